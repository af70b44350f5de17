/** The document: records, their ids, and the index that is derived from them. */
export {
  type IdSource,
  type ItemId,
  type MintedIds,
  PROJECT_ID,
  type PartRecordId,
  type PotentialId,
  type ProjectId,
  type RailId,
  type RecordId,
  SETTINGS_ID,
  type SettingsId,
  type StripId,
  type WaiverId,
  countingIds,
  kindOfId,
  mintId,
  partRecordId,
} from './ids.ts';
export {
  type ItemLevel,
  type ItemRecord,
  type OrderKey,
  type PartRecord,
  type PotentialKind,
  type PotentialRecord,
  type ProjectDocumentRecord,
  type ProjectRecord,
  RECORD_KINDS,
  type RailOrientation,
  type RailRecord,
  type RecordKind,
  type RecordOf,
  type SettingsRecord,
  type SeveritySetting,
  type StripRecord,
  type SupplySystem,
  type WaiverRecord,
  type Zone,
} from './records.ts';
export {
  DEFAULT_SETTINGS,
  type DocumentStart,
  type Document,
  compareRecords,
  emptyDocument,
  findItem,
  findPart,
  findPotential,
  findRail,
  findRecord,
  findStrip,
  projectOf,
  recordsOf,
  settingsOf,
} from './document.ts';
export { type ProjectIndex, type RailKey, UNPLACED, buildIndex, groupByStrip, itemsOfStrip, itemsOnRail } from './project-index.ts';
export { LONGEST_LENGTH, MOST_FIXINGS, MOST_SPARES, recordIdSchema, recordSchema } from './schema.ts';
export { type InvariantCode, type InvariantViolation, checkInvariants, isOrderKey } from './invariants.ts';
export {
  type DecodedProject,
  PROJECT_FILE_FORMAT,
  PROJECT_FILE_LIMITS,
  type ParsedRecord,
  type ProjectFileError,
  type ProjectFileErrorCode,
  type StoredChange,
  decodeProject,
  encodeProject,
  parseRecord,
} from './codec.ts';
export { PROJECT_FILE_VERSION } from './migrations.ts';
export { projectFileJsonSchema } from './file-schema.ts';
export { canonicalJson, nestsDeeperThan } from './canonical-json.ts';
