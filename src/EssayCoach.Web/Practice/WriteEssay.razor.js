import * as copies from "../drafts.js";
import { saver } from "../saver.js";
import { savedLine } from "../savedline.js";
import { offer } from "../download.js";
import { comeBack, whenBack } from "../comeback.js";

// More than this is shown in a box of fixed height: laying out a box that grows costs too much.
const growing = 60000;
const narrow = "(max-width: 60rem)";

// A lone half of a character pair cannot travel as UTF-8; everything else goes as it is.
const whole = box => (box.value.toWellFormed ? box.value.toWellFormed() : box.value);

// The text area belongs to the browser: the page is only told what it has to say or to ask.
export async function start({ desk, area, line, page, settings }) {
  const { question, owner, limit } = settings;
  const plan = desk.querySelector("#plan");
  const tell = (name, ...more) => page.invokeMethodAsync(name, ...more).catch(() => { /* The connection is away; the text is not. */ });
  const draw = savedLine(line, owner !== null);
  let [edited, tooLong, ended, isOut] = [false, 0, false, false];

  const read = () => ({ text: whole(area), plan: whole(plan) });
  const fit = () => area.classList.toggle("long", area.value.length > growing);
  const write = other => {
    area.value = other.text;
    plan.value = other.plan;
    fit();
  };

  const show = state => {
    draw(state);
    if (state.state === "refused" && state.first) {
      const { text, plan: own } = read();
      tell("Refused", text, own);
    } else if (state.state === "newer") {
      tell("Newer");
    }
    if (state.withdrawn !== undefined && state.withdrawn !== isOut) {
      isOut = state.withdrawn;
      tell("Withdrawn", isOut);
    }
    ended = state.state === "stranger" && owner !== null;
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
  plan.addEventListener("input", changed);
  offer(desk.querySelector("[data-act=download]"), [area], `${question}.txt`);
  // On a narrow screen an empty plan would only stand in the way of the essay.
  if (plan.value === "" && matchMedia(narrow).matches) {
    plan.closest("details").open = false;
  }
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
      const free = await keeper.now();
      if (ended) {
        tell("Ended");
      }
      return free && !ended ? text : null;
    },
    async put(text, ownPlan) {
      write({ text, plan: ownPlan ?? read().plan });
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
      plan.removeEventListener("input", changed);
    },
  };
}
