from IPython.display import Image, display

for name in ${pictures}:  # as the report drew them
    if name.endswith(".png"):
        display(Image(RESULTS / "figures" / name))
