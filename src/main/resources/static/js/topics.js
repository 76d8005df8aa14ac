// A field of topics, separated by commas: offers known ones that begin like the word being typed (ARIA combobox with a
// list). Enter, Tab or a touch takes one, Escape closes the list; without this the field is a line of text.
const WAIT = 120;
let count = 0;

/** The word that the caret stands in or after: from the last comma before it to the next; or all there is. */
function word(input, single) {
  if (single) return { start: 0, end: input.value.length, typed: input.value.trim() };
  const caret = input.selectionStart ?? input.value.length;
  const start = input.value.lastIndexOf(",", caret - 1) + 1;
  const comma = input.value.indexOf(",", caret);
  return { start, end: comma < 0 ? input.value.length : comma, typed: input.value.slice(start, caret).trim() };
}

for (const box of document.querySelectorAll("[data-topics]")) {
  const input = box.querySelector("input[type=text]");
  if (!input || input.role === "combobox") continue;

  const list = document.createElement("ul");
  list.id = `offers-${++count}`;
  list.className = "offers-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.label);
  list.hidden = true;
  const status = document.createElement("span");
  status.className = "unseen";
  status.setAttribute("role", "status");
  input.after(list, status);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"],
    ["aria-controls", list.id], ["autocomplete", "off"]]) {
    input.setAttribute(name, value);
  }

  const single = "single" in box.dataset;
  let timer = 0;
  let asked = 0;
  let active = -1;

  const close = () => {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const point = (to) => {
    active = to;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  };

  const take = (name) => {
    const { start, end } = word(input, single);
    const before = input.value.slice(0, start) + (start > 0 ? " " : "");
    const after = input.value.slice(end);
    const tail = after || single ? "" : ", ";
    input.value = before + name + tail + after;
    const caret = (before + name + tail).length;
    input.setSelectionRange(caret, caret);
    status.textContent = "";
    close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const show = (offers) => {
    list.replaceChildren(...offers.map((offer, at) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const name = document.createElement("span");
      name.dir = "auto";
      name.textContent = offer.name;
      const stories = document.createElement("small");
      stories.textContent = box.dataset.stories.replace("{0}", offer.stories);
      option.append(name, " ", stories);
      // Before the field loses the focus.
      option.addEventListener("pointerdown", (event) => event.preventDefault());
      option.addEventListener("click", () => take(offer.name));
      return option;
    }));
    active = -1;
    list.hidden = offers.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    status.textContent = list.hidden ? box.dataset.none : box.dataset.some.replace("{0}", offers.length);
  };

  const ask = async () => {
    const mine = ++asked;
    const { typed } = word(input, single);
    if (!typed) return close();
    try {
      const answer = await fetch(`${box.dataset.topics}?q=${encodeURIComponent(typed)}`, { headers: { accept: "application/json" }, redirect: "error" });
      const offers = answer.ok ? await answer.json() : [];
      const had = new Set(input.value.split(",").map((name) => name.trim()));
      if (mine === asked) show(offers.filter((offer) => !had.has(offer.name) || offer.name === typed));
    } catch {
      if (mine === asked) close();
    }
  };

  input.addEventListener("input", (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("compositionend", ask);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const open = !list.hidden;
    const last = list.children.length - 1;
    if (event.key === "Escape" && open) close();
    else if (event.key === "ArrowDown" && open) point(active < last ? active + 1 : 0);
    else if (event.key === "ArrowUp" && open) point(active > 0 ? active - 1 : last);
    else if (event.key === "ArrowDown") return void ask();
    else if ((event.key === "Enter" || event.key === "Tab") && open && active >= 0) list.children[active].click();
    else return;
    event.preventDefault();
  });
}
