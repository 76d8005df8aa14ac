// Lets the writing surface grow over the text field of a form. Whatever goes wrong, the field stays and works.
for (const surface of document.querySelectorAll("[data-surface]")) {
  const field = surface.querySelector("textarea");
  import("./editor.js")
    .then(({ grow }) => grow(surface, field))
    .catch((error) => {
      console.warn(error);
      field.hidden = false;
      for (const grown of surface.querySelectorAll("[data-grown]")) grown.remove();
      surface.dataset.state = "failed";
      surface.querySelector("[data-failed]").hidden = false;
    });
}
