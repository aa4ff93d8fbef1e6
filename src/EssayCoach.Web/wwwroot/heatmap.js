// A table of links as one stop of the Tab key: arrow keys move in it, and pressing a cell shows its sentence before it leads to the essay.
customElements.define("heat-map", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", event => this.press(event));
    this.addEventListener("keydown", event => this.move(event));
    this.addEventListener("focusin", event => this.stop(event.target.closest("table a")));
    this.ready();
  }

  get rows() {
    return [...this.querySelectorAll("tr")].map(row => [...row.cells]);
  }

  // Also after the page has taken over a new table: its links are stops again.
  ready() {
    this.stop(this.querySelector("tbody a"));
  }

  stop(link) {
    if (link) {
      this.querySelectorAll("table a").forEach(a => { a.tabIndex = -1; });
      link.tabIndex = 0;
    }
  }

  move(event) {
    const cell = event.target.closest("td, th");
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -Infinity], End: [0, Infinity] }[event.key];
    if (!cell || !step || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const rows = this.rows;
    let [row, column] = [cell.parentElement.rowIndex, cell.cellIndex];
    const last = rows[row].length - 1;
    const next = () => {
      row += step[0];
      column = Math.min(last, Math.max(0, column + step[1]));
      return rows[row]?.[column]?.querySelector("a");
    };
    let link = next();
    // Cells without a link are passed over: numbers at the end of a row, points that a version does not have.
    const back = event.key === "End" ? -1 : step[1];
    while (!link && back && column + back >= 0 && column + back <= last) {
      column += back;
      link = rows[row][column].querySelector("a");
    }
    if (link) {
      this.stop(link);
      link.focus();
    }
  }

  press(event) {
    const link = event.target.closest("td.cell-of a");
    const dialog = this.querySelector("dialog");
    if (event.target.closest("dialog button")) {
      dialog.close();
      return;
    }
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const cell = link.parentElement;
    const head = cell.closest("table").tHead.rows[0].cells[cell.cellIndex].querySelector("a").title;
    const quote = link.dataset.quote;
    dialog.querySelector("h2").textContent = `${cell.parentElement.cells[0].textContent.trim()}: ${head}`;
    dialog.querySelector("[data-verdict]").textContent = `${link.textContent.trim()}.${quote ? "" : " No sentence of the essay stands for it."}`;
    dialog.querySelector("blockquote").textContent = quote ?? "";
    dialog.querySelector("blockquote").hidden = !quote;
    dialog.querySelector("a").href = link.getAttribute("href");
    dialog.showModal();
  }
});

addEventListener("load", () => Blazor.addEventListener("enhancedload", () => document.querySelectorAll("heat-map").forEach(map => map.ready())));

// A button that prints the page.
document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) {
    print();
  }
});
