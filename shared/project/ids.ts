declare const idBrand: unique symbol;
type Branded<K extends string> = string & { readonly [idBrand]: K };

/** Id of a rail. */
export type RailId = Branded<'rail'>;
/** Id of a terminal strip. */
export type StripId = Branded<'strip'>;
/** Id of an item. */
export type ItemId = Branded<'item'>;
/** Id of a potential. */
export type PotentialId = Branded<'potential'>;
/** Id of a mounting plate. */
export type PlateId = Branded<'plate'>;
/** Id of a wiring duct. */
export type DuctId = Branded<'duct'>;
/** Id of a keep-out of a mounting plate. */
export type KeepoutId = Branded<'keepout'>;
/** Id of what sits on an item. */
export type AttachmentId = Branded<'attachment'>;
/** Id of an acceptance. */
export type WaiverId = Branded<'waiver'>;
/** Id of the snapshot of a part: made from its key. */
export type PartRecordId = Branded<'part'>;
/** The title block and the settings exist exactly once in every document. */
export type ProjectId = Branded<'project'>;
/** Id of the settings. */
export type SettingsId = Branded<'settings'>;

/** The id of any record. Its text starts with the kind: `rail/…`, `item/…`. */
export type RecordId =
  | RailId
  | StripId
  | ItemId
  | PotentialId
  | PlateId
  | DuctId
  | KeepoutId
  | AttachmentId
  | WaiverId
  | PartRecordId
  | ProjectId
  | SettingsId;

/** The one id of the title block. */
export const PROJECT_ID = 'project/main' as ProjectId;
/** The one id of the settings. */
export const SETTINGS_ID = 'settings/main' as SettingsId;

/** The kinds of which the user makes as many as wanted, with their id type. */
export interface MintedIds {
  rail: RailId;
  strip: StripId;
  item: ItemId;
  potential: PotentialId;
  plate: PlateId;
  duct: DuctId;
  keepout: KeepoutId;
  attachment: AttachmentId;
  waiver: WaiverId;
}

/** Source of fresh ids. Injected, because `shared` has no randomness: counters in files and tests, random in the app. */
export interface IdSource {
  next<K extends keyof MintedIds>(kind: K): MintedIds[K];
}

/** Ids `item/1`, `item/2`, …: repeatable, for notation, tests and the command line. */
export function countingIds(start = 1): IdSource {
  let count = start;
  return { next: (kind) => mintId(kind, String(count++)) };
}

/** The id of a kind with the given unique text. */
export function mintId<K extends keyof MintedIds>(kind: K, unique: string): MintedIds[K] {
  return `${kind}/${unique}` as MintedIds[K];
}

/** The id of the snapshot of a part. */
export function partRecordId(key: string): PartRecordId {
  return `part/${key}` as PartRecordId;
}

/** The kind that an id's text names: everything before the first slash. */
export function kindOfId(id: RecordId): string {
  return id.slice(0, id.indexOf('/'));
}
