// How this browser's reader wants pages to look. Loaded in the head and run at once, so that no page is drawn first in another way.
(() => {
  const key = "essaycoach.reading";
  const choices = { theme: ["light", "dark"], reading: ["easy"], size: ["large", "larger"] };
  const root = document.documentElement;

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  }

  let chosen = kept();

  function apply() {
    for (const [name, values] of Object.entries(choices)) {
      const value = values.includes(chosen[name]) ? chosen[name] : undefined;
      if (root.dataset[name] === value) {
        continue;
      }
      if (value) {
        root.dataset[name] = value;
      } else {
        delete root.dataset[name];
      }
    }
  }

  function showChoices() {
    for (const name of Object.keys(choices)) {
      const radio = document.querySelector(`.settings input[name="${name}"][value="${root.dataset[name] ?? "usual"}"]`);
      if (radio) {
        radio.checked = true;
      }
    }
  }

  function change(name, value) {
    chosen = { ...chosen, [name]: value };
    apply();
    try {
      localStorage.setItem(key, JSON.stringify(chosen));
    } catch {
      // Storage is switched off: the choice holds until the page is left.
    }
  }

  apply();
  // A move within the app brings a new <html> element's attributes, which know nothing of the choices.
  new MutationObserver(apply).observe(root, { attributeFilter: Object.keys(choices).map(name => `data-${name}`) });
  addEventListener("storage", event => {
    if (event.key === key || event.key === null) {
      chosen = kept();
      apply();
      showChoices();
    }
  });
  document.addEventListener("change", event => {
    if (event.target.closest(".settings")) {
      change(event.target.name, event.target.value);
    }
  });

  const menu = () => document.querySelector(".settings[open]");
  document.addEventListener("keydown", event => {
    const open = event.key === "Escape" ? menu() : null;
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
  // An open menu lies over the page: it closes as soon as the reader turns to something else.
  for (const turn of ["pointerdown", "focusin"]) {
    document.addEventListener(turn, event => {
      const open = menu();
      if (open && !open.contains(event.target)) {
        open.open = false;
      }
    });
  }
  addEventListener("DOMContentLoaded", showChoices);
  addEventListener("load", () => Blazor.addEventListener("enhancedload", showChoices));
})();
