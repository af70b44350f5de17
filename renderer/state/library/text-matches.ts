/** A stretch of a text: whether it is what was searched for. */
export interface MarkedStretch {
  readonly text: string;
  readonly hit: boolean;
}

/** What people write between the characters of an order number, or leave out. */
const BETWEEN = /[\s\-./,]/;

/**
 * A text cut into what the words of a search have found in it and what lies between. Case does not matter, and neither do
 * dashes, dots and spaces inside of numbers: `20021204` marks `2002-1204`. Joined, the stretches are the text.
 */
export function markMatches(text: string, query: string): readonly MarkedStretch[] {
  const words = query
    .split(/\s+/)
    .map((word) => strip(word).letters)
    .filter((word) => word !== '');
  if (words.length === 0) return text === '' ? [] : [{ text, hit: false }];
  const { letters, places } = strip(text);
  const marked = Array.from({ length: text.length }, () => false);
  for (const word of words) {
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
      const from = places[at] ?? 0;
      const to = places[at + word.length - 1] ?? from;
      // A word of letters does not reach over a space: “block” is not found in “b lock”.
      if (/\d/.test(word) || !/\s/.test(text.slice(from, to + 1))) marked.fill(true, from, to + 1);
    }
  }
  const stretches: MarkedStretch[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && marked[at] === marked[start]) continue;
    stretches.push({ text: text.slice(start, at), hit: marked[start] ?? false });
    start = at;
  }
  return stretches;
}

/** The characters that count, in small letters, and where each of them stands. */
function strip(text: string): { readonly letters: string; readonly places: readonly number[] } {
  let letters = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (BETWEEN.test(letter)) continue;
    // One for one, so that places stay true.
    letters += letter.toLowerCase().charAt(0);
    places.push(at);
  }
  return { letters, places };
}
