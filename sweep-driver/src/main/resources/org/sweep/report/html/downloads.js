// Saves a chart of a Sweep report as a file, without any network.
const downloads = (function () {
  "use strict";

  // Screens show two pixels for one.
  const SCALE = 2;

  function save(name, type, content) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // A colour as a file knows it: the page's own names mean nothing there.
  function plain(colour) {
    const probe = document.createElement("i");
    probe.style.color = colour;
    document.body.append(probe);
    const computed = getComputedStyle(probe).color;
    probe.remove();
    const context = document.createElement("canvas").getContext("2d");
    context.fillStyle = computed;
    context.fillRect(0, 0, 1, 1);
    const channels = [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    return "#" + channels.map((channel) => channel.toString(16).padStart(2, "0")).join("");
  }

  // The chart as it is seen, in the theme of the moment, on its paper.
  async function svg(view) {
    const parsed = new DOMParser().parseFromString(await view.toSVG(), "image/svg+xml");
    const known = new Map();
    for (const element of parsed.querySelectorAll("*")) {
      for (const name of ["fill", "stroke"]) {
        const colour = element.getAttribute(name);
        if (colour && /var\(|color-mix\(/.test(colour)) {
          known.set(colour, known.get(colour) || plain(colour));
          element.setAttribute(name, known.get(colour));
        }
      }
    }
    const paper = parsed.createElementNS("http://www.w3.org/2000/svg", "rect");
    paper.setAttribute("width", "100%");
    paper.setAttribute("height", "100%");
    paper.setAttribute("fill", plain("var(--paper)"));
    parsed.documentElement.prepend(paper);
    return new XMLSerializer().serializeToString(parsed);
  }

  async function png(view) {
    const image = new Image();
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(await svg(view));
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  }

  return {
    svg: async (view, name) => save(name + ".svg", "image/svg+xml", await svg(view)),
    png: async (view, name) => save(name + ".png", "image/png", await png(view)),
    data: async (specification, name) => save(name + ".csv", "text/csv", specifications.csv(specification)),
  };
})();
