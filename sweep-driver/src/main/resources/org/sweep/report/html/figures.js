// Draws the figures of a Sweep report from the JSON in the page: ready specifications in Vega or Vega-Lite.
(async function () {
  "use strict";

  const sections = JSON.parse(document.getElementById("figure-data").textContent);

  // The specification with its data sets in their places.
  function filled(specification, data) {
    const places = Array.isArray(specification.data) ? specification.data : [];
    for (const place of places) {
      if (place.name in data) {
        place.values = data[place.name];
      }
    }
    if (specification.datasets) {
      Object.assign(specification.datasets, data);
    }
    return { ...specification, config: page.theme() };
  }

  function selector(choice, views) {
    const label = page.element("label", "selector", choice.label + " ");
    const select = page.element("select");
    choice.options.forEach((option) => select.append(page.element("option", "", option)));
    select.selectedIndex = choice.first;
    select.addEventListener("change", () =>
      views.forEach((view) => view.signal("rate", select.selectedIndex).runAsync()));
    label.append(select);
    return label;
  }

  async function draw(figure, place) {
    const views = [];
    const panels = page.element("div", "panels wide");
    if (figure.title) {
      place.append(page.element("h3", "", figure.title));
    }
    if (figure.note) {
      place.append(page.element("p", "hint", figure.note));
    }
    place.append(page.legend("optimizer", figure.legend, views));
    if (figure.selector) {
      place.append(selector(figure.selector, views));
    }
    place.append(panels);
    const plots = figure.panels.map((panel) => {
      const made = page.panel(panel.label);
      if (panel.note) {
        made.figure.append(page.element("figcaption", "hint", panel.note));
      }
      panels.append(made.figure);
      return made.plot;
    });
    for (let i = 0; i < plots.length; i++) {
      const panel = figure.panels[i];
      const specification = filled(panel.specification, { ...figure.data, ...panel.data });
      const view = await page.draw(plots[i], specification, panel.description);
      if (figure.selector) {
        await view.signal("rate", figure.selector.first).runAsync();
      }
      views.push(view);
    }
  }

  for (const [name, figures] of Object.entries(sections)) {
    const place = document.querySelector('[data-figures="' + name + '"]');
    for (const figure of figures) {
      try {
        await draw(figure, place);
      } catch (problem) {
        page.failed(place, "The figure " + figure.title, problem);
      }
    }
  }
})();
