// The row of buttons, by the ARIA toolbar pattern: one stop for Tab, arrows inside, Home and End; Escape goes back to the text.
import { forAria, onKeyboard } from "./keys.js";

/**
 * @param bar the toolbar
 * @param press what a button's act does
 */
export function toolbar(bar, press) {
  const buttons = [...bar.querySelectorAll("[data-act]")];
  const usable = () => buttons.filter((button) => !button.closest("[hidden]"));
  const keys = {};
  let stop = buttons[0];

  for (const button of buttons) {
    const { act, keys: own } = button.dataset;
    if (own) {
      keys[act] = own;
      button.setAttribute("aria-keyshortcuts", forAria(own));
      button.title = onKeyboard(own);
    }
    button.tabIndex = button === stop ? 0 : -1;
    // The text keeps its selection when a button is pressed with a pointer.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") !== "true") press(act, button);
    });
    button.addEventListener("focus", () => {
      stop.tabIndex = -1;
      stop = button;
      stop.tabIndex = 0;
    });
  }

  bar.addEventListener("keydown", (event) => {
    const row = usable();
    const at = row.indexOf(document.activeElement);
    const rtl = getComputedStyle(bar).direction === "rtl" ? -1 : 1;
    const to = { ArrowRight: at + rtl, ArrowLeft: at - rtl, ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: row.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    row[(to + row.length) % row.length].focus();
  });

  return {
    keys,
    buttons,
    focus: () => stop.focus(),

    /** Shows what is on and what can be done where the cursor stands. */
    show(isOn, isPossible, inTable) {
      for (const part of bar.querySelectorAll("[data-in-table]")) part.hidden = !inTable;
      if (stop.closest("[hidden]")) {
        stop.tabIndex = -1;
        stop = buttons[0];
        stop.tabIndex = 0;
      }
      for (const button of buttons) {
        const on = isOn(button.dataset.act);
        if (on !== undefined) button.setAttribute("aria-pressed", String(on));
        button.setAttribute("aria-disabled", String(!isPossible(button.dataset.act)));
      }
    },
  };
}
