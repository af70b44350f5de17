import type { LocalText } from '../../text/index.ts';
import type { Quantity } from '../../units/index.ts';

/** What a column of a table attribute holds. */
export interface TableColumn {
  readonly label: LocalText;
  /** Set for numbers with a unit: the cells are whole base units of it. */
  readonly quantity?: Quantity;
}

function column(label: LocalText, quantity?: Quantity): TableColumn {
  return quantity === undefined ? { label } : { label, quantity };
}

/** Every column of every table attribute. One name means the same in all tables. */
export const TABLE_COLUMNS = {
  // Ratings.
  standard: column({ en: 'Standard', de: 'Norm' }),
  useGroup: column({ en: 'Use group', de: 'Use Group' }),
  protectionType: column({ en: 'Type of protection', de: 'Zündschutzart' }),
  overvoltageCategory: column({ en: 'Overvoltage category', de: 'Überspannungskategorie' }),
  pollutionDegree: column({ en: 'Pollution degree', de: 'Verschmutzungsgrad' }, 'count'),
  voltage: column({ en: 'Voltage', de: 'Spannung' }, 'voltage'),
  impulse: column({ en: 'Impulse voltage', de: 'Stoßspannung' }, 'voltage'),
  current: column({ en: 'Current', de: 'Strom' }, 'current'),
  secondCurrent: column({ en: 'Current (2)', de: 'Strom (2)' }, 'current'),
  currentWithJumper: column({ en: 'Current with jumper', de: 'Strom mit Brücker' }, 'current'),
  condition: column({ en: 'Condition', de: 'Bedingung' }),

  // Conductors.
  type: column({ en: 'Type', de: 'Art' }),
  termination: column({ en: 'Termination', de: 'Anschließen' }),
  ferrule: column({ en: 'Ferrule', de: 'Aderendhülse' }),
  areaFrom: column({ en: 'From', de: 'Von' }, 'area'),
  areaTo: column({ en: 'To', de: 'Bis' }, 'area'),
  awgFrom: column({ en: 'From (AWG)', de: 'Von (AWG)' }, 'awg'),
  awgTo: column({ en: 'To (AWG)', de: 'Bis (AWG)' }, 'awg'),
  remark: column({ en: 'Remark', de: 'Bemerkung' }),

  // Approvals.
  group: column({ en: 'Group', de: 'Gruppe' }),
  mark: column({ en: 'Mark', de: 'Zeichen' }),
  body: column({ en: 'Body', de: 'Stelle' }),
  certificate: column({ en: 'Certificate', de: 'Zertifikat' }),

  // Accessories and downloads.
  relation: column({ en: 'Relation', de: 'Beziehung' }),
  article: column({ en: 'Article', de: 'Artikel' }),
  category: column({ en: 'Heading', de: 'Rubrik' }),
  document: column({ en: 'Document', de: 'Dokument' }),
  date: column({ en: 'Date', de: 'Datum' }),
  sizeKb: column({ en: 'Size in kB', de: 'Größe in kB' }),

  // Notes.
  note: column({ en: 'Note', de: 'Hinweis' }),
  at: column({ en: 'Place', de: 'Fundstelle' }),
  series: column({ en: 'Series', de: 'Serien' }),
  area: column({ en: 'Cross-section', de: 'Querschnitt' }, 'area'),
  areaLarge: column({ en: 'From cross-section', de: 'Von Querschnitt' }, 'area'),
  areaSmall: column({ en: 'To cross-section', de: 'Auf Querschnitt' }, 'area'),
  sizes: column({ en: 'Sizes spanned', de: 'Übersprungene Größen' }, 'count'),
  contacts: column({ en: 'Contacts', de: 'Kontakte' }, 'count'),
  length: column({ en: 'Length', de: 'Länge' }, 'length'),
  angle: column({ en: 'Angle', de: 'Winkel' }, 'angle'),
  polesFrom: column({ en: 'From poles', de: 'Ab Pole' }, 'count'),
  polesTo: column({ en: 'To poles', de: 'Bis Pole' }, 'count'),
} as const satisfies Record<string, TableColumn>;

/** The name of a table column. */
export type TableColumnKey = keyof typeof TABLE_COLUMNS;

/** Whether a text names a table column. */
export function isTableColumn(text: string): text is TableColumnKey {
  return Object.hasOwn(TABLE_COLUMNS, text);
}
