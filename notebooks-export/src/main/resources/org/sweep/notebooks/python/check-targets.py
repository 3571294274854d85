for row in targets.to_dict("records"):
    of_row = convergence[convergence["configuration_id"] == row["configuration_id"]]
    of_row = of_row[of_row["outcome"] != "failed"]
    reached = of_row["steps_to_target"].notna()
    assert len(of_row) == row["n"] and reached.sum() == row["reached"], row["configuration_id"]
    assert (~reached & (of_row["outcome"] == "diverged")).sum() == row["diverged"], row["configuration_id"]
print(f"targets: the counts of {len(targets)} rows counted again in convergence, equal to the stored ones")
