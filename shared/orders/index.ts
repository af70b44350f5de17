/** Orders: bill of materials with packaging units and cut lists, and its forms as JSON and CSV. */
export { type Bom, type BomLine, type BomOptions, type RailCutting, billOfMaterials } from './bom.ts';
export { bomCsv } from './bom-csv.ts';
export { type BomJsonLine, type TotalsJson, bomJson, totalsJson } from './bom-json.ts';
export { type CsvCell, type CsvOptions, csvText, defuse, defuseDesignations, isDesignationList } from './csv.ts';
export { type CsvColumn, type CsvTableOptions, csvTable } from './csv-table.ts';
export { type CutList, type CutStock, planCuts } from './cut-list.ts';
export { type CutSegment, cutSegments } from './cut-segments.ts';
export { cutsCsv } from './cuts-csv.ts';
export { type NamedCuts, type NamedPiece, type NamedStock, namedCuts } from './named-cuts.ts';
export { compareNatural } from './natural-order.ts';
export { compressReferences, itemPlaces } from './references.ts';
export { markingCsv } from './marking-csv.ts';
