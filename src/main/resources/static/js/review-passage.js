// Words selected in the text of a story become what a comment is about; "comment on it" fills the form without leaving it.
const AROUND = 60;

const review = document.querySelector("[data-review]");
const form = review?.querySelector("[data-comment]");

if (form) {
  const button = review.querySelector("[data-quote]");
  const status = form.querySelector("[data-status]");
  const field = (name) => form.elements.namedItem(name);
  let chosen = null;

  /** What is selected, up to the end of the paragraph it begins in; null if nothing is. */
  function selected() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0).cloneRange();
    const from = range.startContainer;
    const words = (from.nodeType === Node.ELEMENT_NODE ? from : from.parentElement)?.closest("[data-words]");
    if (!words || !review.contains(words)) return null;
    if (!words.contains(range.endContainer)) range.setEndAfter(words.lastChild);
    const quote = range.toString().trim();
    if (!quote) return null;
    const ahead = document.createRange();
    ahead.selectNodeContents(words);
    ahead.setEnd(range.startContainer, range.startOffset);
    const paragraph = words.closest("[data-paragraph]").dataset.paragraph;
    return { paragraph, quote, before: ahead.toString().slice(-AROUND) };
  }

  function about({ paragraph, quote, before }) {
    field("about").value = paragraph;
    field("quote").value = quote;
    field("before").value = before;
    status.textContent = form.dataset.quoted.replace("{0}", paragraph);
    field("text").focus();
  }

  // What was selected stays chosen while the focus goes to the button.
  document.addEventListener("selectionchange", () => {
    const now = selected();
    if (now) chosen = now;
    if (document.activeElement !== button) button.hidden = !now;
  });
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    if (chosen) about(chosen);
    button.hidden = true;
  });

  for (const link of review.querySelectorAll("[data-about]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      about({ paragraph: link.closest("[data-paragraph]").dataset.paragraph, quote: "", before: "" });
    });
  }
}
