// Says below a time that is being typed which instant it is by the clocks of the site's zone, and asks where there are two.
const say = (words, ...values) => values.reduce((said, value, i) => said.replaceAll(`{${i}}`, value), words);
const two = (number) => String(number).padStart(2, "0");
const MINUTE = 60_000;

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function ahead(format, instant) {
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - Math.floor(instant / 1000) * 1000;
}

/** The instants at which clocks show a time: one, none where they skip it, or two, the earlier first. */
function instants(format, local) {
  const offsets = [-1, 1].map((day) => ahead(format, local + day * 86_400_000));
  return [...new Set(offsets.map((offset) => local - offset))].filter((instant) => instant + ahead(format, instant) === local).sort((a, b) => a - b);
}

function offset(format, instant) {
  const minutes = ahead(format, instant) / MINUTE;
  const size = Math.abs(minutes);
  return minutes === 0 ? "Z" : `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const iso = (instant) => new Date(instant).toISOString().replace(/(:00)?\.000Z$/, "Z");

for (const below of document.querySelectorAll("[data-clock]")) {
  const field = document.getElementById(below.dataset.field);
  const says = below.querySelector("[data-clock-says]");
  const words = below.dataset;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: words.zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
  });

  const choice = (local, found) => {
    const set = document.createElement("fieldset");
    set.dataset.clockChoice = "";
    const legend = document.createElement("legend");
    legend.textContent = say(words.which, local.slice(11));
    set.append(legend, ...found.map((instant, i) => {
      const label = document.createElement("label");
      const button = Object.assign(document.createElement("input"), { type: "radio", name: `${words.field}Offset`, value: offset(format, instant) });
      const name = document.createElement("span");
      name.textContent = i ? words.second : words.first;
      const shown = document.createElement("small");
      shown.textContent = `UTC${button.value === "Z" ? "±00:00" : button.value} = ${iso(instant)}`;
      label.append(button, " ", name, " ", shown);
      return label;
    }));
    return set;
  };

  const look = () => {
    const typed = field.value.trim().replace(" ", "T");
    const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed) ? Date.parse(`${typed}Z`) : NaN;
    const found = Number.isNaN(local) ? [] : instants(format, local);
    const line = document.createElement("small");
    if (found.length === 1) line.textContent = say(words.means, words.zone, iso(found[0]));
    if (!Number.isNaN(local) && !found.length) line.textContent = say(words.skipped, words.zone);
    says.replaceChildren(line);
    below.querySelector("[data-clock-choice]")?.remove();
    if (found.length === 2) says.after(choice(typed, found));
    const waits = found.length > 0 && found[0] > Date.now();
    for (const button of field.form?.querySelectorAll("[data-later]") ?? []) button.textContent = waits ? button.dataset.later : button.dataset.now;
  };

  field?.addEventListener("input", look);
  field?.addEventListener("change", look);
}
