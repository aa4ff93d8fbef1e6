// The text as a file, made by the browser alone: it works without a connection and without cookies.
export function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// Makes a button of the page download what stands in the boxes beside it.
export function offer(button, boxes, name) {
  button.addEventListener("click", () => download([...boxes].map(box => box.value).filter(text => text.length > 0).join("\n\n---\n\n"), name));
}
