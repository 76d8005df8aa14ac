// Pictures in the story: how one looks while it is written, and the ways it comes in (library, file, drop, paste).
import { Selection } from "prosemirror-state";
import { closing } from "./dialogs.js";
import { schema } from "./schema.js";
import * as server from "./server.js";

const { nodes } = schema;
const known = new Map();
const isPicture = (file) => /^image\/(jpeg|png|webp|gif)$/.test(file.type);

export const picturesIn = (data) => [...(data?.files ?? [])].filter(isPicture);

function made(tag, attrs = {}, text = "") {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}

/** The figure in the text: the picture, what is known of it, and its caption, which is edited in place. */
export const pictureViews = (words) => ({
  picture(node) {
    const { id } = node.attrs;
    const dom = made("figure", { "data-picture": id });
    const about = made("div", { contenteditable: "false" });
    const image = made("img", { src: `/admin/media/${id}/640`, alt: known.get(id)?.alt || words.picture.replace("{0}", id), draggable: "true" });
    image.addEventListener("error", () => { dom.dataset.missing = ""; });
    about.append(image);
    const picture = known.get(id);
    if (picture) {
      const lacks = picture.ready === false ? words.lacking : "";
      about.append(made("p", { class: "surface-about" }, [picture.alt, picture.credit, lacks].filter(Boolean).join(" · ")));
    }
    const edit = made("a", { href: `/admin/media/${id}`, target: "_blank", rel: "noopener", tabindex: "-1" }, words.edit);
    about.append(edit);
    const contentDOM = made("figcaption", { "data-empty": words.caption });
    dom.append(about, contentDOM);
    const show = (now) => contentDOM.toggleAttribute("data-blank", now.content.size === 0);
    show(node);
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== nodes.picture || next.attrs.id !== id) return false;
        show(next);
        return true;
      },
      ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
      stopEvent: (event) => edit.contains(event.target) && event.type === "mousedown",
    };
  },
});

function insert(view, picture, at) {
  known.set(picture.id, picture);
  const node = nodes.picture.create({ id: picture.id });
  const { state } = view;
  const $at = state.doc.resolve(at ?? state.selection.to);
  const outer = $at.depth ? $at.node(1) : null;
  const replaces = outer && outer.type === nodes.paragraph && outer.content.size === 0;
  const pos = $at.depth ? (replaces ? $at.before(1) : $at.after(1)) : $at.pos;
  const tr = replaces ? state.tr.replaceWith(pos, pos + outer.nodeSize, node) : state.tr.insert(pos, node);
  const end = pos + node.nodeSize;
  if (end === tr.doc.content.size) tr.insert(end, nodes.paragraph.create());
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end), 1)).scrollIntoView());
}

/** Lays files into the library and shows them in the text, one after the other. */
export async function uploadInto(view, files, words, say, at) {
  let place = at;
  for (const file of files) {
    say(words.uploading.replace("{0}", file.name));
    try {
      const picture = await server.uploaded(file);
      insert(view, picture, place);
      place = undefined;
      say(words.uploaded.replace("{0}", file.name));
    } catch (error) {
      say(words.refused.replace("{0}", file.name) + (error.sentence ? " " + error.sentence : ""));
    }
  }
}

export function choosing(dialog, getView, words, say) {
  const shelf = dialog.querySelector("[data-shelf]");
  const more = dialog.querySelector("[data-more]");
  const status = dialog.querySelector("[data-status]");
  const file = dialog.querySelector("input[type=file]");
  const close = closing(dialog, getView);
  let older;

  function offer(picture) {
    const button = made("button", { type: "button" });
    button.append(made("img", { src: picture.thumb, alt: "", loading: "lazy" }), made("span", {}, picture.alt || picture.caption || words.picture.replace("{0}", picture.id)));
    if (picture.credit) button.append(made("small", {}, picture.credit));
    if (picture.ready === false) button.append(made("small", {}, words.lacking));
    if (picture.lastRun) {
      button.append(made("small", {}, words.ran.replace("{0}", picture.lastRun.daysAgo).replace("{1}", picture.lastRun.headline)));
    }
    button.addEventListener("click", () => {
      close();
      insert(getView(), picture);
    });
    const item = made("li");
    item.append(button);
    shelf.append(item);
  }

  async function load() {
    try {
      const answer = await server.pictures(older);
      answer.entries.forEach(offer);
      older = answer.older;
      more.hidden = !older;
      status.textContent = shelf.childElementCount ? "" : words.none;
    } catch {
      status.textContent = words.unreachable;
    }
  }

  more.addEventListener("click", load);
  file.addEventListener("change", async () => {
    const files = [...file.files];
    file.value = "";
    close();
    await uploadInto(getView(), files, words, say);
  });

  return () => {
    older = undefined;
    shelf.replaceChildren();
    dialog.showModal();
    return load();
  };
}
