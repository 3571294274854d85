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

  function layers(specification) {
    return specification.layer || [specification];
  }

  // Whether a specification is one panel of Vega-Lite with numbers on both axes.
  function isPlane(specification) {
    const composed = ["facet", "repeat", "concat", "hconcat", "vconcat", "spec"].some((key) => key in specification);
    return String(specification.$schema).includes("/vega-lite/") && !composed && planes(specification).length > 0;
  }

  // The layers with numbers on both axes.
  function planes(specification) {
    const outer = specification.encoding || {};
    return layers(specification).filter((layer) => {
      const encoding = { ...outer, ...layer.encoding };
      return !layer.layer && [encoding.x, encoding.y].every((channel) =>
        channel && channel.field && channel.type === "quantitative");
    });
  }

  // A drag moves, the wheel with a key zooms, a double click resets; a finger scrolls the page as ever.
  function zoomable(specification) {
    const bound = layers(specification).flatMap((layer) => layer.params || []).some((param) => param.bind);
    if (!isPlane(specification) || bound) {
      return specification;
    }
    const made = structuredClone(specification);
    for (const layer of layers(made).filter((one) => one.mark)) {
      layer.mark = typeof layer.mark === "string" ? { type: layer.mark, clip: true } : { ...layer.mark, clip: true };
    }
    const drag = "[pointerdown[event.pointerType !== 'touch'], window:pointerup] > window:pointermove!";
    const plane = planes(made)[0];
    plane.params = [...(plane.params || []), {
      name: "zoom",
      bind: "scales",
      select: { type: "interval", on: drag, translate: drag, zoom: "wheel![event.ctrlKey || event.metaKey]" },
    }];
    return made;
  }

  // The vertical channels that have a scale of their own.
  function heights(specification) {
    return [specification, ...(specification.layer || [])]
      .map((part) => part.encoding && part.encoding.y)
      .filter((y) => y && y.scale && Array.isArray(y.scale.domain));
  }

  // The fields that are heights: those that a specification names where it computes them, else those it draws. A band
  // may reach below zero where its line does not.
  function heightFields(specification, layer) {
    const named = specification.usermeta || {};
    const encoding = { ...specification.encoding, ...layer.encoding };
    const isBand = (layer.mark.type || layer.mark) === "area";
    const own = [encoding.y, encoding.y2].filter((y) => y && y.field).map((y) => y.field);
    return { lines: named.lines || (isBand ? [] : own), bands: named.bands || own };
  }

  function rowsOf(specification, layer) {
    const data = layer.data || specification.data || {};
    return data.values || (specification.datasets || {})[data.name] || [];
  }

  function lineValues(specification) {
    return planes(specification).flatMap((layer) => {
      const { lines } = heightFields(specification, layer);
      return rowsOf(specification, layer).flatMap((row) => lines.flatMap((field) => row[field]));
    }).filter(Number.isFinite);
  }

  // How the heights are scaled, if they can be scaled otherwise: "log" or "linear".
  function scaling(specification) {
    if (!isPlane(specification) || heights(specification).length === 0) {
      return null;
    }
    const all = lineValues(specification);
    const positive = all.length > 0 && all.every((value) => value > 0);
    return positive ? heights(specification)[0].scale.type || "linear" : null;
  }

  // The specification with heights that are scaled anew, "log" or "linear", for positive values.
  function rescaled(specification, type) {
    const made = structuredClone(specification);
    const lowest = lineValues(made).reduce((low, value) => Math.min(low, value), Infinity);
    const high = heights(made)[0].scale.domain[1];
    const low = Math.min(lowest, high / 2) / 1.05;
    for (const y of heights(made)) {
      y.scale = type === "log"
        ? { type: "log", domain: [low, high], nice: false }
        : { type: "linear", domain: [high > 3 * low ? 0 : low, high], nice: true, zero: false };
      const { values: absent, format, ...axis } = y.axis || {};
      y.axis = { ...axis, tickCount: 5, labelOverlap: true, ...(type === "log" ? { format: "~g" } : {}) };
    }
    if (type === "log") {
      planes(made).forEach((layer) => raise(rowsOf(made, layer), heightFields(made, layer).bands, low));
    }
    return made;
  }

  // What has no place on a logarithmic axis lies on its lower end.
  function raise(rows, fields, low) {
    for (const row of rows) {
      fields.filter((field) => row[field] < low).forEach((field) => (row[field] = low));
    }
  }

  // The data sets of a specification, a list of rows by name. Rows that hold columns become several.
  function rows(specification) {
    const sets = new Map();
    const add = (name, list) => {
      if (Array.isArray(list) && list.length > 0) {
        sets.set(name, list.flatMap(unfolded));
      }
    };
    Object.entries(specification.datasets || {}).forEach(([name, list]) => add(name, list));
    (Array.isArray(specification.data) ? specification.data : []).forEach((set) => add(set.name, set.values));
    layers(specification).forEach((layer, index) => add(layer.name || "layer " + index, (layer.data || {}).values));
    const seen = new Set();
    return [...sets].filter(([, list]) => {
      const text = JSON.stringify(list);
      return !seen.has(text) && seen.add(text);
    });
  }

  function unfolded(row) {
    const columns = Object.entries(row).filter(([, value]) => Array.isArray(value));
    const length = Math.max(0, ...columns.map(([, value]) => value.length));
    return columns.length === 0
      ? [row]
      : Array.from({ length }, (absent, index) =>
        ({ ...row, ...Object.fromEntries(columns.map(([name, value]) => [name, value[index]])) }));
  }

  // All data sets as comma-separated values; the first column names the set where there are several.
  function csv(specification) {
    const sets = rows(specification);
    const names = [...new Set(sets.flatMap(([, list]) => list.flatMap(Object.keys)))];
    const quoted = (value) => {
      const text = value === null || value === undefined ? "" : String(value);
      return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
    };
    const several = sets.length > 1;
    const lines = [[...(several ? ["data"] : []), ...names].map(quoted).join(",")];
    for (const [set, list] of sets) {
      list.forEach((row) =>
        lines.push([...(several ? [set] : []), ...names.map((name) => row[name])].map(quoted).join(",")));
    }
    return lines.join("\r\n") + "\r\n";
  }

  return { theme, filled, zoomable, scaling, rescaled, csv };
})();
