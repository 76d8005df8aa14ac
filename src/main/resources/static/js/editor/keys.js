// The keys of the writing surface. They stand in the toolbar's markup (data-keys), so that the help sheet, the buttons and
// the keys cannot disagree; a switch turns them off on this device, with everything that typing turns into something else.
import { baseKeymap, chainCommands, createParagraphNear, lift, liftEmptyBlock, newlineInCode, splitBlock } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keydownHandler, keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { Plugin } from "prosemirror-state";
import { schema } from "./schema.js";
import { leave, step } from "./table.js";

const { nodes } = schema;
const STORED = "editor-shortcuts";

export const shortcuts = {
  get on() {
    try {
      return localStorage.getItem(STORED) !== "off";
    } catch {
      return this.here ?? true;
    }
  },
  set on(value) {
    this.here = value;
    try {
      localStorage.setItem(STORED, value ? "on" : "off");
    } catch { /* storage is switched off: the choice lasts as long as the page */ }
  },
};

const mac = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** "Mod-Alt-2" as it stands on this keyboard: "Ctrl + Alt + 2". */
export const onKeyboard = (keys) => keys.split("-").map((key) =>
  key === "Mod" ? (mac ? "⌘" : "Ctrl") : key === "Alt" && mac ? "⌥" : key.length === 1 ? key.toUpperCase() : key).join(" + ");

/** The same as aria-keyshortcuts wants it. */
export const forAria = (keys) => keys.replace("Mod", mac ? "Meta" : "Control").replaceAll("-", "+");

const typed = inputRules({
  rules: [
    textblockTypeInputRule(/^(##|###)\s$/, nodes.crosshead, (match) => ({ level: match[1].length })),
    wrappingInputRule(/^>\s$/, nodes.quote),
    wrappingInputRule(/^[-*]\s$/, nodes.bullets),
    wrappingInputRule(/^1\.\s$/, nodes.numbers),
  ],
});

for (const [name, rule] of Object.entries(typed.props)) {
  if (typeof rule === "function") typed.props[name] = (...all) => shortcuts.on && rule(...all);
}

/** A crosshead ends with its line. */
function afterCrosshead(state, dispatch) {
  const { $from, empty } = state.selection;
  if ($from.parent.type !== nodes.crosshead || !empty || $from.parentOffset < $from.parent.content.size) return false;
  return splitBlock(state, dispatch);
}

/** Enter in a caption goes on after the picture, or to the first cell. */
function afterCaption(state, dispatch) {
  const { $from } = state.selection;
  if ($from.parent.type === nodes.caption) return step(1)(state, dispatch);
  if ($from.parent.type !== nodes.picture) return false;
  const after = $from.after();
  const tr = state.tr.insert(after, nodes.paragraph.create());
  dispatch?.(tr.setSelection(state.selection.constructor.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
}

/**
 * @param run what an act's key runs, by the act's name
 * @param keys the act's keys, by its name
 */
export function keyPlugins(run, keys) {
  const byKey = Object.fromEntries(Object.entries(keys).map(([act, key]) => [key, () => { run(act); return true; }]));
  const switchable = keydownHandler(byKey);
  return [
    new Plugin({ props: { handleKeyDown: (view, event) => shortcuts.on && switchable(view, event) } }),
    typed,
    keymap({ "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo, "Backspace": (state, dispatch) => shortcuts.on && undoInputRule(state, dispatch) }),
    keymap({
      "Enter": chainCommands(splitListItem(nodes.item), liftListItem(nodes.item), afterCaption, afterCrosshead,
        newlineInCode, createParagraphNear, liftEmptyBlock, splitBlock),
      "Mod-Enter": chainCommands(leave, lift),
      "Mod-]": sinkListItem(nodes.item),
      "Mod-[": liftListItem(nodes.item),
      "Tab": step(1),
      "Shift-Tab": step(-1),
    }),
    keymap(baseKeymap),
  ];
}
