// The sheet with every key, written from the buttons themselves, and the switch that turns the keys off on this device.
import { closing } from "./dialogs.js";
import { onKeyboard, shortcuts } from "./keys.js";

export function help(dialog, buttons, getView) {
  const table = dialog.querySelector("tbody");
  const sample = table.querySelector("tr");
  for (const button of buttons.filter((one) => one.dataset.keys)) {
    const row = sample.cloneNode(true);
    row.hidden = false;
    row.querySelector("th").textContent = button.dataset.name || button.textContent.trim();
    row.querySelector("kbd").textContent = onKeyboard(button.dataset.keys);
    table.insertBefore(row, sample);
  }
  sample.remove();
  for (const key of dialog.querySelectorAll("kbd[data-keys]")) key.textContent = onKeyboard(key.dataset.keys);
  const toggle = dialog.querySelector("[data-shortcuts]");
  toggle.checked = shortcuts.on;
  toggle.addEventListener("change", () => { shortcuts.on = toggle.checked; });
  closing(dialog, getView);
  return () => dialog.showModal();
}
