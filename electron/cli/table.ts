/** How a column is set. Numbers stand right. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/**
 * Rows as a table of plain text: columns as wide as their content and two blanks apart, the last one as it is. No lines,
 * no colours: it can be searched, cut and pasted.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const titles = columns.map((column) => column.title);
  const cells = rows.map((row) => columns.map((_column, index) => row[index] ?? ''));
  const widths = columns.map((_column, index) =>
    Math.max(lengthOf(titles[index] ?? ''), ...cells.map((row) => lengthOf(row[index] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join('  ')
      .trimEnd();
  return [titles, ...cells].map(line).join('\n');
}

function lengthOf(text: string): number {
  return [...text].length;
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const missing = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return align === 'left' ? text + missing : missing + text;
}

/** Every line of a text moved to the right. */
export function indent(text: string, by = 2): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
