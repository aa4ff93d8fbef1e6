// A page whose server was started again has lost its connection for good and must be opened anew.
// That is done by itself once nothing is unsaved and nobody is typing, and the caret is put back where it was.
const key = "essaycoach.caret";
const quiet = 1500;
const often = 1000;

export function whenBack(idle, area) {
  const modal = document.getElementById("components-reconnect-modal");
  let [timer, typed] = [0, 0];
  const typing = () => { typed = performance.now(); };
  const tryAgain = async () => {
    if (!idle() || performance.now() - typed < quiet) {
      return;
    }
    try {
      await fetch("/icon.svg", { method: "HEAD", cache: "no-store" });
    } catch {
      return;
    }
    if (idle() && performance.now() - typed >= quiet) {
      remember(area);
      location.reload();
    }
  };
  const changed = event => {
    clearInterval(timer);
    if (event.detail?.state === "failed" || event.detail?.state === "rejected") {
      timer = setInterval(tryAgain, often);
    }
  };
  modal?.addEventListener("components-reconnect-state-changed", changed);
  area.addEventListener("input", typing);
  return () => {
    clearInterval(timer);
    modal?.removeEventListener("components-reconnect-state-changed", changed);
    area.removeEventListener("input", typing);
  };
}

function remember(area) {
  try {
    const { selectionStart: from, selectionEnd: to, scrollTop } = area;
    sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, from, to, scrollTop, top: scrollY, focused: document.activeElement === area }));
  } catch {
    // Storage is switched off: the page opens at its top.
  }
}

export function comeBack(area) {
  try {
    const place = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    if (place?.path === location.pathname) {
      if (place.focused) {
        area.focus({ preventScroll: true });
      }
      area.setSelectionRange(place.from, place.to);
      area.scrollTop = place.scrollTop;
      scrollTo(0, place.top);
    }
  } catch {
    // Storage is switched off: there is no place to go back to.
  }
}
