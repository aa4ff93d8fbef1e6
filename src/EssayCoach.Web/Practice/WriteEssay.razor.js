import * as copies from "../drafts.js";
import { saver } from "../saver.js";
import { savedLine } from "../savedline.js";
import { comeBack, whenBack } from "../comeback.js";

// More than this is shown in a box of fixed height: laying out a box that grows costs too much.
const growing = 60000;

// A lone half of a character pair cannot travel as UTF-8; everything else goes as it is.
const whole = box => (box.value.toWellFormed ? box.value.toWellFormed() : box.value);

// The text area belongs to the browser: the page is only told what it has to say or to ask.
export async function start({ area, plan, line, page, settings }) {
  const { question, owner, limit } = settings;
  const tell = (name, ...more) => page.invokeMethodAsync(name, ...more).catch(() => { /* The connection is away; the text is not. */ });
  const draw = savedLine(line, owner !== null);
  let [edited, tooLong] = [false, 0];

  const read = () => ({ text: whole(area), plan: plan ? whole(plan) : settings.plan });
  const fit = () => area.classList.toggle("long", area.value.length > growing);
  const write = other => {
    area.value = other.text;
    if (plan) {
      plan.value = other.plan;
    }
    fit();
  };

  const show = state => {
    draw(state);
    if (state.state === "refused" && state.first) {
      const { text, plan: own } = read();
      tell("Refused", text, own);
    } else if (state.state === "newer") {
      tell("Newer");
    } else if (state.withdrawn) {
      tell("Withdrawn");
    }
    const length = state.state === "long" ? state.length ?? area.value.length : 0;
    if (length !== tooLong) {
      tooLong = length;
      tell("TooLong", length);
    }
  };

  await copies.ready();
  const keeper = saver({ ...settings, read, write, show });
  fit();
  const changed = () => {
    fit();
    if (!edited) {
      edited = true;
      tell("Edited");
    }
    keeper.changed();
  };
  area.addEventListener("input", changed);
  plan?.addEventListener("input", changed);
  const stopWatching = whenBack(() => keeper.isIdle(), area);
  const restored = await keeper.recover();
  comeBack(area);
  if (restored) {
    tell("Restored");
  } else if (keeper.isIdle()) {
    show({ state: owner === null ? "stranger" : "saved", saved: settings.savedUtc });
  }

  return {
    async text() {
      const { text } = read();
      if (text.length > limit) {
        tell("TooLong", text.length);
        return null;
      }
      return await keeper.now() ? text : null;
    },
    async put(text) {
      write({ text, plan: read().plan });
      area.focus();
      await keeper.replaceAll();
    },
    resolve: (mine, other) => keeper.resolve(mine, other),
    handedIn() {
      keeper.stop();
      keeper.forget();
      stopWatching();
    },
    stop() {
      keeper.stop();
      stopWatching();
      area.removeEventListener("input", changed);
      plan?.removeEventListener("input", changed);
    },
  };
}
