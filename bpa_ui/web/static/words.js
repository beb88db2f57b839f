// Streamlit's built-in English words and ours, in the language that the page is in: built_in_words.py makes the table, and
// only the chosen language's travels.

let table = { words: {}, sentences: {}, forms: [], names: {} };

export async function speak(language) {
  const answer = await fetch(new URL(`./words/${encodeURIComponent(language)}.json`, import.meta.url), { credentials: "same-origin" });
  if (!answer.ok) return false;
  const told = await answer.json();
  table = { ...told, forms: told.forms.map(([pattern, text]) => [new RegExp(pattern), text]) };
  return true;
}

export function nameOf(what) {
  return table.names[what] ?? "";
}

export function sentenceFor(text) {
  return Object.hasOwn(table.sentences, text) ? table.sentences[text] : undefined;
}

export function wordFor(text) {
  if (Object.hasOwn(table.words, text)) return table.words[text];
  for (const [pattern, ours] of table.forms) {
    const found = pattern.exec(text);
    if (found) return ours.replace(/\{(\w+)\}/g, (_, name) => found.groups[name]);
  }
  return undefined;
}
