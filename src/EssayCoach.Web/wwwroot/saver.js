import * as copies from "./drafts.js";

const pause = 600;
const again = 2000;
const patience = 15000;
// Browsers let no more than 64 KB outlive a page, and count bytes.
const mostOnLeaving = 15000;
const troubles = new Set(["away", "refused", "stranger", "gone"]);

// Keeps what is typed: a copy in this browser at once, and on the server within a second of typing, whatever the page's own connection does.
// "read" gives the text and plan as they stand, "write" puts others in their place, "show" is told how things stand.
// Somebody who is signed in is known again by that, and their copy goes once the server has the text. A browser is known by a cookie alone,
// which it may lose (Chromium writes a new one to disk half a minute late): its last copy stays, and is put back where the server knows of none.
export function saver({ question, owner, isPerson, limit, revision, savedUtc, read, write, show }) {
  const shelf = isPerson ? owner : "browser";
  const writer = [...crypto.getRandomValues(new Uint8Array(8))].map(b => b.toString(16).padStart(2, "0")).join("");
  const closed = copies.open(writer);
  const address = `/questions/${encodeURIComponent(question)}/draft`;
  let [base, saved, continues, taken] = [revision, savedUtc, [], []];
  let confirmed = read();
  let [timer, flight, writing] = [0, null, false];
  let [keepBefore, blocked, stopped] = [false, null, false];
  let [laid, told] = [null, null];

  const same = (a, b) => a.text === b.text && a.plan === b.plan;
  const dirty = () => !same(read(), confirmed);
  const tell = (state, more) => {
    told = { state, more };
    show({ ...more, state, saved, copied: laid !== null && same(laid, read()) });
  };
  const later = wait => { timer ||= setTimeout(() => { timer = 0; send(); }, wait); };

  const lay = (text, pending) => copies.keep({ owner: shelf, question, writer, ...text, base, continues, known: owner, pending, at: Date.now() });
  const done = () => isPerson ? copies.forget({ owner: shelf, question, writer }) : lay(read(), false);

  const copy = async () => {
    if (!owner || writing) {
      return;
    }
    // One write at a time, and the last one always: a very long text takes longer than a key.
    for (writing = true; writing && !stopped;) {
      const now = read();
      laid = await lay(now, true) ? now : null;
      writing = !same(now, read());
    }
    writing = false;
    if (stopped) {
      return;
    }
    if (!dirty() && !blocked) {
      done();
    } else if (told && troubles.has(told.state)) {
      tell(told.state, { ...told.more, first: false });
    }
  };

  const post = async body => {
    const text = JSON.stringify({ ...body, owner, writer });
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: text,
      keepalive: text.length < mostOnLeaving && document.visibilityState === "hidden",
      signal: AbortSignal.timeout(patience),
    });
    if (response.status >= 500) {
      throw new Error(response.statusText);
    }
    return response.json();
  };

  const settle = (answer, sent) => {
    if (answer.state === "kept") {
      [base, saved, confirmed, blocked] = [answer.revision, answer.savedUtc, sent, null];
      [keepBefore, continues] = [false, []];
      if (!dirty()) {
        done();
      }
      taken.splice(0).forEach(copies.forget);
      tell(dirty() ? "typing" : "saved", answer);
      return;
    }
    const wasBlocked = blocked;
    blocked = answer.state;
    copy();
    tell(blocked, { ...answer, first: wasBlocked !== blocked });
  };

  const attempt = async () => {
    const sent = read();
    if (sent.text.length > limit) {
      tell("long", { length: sent.text.length });
      return;
    }
    try {
      settle(await post({ ...sent, basedOn: base, continues, keepBefore }), sent);
    } catch {
      tell("away");
      later(again);
    }
  };

  const send = async () => {
    clearTimeout(timer);
    timer = 0;
    while (flight) {
      await flight;
    }
    if (stopped || blocked === "refused") {
      return;
    }
    flight = attempt();
    await flight;
    flight = null;
    if (dirty() && !blocked && read().text.length <= limit) {
      later(pause);
    }
  };

  // Another tab may have saved while this one lay in the background: where nothing is unsaved here, its text is taken over.
  const look = async () => {
    if (stopped || flight || blocked || dirty() || !owner) {
      return;
    }
    try {
      const response = await fetch(`${address}?known=${base}&owner=${owner}`, { signal: AbortSignal.timeout(patience) });
      if (response.status !== 200) {
        return;
      }
      const other = await response.json();
      if (!dirty() && !flight && !stopped) {
        write(other);
        [base, saved, confirmed] = [other.revision, other.savedUtc, read()];
        tell("newer");
        later(0);
      }
    } catch {
      // Nothing is unsaved, so nothing is at stake; the next save will tell.
    }
  };

  const shown = () => document.visibilityState === "visible" ? look() : leave();
  const leave = () => {
    if (!stopped && dirty()) {
      writing = false;
      copy();
      if (owner && !blocked) {
        send();
      }
    }
  };
  const online = () => { if (dirty()) { later(0); } };
  // Where a text is kept nowhere but in this tab, the browser asks before it closes the tab or follows a link.
  const ask = event => {
    if (!stopped && dirty() && !(laid !== null && same(laid, read()))) {
      event.preventDefault();
    }
  };
  if (!owner) {
    document.body.dataset.enhanceNav = "false";
  }
  addEventListener("beforeunload", ask);
  document.addEventListener("visibilitychange", shown);
  addEventListener("pagehide", leave);
  addEventListener("focus", look);
  addEventListener("online", online);

  return {
    writer,
    isIdle: () => !dirty() && !flight,
    changed() {
      if (stopped) {
        return;
      }
      copy();
      if (blocked !== "refused") {
        tell(read().text.length > limit ? "long" : "typing", { length: read().text.length });
        later(pause);
      }
    },
    // Saves now; false where another tab's text stands in the way.
    async now() {
      if (dirty() || flight || timer) {
        await send();
      }
      return blocked !== "refused";
    },
    replaceAll() {
      keepBefore = true;
      copy();
      return send();
    },
    // What earlier tabs of this browser left unsaved: the latest is put back, the others become earlier drafts.
    async recover() {
      const all = owner ? await copies.left(shelf, question) : [];
      const isLost = copy => copy.pending || (revision === 0 && copy.known !== owner);
      const [latest, ...others] = all.filter(isLost);
      taken = all.filter(copy => !others.includes(copy));
      for (const other of others) {
        await post({ text: other.text, plan: other.plan, basedOn: 0, beside: true }).then(() => copies.forget(other), () => {});
      }
      if (!latest) {
        return false;
      }
      const isNew = !same(latest, read());
      if (isNew) {
        write(latest);
        [base, continues] = [latest.base, [...(latest.continues ?? []), latest.writer].slice(-10)];
        copy();
      }
      await send();
      return isNew && !blocked;
    },
    // Ends a refusal: "mine" goes over the other tab's text, else the other's text goes into the box. The text that gives way is kept.
    async resolve(mine, other) {
      blocked = null;
      if (!mine) {
        const beside = await post({ ...read(), basedOn: 0, beside: true }).catch(() => null);
        if (beside?.state !== "kept") {
          blocked = "refused";
          tell("away");
          return;
        }
        write(other);
      }
      [base, continues] = [other.revision, []];
      keepBefore = mine;
      return send();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      closed();
      delete document.body.dataset.enhanceNav;
      removeEventListener("beforeunload", ask);
      document.removeEventListener("visibilitychange", shown);
      removeEventListener("pagehide", leave);
      removeEventListener("focus", look);
      removeEventListener("online", online);
    },
    forget: () => owner && copies.forget({ owner: shelf, question, writer }),
  };
}
