// The Larger and Smaller buttons: four steps, remembered on the device, for the article's text only.
const PERCENT = [100, 115, 135, 160];
const root = document.documentElement;

const step = () => Number(root.dataset.textSize ?? 0);

function remember(value) {
  try {
    localStorage.setItem("text-size", String(value));
  } catch { /* storage is switched off: the choice lasts as long as the page */ }
}

for (const group of document.querySelectorAll("[data-text-size][role=group]")) {
  const larger = group.querySelector("[data-larger]");
  const smaller = group.querySelector("[data-smaller]");
  const status = group.querySelector("[role=status]");

  const show = () => {
    larger.setAttribute("aria-disabled", String(step() === PERCENT.length - 1));
    smaller.setAttribute("aria-disabled", String(step() === 0));
  };

  const change = (by) => {
    const next = Math.min(PERCENT.length - 1, Math.max(0, step() + by));
    root.dataset.textSize = String(next);
    remember(next);
    show();
    status.textContent = status.dataset.message.replace("{0}", PERCENT[next]);
  };

  larger.addEventListener("click", () => change(1));
  smaller.addEventListener("click", () => change(-1));
  show();
}
