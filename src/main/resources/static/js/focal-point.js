// The focal point as a mark on the picture, moved by a click or by the arrow keys; the two number fields keep it.
const STEP = 2;

const within = (value) => Math.min(100, Math.max(0, value));

for (const box of document.querySelectorAll("[data-focal]")) {
  const x = document.querySelector("[name=focalX]");
  const y = document.querySelector("[name=focalY]");
  const mark = document.createElement("button");
  mark.type = "button";
  mark.className = "focal-point";
  mark.setAttribute("aria-label", box.dataset.label);
  box.dataset.live = "";
  box.append(mark);

  const show = () => {
    mark.style.left = `${within(Number(x.value))}%`;
    mark.style.top = `${within(Number(y.value))}%`;
  };

  const move = (toX, toY) => {
    x.value = String(Math.round(within(toX) * 10) / 10);
    y.value = String(Math.round(within(toY) * 10) / 10);
    show();
  };

  box.addEventListener("click", (event) => {
    if (event.detail === 0) return; // Enter or Space on the mark: it says nothing of a place
    const frame = box.getBoundingClientRect();
    move((100 * (event.clientX - frame.left)) / frame.width, (100 * (event.clientY - frame.top)) / frame.height);
    mark.focus();
  });

  mark.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
    if (!by) return;
    event.preventDefault();
    move(Number(x.value) + by[0], Number(y.value) + by[1]);
  });

  x.addEventListener("input", show);
  y.addEventListener("input", show);
  show();
}
