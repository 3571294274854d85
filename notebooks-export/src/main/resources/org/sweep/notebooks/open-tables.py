from glob import escape

import pandas as pd

pd.set_option("display.max_rows", 500, "display.max_colwidth", None)
pd.set_option("display.html.use_mathjax", False)  # a label may hold $


def read(table, columns):
    """Columns of a table in the result directory, from all its Parquet files."""
    files = sorted(str(file) for file in (RESULTS / table).glob("*.parquet"))
    if not files:
        raise FileNotFoundError(f"There are no Parquet files in {(RESULTS / table).resolve()}.")
    if installed("duckdb"):
        import duckdb

        found = [escape(file) for file in files]  # DuckDB takes names for patterns
        names = ", ".join(f'"{column}"' for column in columns)
        parts = duckdb.read_parquet(found, union_by_name=True, hive_partitioning=False)
        frame = parts.project(names).df()
    else:
        import pyarrow as pa
        import pyarrow.parquet as pq

        parts = [pq.read_table(file, columns=columns, partitioning=None) for file in files]
        frame = pa.concat_tables(parts, promote_options="default").to_pandas()
    return in_study_order(frame)


def in_study_order(frame):
    """Makes the axes categories: "-" for not set, the study's values, then all others."""
    for axis in [*ROWS, COLUMNS]:
        place = {value: i for i, value in enumerate(ORDER[axis])}

        def rank(value):
            name = str(value).split("(")[0]  # sga(adam) stands where the study lists sga
            return place.get(value, place.get(name, len(place))), value

        values = sorted(frame[axis].dropna().unique(), key=rank)
        cells = frame[axis].map(label, na_action="ignore").astype(object)
        labels = list(dict.fromkeys(["-", *map(label, values)]))
        frame[axis] = pd.Categorical(cells.where(cells.notna(), "-"), labels, ordered=True)
    return frame


def label(value):
    return f"{value:.15g}" if isinstance(value, float) else str(value)
