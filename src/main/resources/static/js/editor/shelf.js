// The shelf of the picture library, in a dialog: what is there already, and a way to add to it.
import { closing, made } from "./dialogs.js";
import * as server from "./server.js";

/** Opens the dialog for whoever wants a picture: home gets the cursor back, take the chosen one, upload the files. */
export function choosing(dialog, words) {
  const shelf = dialog.querySelector("[data-shelf]");
  const more = dialog.querySelector("[data-more]");
  const status = dialog.querySelector("[data-status]");
  const file = dialog.querySelector("input[type=file]");
  const close = closing(dialog, () => asker.home);
  let older;
  let asker;

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
      asker.take(picture);
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
    await asker.upload(files);
  });

  return (who) => {
    asker = who;
    older = undefined;
    shelf.replaceChildren();
    dialog.showModal();
    return load();
  };
}
