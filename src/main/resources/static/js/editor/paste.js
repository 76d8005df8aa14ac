// The clipboard on its way into the story: the server cleans it, its report is shown and said. The browser never parses it.
import { Fragment, Slice } from "prosemirror-model";
import { closeHistory } from "prosemirror-history";
import { parse } from "./html.js";
import { picturesIn, uploadInto } from "./picture.js";
import { schema } from "./schema.js";
import * as server from "./server.js";

const { nodes } = schema;
const MAX = 5 * 1024 * 1024;

/** One paragraph goes into the line; crossheads and the like stay what they are. */
function sliceOf(doc) {
  if (doc.childCount === 1 && doc.firstChild.type === nodes.paragraph) return new Slice(doc.content, 1, 1);
  const open = (node) => (node.type === nodes.paragraph ? 1 : 0);
  return new Slice(doc.content, open(doc.firstChild), open(doc.lastChild));
}

/** If the server cannot be asked, the words alone: a paragraph a line. */
const wordsOnly = (text) => nodes.doc.create(null, Fragment.from(text.split(/\s*\n\s*/).filter((line) => line.trim())
  .map((line) => nodes.paragraph.create(null, schema.text(line.trim())))));

export function pasting(words, show) {
  let plainWanted = false;

  async function take(view, html, text, at) {
    const inCaption = view.state.selection.$from.parent.type !== nodes.paragraph;
    let doc;
    let report = [];
    try {
      if (html.length + text.length > MAX) throw new Error("too large");
      const answer = await server.cleaned(html ? { html } : { text });
      doc = parse(answer.html);
      report = answer.report;
    } catch (error) {
      if (!text.trim()) {
        show([words.failedPaste]);
        return;
      }
      doc = wordsOnly(text);
      report = [words.unanswered];
    }
    if (doc.childCount === 1 && doc.firstChild.content.size === 0) {
      show([...report, words.nothing]);
      return;
    }
    let tr = closeHistory(view.state.tr);
    if (at !== undefined) tr = tr.setSelection(view.state.selection.constructor.near(tr.doc.resolve(at)));
    tr = tr.replaceSelection(sliceOf(doc)).scrollIntoView().setMeta("paste", true);
    view.dispatch(tr);
    view.dispatch(closeHistory(view.state.tr));
    show(report.length ? report : inCaption ? [] : [words.clean]);
  }

  return {
    /** The next paste takes the words alone. */
    plain: () => { plainWanted = true; },

    handleDOMEvents: {
      keydown(view, event) {
        plainWanted = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "v";
        return false;
      },
      paste(view, event) {
        const data = event.clipboardData;
        event.preventDefault();
        const html = plainWanted ? "" : data.getData("text/html");
        const text = data.getData("text/plain");
        plainWanted = false;
        const files = picturesIn(data);
        if (files.length && !html && !text) uploadInto(view, files, words, (sentence) => show([sentence]));
        else take(view, html, text);
        return true;
      },
      drop(view, event) {
        if (view.dragging) return false;
        event.preventDefault();
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        const files = picturesIn(event.dataTransfer);
        if (files.length) uploadInto(view, files, words, (sentence) => show([sentence]), at);
        else take(view, event.dataTransfer.getData("text/html"), event.dataTransfer.getData("text/plain"), at);
        return true;
      },
    },
  };
}
