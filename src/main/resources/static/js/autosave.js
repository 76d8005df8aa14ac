// Keeps what is typed into an article's form: in this browser at once, on the server within two seconds. Files nothing.
const PAUSE = 1000;
const LONGEST = 5000;
const LEAVING = 15_000; // after that a form that was sent has not been answered, and its page is still here
const LAST_TRY = 60_000; // bytes a page may still send while it goes

const carrier = document.querySelector("[data-carrier]");
const box = document.querySelector("[data-autosave]");
const kept = carrier && await import(carrier.dataset.kept);
const article = box?.dataset.article ?? ""; // no attribute where there is no article yet
const skew = carrier && Date.now() - Number(carrier.dataset.now);
const user = carrier?.dataset.user;
// Each page of the newsroom says to the others that it is there: whoever waits for a session tries again at once.
const arrivals = carrier && new BroadcastChannel("dateline-arrivals");
const say = (text, ...values) => values.reduce((said, value, i) => said.replace(`{${i}}`, value), text);
const show = (element, words) => { if (element.textContent !== words) element.textContent = words; };
const clock = (millis) => new Date(millis + skew).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

function newName() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What stands in a form, by name, as a request would carry it. */
function fieldsOf(form) {
  return [...new FormData(form)].filter(([name, value]) => name !== "_csrf" && typeof value === "string");
}

function typed(form) {
  return fieldsOf(form).filter(([name]) => !name.startsWith("written"));
}

/** Puts fields back into a form, and tells whoever shows a text in another way. */
function fill(form, fields) {
  const values = new Map(fields);
  for (const element of form.elements) {
    const value = values.get(element.name);
    if (!element.name || /^(_csrf|formToken|written.*)$/.test(element.name) || element.type === "submit") continue;
    if (element.type === "checkbox" || element.type === "radio") element.checked = value === element.value;
    else if (value !== undefined) element.value = value;
  }
  for (const area of form.querySelectorAll("textarea")) area.dispatchEvent(new CustomEvent("dateline:refill"));
}

class Writing {
  constructor(form) {
    this.form = form;
    this.field = (name) => form.elements.namedItem(name);
    this.words = box.dataset;
    this.begin();
    // What the browser itself put back into the form, after a step back in its history, was typed too.
    const restored = [...form.elements].some((element) =>
      element.name && element.type !== "hidden" && element.defaultValue !== undefined && element.value !== element.defaultValue);
    this.last = restored ? "" : JSON.stringify(typed(form));
    if (box.dataset.savedAt) form.dataset.unfiled = "";
    this.wrong = box.querySelector("[data-autosave-wrong]");
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.changed());
    form.addEventListener("submit", () => {
      this.leaving = true;
      setTimeout(() => { this.leaving = false; }, LEAVING);
    });
    for (const event of ["online", "focus"]) addEventListener(event, () => this.retry());
    arrivals?.addEventListener("message", () => this.retry());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.lastTry() : this.retry()));
    addEventListener("pagehide", () => this.lastTry());
    addEventListener("pageshow", (event) => this.shown(event.persisted));
    addEventListener("beforeunload", (event) => {
      if (!this.leaving && this.isUnsaved() && !this.stored) event.preventDefault();
    });
  }

  /** A name of its own for this window: nothing another one sends can be mistaken for its text. */
  begin() {
    this.window = newName();
    this.sequence = 0;
    this.acknowledged = 0;
    this.stored = false;
    this.pause = 0;
    this.field("writtenIn").value = this.window;
  }

  /** A page that comes back from the history may have been filed: what is typed from here on is another text. */
  shown(again) {
    this.leaving = false;
    if (again) {
      this.begin();
      this.field("writtenFrom").value = "";
    }
    this.changed();
  }

  isUnsaved() {
    return this.sequence > this.acknowledged;
  }

  changed() {
    const now = JSON.stringify(typed(this.form));
    if (now === this.last) return;
    this.last = now;
    this.touch();
  }

  touch() {
    this.sequence += 1;
    this.since ??= Date.now();
    this.form.dataset.unfiled = "";
    this.store();
    if (!this.pause) this.schedule(Math.min(PAUSE, Math.max(0, this.since + LONGEST - Date.now())));
  }

  /** The text as it is kept and sent. */
  text() {
    return {
      window: this.window, user, sequence: this.sequence, at: Date.now() - skew,
      article, formToken: this.field("formToken").value, fields: fieldsOf(this.form),
    };
  }

  async store() {
    const text = this.text();
    const stored = await kept.keep(text);
    if (text.window === this.window) this.stored = stored;
    if (stored && this.acknowledged >= text.sequence) kept.forget(text.window, this.acknowledged);
  }

  schedule(time) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), time);
  }

  retry() {
    if (this.isUnsaved() && this.pause) this.schedule(0);
  }

  lastTry() {
    if (this.leaving || !this.isUnsaved()) return;
    const text = this.text();
    const keepalive = new URLSearchParams(text.fields).toString().length < LAST_TRY;
    kept.send(text, this.field("_csrf").value, { keepalive }).then((answer) => this.heard(text, answer)).catch(() => {});
  }

  async save() {
    if (this.sending || this.leaving || !this.isUnsaved()) return;
    this.sending = true;
    this.since = undefined;
    const text = this.text();
    try {
      const signal = AbortSignal.timeout(20_000);
      await this.heard(text, await kept.send(text, this.field("_csrf").value, { signal }));
    } catch {
      this.fail("offline");
    }
    this.sending = false;
    if (this.isUnsaved()) this.schedule(this.pause || PAUSE);
  }

  async heard(text, answer) {
    if (answer.ok) return this.saved(text, await answer.json());
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return this.renew();
    return this.fail(answer.status === 413 ? "long" : "server");
  }

  saved(text, answer) {
    if (text.window !== this.window) return;
    kept.forget(text.window, text.sequence);
    this.pause = 0;
    if (answer.last) {
      if (this.leaving) return;
      this.begin(); // what this window was called is done with: its text goes on under another name
      this.touch();
      return;
    }
    this.acknowledged = Math.max(this.acknowledged, text.sequence);
    const failed = !this.wrong.hidden;
    this.wrong.hidden = true;
    show(this.wrong.querySelector("[role]"), "");
    show(box.querySelector("[data-autosave-line]"), say(this.words.saved, answer.clock));
    if (failed || !this.told) show(box.querySelector("[data-autosave-heard]"), this.words.heard);
    this.told = true;
  }

  /** The session has ended, or another one has begun: then its token is all that is missing. */
  async renew() {
    const answer = await fetch("/admin/writing/session", { redirect: "manual" });
    const session = answer.ok ? await answer.json() : undefined;
    if (session?.username !== user) return this.fail(session ? "other" : "ended");
    for (const field of document.querySelectorAll("[name=_csrf]")) field.value = session.token;
    this.pause = 1;
  }

  fail(kind) {
    this.pause = Math.min(30_000, Math.max(2_000, this.pause * 2));
    const words = !this.stored && this.words[`${kind}Unkept`] || this.words[kind];
    show(this.wrong.querySelector("[role]"), words);
    this.wrong.querySelector("a").hidden = kind !== "ended" && kind !== "other";
    this.wrong.hidden = false;
    show(box.querySelector("[data-autosave-line]"), "");
  }

  /** Brings back a text that only this browser had, as long as nothing newer is shown. */
  comeBack(text, answer) {
    const before = typed(this.form);
    this.field("writtenFrom").value = text.window;
    this.field("writtenSeen").value = answer.version;
    fill(this.form, text.fields);
    this.last = JSON.stringify(typed(this.form));
    const mine = typed(this.form);
    const line = box.querySelector("[data-autosave-back]");
    const button = line.querySelector("button");
    let back = true;
    line.hidden = false;
    this.form.dataset.unfiled = "";
    show(line.querySelector("[role]"), say(this.words.back, clock(text.at)));
    show(button, this.words.undo);
    button.addEventListener("click", () => {
      back = !back;
      fill(this.form, back ? mine : before);
      show(button, back ? this.words.undo : this.words.redo);
      this.changed();
    });
  }
}

