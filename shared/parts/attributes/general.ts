import { flag, list, text } from './define.ts';

/** What the part is called and what it is for. */
export const GENERAL_ATTRIBUTES = {
  series: text('general', { en: 'Series', de: 'Serie' }),
  family: text('general', { en: 'Product family', de: 'Produktfamilie' }),
  /** The kind of the part once more, with its source: most catalogues name it, some kinds were read from a drawing. */
  'general.kind': text('general', { en: 'Kind as found', de: 'Art laut Quelle' }),
  'general.type': text('general', { en: 'Type designation', de: 'Typbezeichnung' }),
  'general.application': text('general', { en: 'Application', de: 'Anwendung' }),
  /** What the levels carry, lowest last as printed: "L/L", "PE/N/L", "NT/L/PE". */
  'general.function': text('general', { en: 'Levels carry', de: 'Etagenbelegung' }),
  'general.variant': list('general', { en: 'Version', de: 'Ausführung' }),
  /** The maker's order number is unknown: the part is filed under its type designation and cannot be ordered by it. */
  'general.orderNumberUnknown': flag('general', { en: 'Order number unknown', de: 'Bestellnummer unbekannt' }),
} as const;
