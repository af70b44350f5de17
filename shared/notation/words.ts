/** A text in quotes; a quote inside is written twice. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text as a word of a line: bare where that reads back the same, else in quotes. */
export function word(text: string): string {
  return text === '' || /[\s"=]|^#/.test(text) ? quote(text) : text;
}

/** A text as the value behind a key. */
export function value(text: string): string {
  return text === '' || /[\s"]/.test(text) ? quote(text) : text;
}

/** A text as a piece of a value in which comma and slash part the pieces and two dots make a range. */
export function piece(text: string): string {
  return /[,/]|\.\./.test(text) ? quote(text) : value(text);
}

/** `key=value`, or nothing where there is no value. */
export function pair(key: string, text: string | undefined): string {
  return text === undefined ? '' : `${key}=${text}`;
}

/** Words of a statement in one line, empty ones left out. */
export function statement(...words: readonly string[]): string {
  return words.filter((text) => text !== '').join(' ');
}
