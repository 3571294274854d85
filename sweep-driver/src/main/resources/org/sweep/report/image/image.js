// Draws a panel of a report as SVG.
(function () {
  "use strict";

  const FONT = "Helvetica, Arial, Liberation Sans, sans-serif";

  // Widths of texts hang on no font of the machine.
  vega.textMetrics.width = (item, text) =>
    Array.isArray(text)
      ? Math.max(0, ...text.map((line) => textWidth(String(line), item.fontSize || 11)))
      : textWidth(String(text === null || text === undefined ? "" : text), item.fontSize || 11);

  // There is no container: a width takes its place.
  function sized(specification, width) {
    if (specification.width === "container") {
      specification.width = width;
    }
    for (const signal of specification.signals || []) {
      if (signal.name === "width" && signal.init) {
        const padding = specification.padding || 0;
        signal.value = width - (padding.left || 0) - (padding.right || 0);
        delete signal.init;
        delete signal.on;
      }
    }
    return specification;
  }

  // Without what only a pointer finds: it would double the size of the picture.
  function visible(specification) {
    const layers = specification.layer || [];
    specification.layer = layers.filter((layer) => layer.name !== "under a pointer");
    return layers.length > 0 ? specification : { ...specification, layer: undefined };
  }

  globalThis.draw = function (text, width, choice, done, failed) {
    const panel = JSON.parse(text);
    const isLite = String(panel.specification.$schema).includes("/vega-lite/");
    const filled = specifications.filled(sized(panel.specification, width), panel.data, FONT);
    filled.config.aria = false;
    const compiled = isLite ? vegaLite.compile(visible(filled)).spec : filled;
    const view = new vega.View(vega.parse(compiled), { renderer: "none" });
    if (choice >= 0) {
      view.signal("rate", choice);
    }
    view.toSVG().then(done, (problem) => failed(String(problem)));
  };

  globalThis.curveFigures = (text) => JSON.stringify(specifications.curves(JSON.parse(text)));
})();
