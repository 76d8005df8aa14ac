// A story as canonical HTML, the form in which the server keeps it. The reader here takes nothing but that form: markup of
// any other kind is the server's to clean, so that there is one rule for it and no way past it.
import { schema } from "./schema.js";

const { nodes, marks } = schema;
const TOKEN = /<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>|\n|([^<\n]+)/y;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

const plain = (text) => text.replace(/&([^;]*);?/g, (all, name) => {
  if (!(name in NAMED) || !all.endsWith(";")) throw new SyntaxError("Not canonical: " + all);
  return NAMED[name];
});

class Reader {
  constructor(html) {
    this.html = html;
    this.at = 0;
    this.next();
  }

  next() {
    const token = this.token;
    TOKEN.lastIndex = this.at;
    const found = this.at < this.html.length ? TOKEN.exec(this.html) : null;
    if (!found && this.at < this.html.length) throw new SyntaxError("Not canonical at " + this.at);
    this.token = null;
    if (found) {
      this.at = TOKEN.lastIndex;
      if (found[4] !== undefined) this.token = { text: plain(found[4]) };
      else if (found[0] === "\n") this.token = { line: true };
      else this.token = { close: found[1] === "/", tag: found[2], attrs: attributes(found[3]) };
    }
    return token;
  }

  opens(...tags) {
    return this.token && this.token.tag && !this.token.close && tags.includes(this.token.tag);
  }

  closes(tag) {
    return this.token && this.token.close && this.token.tag === tag;
  }

  end(tag) {
    if (!this.closes(tag)) throw new SyntaxError("Not canonical: no end of " + tag);
    this.next();
  }

  many(tag, part) {
    const parts = [];
    while (!this.closes(tag)) parts.push(part());
    this.end(tag);
    return parts;
  }

  doc() {
    const blocks = [];
    while (this.token) {
      if (blocks.length && !this.next().line) throw new SyntaxError("Not canonical: no line between blocks");
      blocks.push(this.block());
    }
    return nodes.doc.createChecked(null, blocks.length ? blocks : [nodes.paragraph.create()]);
  }

  block() {
    const token = this.next();
    if (!token || !token.tag || token.close) throw new SyntaxError("Not canonical: words outside a block");
    const { tag, attrs } = token;
    switch (tag) {
      case "p": return nodes.paragraph.create(null, this.words(tag));
      case "h2": case "h3": return nodes.crosshead.create({ level: Number(tag[1]) }, this.words(tag));
      case "blockquote": return nodes.quote.createChecked(null, this.many(tag, () => this.block()));
      case "aside": return nodes.aside.createChecked({ kind: attrs.class }, this.many(tag, () => this.block()));
      case "ul": return nodes.bullets.createChecked(null, this.many(tag, () => this.block()));
      case "ol": return nodes.numbers.createChecked(null, this.many(tag, () => this.block()));
      case "li": return nodes.item.createChecked(null, this.many(tag, () => this.block()));
      case "figure": return this.picture(attrs);
      case "table": return this.table();
      case "td": return nodes.cell.createChecked(spansOf(attrs), this.many(tag, () => this.block()));
      case "th": return nodes.head.createChecked({ ...spansOf(attrs), scope: attrs.scope ?? "" }, this.many(tag, () => this.block()));
      default: throw new SyntaxError("Not canonical: " + tag);
    }
  }

  picture(attrs) {
    let caption = [];
    if (this.opens("figcaption")) {
      this.next();
      caption = this.words("figcaption");
    }
    this.end("figure");
    return nodes.picture.create({ id: Number(attrs["data-picture"]) }, caption);
  }

  table() {
    const parts = [];
    if (this.opens("caption")) {
      this.next();
      parts.push(nodes.caption.create(null, this.words("caption")));
    }
    if (!this.opens("tbody")) throw new SyntaxError("Not canonical: no tbody");
    this.next();
    parts.push(...this.many("tbody", () => {
      if (!this.opens("tr")) throw new SyntaxError("Not canonical: no row");
      this.next();
      return nodes.row.createChecked(null, this.many("tr", () => this.block()));
    }));
    this.end("table");
    return nodes.table.createChecked(null, parts);
  }

  words(tag) {
    const words = [];
    let active = [];
    while (!this.closes(tag)) {
      const token = this.next();
      if (!token || token.line) throw new SyntaxError("Not canonical: no end of " + tag);
      if (token.text !== undefined) words.push(schema.text(token.text, active));
      else if (token.close) active = active.slice(0, -1);
      else active = [...active, markOf(token)];
    }
    this.end(tag);
    return words;
  }
}

