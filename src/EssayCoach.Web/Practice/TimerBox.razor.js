// Counts by the browser's steady clock, which no change of the time of day touches; the seconds used outlive the page in the browser's storage.
const prefix = "essaycoach.timer.";
const noteEvery = 15;
const marks = [10, 5, 1];

function stored(key) {
  try {
    return Number(localStorage.getItem(prefix + key)) || 0;
  } catch {
    return 0;
  }
}

function store(key, used) {
  try {
    localStorage.setItem(prefix + key, String(used));
  } catch {
    // Storage is full or switched off: the server's note has to do.
  }
}

const inWords = minutes => `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;

export function tick(box, page, { key, seconds, used, paused }) {
  const line = document.querySelector("[data-line=time]");
  const aloud = box.querySelector("[data-timer=aloud]");
  const before = Math.max(used, stored(key));
  const start = performance.now();
  let [said, noted] = [Math.ceil((seconds - before) / 60), before];
  const now = () => paused ? before : before + Math.floor((performance.now() - start) / 1000);

  const show = () => {
    const gone = now();
    const left = seconds - gone;
    const minutes = Math.ceil(left / 60);
    line.textContent = left <= 0 ? "Time is up. Write on if you like." : paused ? `Timer paused, ${minutes} min left` : left <= 60 ? `${left} s left` : `${minutes} min left`;
    if (marks.includes(minutes) && minutes < said) {
      aloud.textContent = `${inWords(minutes)} left.`;
    } else if (left <= 0 && said > 0) {
      aloud.textContent = "Your time is up. Nothing is taken away: write on, or hand in when you are ready.";
    }
    said = Math.max(0, minutes);
    store(key, gone);
    if (gone - noted >= noteEvery) {
      noted = gone;
      page.invokeMethodAsync("Note", gone).catch(() => { /* The connection is away; this browser remembers. */ });
    }
  };

  show();
  const timer = setInterval(show, 1000);
  return {
    used: now,
    stop() {
      clearInterval(timer);
      store(key, now());
      line.textContent = "";
    },
  };
}
