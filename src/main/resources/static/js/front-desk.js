// The cards of the front page, moved by pointer or by keyboard. A move ends in the same form as the buttons send.

for (const desk of document.querySelectorAll("[data-front-desk]")) {
  const form = desk.querySelector("[data-drag-form]");
  const status = desk.querySelector("[data-drag-status]");
  const places = [...desk.querySelectorAll("[data-place]")];
  let lifted = null;

  const say = (message, ...words) => {
    status.textContent = words.reduce((text, word, at) => text.replaceAll(`{${at}}`, word), message);
  };

  const allowed = (card) => {
    const keys = card.dataset.choices.split(" ");
    return places.filter((place) => keys.includes(place.dataset.place));
  };

  const point = (place) => {
    lifted.target?.classList.remove("front-target");
    lifted.target = place;
    if (!place) return;
    place.classList.add("front-target");
    const there = place.querySelector("[data-article]");
    say(desk.dataset.over, place.dataset.name, there ? there.dataset.headline : desk.dataset.nobody);
  };

  const lift = (handle) => {
    const card = handle.closest("[data-article]");
    lifted = { handle, card, from: card.closest("[data-place]"), target: null };
    handle.setAttribute("aria-pressed", "true");
    card.classList.add("front-lifted");
    say(desk.dataset.lifted, card.dataset.headline, lifted.from.dataset.name);
  };

  const lay = (message) => {
    const { handle, card, target } = lifted;
    target?.classList.remove("front-target");
    card.classList.remove("front-lifted", "front-dragged");
    card.style.transform = "";
    handle.setAttribute("aria-pressed", "false");
    lifted = null;
    if (message) say(message);
  };

  const drop = () => {
    const { card, from, target } = lifted;
    if (!target || target === from) return lay(desk.dataset.cancelled);
    form.elements.article.value = card.dataset.article;
    form.elements.to.value = target.dataset.place;
    lay();
    form.requestSubmit();
  };

  const step = (by) => {
    const ways = allowed(lifted.card);
    const at = ways.indexOf(lifted.target ?? lifted.from) + by;
    if (at < 0 || at >= ways.length) return;
    point(ways[at]);
    ways[at].scrollIntoView({ block: "nearest" });
  };

  desk.addEventListener("keydown", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle) return;
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (by) {
      if (!lifted) lift(handle);
      step(by);
    } else if (event.key === "Enter" || event.key === " ") {
      if (event.repeat) return event.preventDefault();
      if (lifted) drop();
      else lift(handle);
    } else if (event.key === "Escape" && lifted) lay(desk.dataset.cancelled);
    else return;
    event.preventDefault();
  });

  desk.addEventListener("focusout", (event) => {
    if (lifted && !lifted.pointer && event.target === lifted.handle) lay(desk.dataset.cancelled);
  });

  const under = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-place]");

  desk.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle || event.button !== 0 || !event.isPrimary) return;
    if (lifted) lay();
    lift(handle);
    lifted.pointer = event.pointerId;
    lifted.start = { x: event.pageX, y: event.pageY };
    handle.setPointerCapture(event.pointerId);
  });

  desk.addEventListener("pointermove", (event) => {
    if (!lifted || lifted.pointer !== event.pointerId) return;
    const { card, start } = lifted;
    card.classList.add("front-dragged");
    card.style.transform = `translate(${event.pageX - start.x}px, ${event.pageY - start.y}px)`;
    // A page is longer than a window: it follows a card that is held to its edge.
    const edge = event.clientY < 60 ? -12 : event.clientY > innerHeight - 60 ? 12 : 0;
    if (edge) scrollBy(0, edge);
    const place = under(event);
    const fits = place && allowed(card).includes(place);
    if ((fits ? place : null) === lifted.target) return;
    point(fits ? place : null);
    if (place && !fits) say(desk.dataset.none);
  });

  desk.addEventListener("pointerup", (event) => {
    if (!lifted || lifted.pointer !== event.pointerId) return;
    if (lifted.card.classList.contains("front-dragged")) drop();
    else lay(desk.dataset.cancelled);
  });

  desk.addEventListener("pointercancel", () => lifted && lay(desk.dataset.cancelled));

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && lifted?.pointer) lay(desk.dataset.cancelled);
  });

  desk.classList.add("front-ready");

  // After a move the page is a new one: whoever moved by keyboard goes on where they were. Only when all is loaded has
  // the browser gone to the card itself, which takes the focus away.
  const settle = () => document.getElementById(location.hash.slice(1))?.querySelector("[data-handle]")?.focus({ preventScroll: true });
  if (document.readyState === "complete") settle();
  else addEventListener("load", () => setTimeout(settle), { once: true });
}
