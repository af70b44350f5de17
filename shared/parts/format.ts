import { type Language, decimalMarkOf, inLanguage } from '../text/index.ts';
import { QUANTITY_UNITS, type Quantity, formatConductorSize, formatNumber, fromBase } from '../units/index.ts';
import type { AttributeDefinition, Range, TableRow } from './attribute-types.ts';
import { ATTRIBUTES, type AttributeKey, type AttributeValueOf } from './attributes.ts';
import { TABLE_COLUMNS, isTableColumn } from './attributes/table-columns.ts';
import { PART_KINDS, isPartKind } from './kinds.ts';
import { noteText } from './wording/notes.ts';
import { remarkText } from './wording/remarks.ts';
import { termText } from './wording/terms.ts';

/** A no-break space: a number never wraps away from its unit. */
const NBSP = '\u00a0';

/** A whole number of base units as a reader expects it: 5200 µm → "5.2 mm", 109 000 J → "0.109 MJ", 12 AWG → "12 AWG". */
export function formatQuantity(quantity: Quantity, base: number, language: Language): string {
  const mark = decimalMarkOf(language);
  if (quantity === 'awg') return formatConductorSize({ unit: 'awg', gauge: base });
  // Impulse voltages are printed in kV.
  if (quantity === 'voltage' && base >= 2_000_000) return `${formatNumber(base / 1_000_000, 6, mark)}${NBSP}kV`;
  const number = formatNumber(fromBase(quantity, base), 6, mark);
  const { symbol } = QUANTITY_UNITS[quantity];
  if (symbol === '') return number;
  return quantity === 'angle' ? number + symbol : number + NBSP + symbol;
}

/** A range: "10–12 mm"; a range of one value as that value. */
export function formatRange(quantity: Quantity, range: Range, language: Language): string {
  if (range.min === range.max) return formatQuantity(quantity, range.min, language);
  const from = formatNumber(fromBase(quantity, range.min), 6, decimalMarkOf(language));
  const dash = range.min < 0 || range.max < 0 ? ` … ` : '–';
  return from + dash + formatQuantity(quantity, range.max, language);
}

/** A cell of a table attribute: numbers with the unit of their column, words translated, a printed dash as a dash. */
export function formatCell(column: string, cell: string | number | boolean | null, language: Language): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return yesNo(cell, language);
  if (column === 'note') return noteText(String(cell))[language];
  if (column === 'remark') return remarkText(String(cell))[language];
  if (typeof cell === 'string') return termText(cell)[language];
  const known = isTableColumn(column) ? TABLE_COLUMNS[column] : undefined;
  return known && 'quantity' in known
    ? formatQuantity(known.quantity, cell, language)
    : formatNumber(cell, 6, decimalMarkOf(language));
}

/** The name of a column in the language; the column itself where it is not registered. */
export function columnLabel(column: string, language: Language): string {
  return isTableColumn(column) ? TABLE_COLUMNS[column].label[language] : column;
}

/** The value of an attribute as one line of text with units, in the language. */
export function formatAttributeValue<K extends AttributeKey>(
  key: K,
  value: AttributeValueOf<K>,
  language: Language,
): string {
  const definition: AttributeDefinition = ATTRIBUTES[key];
  const raw: unknown = value;
  switch (definition.type) {
    case 'quantity':
      return formatQuantity(definition.quantity, raw as number, language);
    case 'range':
      return formatRange(definition.quantity, raw as Range, language);
    case 'quantities':
      return (raw as readonly number[]).map((one) => formatQuantity(definition.quantity, one, language)).join('; ');
    case 'text':
      return wordOf(key, raw as string, language);
    case 'flag':
      return yesNo(raw as boolean, language);
    case 'list':
      return (raw as readonly string[]).map((word) => wordOf(key, word, language)).join(', ') || '–';
    case 'table':
      return (raw as readonly TableRow[]).map((row) => formatRow(row, language)).join(' | ');
  }
}

/** A row of a table as text: a note by its words, anything else cell by cell with its column. */
export function formatRow(row: TableRow, language: Language): string {
  return Object.entries(row)
    .map(([column, cell]) => {
      const text = formatCell(column, cell, language);
      return column === 'note' ? text : `${columnLabel(column, language)}: ${text}`;
    })
    .join('; ');
}

function wordOf(key: AttributeKey, word: string, language: Language): string {
  if (key === 'general.kind' && isPartKind(word)) return PART_KINDS[word].label[language];
  if (key === 'document.remarks' || key === 'electrical.ratingNote') return remarkText(word)[language];
  return termText(word)[language];
}

function yesNo(value: boolean, language: Language): string {
  return inLanguage(language, value ? { en: 'yes', de: 'ja' } : { en: 'no', de: 'nein' });
}
