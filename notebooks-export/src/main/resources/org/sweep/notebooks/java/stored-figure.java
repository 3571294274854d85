for (String name : ${pictures}) { // as the report drew them
    display(javax.imageio.ImageIO.read(Path.of(RESULTS, "figures", name).toFile()));
}
