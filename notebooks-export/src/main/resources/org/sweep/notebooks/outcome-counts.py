trials.groupby([*ROWS, COLUMNS, "outcome"], observed=True).size().unstack(fill_value=0)
