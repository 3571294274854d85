// Draws charts of a Sweep report when they come into sight, and the rest when there is nothing else to do.
const drawings = (function () {
  "use strict";

  const waiting = new Map();
  const observer = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => show(entry.target)),
    { rootMargin: "400px" });

  function show(plot) {
    const drawing = waiting.get(plot);
    return drawing ? drawing.show() : Promise.resolve();
  }

  // Printing and searching need all of them.
  function idle() {
    const [next] = waiting.values();
    const soon = window.requestIdleCallback || ((work) => setTimeout(work, 30));
    if (next) {
      soon(() => next.show().then(idle));
    }
  }

  // A chart that takes what a view takes, before it is drawn and after.
  class Drawing {
    constructor(plot, specification, description) {
      this.plot = plot;
      this.original = specification;
      this.specification = specification;
      this.description = description;
      this.signals = new Map();
      plot.chart = this;
      waiting.set(plot, this);
      observer.observe(plot);
    }

    // Sets a signal, or tells what one was set to.
    signal(name, value) {
      if (value === undefined) {
        return this.signals.get(name);
      }
      this.signals.set(name, value);
      if (this.view) {
        this.view.signal(name, value);
      }
      return this;
    }

    async runAsync() {
      if (this.view) {
        await this.view.runAsync();
      }
      return this;
    }

    show() {
      this.shown = this.shown || this.draw();
      return this.shown;
    }

    async draw() {
      waiting.delete(this.plot);
      observer.unobserve(this.plot);
      try {
        const embedded = await vegaEmbed(this.plot, specifications.zoomable(this.specification), {
          renderer: "svg",
          actions: false,
          ast: true, // interprets expressions, since the page's policy forbids to compile them
          tooltip: { disableDefaultStyle: true },
        });
        this.view = embedded.view;
        this.view.description(this.description);
        this.signals.forEach((value, name) => this.view.signal(name, value));
        await this.view.runAsync();
      } catch (problem) {
        this.plot.append("This chart could not be drawn: " + problem);
        console.error(problem);
      }
    }

    // Draws anew with heights scaled otherwise.
    async rescale(type) {
      await this.show();
      const scaling = specifications.scaling(this.original);
      if (scaling) {
        this.specification = scaling === type ? this.original : specifications.rescaled(this.original, type);
        this.view.finalize();
        await this.draw();
      }
    }

    finalize() {
      waiting.delete(this.plot);
      observer.unobserve(this.plot);
      if (this.view) {
        this.view.finalize();
      }
    }
  }

  window.addEventListener("load", () => setTimeout(idle, 200));

  return { Drawing };
})();
