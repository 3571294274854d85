// Draws a panel of a report as SVG.
(function () {
  "use strict";

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

  // Nobody points at a picture: what waits for a pointer would take most of the time.
  function still(specification) {
    const encodings = [specification, ...(specification.layer || [])].map((part) => part.encoding || {});
    encodings.forEach((encoding) => delete encoding.tooltip);
    if (specification.layer) {
      specification.layer = specification.layer.filter((layer) => !layer.params && layer.name !== "under a pointer");
    }
    return specification;
  }

  function stillMarks(marks) {
    return (marks || [])
      .filter((mark) => mark.name !== "cells")
      .map((mark) => (mark.marks ? { ...mark, marks: stillMarks(mark.marks) } : mark));
  }

  globalThis.draw = function (text, width, choice, done, failed) {
    const panel = JSON.parse(text);
    const isLite = String(panel.specification.$schema).includes("/vega-lite/");
    const filled = specifications.filled(sized(panel.specification, width), panel.data, "sans-serif");
    filled.config.aria = false;
    const compiled = isLite
      ? vegaLite.compile(still(filled)).spec
      : { ...filled, marks: stillMarks(filled.marks) };
    vega.resetSVGDefIds(); // else ids count on from the panel before
    const view = new vega.View(vega.parse(compiled), { renderer: "none" });
    if (choice >= 0) {
      view.signal("rate", choice);
    }
    view.toSVG().then(done, (problem) => failed(String(problem)));
  };
})();
