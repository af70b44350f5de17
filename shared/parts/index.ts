/** Parts: articles with attributes that carry their source, and what can be concluded from them. */
export {
  type Attribute,
  type Part,
  type PartAttributes,
  type PartKey,
  type SourceRef,
  articleOf,
  makerSlug,
  partKey,
} from './part.ts';
export { PART_KINDS, type PartKind, type PartRole, isPartKind, roleOf, standsOnRail } from './kinds.ts';
export type { AttributeDefinition, AttributeGroup, Range, TableRow } from './attribute-types.ts';
export { ATTRIBUTES, ATTRIBUTE_KEYS, type AttributeKey, type AttributeValueOf, isAttributeKey } from './attributes.ts';
export { TABLE_COLUMNS, type TableColumn, type TableColumnKey, isTableColumn } from './attributes/table-columns.ts';
export { type Fact, UNKNOWN, factOf, mapFact, valueOr } from './fact.ts';
export {
  JUMPER_DESIGNS,
  type JumperDesign,
  SEPARATIONS,
  type Separation,
  jumperDesign,
  separationOf,
} from './jumper-design.ts';
export { type Side, type SideState, coversSide, oppositeSide, sameContour, sideState } from './contour.ts';
export { type PlatePreference, companionKeys, endPlatesFor, findPlates } from './plates.ts';
export { type PartLookup, partLookup } from './lookup.ts';
export { attributesSchema, partKeySchema, partKindSchema, partSchema } from './schema.ts';
export {
  type LibraryFileResult,
  type LibraryManifest,
  type LibrarySource,
  type SourceTrust,
  libraryManifestSchema,
  librarySourcesSchema,
  readLibraryFile,
} from './library-file.ts';
export { describePart } from './describe.ts';
export {
  OWN_SOURCE,
  authorProblem,
  canBeStated,
  factChoices,
  factProblem,
  isOwnFact,
  ownFact,
  ownFactKeys,
  ownFactsMark,
  withFact,
} from './own-facts.ts';
export { factTexts, parseFact } from './fact-text.ts';
export { columnLabel, formatAttributeValue, formatCell, formatQuantity, formatRange, formatRow } from './format.ts';
export { NOTES, type NoteKey, noteText } from './wording/notes.ts';
export { REMARKS, type RemarkKey, remarkText } from './wording/remarks.ts';
export { TERMS, isTerm, termText } from './wording/terms.ts';
export type { DescribedPart } from './wording/speaker.ts';
