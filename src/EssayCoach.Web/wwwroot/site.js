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

// The list of questions follows what is typed and chosen. What stands in the address is what is shown: links to it and the back button work.
(() => {
  const pause = 250;
  let waiting;

  function address(form) {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    return form.getAttribute("action") + (asked.size ? `?${asked}` : "");
  }

  function show(form, replaceHistoryEntry) {
    clearTimeout(waiting);
    const to = address(form);
    if (to !== location.pathname + location.search) {
      window.Blazor ? Blazor.navigateTo(to, { replaceHistoryEntry }) : location.assign(to);
    }
  }

  // What is being typed stays; everything else follows the address.
  function follow(event) {
    const asked = new URLSearchParams(location.search);
    for (const field of document.querySelectorAll("form.search [name]")) {
      if (event?.type === "popstate" || field.type !== "search" || field !== document.activeElement) {
        field.value = asked.get(field.name) ?? "";
      }
    }
  }

  document.addEventListener("input", event => {
    const form = event.target.closest("form.search");
    if (form && event.target.type === "search") {
      clearTimeout(waiting);
      waiting = setTimeout(() => show(form, new URLSearchParams(location.search).has("q")), pause);
    }
  });
  document.addEventListener("change", event => {
    const form = event.target.closest("form.search");
    if (form && event.target.type !== "search") {
      show(form, false);
    }
  });
  document.addEventListener("submit", event => {
    if (event.target.matches("form.search")) {
      event.preventDefault();
      show(event.target, false);
    }
  });
  addEventListener("popstate", follow);
  addEventListener("load", () => Blazor.addEventListener("enhancedload", follow));
})();
