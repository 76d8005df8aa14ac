// Pictures in the story: how one looks while it is written, and the ways it comes in (library, file, drop, paste).
import { Selection } from "prosemirror-state";
import { made } from "./dialogs.js";
import { schema } from "./schema.js";
import * as server from "./server.js";

const { nodes } = schema;
const known = new Map();
const isPicture = (file) => /^image\/(jpeg|png|webp|gif)$/.test(file.type);

export const picturesIn = (data) => [...(data?.files ?? [])].filter(isPicture);

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

/** Puts a picture of the library into the text, at the cursor. */
export const placing = (view, words, say) => ({
  home: view,
  take: (picture) => insert(view, picture),
  upload: (files) => uploadInto(view, files, words, say),
});
