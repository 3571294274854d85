stability = table("stability")
GROUPS = [axis for axis in AXES if axis in stability]
shown = ["rates", "largest_contracting", "smallest_not_contracting", "largest_predicted_stable",
         "smallest_predicted_unstable", "step_size_bound", "agreements", "trials"]
show(in_order(stability, GROUPS)[[*GROUPS, *shown]], GROUPS)
