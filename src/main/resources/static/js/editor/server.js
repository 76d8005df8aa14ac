// What the writing surface asks the server for.
const token = () => document.querySelector("form input[name=_csrf]")?.value ?? "";

async function answered(response) {
  const json = (response.headers.get("Content-Type") ?? "").includes("json") ? await response.json() : null;
  if (!response.ok || !json || response.redirected) {
    throw Object.assign(new Error("The server answered " + response.status), { sentence: json?.error });
  }
  return json;
}

/** Copy made of a clipboard or a field: {html, report, counts}. */
export const cleaned = async (clipboard) => answered(await fetch("/admin/writing/clipboard", {
  method: "POST",
  headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": token() },
  body: JSON.stringify(clipboard),
}));

/** A shelf of the picture library: {entries, older}. */
export const pictures = async (before) => answered(await fetch(
  "/admin/media.json" + (before ? "?before=" + encodeURIComponent(before) : ""), { headers: { Accept: "application/json" } }));

/** A file laid into the picture library; the picture it is there. */
export async function uploaded(file) {
  const form = new FormData();
  form.append("file", file, file.name || "pasted");
  const answer = await answered(await fetch("/admin/media", {
    method: "POST", headers: { Accept: "application/json", "X-CSRF-TOKEN": token() }, body: form,
  }));
  return answer.picture ?? answer;
}
