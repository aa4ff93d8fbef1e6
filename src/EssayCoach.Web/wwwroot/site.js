// A time as the reader's own clock shows it; the server only knows UTC.
customElements.define("local-time", class extends HTMLElement {
  static observedAttributes = ["datetime"];

  connectedCallback() {
    this.show();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.show();
    }
  }

  show() {
    const time = new Date(this.getAttribute("datetime"));
    const clock = { hour: "2-digit", minute: "2-digit" };
    const day = this.hasAttribute("time-only") ? {} : { day: "numeric", month: "long", year: "numeric" };
    (this.shadowRoot ?? this.attachShadow({ mode: "open" })).textContent =
      Number.isNaN(time.getTime()) ? this.textContent : time.toLocaleString("en-GB", { ...day, ...clock });
  }
});
