// Shows a sweep while it runs: asks for its state once a second. Texts of the study reach the page as text alone.
(function () {
  "use strict";

  const MILLISECONDS_BETWEEN = 1000;
  const MILLISECONDS_TO_ANSWER = 5000;
  // Of a sparkline, in the units of its view box.
  const WIDTH = 240;
  const HEIGHT = 40;
  // Losses that are farther apart have a log scale.
  const MOST_LINEAR_RATIO = 50;
  const COLOURS = 6;
  const PHASES = {
    starting: "Sweep is starting",
    running: "Sweep is running",
    reporting: "Sweep is writing the report",
    done: "Sweep is done",
    stopped: "Sweep has stopped",
  };

  const rows = new Map();
  let quarantined = 0;
  let lostSince = null;

  function place(id) {
    return document.getElementById(id);
  }

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

  // Only what changed is written, so that a selection in the page stays.
  function write(target, text) {
    if (target.textContent !== text) {
      target.textContent = text;
    }
  }

  function whole(number) {
    return Math.round(number).toLocaleString("en");
  }

  // Three digits, or all of a whole number: 0.0213, 4.71, 12,345.
  function short(number) {
    if (number === null) {
      return "–";
    }
    const size = Math.abs(number);
    if (size !== 0 && (size < 1e-3 || size >= 1e6)) {
      return number.toExponential(2).replace("e+", "e");
    }
    return size >= 100 ? whole(number) : String(Number(number.toPrecision(3)));
  }

  function compact(number) {
    return new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 }).format(number);
  }

  function sentence(state) {
    const { planned, ended } = state.trials;
    switch (state.phase) {
      case "starting":
        return "Spark starts. Trials follow.";
      case "running":
        return state.time.left === null
          ? "No trial has ended yet, so nobody knows how long it will take."
          : "About " + state.time.left + " left.";
      case "reporting":
        return "All trials have ended. Tables and report are being written.";
      case "done":
        return planned === 0 ? "There was nothing to run." : "All " + whole(ended) + " trials have ended.";
      default:
        return "What had ended before is kept; the same command runs what is missing.";
    }
  }

  function notice(state) {
    const target = place("notice");
    target.hidden = lostSince === null && state.note === "" && state.report === "";
    target.className = "notice " + state.phase;
    if (lostSince !== null) {
      target.className = "notice";
      target.textContent = "No connection to the sweep since " + lostSince.toLocaleTimeString()
        + ". It has ended, or the way there is cut. What you see is what was known then.";
    } else if (state.report !== "") {
      target.replaceChildren("The report is ", element("code", "", state.report));
    } else {
      target.textContent = state.note;
    }
  }

  function showTally(state) {
    const { planned, ended, outcomes } = state.trials;
    write(place("ended"), whole(ended));
    write(place("planned"), planned > 0 ? "of " + whole(planned) : "");
    const kinds = outcomes.map((each) =>
      ["completed", "diverged"].includes(each.word) ? each.word : "failed");
    const bar = place("bar");
    bar.setAttribute("aria-valuemax", Math.max(planned, 1));
    bar.setAttribute("aria-valuenow", ended);
    outcomes.forEach((each, i) => {
      const part = bar.children[i] || bar.appendChild(element("span"));
      part.className = kinds[i];
      part.hidden = each.count === 0;
      part.style.width = (100 * each.count) / Math.max(planned, ended, 1) + "%";
    });
    const parts = place("outcomes");
    outcomes.forEach((each, i) => {
      const part = parts.children[i] || parts.appendChild(tallyPart());
      part.className = kinds[i];
      write(part.firstChild, each.word);
      write(part.lastChild, whole(each.count));
    });
  }

  function tallyPart() {
    const part = element("div");
    part.append(element("dt"), element("dd"));
    return part;
  }

  function showFacts(state) {
    const runs = state.phase === "running";
    write(place("elapsed"), state.time.elapsed);
    write(place("trial-rate"), short(state.rates.trialsPerMinute));
    write(place("step-rate"), runs ? compact(state.rates.stepsPerSecond) : "–");
    write(place("busy"), runs ? whole(state.slots.busy) : "–");
    write(place("slots"), runs ? "of " + whole(state.slots.all) : "");
  }

  // A path through the points, whose gaps are values that are no numbers.
  function line(points, x, y) {
    let path = "";
    let isOpen = false;
    for (const point of points) {
      if (point.value === null) {
        isOpen = false;
        continue;
      }
      path += (isOpen ? "L" : "M") + x(point.step).toFixed(1) + " " + y(point.value).toFixed(1);
      isOpen = true;
    }
    return path;
  }

  function scales(losses) {
    const steps = losses[0].points.map((point) => point.step);
    const first = steps[0];
    const span = Math.max(steps[steps.length - 1] - first, 1);
    const values = losses.flatMap((loss) => loss.points).map((point) => point.value)
      .filter((value) => value !== null);
    const isLog = Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > MOST_LINEAR_RATIO;
    const scaled = isLog ? Math.log : Number;
    const low = scaled(Math.min(...values));
    const height = scaled(Math.max(...values)) - low;
    return {
      x: (step) => ((step - first) / span) * WIDTH,
      y: (value) => (height > 0 ? HEIGHT - ((scaled(value) - low) / height) * HEIGHT : HEIGHT / 2),
    };
  }

  function vector(name, className) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    made.setAttribute("class", className);
    return made;
  }

  function sparkline(svg, losses) {
    if (losses.length === 0) {
      return;
    }
    const { x, y } = scales(losses);
    losses.forEach((loss, player) => {
      const colour = "player-" + (player % COLOURS);
      while (svg.children.length < 2 * player + 2) {
        svg.append(vector("path", "loss " + colour), vector("path", "end " + colour));
      }
      const path = line(loss.points, x, y);
      const end = loss.points[loss.points.length - 1];
      svg.children[2 * player].setAttribute("d", path);
      svg.children[2 * player + 1].setAttribute("d", end.value === null ? "" : line([end], x, y) + "h0.01");
    });
    svg.setAttribute("aria-label", losses.map((loss) => {
      const numbers = loss.points.filter((point) => point.value !== null);
      return numbers.length === 0 ? loss.name
        : loss.name + " from " + short(numbers[0].value) + " to " + short(loss.value);
    }).join(", "));
  }

  function makeRow() {
    const row = element("li");
    const label = element("p", "label");
    label.append(element("span"), element("small"));
    const graph = element("div", "line");
    const svg = vector("svg", "sparkline");
    svg.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("role", "img");
    graph.append(svg);
    const steps = element("div", "steps");
    const track = element("div", "track");
    track.append(element("span"));
    steps.append(element("span"), track, element("small"));
    row.append(label, graph, element("dl"), steps);
    return row;
  }

  function showRow(row, trial) {
    const [label, graph, latest, steps] = row.children;
    write(label.firstChild, trial.label);
    write(label.lastChild, "on executor " + trial.executor);
    sparkline(graph.firstChild, trial.losses);
    trial.losses.forEach((loss, player) => {
      const part = latest.children[player] || latest.appendChild(tallyPart());
      part.className = "player-" + (player % COLOURS);
      write(part.firstChild, loss.name);
      write(part.lastChild, short(loss.value));
    });
    const { step, all, perSecond } = trial.steps;
    const [position, track, rate] = steps.children;
    write(position, "step " + whole(step) + " of " + whole(all));
    write(rate, perSecond === null ? "" : compact(perSecond) + " steps a second");
    track.firstChild.style.width = (100 * step) / Math.max(all, 1) + "%";
  }

  function showRunning(state) {
    const list = place("trials");
    const shown = new Set(state.running.map((trial) => trial.key));
    for (const [key, row] of rows) {
      if (!shown.has(key)) {
        row.remove();
        rows.delete(key);
      }
    }
    state.running.forEach((trial, i) => {
      if (!rows.has(trial.key)) {
        rows.set(trial.key, makeRow());
      }
      const row = rows.get(trial.key);
      if (list.children[i] !== row) {
        list.insertBefore(row, list.children[i] || null);
      }
      showRow(row, trial);
    });
    const more = state.runningTrials - state.running.length;
    place("running").hidden = !["starting", "running"].includes(state.phase);
    write(place("running-count"), state.runningTrials > 0 ? whole(state.runningTrials) : "");
    place("running-hint").hidden = state.running.length > 0;
    write(place("more"), more > 0 ? "And " + whole(more) + " more." : "");
  }

  function showQuarantine({ all, trials }) {
    const list = place("quarantined");
    const open = new Set([...list.children].filter((each) => each.open).map((each) => each.dataset.trial));
    list.replaceChildren(...trials.map((trial) => quarantinedTrial(trial, open.has(trial.trial))));
    write(place("quarantine-count"), whole(all));
    write(place("more-quarantined"), all > trials.length ? "These are the last " + trials.length + "." : "");
    place("quarantine").hidden = all === 0;
    quarantined = all;
  }

  function quarantinedTrial(trial, isOpen) {
    const details = element("details");
    details.dataset.trial = trial.trial;
    details.open = isOpen;
    const summary = element("summary");
    summary.append(element("b", "", trial.label), " ", element("i", "", trial.outcome),
      element("span", "", trial.reason));
    const error = element("pre");
    error.tabIndex = 0;
    error.append(element("code", "", trial.error || "There is no error text."));
    details.append(summary, error);
    return details;
  }

  function show(state) {
    const ofAll = state.trials.planned > 0 ? Math.floor((100 * state.trials.ended) / state.trials.planned) + " % · " : "";
    document.title = (state.phase === "running" ? ofAll : state.phase + " · ") + state.study;
    document.body.dataset.phase = state.phase;
    write(place("phase"), PHASES[state.phase]);
    write(place("study"), state.study);
    write(place("sentence"), sentence(state));
    showTally(state);
    showFacts(state);
    showRunning(state);
    notice(state);
  }

  async function ask(path) {
    const answer = await fetch(path, { cache: "no-store", signal: AbortSignal.timeout(MILLISECONDS_TO_ANSWER) });
    if (!answer.ok) {
      throw new Error(path + " answered " + answer.status);
    }
    return answer.json();
  }

  function lost() {
    if (lostSince === null) {
      lostSince = new Date();
      document.body.dataset.lost = "";
      write(place("phase"), "No connection");
      notice({ phase: "", note: "", report: "" });
    }
  }

  // The state, with the quarantine where that has grown; null if nobody answers.
  async function news() {
    try {
      const state = await ask("state.json");
      const grown = state.quarantined === quarantined ? null : await ask("quarantine.json");
      return { state, grown };
    } catch (problem) {
      return null;
    }
  }

  async function update() {
    const heard = await news();
    if (heard === null) {
      lost();
    } else {
      lostSince = null;
      delete document.body.dataset.lost;
      show(heard.state);
      if (heard.grown) {
        showQuarantine(heard.grown);
      }
    }
    const isOver = heard !== null && ["done", "stopped"].includes(heard.state.phase);
    if (!isOver) {
      setTimeout(update, MILLISECONDS_BETWEEN);
    }
  }

  update();
})();
