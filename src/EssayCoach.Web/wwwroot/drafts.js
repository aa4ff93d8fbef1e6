// The copy of a draft that stays in this browser, in case the server or the connection is away.
// "pending" says that the server has not confirmed it: only then is it newer than the server's.
const prefix = "essaycoach.draft.";

export function keep(question, text, pending) {
  try {
    localStorage.setItem(prefix + question, JSON.stringify({ text, pending }));
  } catch {
    // Storage is full or switched off; the server's copy has to do.
  }
}

export function newer(question) {
  try {
    const copy = JSON.parse(localStorage.getItem(prefix + question));
    return copy?.pending === true && typeof copy.text === "string" ? copy.text : null;
  } catch {
    return null;
  }
}

export function forget(question) {
  try {
    localStorage.removeItem(prefix + question);
  } catch {
    // Storage is switched off: there is nothing to forget.
  }
}

export function forgetAll() {
  try {
    Object.keys(localStorage).filter(key => key.startsWith(prefix)).forEach(key => localStorage.removeItem(key));
  } catch {
    // Storage is switched off: there is nothing to forget.
  }
}
