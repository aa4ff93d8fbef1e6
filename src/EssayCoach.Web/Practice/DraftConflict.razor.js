const above = 60;

// Scrolls both texts to where they differ, and the page to both; the caret stays where somebody may be typing.
export function show(section) {
  for (const box of section.querySelectorAll(".one-text")) {
    box.scrollTop = box.querySelector("mark").offsetTop - above;
  }
  section.scrollIntoView({ block: "nearest" });
}
