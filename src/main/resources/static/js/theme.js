// Light, dark, or as the device says; remembered on the device.
const root = document.documentElement;

for (const group of document.querySelectorAll("[data-theme-choice]")) {
  const buttons = [...group.querySelectorAll("button")];

  const show = () => {
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.value === (root.dataset.theme ?? "")));
    }
  };

  for (const button of buttons) {
    button.addEventListener("click", () => {
      if (button.value) root.dataset.theme = button.value;
      else delete root.dataset.theme;
      try {
        localStorage.setItem("theme", button.value);
      } catch { /* storage is switched off: the choice lasts as long as the page */ }
      show();
    });
  }
  show();
}
