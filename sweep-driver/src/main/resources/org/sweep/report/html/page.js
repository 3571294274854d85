// What the drawings of a Sweep report have in common.
const page = (function () {
  "use strict";

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  function theme() {
    return specifications.theme(getComputedStyle(document.body).fontFamily);
  }

  // A button for each entry; a press on it hides or shows what has its key in every view.
  function legend(title, entries, views) {
    const list = element("div", "legend");
    list.setAttribute("role", "group");
    list.setAttribute("aria-label", "Lines to show");
    list.append(element("span", "", title));
    const hidden = new Set();
    for (const entry of entries) {
      const button = element("button", entry.dashed ? "dashed" : "", entry.label);
      button.type = "button";
      button.style.setProperty("--key", entry.colour);
      button.setAttribute("aria-pressed", "true");
      button.addEventListener("click", () => {
        const shows = hidden.delete(entry.key);
        if (!shows) {
          hidden.add(entry.key);
        }
        button.setAttribute("aria-pressed", String(shows));
        views.forEach((view) => view.signal("hidden", [...hidden]).runAsync());
      });
      list.append(button);
    }
    return list;
  }

  // What can be done with a chart: one stop of the tab key, arrows move between the buttons.
  function tools(drawing) {
    const bar = element("div", "tools");
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", drawing.description);
    const name = drawing.description.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const add = (label, title, press) => {
      const button = element("button", "", label);
      button.type = "button";
      button.title = title;
      button.tabIndex = bar.children.length === 0 ? 0 : -1;
      button.addEventListener("click", () => press(button));
      bar.append(button);
      return button;
    };
    add("SVG", "Save as SVG", () => drawing.show().then(() => downloads.svg(drawing.view, name)));
    add("PNG", "Save as PNG", () => drawing.show().then(() => downloads.png(drawing.view, name)));
    add("data", "Save the numbers as CSV", () => downloads.data(drawing.original, name));
    const scaling = specifications.scaling(drawing.specification);
    if (scaling) {
      const log = add("log", "Logarithmic vertical axes", rescale);
      log.setAttribute("aria-pressed", String(scaling === "log"));
    }
    bar.addEventListener("keydown", (event) => walk(bar, event));
    return bar;
  }

  // Panels beside one another keep one kind of scale.
  function rescale(pressed) {
    const type = pressed.getAttribute("aria-pressed") === "true" ? "linear" : "log";
    const panels = pressed.closest(".panels") || pressed.closest(".panel");
    panels.querySelectorAll(".tools [aria-pressed]").forEach((button) =>
      button.setAttribute("aria-pressed", String(type === "log")));
    panels.querySelectorAll(".plot").forEach((plot) => plot.chart && plot.chart.rescale(type));
  }

  function walk(bar, event) {
    const buttons = [...bar.children];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
      buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
      next.focus();
      event.preventDefault();
    }
  }

  // Draws as soon as it can be seen; what comes back takes the signals of a view at once.
  async function draw(plot, specification, description) {
    const drawing = new drawings.Drawing(plot, specification, description);
    plot.after(tools(drawing));
    return drawing;
  }

  // A box with a heading in which to draw.
  function panel(label, level = 4) {
    const figure = element("figure", "panel");
    const plot = element("div", "plot");
    if (label) {
      figure.append(element("h" + level, "", label));
    }
    figure.append(plot);
    return { figure, plot };
  }

  function failed(place, what, problem) {
    place.append(element("p", "", what + " could not be drawn: " + problem));
    console.error(problem);
  }

  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach((details) => (details.open = true));
  });

  return { element, theme, legend, draw, panel, failed };
})();
