// Pictures into the library by choosing, dropping or pasting them, one after the other, with what happens to each.
const LARGEST = 20 * 1024 * 1024;

const say = (sentence, ...details) => details.reduce((text, detail, i) => text.replace(`{${i}}`, detail), sentence);

function send(form, file, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // fetch cannot say how much it has sent
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRF-TOKEN", form.querySelector("[name=_csrf]").value);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(Math.floor((100 * event.loaded) / event.total));
    });
    request.addEventListener("error", () => reject(new Error("network")));
    request.addEventListener("load", () => {
      try {
        resolve({ status: request.status, answer: JSON.parse(request.responseText) });
      } catch (e) {
        resolve({ status: request.status, answer: {} });
      }
    });
    const body = new FormData();
    body.append("file", file, file.name || "pasted");
    request.send(body);
  });
}

for (const form of document.querySelectorAll("[data-upload]")) {
  const list = form.querySelector("[data-upload-list]");
  const input = form.querySelector("input[type=file]");
  let queue = Promise.resolve();

  const refuse = (entry, sentence) => {
    entry.replaceChildren(sentence);
    entry.className = "wrong";
  };

  const taken = (entry, { picture, notice, animated }) => {
    const link = document.createElement("a");
    link.href = `/admin/media/${picture.id}`;
    link.textContent = form.dataset.describe;
    entry.replaceChildren(`${picture.fileName}: ${notice} `, animated ? `${animated} ` : "", link);
  };

  const upload = async (file, entry) => {
    const text = document.createElement("span");
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.setAttribute("aria-label", file.name);
    entry.replaceChildren(text, bar);
    text.textContent = say(form.dataset.progress, file.name, 0);
    try {
      const { status, answer } = await send(form, file, (percent) => {
        bar.value = percent;
        text.textContent = say(percent < 100 ? form.dataset.progress : form.dataset.working, file.name, percent);
      });
      if (answer.picture) taken(entry, answer);
      else if (answer.error) refuse(entry, `${file.name}: ${answer.error}`);
      else refuse(entry, say(status === 413 ? form.dataset.large : form.dataset.failed, file.name));
    } catch (e) {
      refuse(entry, say(form.dataset.failed, file.name));
    }
  };

  const take = (files) => {
    for (const file of files) {
      const entry = document.createElement("li");
      list.append(entry);
      if (file.size > LARGEST) refuse(entry, say(form.dataset.large, file.name));
      else queue = queue.then(() => upload(file, entry));
    }
  };

  form.addEventListener("submit", (event) => {
    if (input.files.length === 0) return;
    event.preventDefault();
    take([...input.files]);
    input.value = "";
  });

  const brings = (transfer) => transfer && [...transfer.types].includes("Files");

  document.addEventListener("dragover", (event) => {
    if (!brings(event.dataTransfer)) return;
    event.preventDefault();
    form.dataset.over = "";
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) delete form.dataset.over;
  });
  document.addEventListener("drop", (event) => {
    if (!brings(event.dataTransfer)) return;
    event.preventDefault();
    delete form.dataset.over;
    take([...event.dataTransfer.files]);
  });
  document.addEventListener("paste", (event) => {
    if (!brings(event.clipboardData)) return;
    event.preventDefault();
    take([...event.clipboardData.files]);
  });
}
