// Brings a place of the page into view; a reader who prefers less motion gets there at once.
export function show(id, focus) {
  const place = document.getElementById(id);
  if (!place) {
    return;
  }
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (focus) {
    place.focus({ preventScroll: true });
  }
  place.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}
