// A time as the reader's own clock shows it; the server only knows UTC.
customElements.define("local-time", class extends HTMLElement {
  connectedCallback() {
    const time = new Date(this.getAttribute("datetime"));
    const text = Number.isNaN(time.getTime())
      ? this.textContent
      : time.toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });
    (this.shadowRoot ?? this.attachShadow({ mode: "open" })).textContent = text;
  }
});
