import type { z } from 'zod';
import { ATTACHMENT } from './attachment.ts';
import { DUCT } from './duct.ts';
import { ITEM } from './item.ts';
import { JUMPER } from './jumper.ts';
import { KEEPOUT } from './keepout.ts';
import type { KindSpec } from './kind.ts';
import { PART } from './part.ts';
import { PLATE } from './plate.ts';
import { POTENTIAL } from './potential.ts';
import { PROJECT } from './project.ts';
import { RAIL } from './rail.ts';
import { SETTINGS } from './settings.ts';
import { STRIP } from './strip.ts';
import { WAIVER } from './waiver.ts';

/** Every kind of record, in the order in which files list them. The one list of kinds: all others are made from it. */
export const KINDS = {
  project: PROJECT,
  settings: SETTINGS,
  potential: POTENTIAL,
  plate: PLATE,
  duct: DUCT,
  keepout: KEEPOUT,
  rail: RAIL,
  strip: STRIP,
  item: ITEM,
  attachment: ATTACHMENT,
  jumper: JUMPER,
  waiver: WAIVER,
  part: PART,
} as const;

type Kinds = typeof KINDS;

/** The kind of a record: what its `kind` says. */
export type RecordKind = keyof Kinds;

/** The record of each kind. */
type Records = { readonly [K in RecordKind]: z.output<Kinds[K]['schema']> };

/** The record type of a kind. */
export type RecordOf<K extends RecordKind> = Records[K];

/** One entry of the document. */
export type ProjectDocumentRecord = Records[RecordKind];

/** All record kinds in the order in which files list them. */
export const RECORD_KINDS = Object.keys(KINDS) as readonly RecordKind[];

/** The kinds of which the user makes as many as wanted, with their id type. */
export type MintedIds = { readonly [K in RecordKind as Kinds[K]['identity'] extends 'minted' ? K : never]: Records[K]['id'] };

/** What the project knows of a kind of record. */
export function kindSpec<K extends RecordKind>(kind: K): KindSpec<RecordOf<K>> {
  // Each entry of the table is that of its key; the compiler cannot follow this through a key that varies.
  return KINDS[kind] as unknown as KindSpec<RecordOf<K>>;
}
