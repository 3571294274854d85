// Specifications ready to be drawn, from the JSON of a report. Knows no page: figures/ is drawn with it too.
const specifications = (function () {
  "use strict";

  // Colours are the style sheet's, so that light, dark and print follow it without drawing anew.
  function theme(font) {
    return {
      font: font,
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

  // The specification with its data sets in their places.
  function filled(specification, data, font) {
    const places = Array.isArray(specification.data) ? specification.data : [];
    for (const place of places) {
      if (place.name in data) {
        place.values = data[place.name];
      }
    }
    if (specification.datasets) {
      Object.assign(specification.datasets, data);
    }
    return { ...specification, config: theme(font) };
  }

  return { theme, filled };
})();
