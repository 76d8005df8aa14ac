// Links in the framed page would lead to pages that refuse to be framed: they stay where they are, and say so.
for (const holder of document.querySelectorAll("[data-preview]")) {
  const frame = holder.querySelector("iframe");
  const status = holder.querySelector("[data-preview-status]");

  const hold = (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && !link.getAttribute("href").startsWith("#")) {
      event.preventDefault();
      status.textContent = status.dataset.message;
    }
  };

  const watch = () => frame.contentDocument?.addEventListener("click", hold, true);

  frame.addEventListener("load", watch);
  watch();
}
