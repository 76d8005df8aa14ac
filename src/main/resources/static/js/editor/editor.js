// The writing surface: a news-body editor that grows over the form's text field and keeps it filled with canonical HTML.
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { closeHistory, history } from "prosemirror-history";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { acts, around } from "./acts.js";
import { counts } from "./counts.js";
import { help } from "./help.js";
import { parse, serialise } from "./html.js";
import { keyPlugins } from "./keys.js";
import { leading } from "./lead.js";
import { linking } from "./link.js";
import { pasting } from "./paste.js";
import { pictureViews, placing } from "./picture.js";
import { schema } from "./schema.js";
import * as server from "./server.js";
import { choosing } from "./shelf.js";
import { toolbar } from "./toolbar.js";

/** The story in the field. What is not canonical yet, the server says in HTML, as it would when it is saved. */
async function read(field) {
  try {
    return parse(field.value);
  } catch {
    const typed = field.value;
    const { html } = await server.cleaned({ typed });
    return field.value === typed ? parse(html) : read(field);
  }
}

function labels(surface, field) {
  const label = document.querySelector(`label[for="${field.id}"]`);
  label.id ||= field.id + "-label";
  return {
    role: "textbox",
    "aria-multiline": "true",
    "aria-labelledby": label.id,
    "aria-describedby": [...field.parentElement.querySelectorAll(".wrong"), surface.querySelector("[data-hint]")].map((one) => one.id).join(" "),
    ...(field.getAttribute("aria-invalid") && { "aria-invalid": "true" }),
    spellcheck: "true",
    class: "surface-text",
    id: field.id + "-text",
  };
}

const RTL = /^(ar|fa|he|ur|ps|yi|dv|ckb|sd|ug)\b/i;

function language(form) {
  const tag = form?.elements.language?.value.trim() ?? "";
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? { lang: tag, dir: RTL.test(tag) ? "rtl" : "ltr" } : { dir: "auto" };
}

export async function grow(surface, field) {
  const doc = await read(field);
  const words = { ...surface.dataset };
  const said = surface.querySelector("[data-said]");
  const note = surface.querySelector("[data-note]");
  const say = (sentence) => { said.textContent = ""; requestAnimationFrame(() => { said.textContent = sentence; }); };
  const show = (sentences) => {
    note.hidden = sentences.length === 0;
    note.querySelector("ul").replaceChildren(...sentences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }));
    if (sentences.length) say(sentences.join(" "));
  };
  note.querySelector("button").addEventListener("click", () => { show([]); view.focus(); });

  const dialogs = Object.fromEntries([...surface.querySelectorAll("dialog")].map((dialog) => [dialog.dataset.dialog, dialog]));
  document.body.append(...Object.values(dialogs));
  const host = document.createElement("div");
  host.dataset.grown = "";
  host.className = "surface-page";
  host.style.minBlockSize = field.offsetHeight + "px";

  let view;
  const getView = () => view;
  const choose = choosing(dialogs.picture, words);
  const special = {
    link: linking(dialogs.link, getView),
    picture: () => choose(placing(view, words, say)),
    plainPaste: () => { paste.plain(); show([words.plainHint]); view.focus(); },
  };
  const press = (act) => {
    if (special[act]) special[act]();
    else {
      // One step of undo for the button alone, apart from what was typed just before.
      view.dispatch(closeHistory(view.state.tr));
      acts[act].run(view.state, view.dispatch, view);
      view.focus();
    }
  };
  const bar = toolbar(surface.querySelector("[role=toolbar]"), press);
  special.help = help(dialogs.help, bar.buttons, getView);
  const paste = pasting(words, show);
  const count = counts(surface.querySelector("[data-counts]"), say);

  const refresh = () => bar.show(
    (act) => acts[act]?.on?.(view.state),
    (act) => !acts[act] || acts[act].on?.(view.state) || acts[act].run(view.state) !== false,
    Boolean(around(view.state, schema.nodes.table)));

  const fill = () => {
    field.value = serialise(view.state.doc);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const { plainPaste, ...boundKeys } = bar.keys;
  const stateOf = (content) => EditorState.create({
    doc: content,
    plugins: [...keyPlugins(press, boundKeys), history(), dropCursor(), gapCursor()],
  });

  view = new EditorView(host, {
    state: stateOf(doc),
    attributes: () => ({ ...labels(surface, field), ...language(field.form) }),
    nodeViews: pictureViews(words),
    handleDOMEvents: paste.handleDOMEvents,
    handleKeyDown(_, event) {
      if (event.altKey && event.key === "F10") {
        bar.focus();
        return true;
      }
      return false;
    },
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (tr.docChanged) {
        fill();
        count(view.state.doc);
      }
      refresh();
    },
  });

  field.after(host);
  field.hidden = true;
  surface.dataset.state = "ready";
  surface.querySelector("[role=toolbar]").addEventListener("keydown", (event) => {
    if (event.key === "Escape") view.focus();
  });
  document.querySelector(`label[for="${field.id}"]`).addEventListener("click", (event) => {
    event.preventDefault();
    view.focus();
  });
  field.form?.elements.language?.addEventListener("change", () => view.setProps({}));
  field.form?.addEventListener("submit", () => { field.value = serialise(view.state.doc); });
  // Another module that puts a text into the field says so.
  field.addEventListener("dateline:refill", async () => {
    view.updateState(stateOf(await read(field)));
    view.dispatch(view.state.tr.setSelection(TextSelection.atStart(view.state.doc)));
    count(view.state.doc);
  });
  const lead = document.querySelector("[data-lead-picture]");
  if (lead) leading(lead, choose, words);
  count(doc);
  refresh();
  return view;
}
