// How long the story is: words (a Chinese or Japanese character is one) and the minutes it takes to read. Seen at once, said
// when a pause follows another hundred words.
const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’.,\u00b7][\p{L}\p{N}\p{M}]+)*/gu;
const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 400;
const PAUSE = 2000;

export function measure(text) {
  const characters = (text.match(CHARACTER) ?? []).length;
  const words = (text.replace(CHARACTER, " ").match(WORD) ?? []).length;
  return {
    words: words + characters,
    minutes: Math.ceil(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE),
  };
}

export function counts(shown, say) {
  let said = null;
  let pause;
  return (doc) => {
    const { words, minutes } = measure(doc.textBetween(0, doc.content.size, "\n"));
    const one = words === 1 ? shown.dataset.one : shown.dataset.many.replace("{0}", words.toLocaleString());
    shown.textContent = one + shown.dataset.minutes.replace("{0}", minutes);
    const hundreds = Math.floor(words / 100);
    said ??= hundreds;
    clearTimeout(pause);
    if (hundreds !== said) {
      pause = setTimeout(() => {
        said = hundreds;
        say(shown.textContent);
      }, PAUSE);
    }
  };
}
