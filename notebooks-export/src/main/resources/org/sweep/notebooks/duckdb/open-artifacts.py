ARTIFACTS = RESULTS / "artifacts"


def artifact_trials():
    """The trials that left artifacts."""
    return {folder.name for folder in ARTIFACTS.iterdir()} if ARTIFACTS.is_dir() else set()


def artifact(name, trial, where="true", columns="*"):
    """Rows of what a trial left; none if it is not here."""
    file = ARTIFACTS / trial / f"{name}.parquet"
    if not file.is_file():
        return pd.DataFrame()
    path = str(file).replace("'", "''")
    return sql(f"SELECT {columns} FROM read_parquet('{path}', hive_partitioning = false) WHERE {where}")


def artifact_steps(name, trial):
    """The steps at which a trial left something."""
    rows = artifact(name, trial, columns="DISTINCT step")
    return sorted(rows["step"]) if len(rows) else []
