// How a dialog gives the cursor back. A browser returns the focus of a closed dialog by itself, but to the text's beginning; the
// editor has to say where the cursor was in the same moment, before the next key arrives.
export function closing(dialog, getView) {
  const close = () => {
    dialog.close();
    getView().focus();
  };
  dialog.addEventListener("cancel", (event) => {
    if (event.target !== dialog) return; // a file chooser says this too
    event.preventDefault();
    close();
  });
  dialog.addEventListener("close", () => getView().focus());
  dialog.querySelector("[data-close]").addEventListener("click", close);
  return close;
}

export function made(tag, attrs = {}, text = "") {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
