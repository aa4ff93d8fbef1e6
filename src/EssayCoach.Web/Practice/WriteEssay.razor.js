import { keep, newer, forget } from "../drafts.js";

const pause = 500;

// The text area belongs to the browser: the server gets its text after a pause, and never more than it can take.
export function start(area, page, question, limit) {
  let timer = 0;
  let stopped = false;

  // A lone half of a character pair cannot travel as UTF-8; everything else goes as it is.
  const whole = () => (area.value.toWellFormed ? area.value.toWellFormed() : area.value);

  const send = async restored => {
    clearTimeout(timer);
    if (stopped) {
      return;
    }
    const text = whole();
    if (text.length > limit) {
      await page.invokeMethodAsync("TooLong", text.length);
      return;
    }
    keep(question, text, true);
    const kept = await page.invokeMethodAsync("Changed", text, restored === true);
    if (kept && !stopped && whole() === text) {
      keep(question, text, false);
    }
  };

  const quietly = restored => send(restored).catch(() => { /* The connection is away: the browser's copy stays pending. */ });

  const changed = () => {
    clearTimeout(timer);
    if (area.value.length <= limit) {
      keep(question, whole(), true);
    }
    timer = setTimeout(quietly, pause);
  };

  area.addEventListener("input", changed);
  const copy = newer(question);
  if (copy !== null && copy !== area.value) {
    area.value = copy;
    quietly(true);
  }

  return {
    text() {
      const text = whole();
      if (text.length > limit) {
        quietly();
        return null;
      }
      // The page keeps what it asks for; sending it again would only wipe off what the page says of it.
      clearTimeout(timer);
      return text;
    },
    put(text) {
      area.value = text;
      area.focus();
      quietly();
    },
    handedIn() {
      clearTimeout(timer);
      stopped = true;
      forget(question);
    },
    stop() {
      clearTimeout(timer);
      stopped = true;
      area.removeEventListener("input", changed);
    },
  };
}
