/** The document: records, their ids, change sets, and the index that is derived from them. */
export {
  type AttachmentId,
  type DuctId,
  type IdSource,
  type ItemId,
  type KeepoutId,
  type MintedIds,
  PROJECT_ID,
  type PartRecordId,
  type PlateId,
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
  type AttachmentRecord,
  type DuctDistance,
  type DuctRecord,
  type ItemLevel,
  type ItemRecord,
  type JumperRow,
  type KeepoutRecord,
  type OrderKey,
  type PartRecord,
  type PlatePosition,
  type PlateRecord,
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
  findAttachment,
  findItem,
  findPart,
  findPlate,
  findPotential,
  findRail,
  findRecord,
  findStrip,
  projectOf,
  recordsOf,
  settingsOf,
} from './document.ts';
export {
  type ProjectIndex,
  type RailKey,
  UNPLACED,
  attachmentsOn,
  attachmentsOnRail,
  buildIndex,
  groupAttachments,
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
export { LONGEST_LENGTH, MOST_DISTANCES, MOST_FIXINGS, MOST_SPARES, recordIdSchema, recordSchema } from './schema.ts';
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
