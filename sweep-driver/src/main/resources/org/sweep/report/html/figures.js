// Draws the figures of a Sweep report from the JSON in the page: ready specifications in Vega or Vega-Lite.
(async function () {
  "use strict";

  // Of small panels: fewer in a row would be large.
  const FEWEST_COLUMNS = 5;

  const sections = JSON.parse(document.getElementById("figure-data").textContent);

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

  // Draws a figure under a heading of a level; its views end where others take their place.
  async function draw(figure, place, level = 3, size = "wide") {
    const views = [];
    const panels = page.element("div", "panels " + size);
    if (figure.title) {
      place.append(page.element("h" + level, "", figure.title));
    }
    if (figure.note) {
      place.append(page.element("p", "hint", figure.note));
    }
    if (figure.legend.length > 0) {
      place.append(page.legend(figure.legendTitle, figure.legend, views));
    }
    if (figure.selector) {
      place.append(selector(figure.selector, views));
    }
    place.append(panels);
    const plots = figure.panels.map((panel) => {
      const made = page.panel(panel.label, figure.title ? level + 1 : level);
      if (panel.note) {
        made.figure.append(page.element("figcaption", "hint", panel.note));
      }
      panels.append(made.figure);
      return made.plot;
    });
    for (let i = 0; i < plots.length; i++) {
      const panel = figure.panels[i];
      const font = getComputedStyle(document.body).fontFamily;
      const specification = specifications.filled(panel.specification, { ...figure.data, ...panel.data }, font);
      const view = await page.draw(plots[i], specification, panel.description);
      if (figure.selector) {
        await view.signal("rate", figure.selector.first).runAsync();
      }
      views.push(view);
    }
    return views;
  }

  // What the colours of an album mean.
  function key(entries) {
    const list = page.element("p", "key");
    for (const entry of entries) {
      const item = page.element("span", "", entry.label);
      const swatch = page.element("i");
      swatch.style.background = entry.colour;
      swatch.style.opacity = entry.opacity;
      item.prepend(swatch);
      list.append(item);
    }
    return list;
  }

  // One of the figures of an album, by a list of their titles.
  async function choose(album, place) {
    const label = page.element("label", "selector", "configuration ");
    const select = page.element("select");
    const shown = page.element("div");
    album.figures.forEach((figure) => select.append(page.element("option", "", figure.title)));
    label.append(select);
    place.append(label, shown);
    const drawChosen = () => draw({ ...album.figures[select.selectedIndex], title: "" }, shown, 4, album.panels);
    let drawing = drawChosen();
    select.addEventListener("change", () => {
      drawing = drawing.then((views) => {
        views.forEach((view) => view.finalize());
        shown.replaceChildren();
        return drawChosen();
      });
    });
    await drawing;
  }

  async function drawAlbum(album, section) {
    const place = page.element("div");
    const columns = Math.max(FEWEST_COLUMNS, ...album.figures.map((figure) => figure.panels.length));
    place.style.setProperty("--columns", columns);
    section.append(place);
    place.append(page.element("h3", "", album.title), page.element("p", "hint", album.note));
    if (album.key.length > 0) {
      place.append(key(album.key));
    }
    if (album.choice) {
      await choose(album, place);
      return;
    }
    for (const figure of album.figures) {
      await draw(figure, place, 4, album.panels);
    }
  }

  for (const [name, figures] of Object.entries(sections)) {
    const place = document.querySelector('[data-figures="' + name + '"]');
    for (const figure of figures) {
      try {
        await (figure.figures ? drawAlbum(figure, place) : draw(figure, place));
      } catch (problem) {
        page.failed(place, "The figure " + figure.title, problem);
      }
    }
  }
})();
