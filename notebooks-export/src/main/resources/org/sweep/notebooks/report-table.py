def cell(row):
    words = []
    if row["n"] > 0:
        spread = f" ± {row['half_width']:.2g}" if row["n"] > 1 else ""
        words.append(f"{row['mean']:.4g}{spread}")
    ends = {"diverged": "diverged", "pruned": "pruned", "timed_out": "timed out", "failed": "failed"}
    words += [f"{row[column]:.0f} {word}" for column, word in ends.items() if row[column]]
    return ", ".join(words)


summary.apply(cell, axis=1).unstack(COLUMNS, fill_value="")
