// A field for a time by the reader's own clock: tells the server how far that clock is from UTC on the day that is chosen.
customElements.define("local-time-field", class extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input[type=datetime-local]");
    const offset = this.querySelector("input[type=hidden]");
    this.querySelector(".hint").textContent = "By the clock of this computer.";
    const tell = () => {
      const chosen = new Date(field.value);
      offset.value = Number.isNaN(chosen.getTime()) ? 0 : chosen.getTimezoneOffset();
    };
    if (field.dataset.utc) {
      const utc = new Date(field.dataset.utc);
      field.value = new Date(utc.getTime() - utc.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
    }
    field.addEventListener("input", tell);
    tell();
  }
});
