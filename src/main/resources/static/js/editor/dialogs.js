// How a dialog gives the cursor back. A browser returns the focus of a closed dialog by itself, but to the text's beginning; the
// editor has to say where the cursor was in the same moment, before the next key arrives. It hears of the closing later, when the
// cursor may have gone on: only a dialog that a browser has closed without asking gives it back then.
export function closing(dialog, getView) {
  let given = false;
  const close = () => {
    given = dialog.open; // nothing is told of one that was closed already
    dialog.close();
    getView().focus();
  };
  dialog.addEventListener("cancel", (event) => {
    if (event.target !== dialog) return; // a file chooser says this too
    event.preventDefault();
    close();
  });
  dialog.addEventListener("close", () => {
    if (!given) getView().focus();
    given = false;
  });
  dialog.querySelector("[data-close]").addEventListener("click", close);
  return close;
}

export function made(tag, attrs = {}, text = "") {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
