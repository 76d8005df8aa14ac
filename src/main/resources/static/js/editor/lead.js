// The picture in front of the story: chosen from the library's shelf, instead of by its number.
import * as server from "./server.js";

export function leading(fieldset, choose, words) {
  const number = fieldset.querySelector("[name=leadPicture]");
  const shown = fieldset.querySelector("[data-shown]");
  const image = shown.querySelector("img");
  const about = shown.querySelector("[data-about]");
  const edit = shown.querySelector("a");
  const none = fieldset.querySelector("[data-none]");
  const said = fieldset.querySelector("[data-said]");
  const button = fieldset.querySelector("[data-choose]");

  function show(picture) {
    shown.hidden = none.hidden = !picture;
    if (!picture) return;
    image.src = `/admin/media/${picture.id}/320`;
    edit.href = `/admin/media/${picture.id}`;
    about.textContent = [picture.alt, picture.credit, picture.ready === false ? words.lacking : ""].filter(Boolean).join(" · ");
  }

  function put(picture) {
    number.value = picture?.id ?? "";
    number.dispatchEvent(new Event("input", { bubbles: true }));
    show(picture);
  }

  async function upload([file]) {
    said.textContent = words.uploading.replace("{0}", file.name);
    try {
      put(await server.uploaded(file));
      said.textContent = "";
    } catch (error) {
      said.textContent = words.refused.replace("{0}", file.name) + (error.sentence ? " " + error.sentence : "");
    }
    button.focus();
  }

  button.addEventListener("click", () => choose({ home: button, take: put, upload }));
  none.addEventListener("click", () => { put(null); button.focus(); });
  const reread = () => show(/^[1-9]\d{0,17}$/.test(number.value.trim()) ? { id: number.value.trim() } : null);
  number.addEventListener("change", reread);
  number.form.addEventListener("dateline:refill", reread, true);
  // A number that is wrong is shown with what is wrong about it.
  fieldset.querySelector("[data-number]").hidden = number.getAttribute("aria-invalid") !== "true";
  fieldset.querySelector("[data-choice]").hidden = false;
}
