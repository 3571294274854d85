import importlib.util

import pandas as pd

READERS = [module for module in ("duckdb", "pyarrow") if importlib.util.find_spec(module)]


def table(name):
    """A table of the result directory: its Parquet if duckdb or pyarrow is there, else its CSV."""
    files = sorted(str(file) for file in (RESULTS / name).glob("*.parquet"))
    if files and READERS:
        return read_parquet(files)
    if (RESULTS / "tables" / f"{name}.csv").is_file():
        return read_csv(RESULTS / "tables" / f"{name}.csv")
    raise FileNotFoundError(f"{(RESULTS / name).resolve()} cannot be read here: "
                            "%pip install duckdb, restart the kernel, and see RESULTS above.")


def read_parquet(files):
    if READERS[0] == "duckdb":
        from glob import escape

        import duckdb

        names = [escape(file) for file in files]  # DuckDB takes names for patterns
        return duckdb.read_parquet(names, union_by_name=True, hive_partitioning=False).df()
    import pyarrow.parquet

    return pd.concat([pyarrow.parquet.read_table(file, partitioning=None).to_pandas()
                      for file in files], ignore_index=True)


def read_csv(file):
    ids = ["trial_id", "configuration_id", *TEXTS]  # else an id of digits alone is a number
    return pd.read_csv(
        file, dtype=dict.fromkeys(ids, "object"), float_precision="round_trip",
        keep_default_na=False, na_values=["", "NaN", "nan"],
    )
