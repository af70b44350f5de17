import type { LocalText } from '../../text/index.ts';
import type { Quantity } from '../../units/index.ts';

/** What a column of a table attribute holds. */
export interface TableColumn {
  readonly label: LocalText;
  /** Set for numbers with a unit: the cells are whole base units of it. */
  readonly quantity?: Quantity;
}

function column(en: string, de: string, quantity?: Quantity): TableColumn {
  return quantity === undefined ? { label: { en, de } } : { label: { en, de }, quantity };
}

/** Every column of every table attribute. One name means the same in all tables. */
export const TABLE_COLUMNS = {
  // Ratings.
  standard: column('Standard', 'Norm'),
  useGroup: column('Use group', 'Use Group'),
  protectionType: column('Type of protection', 'Zündschutzart'),
  overvoltageCategory: column('Overvoltage category', 'Überspannungskategorie'),
  pollutionDegree: column('Pollution degree', 'Verschmutzungsgrad', 'count'),
  voltage: column('Voltage', 'Spannung', 'voltage'),
  impulse: column('Impulse voltage', 'Stoßspannung', 'voltage'),
  current: column('Current', 'Strom', 'current'),
  secondCurrent: column('Current (2)', 'Strom (2)', 'current'),
  currentWithJumper: column('Current with jumper', 'Strom mit Brücker', 'current'),
  condition: column('Condition', 'Bedingung'),

  // Conductors.
  type: column('Type', 'Art'),
  termination: column('Termination', 'Anschließen'),
  ferrule: column('Ferrule', 'Aderendhülse'),
  areaFrom: column('From', 'Von', 'area'),
  areaTo: column('To', 'Bis', 'area'),
  awgFrom: column('From (AWG)', 'Von (AWG)', 'awg'),
  awgTo: column('To (AWG)', 'Bis (AWG)', 'awg'),
  remark: column('Remark', 'Bemerkung'),

  // Approvals.
  group: column('Group', 'Gruppe'),
  mark: column('Mark', 'Zeichen'),
  body: column('Body', 'Stelle'),
  certificate: column('Certificate', 'Zertifikat'),

  // Accessories and downloads.
  relation: column('Relation', 'Beziehung'),
  article: column('Article', 'Artikel'),
  category: column('Heading', 'Rubrik'),
  document: column('Document', 'Dokument'),
  date: column('Date', 'Datum'),
  sizeKb: column('Size in kB', 'Größe in kB'),

  // Notes.
  note: column('Note', 'Hinweis'),
  at: column('Place', 'Fundstelle'),
  series: column('Series', 'Serien'),
  area: column('Cross-section', 'Querschnitt', 'area'),
  areaLarge: column('From cross-section', 'Von Querschnitt', 'area'),
  areaSmall: column('To cross-section', 'Auf Querschnitt', 'area'),
  sizes: column('Sizes spanned', 'Übersprungene Größen', 'count'),
  contacts: column('Contacts', 'Kontakte', 'count'),
  length: column('Length', 'Länge', 'length'),
  angle: column('Angle', 'Winkel', 'angle'),
  polesFrom: column('From poles', 'Ab Pole', 'count'),
  polesTo: column('To poles', 'Bis Pole', 'count'),
} as const satisfies Record<string, TableColumn>;

/** The name of a table column. */
export type TableColumnKey = keyof typeof TABLE_COLUMNS;

/** Whether a text names a table column. */
export function isTableColumn(text: string): text is TableColumnKey {
  return Object.hasOwn(TABLE_COLUMNS, text);
}
