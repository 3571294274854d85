thresholds = table("thresholds")
GROUP = [axis for axis in AXES if axis in thresholds]
ends = [column for side in ("lower", "upper") for column in (side, f"{side}_low", f"{side}_high")]
show(in_order(thresholds, GROUP)[[*GROUP, "axis", "seeds", "never", "always", *ends]], GROUP)
