// Sorts the tables of a Sweep report: a press on a heading sorts upwards, the next downwards, the third undoes it.
(function () {
  "use strict";

  const ORDERS = ["none", "ascending", "descending"];
  const NUMBER = /^[[(<>≤≥]*\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?=$|[\s%,)\]±×*–])/i;
  const DURATION = /^(?:(\d+) d ?)?(?:(\d+) h ?)?(?:(\d+) min ?)?(?:(\d+) s)?$/;

  function text(cell) {
    const estimate = cell.querySelector(".estimate");
    return (estimate || cell).textContent.replaceAll("\u00a0", " ").trim();
  }

  function isMissing(cell) {
    const bare = cell.classList.contains("missing") || (cell.querySelector(".ended") && !cell.querySelector(".estimate"));
    return Boolean(bare) || ["", "–", "-", "NaN", "null", "not applicable"].includes(text(cell));
  }

  // The number that a cell begins with, null if it begins with none.
  function number(cell) {
    const own = text(cell);
    const duration = own && own.match(DURATION);
    if (duration) {
      const [days, hours, minutes, seconds] = duration.slice(1).map((part) => Number(part || 0));
      return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    }
    if (/^[+-]?(Infinity|∞)/.test(own)) {
      return own.startsWith("-") ? -Infinity : Infinity;
    }
    const found = own.match(NUMBER);
    const power = cell.querySelector("sup");
    return found ? Number(found[1]) * (power ? Math.pow(10, Number(power.textContent)) : 1) : null;
  }

  function sorted(rows, column, order) {
    const cells = rows.map((row) => ({ row: row, cell: row.cells[column] }));
    const there = cells.filter((entry) => !isMissing(entry.cell));
    const missing = cells.filter((entry) => isMissing(entry.cell));
    const numbers = there.map((entry) => number(entry.cell));
    const areNumbers = numbers.every((value) => value !== null);
    there.forEach((entry, index) => (entry.key = areNumbers ? numbers[index] : text(entry.cell)));
    const compare = areNumbers
      ? (left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0)
      : (left, right) => left.key.localeCompare(right.key, "en", { numeric: true });
    there.sort(order === "ascending" ? compare : (left, right) => compare(right, left));
    return [...there, ...missing].map((entry) => entry.row);
  }

  function enable(table) {
    const body = table.tBodies[0];
    const original = [...body.rows];
    const headings = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const order = ORDERS[(ORDERS.indexOf(heading.getAttribute("aria-sort") || "none") + 1) % ORDERS.length];
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        if (order !== "none") {
          heading.setAttribute("aria-sort", order);
        }
        body.append(...(order === "none" ? original : sorted(original, column, order)));
      });
    });
  }

  document.querySelectorAll("table").forEach((table) => {
    if (table.tHead && table.tBodies[0].rows.length > 1) {
      enable(table);
    }
  });
})();
