// Many articles at once: one box that ticks all on the page, and a bar that shows how far the work is.

for (const place of document.querySelectorAll("[data-select-all]")) {
  const boxes = [...place.closest("form").querySelectorAll("input[name=article]")];
  const all = document.createElement("input");
  all.type = "checkbox";
  all.setAttribute("aria-label", place.dataset.label);

  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };

  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
  });
  for (const box of boxes) box.addEventListener("change", show);
  place.append(all);
  show();
}

for (const place of document.querySelectorAll("[data-progress]")) {
  const bar = place.querySelector("progress");
  const status = place.querySelector("[role=status]");

  const look = async () => {
    try {
      const answer = await fetch(place.dataset.progress, { headers: { accept: "application/json" }, redirect: "error" });
      if (answer.ok) {
        const { busy, behind, total } = await answer.json();
        if (!busy) return location.reload();
        bar.value = behind;
        bar.max = total;
        status.textContent = status.dataset.message.replace("{0}", behind).replace("{1}", total);
      }
    } catch { /* the next look may succeed */ }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
}
