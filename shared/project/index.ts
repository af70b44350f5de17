/** The document: records, their ids, change sets, and the index that is derived from them. */
export type { IdOf, RecordId } from './kinds/id.ts';
export { recordIdSchema } from './kinds/id.ts';
export type { Agreement, AnyRecord, Identity, KindSpec, MintedKind, PartUse, Reference, WhenGone } from './kinds/kind.ts';
export {
  KINDS,
  type MintedIds,
  type ProjectDocumentRecord,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
  kindSpec,
} from './kinds/index.ts';
export { findByKey, someByKey } from './find-by-key.ts';
export { type KeyTable, enter, holdersIn, takeOut } from './key-table.ts';
export { type RecordKey, keyOfKind, keyOfList, keyOfName, keyOfNaming, keyOfPlace, keysOf, listOf } from './kinds/keys.ts';
export { isAgreedWith, namedBy, partKeysOf, snapshotsOf } from './kinds/named-by.ts';
export { PROJECT_ID, type ProjectId, type ProjectRecord } from './kinds/project.ts';
export {
  type DuctDistance,
  MOST_DISTANCES,
  SETTINGS_ID,
  type SettingsId,
  type SettingsRecord,
  type SeveritySetting,
} from './kinds/settings.ts';
export type { PotentialId, PotentialKind, PotentialRecord, SupplySystem } from './kinds/potential.ts';
export type { PlateId, PlateRecord } from './kinds/plate.ts';
export type { DuctId, DuctRecord } from './kinds/duct.ts';
export type { KeepoutId, KeepoutRecord } from './kinds/keepout.ts';
export { MOST_FIXINGS, type PlatePosition, type RailId, type RailOrientation, type RailRecord } from './kinds/rail.ts';
export type { StripId, StripRecord } from './kinds/strip.ts';
export { type ItemId, type ItemLevel, type ItemRecord, type JumperRow, UNPLACED, itemListOf } from './kinds/item.ts';
export type { AttachmentId, AttachmentRecord } from './kinds/attachment.ts';
export { type JumperContact, type JumperId, type JumperRecord, MOST_CONTACTS, liesOver } from './kinds/jumper.ts';
export type { WaiverId, WaiverRecord } from './kinds/waiver.ts';
export { type PartRecord, type PartRecordId, partRecordId } from './kinds/part.ts';
export type { Zone } from './kinds/zone.ts';
export { LONGEST_LENGTH, MOST_SPARES, type OrderKey } from './kinds/fields.ts';
export { type IdSource, countingIds, kindOfId, mintId } from './ids.ts';
export { recordSchema } from './schema.ts';
export {
  DEFAULT_SETTINGS,
  type DocumentStart,
  type Document,
  compareRecords,
  documentOf,
  emptyDocument,
  findAttachment,
  findItem,
  findPart,
  findPlate,
  findPotential,
  findRail,
  findJumper,
  findRecord,
  findStrip,
  projectOf,
  recordsOf,
  recordsOfKind,
  settingsOf,
  withRecords,
} from './document.ts';
export { PersistentMap } from './persistent-map.ts';
export {
  type ProjectIndex,
  type RailKey,
  attachmentsOn,
  attachmentsOnRail,
  buildIndex,
  groupByStrip,
  itemsOfStrip,
  itemsOnRail,
} from './project-index.ts';
export { updateIndex } from './index-update.ts';
export {
  type ChangeSet,
  NO_CHANGES,
  type RecordChange,
  applyChanges,
  composeChanges,
  invertChanges,
  recordChange,
} from './change-set.ts';
export {
  type LengthOffer,
  type RailDemand,
  type Standing,
  type TakenSpace,
  demandOf,
  endlessLength,
  keepsReserve,
  shortestLength,
  takenSpace,
} from './rail-space.ts';
export type { LimitKey, LimitValues } from './limits/limit-values.ts';
export { LIMITS, LIMIT_GROUPS, LIMIT_KEYS, type LimitGroup, type LimitKind, type LimitSpec, isLimitKey } from './limits/limit-table.ts';
export { limitProblem } from './limits/check-limit.ts';
export {
  type LimitPlace,
  type Requirement,
  type RequirementOrigin,
  type RequirementStep,
  builtInLimit,
  changedLimits,
  isLimitChanged,
  limitOf,
  projectLimit,
  resolveLimit,
  sameLimit,
} from './limits/resolve-limit.ts';
export {
  type Profile,
  type ProfileDifference,
  type ProfileLimits,
  applyProfile,
  profileDifferences,
  profileOf,
} from './profile/profile.ts';
export { profileSchema } from './profile/profile-schema.ts';
export {
  type DecodedProfile,
  PROFILE_FILE_END,
  PROFILE_FILE_FORMAT,
  PROFILE_FILE_LIMITS,
  PROFILE_FILE_VERSION,
  type ProfileFileError,
  decodeProfile,
  encodeProfile,
  profileFileJsonSchema,
} from './profile/profile-file.ts';
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
