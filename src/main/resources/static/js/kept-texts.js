// Texts that the server does not have yet, kept in this browser; one for each window they are typed in.
const NAME = "dateline-texts";

function open() {
  return new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("texts", { keyPath: "window" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error("blocked"));
  });
}

let opened;

async function within(mode, work) {
  opened ??= open();
  const database = await opened.catch((reason) => { opened = undefined; throw reason; });
  return new Promise((done, failed) => {
    const transaction = database.transaction("texts", mode);
    const request = work(transaction.objectStore("texts"));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = transaction.onerror = () => failed(transaction.error);
  });
}

/** True once it is kept; false where the browser keeps nothing, or has no room. */
export const keep = (text) => within("readwrite", (store) => store.put(text)).then(() => true, () => false);

/** Lets go of a text once the server has it, unless there is a newer one in its place. */
export const forget = (window, sequence) => within("readwrite", (store) => {
  const request = store.get(window);
  request.onsuccess = () => {
    if (request.result && request.result.sequence <= sequence) store.delete(window);
  };
  return request;
}).catch(() => {});

/** The texts of one person, oldest first. */
export const of = (user) => within("readonly", (store) => store.getAll())
  .then((all) => all.filter((text) => text.user === user).sort((one, other) => one.at - other.at), () => []);

/** Sends a text to the server. */
export function send(text, token, more = {}) {
  const body = new URLSearchParams(text.fields);
  body.set("article", text.article);
  body.set("sequence", text.sequence);
  body.set("_csrf", token);
  return fetch("/admin/writing/buffer", { method: "POST", body, redirect: "manual", ...more });
}
