// A button that copies the field beside it; it appears where copying works.
for (const holder of document.querySelectorAll("[data-copy]")) {
  const field = holder.querySelector("input, textarea");
  const button = holder.querySelector("[data-copy-button]");
  const status = holder.querySelector("[data-copy-status]");

  if (!navigator.clipboard) continue;
  button.classList.remove("waiting");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = button.dataset.done;
    } catch {
      field.select();
    }
  });
}
