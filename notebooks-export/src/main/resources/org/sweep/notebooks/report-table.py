def cell(row):
    words = []
    if row["n"] > 0:
        spread = f" ± {row['half_width']:.2g}" if row["n"] > 1 else ""
        words.append(f"{row['mean']:.4g}{spread}")
    ends = ("diverged", "pruned", "failed")
    words += [f"{row[outcome]:.0f} {outcome}" for outcome in ends if row[outcome]]
    return ", ".join(words)


summary.apply(cell, axis=1).unstack(COLUMNS, fill_value="")
