import { ATTRIBUTES, type AttributeKey, type TableRow, columnLabel, formatCell, formatRow } from '../../../shared/parts/index.ts';
import { useText } from '../../i18n/index.ts';

/** The columns that at least one row fills, in the order in which they first come. */
export function columnsOf(rows: readonly TableRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** A printed table; notes, whose rows are sentences with values of their own, as a list. */
export function AttributeTable({ attribute, rows: value }: { readonly attribute: AttributeKey; readonly rows: unknown }) {
  const { language } = useText();
  // Attributes of type `table` hold rows and nothing else: the library checks every value when it is read.
  const rows = value as readonly TableRow[];
  const columns = columnsOf(rows);
  if (columns.includes('note')) {
    return (
      <ul className="part-notes">
        {rows.map((row, position) => (
          <li key={position}>{formatRow(row, language)}</li>
        ))}
      </ul>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div className="part-inner-scroll" tabIndex={0} role="group" aria-label={ATTRIBUTES[attribute].label[language]}>
      <table className="part-inner-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLabel(column, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, position) => (
            <tr key={position}>
              {columns.map((column) => {
                const cell = row[column];
                return <td key={column}>{cell === undefined ? '' : formatCell(column, cell, language)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
