/** How a CSV file is written. */
export interface CsvOptions {
  readonly separator: ',' | ';' | '\t';
  readonly decimalMark: '.' | ',';
  /**
   * Cells that a spreadsheet could take for a formula get an apostrophe in front. Reference designations such as `-X1:1`
   * in cells that are meant for them stay as they are with `designations`; with `always` they get one too.
   */
  readonly formulaGuard: 'designations' | 'always';
}

/** Text, a number, or text that is expected to be reference designations. */
export type CsvCell = string | number | { readonly designations: string };

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows as CSV text: UTF-8 with byte order mark (so that spreadsheets read umlauts), every field quoted, CRLF. Numbers
 * get the decimal mark. Formulas are defused, see `CsvOptions`.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], options: CsvOptions): string {
  const lines = rows.map((row) => row.map((cell) => csvField(cell, options)).join(options.separator));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function csvField(cell: CsvCell, options: CsvOptions): string {
  if (typeof cell === 'number') {
    const text = String(cell);
    return `"${options.decimalMark === ',' ? text.replace('.', ',') : text}"`;
  }
  const text = typeof cell === 'string' ? defuse(cell) : defuseDesignations(cell.designations, options.formulaGuard);
  return `"${text.replaceAll('"', '""')}"`;
}

/** What spreadsheets take for the start of a formula, also behind blanks that they skip. */
const FORMULA_START = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/**
 * One or more reference designations (IEC 81346): aspects `=`, `+` or `-`, each with a letter in front or behind digits,
 * then letters, digits, dot and underscore; a terminal behind a colon; ranges; a list with commas. Without parentheses,
 * bars, exclamation marks and quotes nothing of this form can call a function, start a program or refer to another file,
 * whatever a spreadsheet makes of it.
 */
const ASPECT = String.raw`[=+-]{1,2}\d*[A-Za-z][A-Za-z0-9_.]*`;
const TERMINAL = String.raw`[A-Za-z0-9][A-Za-z0-9_./-]*`;
const REFERENCE = String.raw`(?:${ASPECT})+(?::(?:${TERMINAL}|[+-]?\d*[A-Z]{0,3}[+-]?))?`;
const OTHER = String.raw`[^\s=+\-@()|!"',;][^()|!"',;]*`;
const DESIGNATIONS = new RegExp(`^${REFERENCE}(?:, (?:${REFERENCE}|${OTHER}))*$`);

/** Makes a text harmless as a cell: an apostrophe in front of whatever could be a formula. */
export function defuse(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** The same for a cell of reference designations, which stay intact unless even those are to be guarded. */
export function defuseDesignations(text: string, guard: CsvOptions['formulaGuard']): string {
  return guard === 'designations' && isDesignationList(text) ? text : defuse(text);
}

/** Whether a text is nothing but reference designations, such as `-X1:1..20, -X2:PE`. */
export function isDesignationList(text: string): boolean {
  return DESIGNATIONS.test(text);
}
