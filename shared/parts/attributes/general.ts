import { flag, list, text } from './define.ts';

/** What the part is called and what it is for. */
export const GENERAL_ATTRIBUTES = {
  series: text('general', 'Series', 'Serie'),
  family: text('general', 'Product family', 'Produktfamilie'),
  /** The kind of the part once more, with its source: most catalogues name it, some kinds were read from a drawing. */
  'general.kind': text('general', 'Kind as found', 'Art laut Quelle'),
  'general.type': text('general', 'Type designation', 'Typbezeichnung'),
  'general.application': text('general', 'Application', 'Anwendung'),
  /** What the levels carry, lowest last as printed: "L/L", "PE/N/L", "NT/L/PE". */
  'general.function': text('general', 'Levels carry', 'Etagenbelegung'),
  'general.variant': list('general', 'Version', 'Ausführung'),
  /** The maker's order number is unknown: the part is filed under its type designation and cannot be ordered by it. */
  'general.orderNumberUnknown': flag('general', 'Order number unknown', 'Bestellnummer unbekannt'),
} as const;
