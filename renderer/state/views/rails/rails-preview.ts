import type { Selection } from '../../selection/index.ts';
import type { WorldPoint } from '../../camera/index.ts';
import type { NewJumper } from '../../../../shared/circuits/index.ts';
import type { PartKey } from '../../../../shared/parts/index.ts';
import type { AttachmentId, ItemId, RailId } from '../../../../shared/project/index.ts';
import type { Foresight } from '../../../../shared/foresight/index.ts';
import type { RailFit, Slot } from '../../../../shared/rail/index.ts';
import type { LocalText } from '../../../../shared/text/index.ts';
import type { Um } from '../../../../shared/units/index.ts';

/** Where a drag is and what letting go would do. */
export interface DropPreview {
  /** Where the pointer is; the ghost hangs on it. */
  readonly pointer: WorldPoint;
  /** The place on a rail; null while the pointer is over nothing that takes parts, and over the tray. */
  readonly slot: Slot | null;
  /** The pointer is over the tray of items that stand on no rail. */
  readonly tray: boolean;
  /** What letting go carries out; its view is for read-outs and ghosts. Null where nothing would change or it would be refused. */
  readonly foresight: Foresight | null;
  /** Whether everything on the target rail stays within its usable length. */
  readonly fits: boolean;
  /** How the target rail would be filled; null where no rail is concerned. */
  readonly fit: RailFit | null;
  /** The item that would make way for what is dragged. */
  readonly replaces: ItemId | null;
  /** Why letting go would be refused. */
  readonly refusal: LocalText | null;
}

/** Something that would sit on an item: a part of the library, or what sits on an item already. */
export interface SitPreview {
  readonly part: PartKey;
  /** The one that is dragged; undefined for a new one. */
  readonly attachment: AttachmentId | undefined;
  /** The item under the pointer. */
  readonly host: ItemId | undefined;
  /** What is against it there, or cannot be told. It may be let go all the same. */
  readonly concern: { readonly severity: 'error' | 'warning' | 'info'; readonly text: LocalText } | undefined;
}

/** Jumpers that a gesture would put in or change. */
export interface JumperPreview {
  /** The rail on whose blocks they sit. */
  readonly rail: RailId | undefined;
  readonly jumpers: readonly NewJumper[];
  /** What it is or why not, and what would come of it. */
  readonly words: { readonly deed: LocalText; readonly outcome: LocalText | undefined; readonly tone: 'ok' | 'error' | 'neutral' } | undefined;
}

/** What a gesture would do, shown on the canvas and in the header; never part of the document. */
export type Preview =
  | (DropPreview & { readonly kind: 'place'; readonly parts: readonly PartKey[] })
  | (DropPreview & {
      readonly kind: 'move';
      /** In the order in which they will stand. */
      readonly items: readonly ItemId[];
      /** The items stay and copies are placed. */
      readonly copy: boolean;
      /** From the left edge of the ghost to the pointer. */
      readonly grab: Um;
    })
  | (DropPreview & SitPreview & { readonly kind: 'sit' })
  | (DropPreview & JumperPreview & { readonly kind: 'jumper' })
  | {
      readonly kind: 'marquee';
      readonly from: WorldPoint;
      readonly to: WorldPoint;
      /** What was selected when it began: what a cancel gives back, and what the panels go on showing meanwhile. */
      readonly before: Selection;
    };
