const lookPause = 200;
const savePause = 700;
const retryPause = 3000;

// The text area belongs to the browser. A copy stays here until the server has confirmed the text; what is typed is sent by plain requests.
export function start({ desk, area, line, page, settings }) {
  const { address, key, owner, limit } = settings;
  const copyKey = `${key}.${owner}`;
  const writer = crypto.randomUUID();
  const slots = Object.fromEntries([...line.querySelectorAll("[data-line]")].map(e => [e.dataset.line, e]));
  const tell = (name, ...more) => page.invokeMethodAsync(name, ...more).catch(() => { /* The connection is away; the text is not. */ });
  let [revision, saved, sending, halted, places] = [settings.revision, area.value, false, false, []];
  let lookTimer, saveTimer;

  const say = (text, aloud = false) => {
    slots.saved.textContent = text;
    if (aloud) {
      slots.aloud.textContent = text;
    }
  };
  const clock = utc => new Date(utc).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const whole = () => (area.value.toWellFormed ? area.value.toWellFormed() : area.value);

  const copy = () => {
    try {
      localStorage.setItem(copyKey, JSON.stringify({ text: area.value, basedOn: revision }));
    } catch {
      // Storage is full or refused; the requests go on.
    }
  };
  const uncopy = () => {
    try {
      localStorage.removeItem(copyKey);
    } catch {
      // As above.
    }
  };
  const found = () => {
    try {
      return JSON.parse(localStorage.getItem(copyKey) ?? "null");
    } catch {
      return null;
    }
  };

  async function send(text, replaces) {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text, basedOn: revision, writer, replaces, owner }),
      redirect: "manual",
    });
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      return { state: "stranger" };
    }
    return await answer.json();
  }

  async function save(replaces = false) {
    clearTimeout(saveTimer);
    if (sending || halted) {
      return;
    }
    const text = whole();
    if (text === saved && !replaces) {
      return;
    }
    if (text.length > limit) {
      say("Not saved: too long", true);
      return;
    }
    sending = true;
    say("Saving …");
    try {
      take(await send(text, replaces), text);
    } catch {
      say("Not saved: the server does not answer. Your text is kept in this browser, and is sent again.", true);
      saveTimer = setTimeout(save, retryPause);
    } finally {
      sending = false;
    }
    if (!halted && whole() !== saved) {
      saveTimer = setTimeout(save, savePause);
    }
  }

  function take(answer, text) {
    if (answer.state === "kept") {
      [revision, saved] = [answer.revision, text];
      say(`Saved at ${clock(answer.savedUtc)}`);
      if (whole() === saved) {
        uncopy();
      }
    } else if (answer.state === "refused") {
      halted = true;
      say("Not saved: another tutor has saved a different text. Choose above.", true);
      tell("RefusedAsync", text);
    } else if (answer.state === "long") {
      say("Not saved: too long", true);
    } else {
      halted = true;
      say("Not saved", true);
      tell("Closed", answer.state);
    }
  }

  const look = () => {
    clearTimeout(lookTimer);
    area.value.length > limit ? tell("TooLong", area.value.length) : tell("ChangedAsync", whole());
  };

  const changed = () => {
    copy();
    clearTimeout(lookTimer);
    lookTimer = setTimeout(look, lookPause);
    clearTimeout(saveTimer);
    saveTimer = setTimeout(save, savePause);
  };

  const offset = (row, column) => {
    let at = 0;
    for (let i = 1; i < row; i++) {
      const next = area.value.indexOf("\n", at);
      if (next < 0) {
        break;
      }
      at = next + 1;
    }
    return Math.min(area.value.length, at + column - 1);
  };
  const row = () => area.value.slice(0, area.selectionStart).split("\n").length;

  const go = (to, column) => {
    const at = offset(to, column);
    const end = area.value.indexOf("\n", at);
    area.setSelectionRange(at, at);
    // A box that gets the focus brings its caret into view.
    area.blur();
    area.focus();
    area.setSelectionRange(at, end < 0 ? area.value.length : end);
  };

  // Only what differs is put in, so that the caret stays near and Ctrl+Z takes it back.
  const put = text => {
    const old = area.value;
    let from = 0;
    while (from < old.length && from < text.length && old[from] === text[from]) {
      from++;
    }
    let [oldEnd, newEnd] = [old.length, text.length];
    while (oldEnd > from && newEnd > from && old[oldEnd - 1] === text[newEnd - 1]) {
      oldEnd--;
      newEnd--;
    }
    const middle = text.slice(from, newEnd);
    if (area.checkVisibility()) {
      const focused = document.activeElement;
      area.focus();
      area.setSelectionRange(from, oldEnd);
      if (!document.execCommand(middle ? "insertText" : "delete", false, middle) || area.value !== text) {
        area.value = text;
      }
      if (focused && focused !== area && focused !== document.body && focused.isConnected) {
        focused.focus();
      }
    } else {
      area.setRangeText(middle, from, oldEnd, "end");
    }
    changed();
  };

  const keys = event => {
    if (event.key === "F8" && places.length > 0) {
      event.preventDefault();
      const here = row();
      const next = event.shiftKey ? places.findLast(([l]) => l < here) ?? places.at(-1) : places.find(([l]) => l > here) ?? places[0];
      go(...next);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      save();
    }
  };
  const place = () => {
    if (document.activeElement === area) {
      slots.place.textContent = `Line ${row()}`;
    }
  };
  const leave = event => {
    if (whole() !== saved && !halted) {
      save();
      event.preventDefault();
    }
  };

  area.addEventListener("input", changed);
  desk.addEventListener("keydown", keys);
  document.addEventListener("selectionchange", place);
  addEventListener("beforeunload", leave);

  const left = found();
  if (left && left.text !== area.value) {
    area.value = left.text;
    if (left.basedOn === revision) {
      changed();
      say("What this browser had not sent is back.", true);
    } else {
      halted = true;
      tell("RefusedAsync", left.text);
    }
  } else {
    say(`Saved at ${clock(settings.savedUtc)}`);
  }

  return {
    text: () => area.value,
    put,
    go,
    problems: found => {
      places = found;
    },
    overwrite: async based => {
      [revision, halted] = [based, false];
      await save(true);
    },
    take: (text, based) => {
      area.value = text;
      [revision, saved, halted] = [based, area.value, false];
      uncopy();
      say("The other text is in the box; yours is under “Earlier texts”.", true);
    },
    stop: () => {
      area.removeEventListener("input", changed);
      document.removeEventListener("selectionchange", place);
      removeEventListener("beforeunload", leave);
      clearTimeout(lookTimer);
      save();
    },
  };
}
