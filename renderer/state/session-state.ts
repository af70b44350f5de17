import type { CheckState } from '../../shared/checks/index.ts';
import type { History } from '../../shared/editing/index.ts';
import type { ItemId, RailId, RecordId } from '../../shared/project/index.ts';
import type { ProjectView, Slot } from '../../shared/rail/index.ts';
import type { PartKey } from '../../shared/parts/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import type { Um } from '../../shared/units/index.ts';

/** Which part of the drawing is seen: the world point at the top left corner of the canvas, and pixels per millimetre. */
export interface Camera {
  readonly x: Um;
  readonly y: Um;
  readonly pixelsPerMm: number;
}

/** What a gesture would do, shown on the canvas and in the header; never part of the document. */
export type Preview =
  | {
      readonly kind: 'place';
      readonly parts: readonly PartKey[];
      readonly slot: Slot | null;
      /** What the rail would look like: the view after the command, for widths, fit and ghosts. */
      readonly after: ProjectView | null;
      readonly fits: boolean;
    }
  | {
      readonly kind: 'move';
      readonly items: readonly ItemId[];
      readonly slot: Slot | null;
      readonly after: ProjectView | null;
      readonly fits: boolean;
    }
  | { readonly kind: 'marquee'; readonly from: WorldPoint; readonly to: WorldPoint };

/** A point of the drawing. */
export interface WorldPoint {
  readonly x: Um;
  readonly y: Um;
}

/** How safe the work is. `kept`: in the recovery journal; `saved`: in the file as well. */
export type KeepState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'failed'; readonly reason: LocalText };

/** The selected records, and the one that the keyboard acts on. */
export interface Selection {
  readonly ids: ReadonlySet<RecordId>;
  readonly focus: RecordId | undefined;
}

/** The file of an open project; absent for one that was never saved. */
export interface SessionFile {
  readonly handle: string;
  readonly name: string;
}

/** Everything that the window shows of one open project. A value; every change gives a new one. */
export interface SessionState {
  readonly view: ProjectView;
  readonly checks: CheckState;
  readonly history: History;
  readonly selection: Selection;
  readonly preview: Preview | null;
  readonly camera: Camera;
  readonly keep: KeepState;
  readonly file: SessionFile | undefined;
  /** The rail on which quick insert and the keyboard place things. */
  readonly activeRail: RailId | undefined;
  /** What screen readers are told next (polite). */
  readonly announcement: LocalText | undefined;
}
