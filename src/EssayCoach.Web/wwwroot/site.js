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

// After a move within the app the new page's heading is read out; a page opened afresh starts at its top, as pages do.
addEventListener("load", () => {
  const settling = 3000;
  let path = location.pathname;
  const focusHeading = () => {
    const heading = document.querySelector("h1");
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  };
  // A page that becomes interactive is drawn anew, which takes the focus away once more.
  const again = new MutationObserver(() => {
    if (document.activeElement === document.body) {
      focusHeading();
    }
  });
  Blazor.addEventListener("enhancedload", () => {
    if (location.pathname === path) {
      return;
    }
    path = location.pathname;
    focusHeading();
    again.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => again.disconnect(), settling);
  });
});
