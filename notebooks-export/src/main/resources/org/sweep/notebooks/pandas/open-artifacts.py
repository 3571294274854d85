from functools import lru_cache

ARTIFACTS = RESULTS / "artifacts"
MOST_COPIED = 5000  # points of a step


@lru_cache(maxsize=None)
def copied(name):
    """The rows of an artifact that figures show, of all trials: its CSV, if there is one."""
    file = RESULTS / "tables" / f"{name}.csv"
    rows = read_csv(file) if file.is_file() else pd.DataFrame({"trial_id": []})
    if "index" in rows and rows["index"].max() == MOST_COPIED - 1:
        print(f"{file.name} has the first {MOST_COPIED} points of a step; the Parquet has all")
    return rows


def artifact_trials():
    """The trials that left artifacts."""
    if ARTIFACTS.is_dir():
        return {folder.name for folder in ARTIFACTS.iterdir()}
    return {trial for name in ("samples", "scores", "singular_values", "eigenvalues")
            for trial in copied(name)["trial_id"]}


@lru_cache(maxsize=2)
def whole_artifact(name, trial):
    """What a trial left: its Parquet if duckdb or pyarrow is there, else what tables/ has of it."""
    file = ARTIFACTS / trial / f"{name}.parquet"
    if file.is_file() and READERS:
        return read_parquet([str(file)])
    rows = copied(name)
    return rows[rows["trial_id"] == trial].dropna(axis="columns", how="all")


def artifact(name, trial, where=None):
    """Rows of what a trial left; none if it is not here."""
    rows = whole_artifact(name, trial)
    return rows.query(where) if where and len(rows) else rows


def artifact_steps(name, trial):
    """The steps at which a trial left something."""
    rows = whole_artifact(name, trial)
    return sorted(set(rows["step"])) if len(rows) else []
