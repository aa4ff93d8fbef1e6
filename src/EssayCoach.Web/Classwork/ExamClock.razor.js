const aloud = [600, 300, 60];

const words = seconds => {
  const minutes = Math.floor(seconds / 60);
  return minutes >= 5 ? `${minutes} minutes left` : `${minutes}:${String(seconds % 60).padStart(2, "0")} left`;
};

// Counts down from what the server says is left; a clock that is wrong or put right does not matter.
export function tick(box, seconds) {
  const end = performance.now() + seconds * 1000;
  const [line, voice] = [box.querySelector("[data-left]"), box.querySelector("[data-aloud]")];
  let last = Infinity;
  const draw = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    line.textContent = left === 0 ? "Time is up. Your words are being handed in." : words(left);
    const said = aloud.find(mark => left <= mark && last > mark);
    if (said !== undefined && last !== Infinity) {
      voice.textContent = said === 60 ? "One minute left" : `${said / 60} minutes left`;
    }
    last = left;
  };
  draw();
  const timer = setInterval(draw, 500);
  return { stop: () => clearInterval(timer) };
}
