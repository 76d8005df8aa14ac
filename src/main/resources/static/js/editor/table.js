// Small tables: insert one, move from cell to cell, add and remove rows and columns, a row of headings, a caption.
import { Fragment } from "prosemirror-model";
import { Selection, TextSelection } from "prosemirror-state";
import { schema } from "./schema.js";

const { nodes } = schema;
const isCell = (node) => node.type === nodes.cell || node.type === nodes.head;

/** The table around the cursor, where it stands, and the row and cell the cursor is in. */
function here(state) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type !== nodes.table) continue;
    const table = $from.node(depth);
    const index = $from.index(depth);
    const rows = table.content.content.filter((part) => part.type === nodes.row);
    const row = rows.indexOf(table.child(index));
    return { table, pos: $from.before(depth), depth, rows, row, cell: row < 0 ? -1 : $from.index(depth + 1) };
  }
  return null;
}

/** Spans make "the third column" mean something else in each row: such a table keeps its shape. */
const isPlain = (table) => {
  let plain = true;
  table.descendants((node) => { if (isCell(node)) plain &&= node.attrs.colspan === 1 && node.attrs.rowspan === 1; return !isCell(node); });
  return plain;
};

const empty = (type, attrs) => type.create(attrs, nodes.paragraph.create());
const like = (cell) => empty(cell.type, { scope: cell.attrs.scope });

/** Puts other rows in the place of a table's, the cursor into the given cell. */
function replace(state, dispatch, { table, pos }, rows, row, cell) {
  if (!dispatch) return true;
  const caption = table.firstChild.type === nodes.caption ? [table.firstChild] : [];
  const tr = state.tr.replaceWith(pos, pos + table.nodeSize, nodes.table.create(null, [...caption, ...rows]));
  let at = pos + 1 + (caption.length ? caption[0].nodeSize : 0);
  for (let i = 0; i < row; i++) at += rows[i].nodeSize;
  at += 1;
  for (let i = 0; i < cell; i++) at += rows[row].child(i).nodeSize;
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  return true;
}

export function insert(state, dispatch) {
  if (here(state)) return false;
  const { $from } = state.selection;
  const head = nodes.row.create(null, [0, 1].map(() => empty(nodes.head, { scope: "col" })));
  const row = nodes.row.create(null, [0, 1].map(() => empty(nodes.cell)));
  const table = nodes.table.create(null, [head, row]);
  const outer = $from.node(0).child($from.index(0));
  const replaces = outer.type === nodes.paragraph && outer.content.size === 0;
  const at = replaces ? $from.before(1) : $from.after(1);
  if (dispatch) {
    const tr = replaces ? state.tr.replaceWith(at, at + outer.nodeSize, table) : state.tr.insert(at, table);
    const end = at + table.nodeSize;
    if (end === tr.doc.content.size) tr.insert(end, nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  }
  return true;
}

export const addRow = (after) => (state, dispatch) => {
  const at = here(state);
  if (!at || at.row < 0 || !isPlain(at.table)) return false;
  const cells = at.rows[at.row].content.content.map((cell) =>
    cell.type === nodes.head && cell.attrs.scope === "col" ? empty(nodes.cell) : like(cell));
  const rows = [...at.rows];
  rows.splice(at.row + after, 0, nodes.row.create(null, cells));
  return replace(state, dispatch, at, rows, at.row + after, Math.min(at.cell, cells.length - 1));
};

export const addColumn = (after) => (state, dispatch) => {
  const at = here(state);
  if (!at || at.row < 0 || !isPlain(at.table)) return false;
  const rows = at.rows.map((row) => {
    const cells = [...row.content.content];
    cells.splice(at.cell + after, 0, like(cells[Math.min(at.cell, cells.length - 1)]));
    return nodes.row.create(null, cells);
  });
  return replace(state, dispatch, at, rows, at.row, at.cell + after);
};

export function removeRow(state, dispatch) {
  const at = here(state);
  if (!at || at.row < 0 || !isPlain(at.table)) return false;
  if (at.rows.length === 1) return remove(state, dispatch);
  const rows = at.rows.filter((row, index) => index !== at.row);
  const row = Math.min(at.row, rows.length - 1);
  return replace(state, dispatch, at, rows, row, Math.min(at.cell, rows[row].childCount - 1));
}

export function removeColumn(state, dispatch) {
  const at = here(state);
  if (!at || at.row < 0 || !isPlain(at.table)) return false;
  if (at.rows.some((row) => row.childCount === 1)) return remove(state, dispatch);
  const rows = at.rows.map((row) =>
    nodes.row.create(null, row.content.content.filter((cell, index) => index !== Math.min(at.cell, row.childCount - 1))));
  return replace(state, dispatch, at, rows, at.row, Math.max(0, at.cell - 1));
}

export function remove(state, dispatch) {
  const at = here(state);
  if (!at) return false;
  if (dispatch) {
    const tr = state.tr.replaceWith(at.pos, at.pos + at.table.nodeSize, nodes.paragraph.create());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at.pos + 1))).scrollIntoView());
  }
  return true;
}

