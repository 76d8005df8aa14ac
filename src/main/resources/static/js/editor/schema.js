// The news body: what a story can be made of. Nothing else can enter; shared/Cleaning says the same in Java.
import { Schema } from "prosemirror-model";

const place = (node) => ({
  ...(node.attrs.colspan > 1 && { colspan: node.attrs.colspan }),
  ...(node.attrs.rowspan > 1 && { rowspan: node.attrs.rowspan }),
  ...(node.attrs.scope && { scope: node.attrs.scope }),
});
const spans = { colspan: { default: 1 }, rowspan: { default: 1 } };

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", toDOM: () => ["p", 0] },
    crosshead: {
      group: "block", content: "inline*", defining: true, attrs: { level: { default: 2 } },
      toDOM: (node) => ["h" + node.attrs.level, 0],
    },
    quote: { group: "block", content: "paragraph+", defining: true, toDOM: () => ["blockquote", 0] },
    aside: {
      group: "block", content: "paragraph+", defining: true, attrs: { kind: { default: "pullquote" } },
      toDOM: (node) => ["aside", { class: node.attrs.kind, role: "note" }, 0],
    },
    bullets: { group: "block list", content: "item+", toDOM: () => ["ul", 0] },
    numbers: { group: "block list", content: "item+", toDOM: () => ["ol", 0] },
    item: { content: "paragraph (paragraph | list)*", defining: true, toDOM: () => ["li", 0] },
    picture: {
      group: "block", content: "inline*", attrs: { id: {} }, draggable: true, isolating: true,
      toDOM: (node) => ["figure", { "data-picture": node.attrs.id }, ["figcaption", 0]],
    },
    table: { group: "block", content: "caption? row+", isolating: true, toDOM: () => ["table", 0] },
    caption: { content: "inline*", isolating: true, toDOM: () => ["caption", 0] },
    row: { content: "(cell | head)+", toDOM: () => ["tr", 0] },
    cell: { content: "paragraph+", isolating: true, attrs: spans, toDOM: (node) => ["td", place(node), 0] },
    head: {
      content: "paragraph+", isolating: true, attrs: { ...spans, scope: { default: "" } },
      toDOM: (node) => ["th", place(node), 0],
    },
    text: { group: "inline" },
  },
  // In this order of nesting: a > strong > em.
  marks: {
    link: { attrs: { href: {} }, inclusive: false, toDOM: (mark) => ["a", { href: mark.attrs.href }, 0] },
    strong: { toDOM: () => ["strong", 0] },
    em: { toDOM: () => ["em", 0] },
  },
});
