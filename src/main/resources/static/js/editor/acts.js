// What the buttons and keys of the writing surface do: one command each, and whether it is on where the cursor stands.
import { chainCommands, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { Selection } from "prosemirror-state";
import { schema } from "./schema.js";
import * as table from "./table.js";

const { nodes, marks } = schema;

/** The innermost ancestor of the cursor that is of this type and, if given, has these attributes. */
export function around(state, type, attrs = {}) {
  const { selection } = state;
  const $from = selection.$from.depth ? selection.$from : (Selection.findFrom(selection.$from, 1, true) ?? selection).$from;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value)) {
      return { node, depth, pos: $from.before(depth) };
    }
  }
  return null;
}

function hasMark(state, type) {
  const { from, to, empty, $from } = state.selection;
  return Boolean(empty ? type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type));
}

const mark = (type) => ({ run: toggleMark(type), on: (state) => hasMark(state, type) });

/** On: a paragraph again. */
const block = (type, attrs) => ({
  run: (state, dispatch) => (around(state, type, attrs) ? setBlockType(nodes.paragraph) : setBlockType(type, attrs))(state, dispatch),
  on: (state) => Boolean(around(state, type, attrs)),
});

/** On: its paragraphs stand free again. A crosshead becomes a paragraph on its way in. */
const box = (type, attrs) => ({
  run: (state, dispatch) => {
    if (around(state, type, attrs)) return lift(state, dispatch);
    const other = around(state, type) ?? null;
    if (other) {
      dispatch?.(state.tr.setNodeMarkup(other.pos, null, attrs));
      return true;
    }
    return wrapIn(type, attrs)(state, dispatch);
  },
  on: (state) => Boolean(around(state, type, attrs)),
});

const list = (type) => ({
  run: (state, dispatch) => {
    const other = type === nodes.bullets ? nodes.numbers : nodes.bullets;
    const inList = around(state, type);
    const inOther = around(state, other);
    if (inList && (!inOther || inList.depth > inOther.depth)) return liftListItem(nodes.item)(state, dispatch);
    if (inOther) {
      dispatch?.(state.tr.setNodeMarkup(inOther.pos, type));
      return true;
    }
    return wrapInList(type)(state, dispatch);
  },
  on: (state) => Boolean(around(state, type)),
});

const plain = (command) => ({ run: command });

export const acts = {
  undo: plain(undo),
  redo: plain(redo),
  strong: mark(marks.strong),
  em: mark(marks.em),
  paragraph: {
    run: chainCommands(setBlockType(nodes.paragraph), lift),
    on: (state) => state.selection.$from.depth === 1 && state.selection.$from.parent.type === nodes.paragraph,
  },
  crosshead: block(nodes.crosshead, { level: 2 }),
  subhead: block(nodes.crosshead, { level: 3 }),
  quote: box(nodes.quote),
  pullquote: box(nodes.aside, { kind: "pullquote" }),
  correction: box(nodes.aside, { kind: "correction" }),
  bullets: list(nodes.bullets),
  numbers: list(nodes.numbers),
  table: { run: table.insert, on: (state) => Boolean(around(state, nodes.table)) },
  rowBefore: plain(table.addRow(0)),
  rowAfter: plain(table.addRow(1)),
  columnBefore: plain(table.addColumn(0)),
  columnAfter: plain(table.addColumn(1)),
  rowAway: plain(table.removeRow),
  columnAway: plain(table.removeColumn),
  headRow: { run: table.toggleHeadRow, on: table.hasHeadRow },
  tableCaption: { run: table.toggleCaption, on: table.hasCaption },
  tableAway: plain(table.remove),
};
