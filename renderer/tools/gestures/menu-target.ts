import type { AttachmentId, DuctId, ItemId, KeepoutId, PlateId, RailId, StripId } from '../../../shared/project/index.ts';

/** What a menu is about, by ids alone. */
export type MenuTarget =
  | { readonly kind: 'item'; readonly id: ItemId }
  | { readonly kind: 'attachment'; readonly id: AttachmentId }
  | { readonly kind: 'rail'; readonly id: RailId }
  | { readonly kind: 'strip'; readonly id: StripId; readonly rail: RailId }
  | { readonly kind: 'tray' }
  | { readonly kind: 'guide'; readonly id: number }
  | { readonly kind: 'plate'; readonly id: PlateId }
  | { readonly kind: 'duct'; readonly id: DuctId }
  | { readonly kind: 'keepout'; readonly id: KeepoutId }
  | { readonly kind: 'drawing' };
