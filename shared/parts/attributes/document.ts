import { list, quantity, table, text } from './define.ts';

/** Ordering data, and what the facts of the part rest on. */
export const DOCUMENT_ATTRIBUTES = {
  'commercial.packUnit': quantity('commercial', 'count', { en: 'Packaging unit', de: 'Verpackungseinheit' }),
  'commercial.packaging': text('commercial', { en: 'Packaging', de: 'Verpackungsart' }),
  'commercial.country': text('commercial', { en: 'Country of origin', de: 'Ursprungsland' }),
  'commercial.gtin': text('commercial', { en: 'GTIN', de: 'GTIN' }),
  'commercial.tariff': text('commercial', { en: 'Customs tariff number', de: 'Zolltarifnummer' }),
  'commercial.productGroup': text('commercial', { en: 'Product group', de: 'Produktgruppe' }),
  'commercial.eclass': text('commercial', { en: 'eCl@ss', de: 'eCl@ss' }),
  'commercial.etim': text('commercial', { en: 'ETIM class', de: 'ETIM-Klasse' }),

  'document.date': text('document', { en: 'Data sheet of', de: 'Datenblatt vom' }),
  'document.url': text('document', { en: 'Address', de: 'Adresse' }),
  'document.pages': quantity('document', 'count', { en: 'Pages', de: 'Seiten' }),
  /** Page numbers that the extract of the sheet carries: it may be incomplete. */
  'document.pagesSeen': list('document', { en: 'Page numbers seen', de: 'Gesehene Seitenzahlen' }),
  /** Whether the sheet is about the part or only names it. */
  'document.role': text('document', { en: 'Named as', de: 'Genannt als' }),
  /** Headings under which other sheets list the part. */
  'document.categories': list('document', { en: 'Listed under', de: 'Aufgeführt unter' }),
  /** `documented`, or `experience` where no document was found at all. */
  'document.evidence': text('document', { en: 'Rests on', de: 'Beruht auf' }),
  /** How sure we are of the record as a whole: `high`, `medium`, `low`. */
  'document.confidence': text('document', { en: 'Confidence', de: 'Verlässlichkeit' }),
  /** What the sheet says beyond its tables, as facts: column `note` names the note, the rest are its values. */
  'document.notes': table('document', { en: 'Notes', de: 'Hinweise' }),
  /** Remarks on the record as a whole, by name. */
  'document.remarks': list('document', { en: 'Remarks', de: 'Bemerkungen' }),
  'document.downloads': table('document', { en: 'Downloads', de: 'Downloads' }),
} as const;
