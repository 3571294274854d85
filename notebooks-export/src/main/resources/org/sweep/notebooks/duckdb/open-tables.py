import duckdb
import pandas as pd

connection = duckdb.connect()
for folder in sorted(RESULTS.iterdir()):
    if any(folder.glob("*.parquet")):
        files = str(folder / "*.parquet").replace("'", "''")
        connection.sql(f"CREATE VIEW {folder.name} AS SELECT * FROM read_parquet("
                       f"'{files}', union_by_name = true, hive_partitioning = false)")


def sql(query):
    """The rows of a query. Every table of the result directory is a view."""
    return connection.sql(query).df()


def table(name):
    """A whole table."""
    return sql(f"SELECT * FROM {name}")