const attributes = (text) =>
  Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, plain(value)]));
const spansOf = (attrs) => ({ colspan: Number(attrs.colspan ?? 1), rowspan: Number(attrs.rowspan ?? 1) });

function markOf({ tag, attrs }) {
  if (tag === "a") return marks.link.create({ href: attrs.href });
  if (tag === "strong" || tag === "em") return marks[tag].create();
  throw new SyntaxError("Not canonical: " + tag);
}

/** The document that canonical HTML says; a SyntaxError if it is anything else. */
export function parse(html) {
  try {
    const doc = new Reader(html).doc();
    if (serialise(doc) === html) return doc;
  } catch (error) {
    throw error instanceof SyntaxError ? error : new SyntaxError("Not canonical: " + error.message);
  }
  throw new SyntaxError("Not canonical: it would be written otherwise");
}

const escaped = (text) =>
  text.replace(/[&<>\u00a0]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;" })[c]);
const quoted = (text) => escaped(text).replaceAll('"', "&quot;");
const isBlank = (text) => /^[\s\u00a0]*$/.test(text);
const hasWords = (node) => node.type === nodes.picture || node.childCount > 0 && some(node);

function some(node) {
  let found = false;
  node.descendants((child) => {
    found ||= child.type === nodes.picture || child.isText && !isBlank(child.text);
    return !found;
  });
  return found;
}

function stretches(pieces, mark) {
  const result = [];
  for (const piece of pieces) {
    const value = mark.isInSet(piece.marks) ?? null;
    const last = result[result.length - 1];
    if (last && (last.value === value || last.value && value && last.value.eq(value))) last.pieces.push(piece);
    else result.push({ value, pieces: [piece] });
  }
  return result;
}

const TAGS = [
  [marks.link, (mark, inner) => `<a href="${quoted(mark.attrs.href)}">${inner}</a>`],
  [marks.strong, (mark, inner) => `<strong>${inner}</strong>`],
  [marks.em, (mark, inner) => `<em>${inner}</em>`],
];

function marked(pieces, depth) {
  if (depth === TAGS.length) return escaped(pieces.map((piece) => piece.text).join(""));
  const [type, wrap] = TAGS[depth];
  return stretches(pieces, type).map(({ value, pieces: inner }) => {
    const text = marked(inner, depth + 1);
    return value ? wrap(value, text) : text;
  }).join("");
}

const words = (node) => marked(node.content.content, 0);
const children = (node) => node.content.content.filter(hasWords).map(block).join("");

function cell(tag, node) {
  const { colspan, rowspan, scope } = node.attrs;
  const attrs = (colspan > 1 ? ` colspan="${colspan}"` : "") + (rowspan > 1 ? ` rowspan="${rowspan}"` : "")
    + (scope ? ` scope="${scope}"` : "");
  return `<${tag}${attrs}>${children(node) || "<p></p>"}</${tag}>`;
}

function block(node) {
  switch (node.type) {
    case nodes.paragraph: return `<p>${words(node)}</p>`;
    case nodes.crosshead: return `<h${node.attrs.level}>${words(node)}</h${node.attrs.level}>`;
    case nodes.quote: return `<blockquote>${children(node)}</blockquote>`;
    case nodes.aside: return `<aside class="${node.attrs.kind}">${children(node)}</aside>`;
    case nodes.bullets: return `<ul>${children(node)}</ul>`;
    case nodes.numbers: return `<ol>${children(node)}</ol>`;
    case nodes.item: return `<li>${children(node)}</li>`;
    case nodes.picture: {
      const caption = some(node) ? `<figcaption>${words(node)}</figcaption>` : "";
      return `<figure data-picture="${node.attrs.id}">${caption}</figure>`;
    }
    case nodes.table: {
      const first = node.firstChild;
      const caption = first.type === nodes.caption && hasWords(first) ? `<caption>${words(first)}</caption>` : "";
      const rows = node.content.content.filter((part) => part.type === nodes.row);
      return `<table>${caption}<tbody>${rows.map(block).join("")}</tbody></table>`;
    }
    case nodes.row: return `<tr>${node.content.content.map(block).join("")}</tr>`;
    case nodes.cell: return cell("td", node);
    case nodes.head: return cell("th", node);
    default: throw new Error("No such block: " + node.type.name);
  }
}

/** The document as the server keeps it: what has no words (an empty line, a heading not yet written) is not in it. */
export const serialise = (doc) => doc.content.content.filter(hasWords).map(block).join("\n");
