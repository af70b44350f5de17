import { list, quantity, table, text } from './define.ts';

/** Ordering data, and what the facts of the part rest on. */
export const DOCUMENT_ATTRIBUTES = {
  'commercial.packUnit': quantity('commercial', 'count', 'Packaging unit', 'Verpackungseinheit'),
  'commercial.packaging': text('commercial', 'Packaging', 'Verpackungsart'),
  'commercial.country': text('commercial', 'Country of origin', 'Ursprungsland'),
  'commercial.gtin': text('commercial', 'GTIN', 'GTIN'),
  'commercial.tariff': text('commercial', 'Customs tariff number', 'Zolltarifnummer'),
  'commercial.productGroup': text('commercial', 'Product group', 'Produktgruppe'),
  'commercial.eclass': text('commercial', 'eCl@ss', 'eCl@ss'),
  'commercial.etim': text('commercial', 'ETIM class', 'ETIM-Klasse'),

  'document.date': text('document', 'Data sheet of', 'Datenblatt vom'),
  'document.url': text('document', 'Address', 'Adresse'),
  'document.pages': quantity('document', 'count', 'Pages', 'Seiten'),
  /** Page numbers that the extract of the sheet carries: it may be incomplete. */
  'document.pagesSeen': list('document', 'Page numbers seen', 'Gesehene Seitenzahlen'),
  /** Whether the sheet is about the part or only names it. */
  'document.role': text('document', 'Named as', 'Genannt als'),
  /** Headings under which other sheets list the part. */
  'document.categories': list('document', 'Listed under', 'Aufgeführt unter'),
  /** `documented`, or `experience` where no document was found at all. */
  'document.evidence': text('document', 'Rests on', 'Beruht auf'),
  /** How sure we are of the record as a whole: `high`, `medium`, `low`. */
  'document.confidence': text('document', 'Confidence', 'Verlässlichkeit'),
  /** What the sheet says beyond its tables, as facts: column `note` names the note, the rest are its values. */
  'document.notes': table('document', 'Notes', 'Hinweise'),
  /** Remarks on the record as a whole, by name. */
  'document.remarks': list('document', 'Remarks', 'Bemerkungen'),
  'document.downloads': table('document', 'Downloads', 'Downloads'),
} as const;
