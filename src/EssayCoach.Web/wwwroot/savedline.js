// The line under the essay: what is counted, and what is true about saving. Only what the server has confirmed is called saved.
const clock = time => new Date(time).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

const copy = copied => copied ? "Your text is kept in this browser." : "This browser keeps no copy: leave this tab open, or download your text.";

const sentences = {
  away: s => `Not saved ${s.saved ? `since ${clock(s.saved)}` : "yet"}: the server cannot be reached. ${copy(s.copied)}`,
  refused: () => "Not saved: another tab has saved a different text. Choose above which one goes on.",
  long: () => "Not saved: the text is too long.",
  gone: s => `Not saved: this question has been taken out. ${copy(s.copied)}`,
  stranger: s => s.known
    ? `Not saved: your session has ended, or somebody else has signed in. ${copy(s.copied)}`
    : "Not kept: this browser refuses cookies. The text lives in this tab alone.",
};

const count = (number, noun) => `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;

export function savedLine(line, known) {
  const [words, paragraphs, saved, aloud] = ["words", "paragraphs", "saved", "aloud"].map(part => line.querySelector(`[data-line=${part}]`));
  let trouble = null;
  return state => {
    if (state.words !== undefined) {
      words.textContent = count(state.words, "word");
      paragraphs.textContent = count(state.paragraphs, "paragraph");
    }
    const sentence = sentences[state.state]?.({ ...state, known }) ?? null;
    if (sentence === null && state.state === "typing") {
      // Trouble is over when something is saved and not when somebody types.
      saved.textContent = trouble ?? "Saving …";
      return;
    }
    saved.textContent = sentence ?? (state.saved ? `Saved at ${clock(state.saved)}` : "Saved as you type");
    saved.classList.toggle("trouble", sentence !== null);
    if (sentence !== trouble) {
      aloud.textContent = sentence ?? saved.textContent;
    }
    trouble = sentence;
  };
}
