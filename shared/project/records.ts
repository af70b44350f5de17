import type { Part, PartKey } from '../parts/index.ts';
import type { Um } from '../units/index.ts';
import type {
  AttachmentId,
  DuctId,
  ItemId,
  KeepoutId,
  PartRecordId,
  PlateId,
  PotentialId,
  ProjectId,
  RailId,
  RecordId,
  SettingsId,
  StripId,
  WaiverId,
} from './ids.ts';

/** Position among siblings: compared as plain text (fractional indexing), so that inserting touches one record only. */
export type OrderKey = string;

/** The title block. */
export interface ProjectRecord {
  readonly kind: 'project';
  readonly id: ProjectId;
  readonly name: string;
  readonly number?: string;
  readonly customer?: string;
  readonly author?: string;
  readonly remark?: string;
}

/** Severity of a finding, or `off`. */
export type SeveritySetting = 'error' | 'warning' | 'info' | 'off';

/** How far wiring ducts are to be from terminal blocks for conductors up to a cross-section (in 1/1000 mm²). */
export interface DuctDistance {
  readonly upTo: number;
  readonly distance: Um;
}

/** Limits and defaults of the project. Lengths in µm. */
export interface SettingsRecord {
  readonly kind: 'settings';
  readonly id: SettingsId;
  /** Rail length kept free at each end. */
  readonly margin: Um;
  /** Mounting allowance per modular terminal block, added for planning. */
  readonly allowance: Um;
  /** Reserve wanted on each rail, in percent of the usable length. */
  readonly reservePercent: number;
  /** Width tolerance of an item whose own is unknown, plus or minus. */
  readonly tolerance: Um;
  /** Part that secures the ends of a run. */
  readonly endStop: PartKey;
  /** Colour to prefer where several end plates fit. */
  readonly endPlateColor: string;
  /** Rails are offered in lengths of whole multiples of this. */
  readonly railStep: Um;
  /** How width tolerances add up: all at their limit, or statistically; absent = all at their limit. */
  readonly toleranceSum?: 'worst' | 'rss';
  /** Farthest that the first and last fixing of a rail may be from its ends; absent = the built-in limit. */
  readonly fixingEnd?: Um;
  /** Farthest that two fixings of a rail may be apart; absent = the built-in limit. */
  readonly fixingPitch?: Um;
  /** Metal to be left between a cut and the next mounting slot; absent = the built-in limit. */
  readonly slotMargin?: Um;
  /** A gap narrower than this parts no runs; absent = the built-in limit. */
  readonly partingGap?: Um;
  /** Spare terminal blocks wanted in each strip; absent = none. */
  readonly spareBlocks?: number;
  /** Spare terminal blocks wanted in each strip, in percent of its blocks; where both are given the larger number counts. */
  readonly sparePercent?: number;
  /** Room to be left between the tallest part and the inner face of door or cover; absent = the built-in limit. */
  readonly frontClearance?: Um;
  /** Free height above a terminal block for the operating tool; absent = the built-in limit. */
  readonly toolClearance?: Um;
  /** How full a wiring duct may be, in percent of its cross-section; absent = the built-in limit. */
  readonly ductFillPercent?: number;
  /** Distances between terminal blocks and wiring ducts, the smallest conductors first; absent = the built-in table. */
  readonly ductDistances?: readonly DuctDistance[];
  /** Length in which rails are bought where their article does not say; absent = the customary one. */
  readonly stockLength?: Um;
  /** Width of a saw cut; absent = the customary one. */
  readonly kerf?: Um;
  /** Name of the profile from which limits and severities were taken; absent = none. */
  readonly profile?: string;
  /** Why a limit or severity differs from the built-in one: by the name of its field here, or by rule id. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** Data sheets of before this day (`2020-01-31`) are to be looked at; absent = all are recent enough. */
  readonly sheetsSince?: string;
  /** Severities that differ from the rules' own, by rule id. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
}

/** A snapshot of a library part, so that a project opens anywhere and never changes by itself. */
export interface PartRecord {
  readonly kind: 'part';
  readonly id: PartRecordId;
  readonly part: Part;
}

/** How a rail is mounted where it does not lie. */
export type RailOrientation = 'vertical';

/**
 * Where a rail is fixed on a mounting plate: the left end (of an upright rail the upper end) of its centre line, measured
 * from the upper left corner of the plate to the right and downwards.
 */
export interface PlatePosition {
  readonly plate: PlateId;
  readonly x: Um;
  readonly y: Um;
}

/** A mounting rail. */
export interface RailRecord {
  readonly kind: 'rail';
  readonly id: RailId;
  readonly order: OrderKey;
  /** Name in references such as `R1#4`; unique in the project. */
  readonly name: string;
  readonly part: PartKey;
  readonly length: Um;
  /** Overrides the project's margin. */
  readonly margin?: Um;
  /** Items stand in the middle of the rail instead of starting at its left margin. */
  readonly centred: boolean;
  /** Mounted upright, its left end on top; absent = lying. */
  readonly orientation?: RailOrientation;
  /** Whether it is connected to the protective conductor of the cabinet; absent = nobody has said. */
  readonly bonded?: boolean;
  /** Where its first mounting slot starts, from the left end; absent = not planned, or not slotted. */
  readonly slotOffset?: Um;
  /** Where it is screwed on, from the left end, in ascending order; absent = not planned. */
  readonly fixings?: readonly Um[];
  /** Its length follows what stands on it, in whole rail steps; absent = it has the length given. */
  readonly endless?: true;
  /** Where it is on a mounting plate; absent = on none. */
  readonly mount?: PlatePosition;
}

/** A mounting plate with the cabinet around it. */
export interface PlateRecord {
  readonly kind: 'plate';
  readonly id: PlateId;
  readonly order: OrderKey;
  /** Unique among the plates of the project. */
  readonly name: string;
  readonly width: Um;
  readonly height: Um;
  /** From the plate to the inner face of door or cover; absent = nobody has said. */
  readonly depth?: Um;
}

/** A wiring duct on a mounting plate. Its place is that of its upper left corner, measured like a rail's. */
export interface DuctRecord {
  readonly kind: 'duct';
  readonly id: DuctId;
  readonly order: OrderKey;
  /** Unique among the ducts of the project. */
  readonly name: string;
  readonly plate: PlateId;
  readonly x: Um;
  readonly y: Um;
  readonly length: Um;
  /** Across its length, in the plane of the plate. */
  readonly width: Um;
  /** Above the plate, with its lid; absent = nobody has said. */
  readonly height?: Um;
  /** Runs from top to bottom; absent = from left to right. */
  readonly orientation?: RailOrientation;
}

/** A part of a mounting plate that has to stay free: a hinge, a cable entry, a device of someone else. */
export interface KeepoutRecord {
  readonly kind: 'keepout';
  readonly id: KeepoutId;
  readonly order: OrderKey;
  /** What it is kept free for; need not be unique. */
  readonly name: string;
  readonly plate: PlateId;
  readonly x: Um;
  readonly y: Um;
  readonly width: Um;
  readonly height: Um;
}

/** Explosion protection zone of a strip or item. */
export type Zone = 'safe' | 'ex-e' | 'ex-i';

/** A terminal strip such as -X1. Its items may stand on several rails. */
export interface StripRecord {
  readonly kind: 'strip';
  readonly id: StripId;
  readonly order: OrderKey;
  /** The tag as written, with its leading minus: `-X1`. Unique in the project. */
  readonly tag: string;
  readonly zone?: Zone;
  /** What the strip is for: "Motor feeders". */
  readonly title?: string;
  /** Part that secures the ends of its runs, instead of the project's. */
  readonly endStop?: PartKey;
  /** Colour of its end plates to prefer, instead of the project's. */
  readonly endPlateColor?: string;
  /** Spare blocks wanted in it, instead of the project's number. */
  readonly spareBlocks?: number;
  /** Spare blocks wanted in it in percent of its blocks, instead of the project's. */
  readonly sparePercent?: number;
}

/** What is marked and connected on one level of an item. */
export interface ItemLevel {
  /** Terminal designation within its strip ("1", "1.2", "PE"); absent = none given. */
  readonly designation?: string;
  readonly potential?: PotentialId;
}

/** Anything that stands on a rail: block, plate, separator, stop, device. */
export interface ItemRecord {
  readonly kind: 'item';
  readonly id: ItemId;
  /** The rail; absent = planned but not placed anywhere. */
  readonly rail?: RailId;
  readonly order: OrderKey;
  readonly part: PartKey;
  /** Rotated by 180° about the vertical axis: open side and foot point the other way. */
  readonly turned: boolean;
  /** Free rail before this item. */
  readonly gapBefore: Um;
  /** Fixed distance of the left edge from the left end of the rail (a stop at a hole); overrides the gap. */
  readonly anchor?: Um;
  readonly strip?: StripId;
  /** One entry a level, lowest first; empty for items without terminals. */
  readonly levels: readonly ItemLevel[];
  /** Current that this block feeds onward, in mA. */
  readonly current?: number;
  /** Zone of this item where its strip does not set one. */
  readonly zone?: Zone;
}

/** One of the two rows of jumper slots of a terminal block. */
export type JumperRow = 'A' | 'B';

/** What sits on an item without taking length on the rail: a marker carrier, a cover, a test plug. It goes where its host goes. */
export interface AttachmentRecord {
  readonly kind: 'attachment';
  readonly id: AttachmentId;
  readonly order: OrderKey;
  readonly part: PartKey;
  readonly host: ItemId;
  /** Level of the host, from 0; absent = the host as a whole. */
  readonly level?: number;
  /** Row of jumper slots that it sits in; absent = in none. */
  readonly row?: JumperRow;
  /** Its left edge, from the left edge of its host, negative where it stands out; absent = in the middle of the host. */
  readonly offset?: Um;
  /** What is written on it; absent = nothing. */
  readonly text?: string;
}

/** What a potential is. */
export type PotentialKind = 'L1' | 'L2' | 'L3' | 'N' | 'PE' | 'PEN' | 'L+' | 'M' | 'signal';

/** Kind of supply system. */
export type SupplySystem = 'tn' | 'tt' | 'it' | 'dc';

/** A named potential. */
export interface PotentialRecord {
  readonly kind: 'potential';
  readonly id: PotentialId;
  readonly order: OrderKey;
  readonly name: string;
  readonly potentialKind: PotentialKind;
  readonly system?: SupplySystem;
  /** Nominal voltage in mV. */
  readonly voltage?: number;
  /** Highest current in mA. */
  readonly current?: number;
  /** Kind of circuit; absent = normal. */
  readonly circuit?: 'ex-e' | 'ex-i' | 'selv' | 'pelv';
}

/** An accepted finding: identified by rule and subjects, never by position or text. */
export interface WaiverRecord {
  readonly kind: 'waiver';
  readonly id: WaiverId;
  readonly rule: string;
  /** Which of the rule's messages is accepted. */
  readonly message: string;
  /** Ids of the records that the finding is about, sorted. */
  readonly subjects: readonly RecordId[];
  readonly reason: string;
  readonly author: string;
}

/** One entry of the document. */
export type ProjectDocumentRecord =
  | ProjectRecord
  | SettingsRecord
  | PartRecord
  | RailRecord
  | StripRecord
  | ItemRecord
  | AttachmentRecord
  | PlateRecord
  | DuctRecord
  | KeepoutRecord
  | PotentialRecord
  | WaiverRecord;

/** The kind of a record: what its `kind` says. */
export type RecordKind = ProjectDocumentRecord['kind'];

/** The record type of a kind. */
export type RecordOf<K extends RecordKind> = Extract<ProjectDocumentRecord, { readonly kind: K }>;

/** All record kinds in the order in which files list them. */
export const RECORD_KINDS = [
  'project',
  'settings',
  'potential',
  'plate',
  'duct',
  'keepout',
  'rail',
  'strip',
  'item',
  'attachment',
  'waiver',
  'part',
] as const satisfies readonly RecordKind[];
