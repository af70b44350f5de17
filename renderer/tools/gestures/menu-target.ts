import { type MintedIds, type ProjectDocumentRecord, type RailId, type StripId, kindSpec } from '../../../shared/project/index.ts';

/** A record that a menu is about. */
export type RecordTarget = { readonly [K in keyof MintedIds]: { readonly kind: K; readonly id: MintedIds[K] } }[keyof MintedIds];

/** What a menu is about, by ids alone. */
export type MenuTarget =
  | RecordTarget
  /** A strip, at one of the rails on which it is. */
  | { readonly kind: 'strip'; readonly id: StripId; readonly rail: RailId }
  | { readonly kind: 'tray' }
  | { readonly kind: 'guide'; readonly id: number }
  | { readonly kind: 'drawing' };

/** A record as what a menu is about; undefined for what the user makes none of. */
export function targetOf({ kind, id }: ProjectDocumentRecord): RecordTarget | undefined {
  return kindSpec(kind).identity === 'minted' ? ({ kind, id } as RecordTarget) : undefined;
}
