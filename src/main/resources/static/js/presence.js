// Says that this window has the article open, and hears who else has and what was filed meanwhile.
const BEAT = 10_000;
const AWAY = 2 * 60_000;
const ASLEEP = 30 * 60_000; // a window that nobody touches must not hold a session open for ever

const line = document.querySelector("[data-company]");
const form = document.querySelector("form.write");

if (line && form) {
  const words = line.dataset;
  const name = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const here = line.querySelector("[data-company-here]");
  const newer = line.querySelector("[data-company-newer]");
  const say = (text, ...values) => values.reduce((said, value, i) => said.replace(`{${i}}`, value), text);
  const show = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  const base = Number(form.elements.namedItem("baseRevision").value);
  let touched = Date.now();
  let timer;
  let going = new AbortController();

  const body = () => new URLSearchParams({
    _csrf: form.elements.namedItem("_csrf").value,
    window: name,
    idle: document.hidden || Date.now() - touched > AWAY,
    unfiled: "unfiled" in form.dataset,
  });

  const describe = (other) => {
    if (other.mine) return say(words.mine, other.who, other.since);
    const notes = [other.idle && words.idle, other.unfiled && words.unfiled].filter(Boolean).join(", ");
    return say(words.since, other.who, other.since) + (notes ? ` (${notes})` : "");
  };

  function tell({ others, newest }) {
    show(here, others.length ? `${words.here} ${others.map(describe).join("; ")}` : "");
    const link = newer.querySelector("a");
    if (newest.number <= Number(form.elements.namedItem("baseRevision").value)) return;
    show(newer.querySelector("span"), say(newest.mine ? words.newerMine : words.newer, newest.by, newest.number, newest.at));
    link.href = `${words.compare}?from=${base}&to=${newest.number}`;
    link.hidden = false;
  }

  async function beat() {
    clearTimeout(timer);
    if (Date.now() - touched < ASLEEP) timer = setTimeout(beat, BEAT);
    try {
      const answer = await fetch(words.address, { method: "POST", body: body(), redirect: "manual", signal: going.signal });
      if (answer.ok) tell(await answer.json());
      else show(here, "");
    } catch {
      show(here, ""); // who is there cannot be known without a connection
    }
  }

  const touch = () => {
    const asleep = Date.now() - touched >= ASLEEP;
    touched = Date.now();
    if (asleep) beat();
  };

  for (const event of ["input", "pointerdown", "keydown", "focus"]) addEventListener(event, touch, { passive: true });
  // Not when it is hidden: a page that goes is hidden first, and would come in again after it has left.
  document.addEventListener("visibilitychange", () => document.hidden || beat());
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    going.abort();
    going = new AbortController();
    fetch(`${words.address}/end`, { method: "POST", body: body(), keepalive: true }).catch(() => {});
  });
  addEventListener("pageshow", beat);
}