const isHeadRow = (row) => row.content.content.every((cell) => cell.type === nodes.head);

export function hasHeadRow(state) {
  const at = here(state);
  return Boolean(at && isHeadRow(at.rows[0]));
}

export function toggleHeadRow(state, dispatch) {
  const at = here(state);
  if (!at) return false;
  const on = isHeadRow(at.rows[0]);
  const cells = at.rows[0].content.content.map((cell) => {
    const { colspan, rowspan } = cell.attrs;
    return on ? nodes.cell.create({ colspan, rowspan }, cell.content) : nodes.head.create({ colspan, rowspan, scope: "col" }, cell.content);
  });
  const rows = [nodes.row.create(null, cells), ...at.rows.slice(1)];
  return replace(state, dispatch, at, rows, Math.max(0, at.row), Math.max(0, at.cell));
}

export function hasCaption(state) {
  const at = here(state);
  return Boolean(at && at.table.firstChild.type === nodes.caption);
}

/** A caption that has words moves in front of the table, lest they be lost. */
export function toggleCaption(state, dispatch) {
  const at = here(state);
  if (!at) return false;
  if (dispatch) {
    const first = at.table.firstChild;
    const tr = state.tr;
    if (first.type !== nodes.caption) {
      tr.insert(at.pos + 1, nodes.caption.create());
      tr.setSelection(TextSelection.create(tr.doc, at.pos + 2));
    } else {
      tr.delete(at.pos + 1, at.pos + 1 + first.nodeSize);
      if (first.content.size) tr.insert(at.pos, nodes.paragraph.create(null, Fragment.from(first.content)));
    }
    dispatch(tr.scrollIntoView());
  }
  return true;
}

/** Tab and Shift-Tab: the next cell, the one before; after the last a new row. Outside tables the keys are the browser's. */
export const step = (by) => (state, dispatch) => {
  const at = here(state);
  if (!at) return false;
  const cells = [];
  at.table.descendants((node, offset) => {
    if (isCell(node) || node.type === nodes.caption) cells.push({ node, pos: at.pos + 1 + offset });
    return !isCell(node);
  });
  const { from } = state.selection;
  const now = cells.findIndex(({ node, pos }) => from > pos && from < pos + node.nodeSize);
  const target = cells[now + by];
  if (!target) return by > 0 ? addRowAtEnd(state, dispatch, at) : false;
  dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(target.pos + 1))).scrollIntoView());
  return true;
};

function addRowAtEnd(state, dispatch, at) {
  if (!isPlain(at.table)) return false;
  const last = at.rows[at.rows.length - 1];
  const cells = last.content.content.map((cell) => cell.attrs.scope === "col" ? empty(nodes.cell) : like(cell));
  return replace(state, dispatch, at, [...at.rows, nodes.row.create(null, cells)], at.rows.length, 0);
}

/** Leaves the table downwards: a paragraph after it, made if there is none. */
export function leave(state, dispatch) {
  const at = here(state);
  if (!at) return false;
  if (dispatch) {
    const end = at.pos + at.table.nodeSize;
    const tr = state.tr;
    if (end === tr.doc.content.size) tr.insert(end, nodes.paragraph.create());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end), 1)).scrollIntoView());
  }
  return true;
}
