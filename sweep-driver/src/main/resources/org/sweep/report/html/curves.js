// Draws the curves of a Sweep report from the JSON in the page, with Vega-Lite.
(async function () {
  "use strict";

  const data = JSON.parse(document.getElementById("chart-data").textContent);
  const place = document.getElementById("charts");
  const colours = data.columns.map((label, index) => colour(index));
  // Above this many points, dots would hide the line.
  const MOST_DOTS = 40;

  // What the band can be, with the line that belongs to it.
  const BANDS = [
    { key: "range", label: "lowest to highest value, line: mean" },
    { key: "interval", label: "95 % interval of the mean, line: mean" },
    { key: "quartiles", label: "quartiles of the seeds, line: median" },
  ];
  let band = BANDS[0].key;
  const allViews = [];

  function colour(index) {
    const count = data.columns.length;
    if (!data.ranks) {
      return "var(--kind-" + (index % 10) + ")";
    }
    const spread = count === 1 ? 0 : (data.ranks[index] * 9) / (count - 1);
    return "var(--ramp-" + Math.round(spread) + ")";
  }

  // A line of a single seed has no quartiles of its own: they are its mean.
  function points(line, chart) {
    const several = line.median !== undefined;
    return line.step.map((step, i) => {
      const low = several ? line.low[i] : null;
      const high = several ? line.high[i] : null;
      const lower = several ? line.lower[i] : line.mean[i];
      const median = several ? line.median[i] : line.mean[i];
      const upper = several ? line.upper[i] : line.mean[i];
      return {
        column: line.column,
        label: data.columns[line.column],
        completed: line.completed > 0,
        step: step,
        mean: drawable(line.mean[i], chart),
        min: drawable(line.min[i], chart),
        max: drawable(line.max[i], chart),
        low: drawable(low, chart),
        high: drawable(high, chart),
        median: drawable(median, chart),
        lower: drawable(lower, chart),
        upper: drawable(upper, chart),
        // What the band's choice computes anew; heights are scaled by these.
        centre: drawable(line.mean[i], chart),
        bottom: drawable(line.min[i], chart),
        top: drawable(line.max[i], chart),
        value: short(line.mean[i]),
        range: between(line.min[i], line.max[i]),
        interval: low === null ? "–" : between(low, high),
        middle: several ? short(median) : "–",
        quartiles: several ? between(lower, upper) : "–",
      };
    });
  }

  // Values at or below zero have no place on a logarithmic axis: they lie on its lower end. What leaves the
  // panel stays near it, since a browser cannot draw to 1e40.
  function drawable(value, chart) {
    if (value === null) {
      return null;
    }
    const [low, high] = chart.domain;
    return chart.scale === "log"
      ? Math.min(Math.max(value, low), high * 10)
      : Math.min(Math.max(value, 2 * low - high), 2 * high - low);
  }

  function short(value) {
    return String(Number(value.toPrecision(4)));
  }

  function between(low, high) {
    return short(low) + " to " + short(high);
  }

  function verticalScale(chart) {
    return chart.scale === "log"
      ? { type: "log", domain: chart.domain, nice: false }
      : { type: "linear", domain: chart.domain, nice: true, zero: false };
  }

  function verticalAxis(chart) {
    const axis = { title: null, tickCount: 5 };
    return chart.scale === "log" ? { ...axis, format: "~g", values: decades(chart.domain) } : axis;
  }

  // Powers of ten, at most six of them; between few of them also twice and five times each.
  function decades(domain) {
    const low = Math.floor(Math.log10(domain[0]));
    const high = Math.floor(Math.log10(domain[1]));
    const digits = high - low <= 2 ? [1, 2, 5] : [1];
    const every = Math.ceil((high - low) / 6);
    const values = [];
    for (let power = low; power <= high; power += every) {
      values.push(...digits.map((digit) => Number(digit + "e" + power)));
    }
    return values.filter((value) => value >= domain[0] && value <= domain[1]);
  }

  // An expression for one side of the band.
  function side(range, interval, quartiles) {
    return "band === 'range' ? datum." + range + " : band === 'interval' ? datum." + interval + " : datum." + quartiles;
  }

  function specification(chart, panel, lastStep, dots) {
    const values = panel.lines.flatMap((line) => points(line, chart));
    const crosses = panel.lines.flatMap((line) =>
      line.diverged.map((step) => ({ column: line.column, step: step })));
    const y = {
      field: "centre",
      type: "quantitative",
      scale: verticalScale(chart),
      axis: verticalAxis(chart),
    };
    const shown = { filter: "indexof(hidden, datum.column) < 0" };
    const centre = { calculate: "band === 'quartiles' ? datum.median : datum.mean", as: "centre" };
    const bottom = { calculate: side("min", "low", "lower"), as: "bottom" };
    const top = { calculate: side("max", "high", "upper"), as: "top" };
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      width: "container",
      height: 184,
      background: null,
      padding: { left: 0, top: 4, right: 4, bottom: 4 },
      autosize: { type: "fit", contains: "padding" },
      config: page.theme(),
      params: [{ name: "hidden", value: [] }, { name: "band", value: band }],
      encoding: {
        x: {
          field: "step",
          type: "quantitative",
          scale: { domain: [0, lastStep], nice: false },
          axis: { title: "step", tickCount: 5, format: "~s" },
        },
        color: {
          field: "column",
          type: "nominal",
          scale: { domain: colours.map((_, index) => index), range: colours },
          legend: null,
        },
      },
      layer: [
        {
          data: { values: values },
          transform: [shown, bottom, top],
          mark: { type: "area", opacity: 0.17, clip: true, tooltip: null },
          encoding: { y: { ...y, field: "bottom" }, y2: { field: "top" } },
        },
        {
          data: { values: values },
          transform: [shown, centre],
          mark: { type: "line", strokeWidth: 1.7, strokeJoin: "round", clip: true, point: dots ? { size: 22 } : false },
          encoding: {
            y: y,
            strokeDash: {
              field: "completed",
              type: "nominal",
              scale: { domain: [true, false], range: [[1, 0], [4, 3]] },
              legend: null,
            },
          },
        },
        {
          data: { values: values },
          transform: [shown, centre],
          params: [{
            name: "nearest",
            select: { type: "point", on: "pointerover", nearest: true, clear: "pointerout" },
          }],
          mark: { type: "point", filled: true, size: 55, clip: true },
          encoding: {
            y: y,
            opacity: { condition: { param: "nearest", empty: false, value: 1 }, value: 0 },
            tooltip: [
              { field: "label", title: data.axis },
              { field: "step", title: "step" },
              { field: "value", title: "mean" },
              { field: "range", title: "range" },
              { field: "interval", title: "95 % interval" },
              { field: "middle", title: "median" },
              { field: "quartiles", title: "quartiles" },
            ],
          },
        },
        {
          data: { values: crosses },
          transform: [shown],
          mark: { type: "point", shape: "M-1,-1L1,1M-1,1L1,-1", size: 50, strokeWidth: 1.8, filled: false, opacity: 1 },
          encoding: { y: { value: 6 } },
        },
      ],
    };
  }

  async function draw(chart) {
    const views = [];
    const panels = page.element("div", "panels");
    const entries = data.columns.map((label, index) =>
      ({ key: index, label: label, colour: colours[index], dashed: false }));
    place.append(page.element("h3", "", chart.metric));
    if (chart.note) {
      place.append(page.element("p", "hint", chart.note));
    }
    place.append(page.legend(data.axis, entries, views), panels);
    const lines = chart.panels.flatMap((panel) => panel.lines);
    const lastStep = Math.max(1, ...lines.flatMap((line) => [...line.step.slice(-1), ...line.diverged]));
    const dots = Math.max(...lines.map((line) => line.step.length)) <= MOST_DOTS;
    const plots = chart.panels.map((panel) => {
      const made = page.panel(panel.label);
      panels.append(made.figure);
      return made.plot;
    });
    for (let i = 0; i < plots.length; i++) {
      const description = chart.metric + " over steps, " + chart.panels[i].label;
      const view = await page.draw(plots[i], specification(chart, chart.panels[i], lastStep, dots), description);
      views.push(view);
      allViews.push(view);
      if (view.signal("band") !== band) {
        view.signal("band", band).runAsync(); // chosen while this panel was being drawn
      }
    }
  }

  function selector() {
    const label = page.element("label", "selector", "band: ");
    const select = page.element("select");
    for (const { key, label: text } of BANDS) {
      const option = page.element("option", "", text);
      option.value = key;
      select.append(option);
    }
    select.addEventListener("change", () => {
      band = select.value;
      allViews.forEach((view) => view.signal("band", band).runAsync());
    });
    label.append(select);
    return label;
  }

  if (data.charts.length === 0) {
    place.append(page.element("p", "", "There are no values to draw yet."));
  } else if (data.charts.some((chart) => chart.panels.some((panel) => panel.lines.some((line) => line.median)))) {
    place.append(selector());
  }
  for (const chart of data.charts) {
    try {
      await draw(chart);
    } catch (problem) {
      page.failed(place, "The chart of " + chart.metric, problem);
    }
  }
})();
