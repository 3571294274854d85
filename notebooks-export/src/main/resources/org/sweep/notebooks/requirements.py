import importlib.util


def installed(module):
    return importlib.util.find_spec(module) is not None


missing = [module for module in ("pandas", "matplotlib") if not installed(module)]
if not installed("duckdb") and not installed("pyarrow"):
    missing.append("duckdb")
if missing:
    raise ModuleNotFoundError(
        f"This notebook needs {' and '.join(missing)}: "
        f"run %pip install {' '.join(missing)}, then restart the kernel."
    )
if not (RESULTS / "study.yaml").is_file():
    raise FileNotFoundError(f"{RESULTS.resolve()} has no study.yaml: set RESULTS above.")
