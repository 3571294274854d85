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

  // Colours are the page's own, so that light, dark and print follow it without drawing anew.
  function theme() {
    return {
      font: getComputedStyle(document.body).fontFamily,
      view: { stroke: null },
      axis: {
        labelColor: "var(--soft)",
        titleColor: "var(--soft)",
        titleFontWeight: "normal",
        titleFontSize: 11,
        labelFontSize: 11,
        domainColor: "var(--line)",
        tickColor: "var(--line)",
        gridColor: "var(--line)",
        gridOpacity: 0.7,
      },
      axisX: { grid: false },
      axisY: { domain: false, ticks: false, labelPadding: 6 },
    };
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

  async function draw(plot, specification, description) {
    const drawn = await vegaEmbed(plot, specification, {
      renderer: "svg",
      actions: false,
      ast: true, // interprets expressions, since the page's policy forbids to compile them
      tooltip: { disableDefaultStyle: true },
    });
    drawn.view.description(description);
    return drawn.view;
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
