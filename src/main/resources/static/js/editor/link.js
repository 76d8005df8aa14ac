// The dialog for a link's address, which takes what shared/Links takes: web and mail addresses, and paths on this site.
import { TextSelection } from "prosemirror-state";
import { closing } from "./dialogs.js";
import { schema } from "./schema.js";

const { link } = schema.marks;

export function isAllowed(address) {
  if (!address || address.length > 2000 || /[\u0000-\u0020\\]/.test(address)) return false;
  if (address.startsWith("/")) return !address.startsWith("//");
  if (/^mailto:/i.test(address)) return true;
  try {
    return /^https?:\/\/[^/?#]/i.test(address) && Boolean(new URL(address).host);
  } catch {
    return false;
  }
}

/** What an editor means by "example.org/page" or "desk@example.org". */
function meant(typed) {
  if (isAllowed(typed)) return typed;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(typed)) return "mailto:" + typed;
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]\S*)?$/u.test(typed) ? "https://" + typed : typed;
}

/** The whole of the link the cursor stands in. */
function stretch(state) {
  const { $from, from, to, empty } = state.selection;
  if (!empty) return { from, to };
  const mark = link.isInSet($from.marks());
  if (!mark) return { from, to };
  const start = $from.start();
  let result = null;
  $from.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return;
    const [a, b] = [start + offset, start + offset + node.nodeSize];
    if (result && result.to === a) result.to = b;
    else if (!result || result.to < from) result = { from: a, to: b };
  });
  return result;
}

function hrefIn(state, { from, to }) {
  let href = "";
  state.doc.nodesBetween(from, to, (node) => { href ||= link.isInSet(node.marks)?.attrs.href ?? ""; });
  return href;
}

export function linking(dialog, getView) {
  const field = dialog.querySelector("input");
  const wrong = dialog.querySelector("[data-wrong]");
  const drop = dialog.querySelector("[data-drop]");
  const close = closing(dialog, getView);
  let place;

  const isWrong = (shown) => {
    wrong.hidden = !shown;
    field.setAttribute("aria-invalid", String(shown));
  };

  const save = () => {
    const href = meant(field.value.trim());
    if (!isAllowed(href)) {
      isWrong(true);
      field.focus();
      return;
    }
    const { state } = getView();
    let { tr } = state;
    if (place.from === place.to) tr = tr.insertText(href.replace(/^mailto:/, ""), place.from);
    const to = tr.mapping.map(place.to);
    tr.removeMark(place.from, to, link).addMark(place.from, to, link.create({ href }));
    getView().dispatch(tr.setSelection(TextSelection.create(tr.doc, to)).removeStoredMark(link).scrollIntoView());
    close();
  };

  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    save();
  });
  dialog.querySelector("[data-save]").addEventListener("click", save);
  drop.addEventListener("click", () => {
    getView().dispatch(getView().state.tr.removeMark(place.from, place.to, link));
    close();
  });

  return () => {
    const { state } = getView();
    place = stretch(state);
    field.value = hrefIn(state, place);
    drop.hidden = !field.value;
    isWrong(false);
    dialog.showModal();
    field.select();
  };
}
