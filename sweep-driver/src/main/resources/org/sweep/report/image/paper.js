// Stands for the page where curves.js draws its charts: keeps what is drawn instead of showing it. On paper nothing
// can be pressed.
(function () {
  "use strict";

  let figures = [];

  function element() {
    const made = {
      style: { setProperty() {} },
      append() {},
      prepend() {},
      setAttribute() {},
      addEventListener() {},
      replaceChildren() {},
    };
    return made;
  }

  // A heading begins a chart.
  function heading(name, className, text) {
    if (name === "h3") {
      figures.push({ title: text, note: "", legend: [], data: {}, panels: [] });
    }
    if (className === "hint" && figures.length > 0) {
      figures[figures.length - 1].note = text;
    }
    return element();
  }

  globalThis.document = {
    getElementById: (id) => (id === "chart-data" ? { textContent: chartData } : element()),
  };
  globalThis.window = globalThis;
  globalThis.page = {
    element: heading,
    theme: () => specifications.theme("sans-serif"),
    legend(title, entries) {
      Object.assign(figures[figures.length - 1], { legend: entries, legendTitle: title });
      return element();
    },
    panel: (label) => ({ figure: element(), plot: { label } }),
    async draw(plot, specification) {
      figures[figures.length - 1].panels.push({ label: plot.label, data: {}, specification });
      return { signal: () => ({ async runAsync() {} }), async runAsync() {} };
    },
    failed(place, what, problem) {
      throw problem;
    },
  };

  globalThis.takeFigures = function () {
    const taken = figures;
    figures = [];
    return JSON.stringify(taken.filter((figure) => figure.panels.length > 0));
  };
})();
