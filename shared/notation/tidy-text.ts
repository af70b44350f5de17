/** Characters that are there and cannot be seen: byte order marks, soft hyphens, joiners. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** Blanks of other widths, as web pages and word processors put them. */
const OTHER_BLANKS = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
/** Quotes as typesetters draw them. */
const DRAWN_QUOTES = /[\u201C-\u201F\u00AB\u00BB]/g;
/** Hyphens and dashes between the figures of an order number. */
const DRAWN_HYPHENS = /(?<=[0-9A-Za-z])[\u2010-\u2013\u2212](?=[0-9A-Za-z])/g;
/** Marks of a reply, bullets and numbers of lists in front of a line. */
const LEADERS = /^(?:\s*>)*\s*(?:(?:[•◦▪‣·●○■□*–—+]|-)\s+|\d{1,3}[.)]\s+)?/;
/** `20 x `, `20 × `, `20X`: a number of blocks. */
const COUNTS = /(^|[,;]\s+)(\d+)(?:\s*[x×*]\s+|\s+[x×*](?=\d)|[x×](?=\d[\d-]{3}))/gi;
/** A number alone in the first column of a table. */
const COUNT_COLUMN = /^(\d{1,6})\t\s*(?=\S)/;

/**
 * A text from an e-mail, a web page or a table as the notation would write it: plain blanks, hyphens and quotes, no
 * bullets, and numbers of blocks joined to their `x`. The lines stay the same lines. For text that cannot be read as it is.
 */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(UNSEEN, '')
        .replace(OTHER_BLANKS, ' ')
        .replace(DRAWN_QUOTES, '"')
        .replace(DRAWN_HYPHENS, '-')
        .replace(LEADERS, '')
        .replace(COUNT_COLUMN, '$1x ')
        .replaceAll('\t', ' ')
        .replace(COUNTS, '$1$2x ')
        .trimEnd(),
    )
    .join('\n');
}