const writing = box && new Writing(box.closest("form"));

/** Gives the server what only this browser has, and the form its own text. */
async function carry() {
  const token = () => document.querySelector("[name=_csrf]")?.value;
  const carried = [];
  for (const text of await kept.of(user)) {
    if (text.window === writing?.window) continue;
    const response = await kept.send(text, token()).catch(() => undefined);
    if (!response?.ok) continue;
    const answer = await response.json();
    kept.forget(text.window, text.sequence);
    if (!answer.filed && !answer.last) carried.push([text, answer]);
  }
  for (const [text, answer] of carried.reverse()) {
    if (isHere(text)) writing.comeBack(text, answer);
    else announce(text, answer);
  }
}

function isHere(text) {
  const same = writing && (text.article
    ? text.article === article
    : !article && text.formToken === writing.field("formToken").value);
  const once = same && box.querySelector("[data-autosave-back]").hidden && !writing.sequence;
  return once && box.dataset.untouched && text.at > Number(box.dataset.savedAt ?? 0);
}

function announce(text, answer) {
  const link = document.createElement("a");
  link.href = `/admin/articles/${text.article || "new"}?text=${answer.id}`;
  link.textContent = new Map(text.fields).get("headline") || carrier.dataset.untitled;
  const line = document.createElement("p");
  line.className = "notice";
  line.append(carrier.dataset.carried.replace("{0}", ""), link);
  carrier.querySelector("[role=status]").append(line);
}

/** Signing out empties this browser's storage: not before everything in it has reached the server, or is given up. */
function guardSignOut(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await writing?.save();
    await carry();
    const unsaved = writing?.isUnsaved() || (await kept.of(user)).length > 0;
    if (!unsaved || confirm(carrier.dataset.leave)) {
      if (writing) writing.leaving = true;
      form.submit();
    }
  });
}

if (carrier) {
  arrivals.postMessage(user);
  for (const form of document.querySelectorAll("form[action$='/logout']")) guardSignOut(form);
  for (const form of document.querySelectorAll("form[data-discard]")) {
    form.addEventListener("submit", () => {
      if (writing) writing.leaving = true;
      if (writing) kept.forget(writing.window, writing.sequence);
    });
  }
  if (writing && !box.dataset.untouched && !writing.field("writtenFrom").value) writing.touch();
  await carry();
}
