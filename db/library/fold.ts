/**
 * Text as it is compared in searches: lower case, without accents ("grün" → "grun", "weiß" → "weiss"), decimal commas
 * as points ("2,5" → "2.5"), "mm²" as "mm2", "×" as "x". Index and query are folded alike, so that they meet.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('×', 'x')
    .replace(/[‐-―−]/g, '-')
    .replace(/(\d),(?=\d)/g, '$1.');
}

/** Only the letters and digits of a text, folded: "770-744/064-000" → "770744064000", "2002 1204" → "20021204". */
export function plainText(text: string): string {
  return foldText(text).replace(/[^a-z0-9]+/g, '');
}

/** Text with umlauts also spelled out: "grün" → "gruen"; undefined where there is none. */
export function spelledOut(text: string): string | undefined {
  const spelled = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue');
  return spelled === text.normalize('NFC').toLowerCase() ? undefined : spelled;
}

/** The words of a search text, folded, without marks around them; each once, in order. */
export function searchTokens(text: string): readonly string[] {
  const tokens = foldText(text)
    .split(/[\s:;"'()]+/)
    .map((token) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((token) => token !== '');
  return [...new Set(tokens)];
}
