/** A piece of a sentence; `whole`: it must not be broken. */
export interface SentencePiece {
  readonly text: string;
  readonly whole: boolean;
}

/** Longer ones may break: a narrow panel could not hold them. */
const LONGEST = 24;

/** Something between blanks with a hyphen followed by more, and a digit: `-X1:5`, `2002-1204`, `(2002-1204)`. */
const CANDIDATE = /\S*-\S*\S/g;

/**
 * Cuts a sentence at the words that browsers would break at a hyphen although it is part of a name: designations and order
 * numbers. Hyphenated words of the language ("Kriech- und", "one-sided") may break as ever.
 */
export function wholeWords(sentence: string): readonly SentencePiece[] {
  const pieces: SentencePiece[] = [];
  let from = 0;
  for (const { 0: word, index } of sentence.matchAll(CANDIDATE)) {
    if (!/\d/.test(word) || word.length > LONGEST) continue;
    if (index > from) pieces.push({ text: sentence.slice(from, index), whole: false });
    pieces.push({ text: word, whole: true });
    from = index + word.length;
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from), whole: false });
  return pieces;
}
