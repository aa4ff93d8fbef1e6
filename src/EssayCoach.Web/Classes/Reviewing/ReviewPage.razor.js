// Single keys for reviewing, the essay's sentences as selections, and where the focus goes. They can be switched off (WCAG 2.1.4).
const key = "essaycoach.single-keys";
const fields = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

const kept = () => {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
};

const keep = on => {
  try {
    localStorage.setItem(key, on ? "on" : "off");
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
};

export function listen(page, server) {
  let on = kept();
  let last = null;
  let chosen = null;
  let attempt = page.dataset.attempt;

  const items = () => [...page.querySelectorAll("[data-item]")];
  const itemOf = element => element?.closest?.("[data-item]") ?? null;
  const here = () => itemOf(document.activeElement) ?? (last && page.querySelector(`[data-item="${CSS.escape(last)}"]`));
  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const say = words => { page.querySelector("[data-chosen]").textContent = words; };

  const show = () => {
    page.dataset.keys = on ? "on" : "off";
    page.querySelector("[data-single-keys]").checked = on;
  };

  const go = item => {
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "nearest", behavior: calm() });
  };

  // Scrolls the essay alone: a page that moved under the pointer would take a click from its button.
  const reveal = piece => {
    const pane = page.querySelector("[data-text]");
    if (!piece) {
      return;
    }
    const [inner, outer] = [piece.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      pane.scrollBy({ top: inner.top - outer.top - pane.clientHeight / 3, behavior: calm() });
    }
  };

  const move = step => {
    const all = items();
    const at = all.indexOf(here());
    go(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)]);
  };

  // The place in the document of an offset into the essay; at an edge the piece that ends there where it is an end.
  const placeOf = (offset, isEnd) => {
    for (const piece of page.querySelectorAll("[data-at]")) {
      const [start, length] = [Number(piece.dataset.at), piece.firstChild?.length ?? 0];
      if (offset >= start && (isEnd ? offset > start && offset <= start + length : offset < start + length)) {
        return [piece.firstChild, offset - start];
      }
    }
    return null;
  };

  const offsetOf = (node, offset) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
    return piece && node.nodeType === Node.TEXT_NODE ? Number(piece.dataset.at) + offset : null;
  };

  const select = (start, end) => {
    const [from, to] = [placeOf(start, false), placeOf(end, true)];
    if (from && to) {
      getSelection().setBaseAndExtent(...from, ...to);
      from[0].parentElement.scrollIntoView({ block: "nearest", behavior: calm() });
    }
  };

  const sentences = () => page.querySelector("[data-text]").dataset.sentences.split(" ").filter(s => s).map(s => s.split("-").map(Number));

  const sentence = (step, extends_) => {
    const all = sentences();
    if (all.length === 0) {
      return;
    }
    if (extends_ && chosen) {
      chosen = [chosen[0], Math.min(chosen[1] + 1, all.length - 1)];
    } else {
      const next = chosen ? Math.min(Math.max((step > 0 ? chosen[1] : chosen[0]) + step, 0), all.length - 1) : 0;
      chosen = [next, next];
    }
    select(all[chosen[0]][0], all[chosen[1]][1]);
    say(`Sentence ${chosen[0] + 1}${chosen[1] > chosen[0] ? ` to ${chosen[1] + 1}` : ""} of ${all.length} selected: ${getSelection().toString()}`);
  };

  const selection = () => {
    const mine = getSelection();
    if (mine.isCollapsed || mine.rangeCount === 0 || !page.querySelector("[data-text]").contains(mine.anchorNode)) {
      return null;
    }
    const range = mine.getRangeAt(0);
    const [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
    return start !== null && end > start ? [start, end - start] : null;
  };

  const comment = async () => {
    const item = here();
    const place = selection() ?? (item?.dataset.length ? [Number(item.dataset.start), Number(item.dataset.length)] : null);
    if (!place) {
      say("Select words of the essay first.");
      return;
    }
    await server.invokeMethodAsync("CommentOn", place[0], place[1], item?.dataset.point ?? null);
  };

  const press = (control, item) => {
    if (control.matches(fields)) {
      control.focus();
      control.select?.();
      return;
    }
    control.click();
    if (item && control.dataset.key === "a") {
      move(1);
    } else if (item && /^[1-4]$/.test(control.dataset.key ?? "")) {
      item.querySelector("[data-reason]:not([data-key='3'])")?.focus();
    }
  };

  const single = event => {
    const item = here();
    const acts = {
      j: () => move(1),
      k: () => move(-1),
      s: () => sentence(1, false),
      S: () => sentence(-1, false),
      x: () => sentence(1, true),
      c: comment,
      "?": () => { const list = page.querySelector(".shortcuts"); list.open = !list.open; },
    };
    if (acts[event.key]) {
      return acts[event.key];
    }
    const name = CSS.escape(event.key);
    const inItem = item?.querySelector(`[data-key="${name}"]`);
    if (inItem) {
      return () => press(inItem, item);
    }
    const onPage = page.querySelector(`[data-page-key="${name}"]`);
    return onPage && !onPage.hasAttribute("aria-disabled") ? () => press(onPage, null) : null;
  };

  const inField = event => {
    const field = event.target;
    const box = field.closest("[data-comment-box]");
    if (event.key === "Escape") {
      event.preventDefault();
      if (box) {
        box.querySelector("[data-close]").click();
        go(here());
      } else {
        go(itemOf(field));
      }
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      // What is typed reaches the server when the field is left.
      field.blur();
      (box ?? itemOf(field))?.querySelector("[data-save]")?.click();
      go(box ? here() : itemOf(field));
    } else if (event.key === "Enter" && field.matches("[data-reason]")) {
      event.preventDefault();
      const item = itemOf(field);
      go(item);
      move(1);
    }
  };

  const onKey = event => {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    if (event.target.matches?.(fields)) {
      if (page.contains(event.target)) {
        inField(event);
      }
      return;
    }
    if (!on || event.ctrlKey || event.altKey || event.metaKey || (event.repeat && !/^[jk]$/.test(event.key))) {
      return;
    }
    const act = single(event);
    if (act) {
      event.preventDefault();
      act();
    }
  };

  const onFocus = event => {
    const item = itemOf(event.target);
    if (!item) {
      return;
    }
    last = item.dataset.item;
    reveal(page.querySelector(`[data-of~="${CSS.escape(last)}"]`));
  };

  const onClick = event => {
    const badge = event.target.closest("[data-to]");
    if (badge) {
      go(page.querySelector(`[data-item="${CSS.escape(badge.dataset.to)}"]`));
    }
  };

  const onChange = event => {
    if (event.target.matches("[data-single-keys]")) {
      on = event.target.checked;
      keep(on);
      show();
    }
  };

  // A comment box that opens takes the focus; another essay begins at its top.
  const watch = new MutationObserver(changes => {
    if (changes.some(change => [...change.addedNodes].some(node => node.matches?.("[data-comment-box]")))) {
      page.querySelector("[data-comment-box] textarea").focus();
      page.querySelector("[data-comment-box]").scrollIntoView({ block: "nearest", behavior: calm() });
    }
    if (page.dataset.attempt !== attempt) {
      [attempt, last, chosen] = [page.dataset.attempt, null, null];
      document.activeElement?.blur?.();
      scrollTo(0, 0);
      page.querySelector("[data-text]").scrollTo(0, 0);
    }
  });

  document.addEventListener("keydown", onKey);
  page.addEventListener("focusin", onFocus);
  page.addEventListener("click", onClick);
  page.addEventListener("change", onChange);
  watch.observe(page, { childList: true, subtree: true, attributeFilter: ["data-attempt"] });
  show();
  // A cell of the results leads to its point.
  const asked = decodeURIComponent(location.hash.slice(1));
  if (asked.startsWith("point-")) {
    go(page.querySelector(`[data-item][data-point="${CSS.escape(asked.slice(6))}"]`));
  }
  return {
    stop: () => {
      document.removeEventListener("keydown", onKey);
      page.removeEventListener("focusin", onFocus);
      page.removeEventListener("click", onClick);
      page.removeEventListener("change", onChange);
      watch.disconnect();
    },
  };
}
