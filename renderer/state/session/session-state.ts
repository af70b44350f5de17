import type { CheckState } from '../../../shared/checks/index.ts';
import type { FileRef } from '../../../shared/host/index.ts';
import type { History, OnPlateId } from '../../../shared/editing/index.ts';
import type { PartKey, PartLookup } from '../../../shared/parts/index.ts';
import type { AttachmentId, ItemId, PlateId, RailId, RailKey, RecordId } from '../../../shared/project/index.ts';
import type { ProjectView, RailFit, Slot } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Um } from '../../../shared/units/index.ts';
import type { Guides } from '../views/rails/guides.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { ViewMode } from '../views/view-mode.ts';

/** Which part of the drawing is seen: the world point at the top left corner of the canvas, and pixels per millimetre. */
export interface Camera {
  readonly x: Um;
  readonly y: Um;
  readonly pixelsPerMm: number;
}

/** The canvas in CSS pixels; zero until it has been laid out. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** A point of the drawing: x along the rails from their left cut end, y downwards through the rows. */
export interface WorldPoint {
  readonly x: Um;
  readonly y: Um;
}

/** Where a drag is and what letting go would do. */
export interface DropPreview {
  /** Where the pointer is; the ghost hangs on it. */
  readonly pointer: WorldPoint;
  /** The place on a rail; null while the pointer is over nothing that takes parts, and over the tray. */
  readonly slot: Slot | null;
  /** The pointer is over the tray of items that stand on no rail. */
  readonly tray: boolean;
  /** The project as it would be, for read-outs and ghosts; null where nothing would change or it would be refused. */
  readonly after: ProjectView | null;
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
  | {
      readonly kind: 'marquee';
      readonly from: WorldPoint;
      readonly to: WorldPoint;
      /** What was selected when it began: what a cancel gives back, and what the panels go on showing meanwhile. */
      readonly before: Selection;
    };

/** A line that something holds on to while it is moved: `at` along `axis`, drawn from one end to the other across it. */
export interface PlateSnapLine {
  readonly axis: 'x' | 'y';
  readonly at: Um;
  readonly from: Um;
  readonly to: Um;
  /** What it keeps: the distance to a neighbour that is asked for, or mere alignment. */
  readonly keeps: 'distance' | 'line';
}

/** What a gesture on a mounting plate would do, shown over the drawing; never part of the document. */
export type PlatePreview =
  | {
      readonly kind: 'change';
      /** What is moved, resized or drawn; shown as it would be, and faded where it is. */
      readonly ids: readonly OnPlateId[];
      /** The project as it would be; null where nothing would change or it would be refused. */
      readonly after: ProjectView | null;
      readonly snaps: readonly PlateSnapLine[];
      /** The pointer is beside the plate, where rails are that are on none. */
      readonly off: boolean;
      readonly refusal: LocalText | null;
    }
  | {
      readonly kind: 'marquee';
      readonly from: WorldPoint;
      readonly to: WorldPoint;
      /** What was selected when it began: what a cancel gives back. */
      readonly before: Selection;
    };

/** What an end of a measurement holds on to. */
export type SnapKind = 'edge' | 'end' | 'usable' | 'slot' | 'guide';

/** One end of a measurement. Heights count only within one row: between rows the drawing is not to scale. */
export interface MeasureEnd extends WorldPoint {
  readonly row: RailKey | undefined;
  readonly snap: SnapKind | undefined;
}

/** A distance shown in the drawing. `done`: it stays; otherwise its second end still follows the pointer. */
export interface Measure {
  readonly from: MeasureEnd;
  readonly to: MeasureEnd;
  readonly done: boolean;
  /** What was measured, where it was the selection and not two points. */
  readonly items: readonly ItemId[] | undefined;
}

/** The measuring mode: what is shown, and where the next end would come to lie. */
export interface Measuring {
  readonly shown: Measure | null;
  readonly aim: MeasureEnd | undefined;
}

/** How safe the work is. `kept`: in the recovery journal; `saved`: in the file as well. */
export type KeepState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'keeping' }
  /** Not kept. `retrying`: the program goes on trying by itself. The work in the window can still be exported. */
  | { readonly kind: 'failed'; readonly reason: LocalText; readonly retrying: boolean };

/** The selected records, and the one that the keyboard acts on. */
export interface Selection {
  readonly ids: ReadonlySet<RecordId>;
  readonly focus: RecordId | undefined;
}

/** A sentence for screen readers. The serial tells two tellings of the same sentence apart. */
export interface Announcement extends LocalText {
  readonly serial: number;
}

/** Nothing selected. */
export const NO_SELECTION: Selection = Object.freeze({ ids: new Set<RecordId>(), focus: undefined });

/**
 * The selection that panels show. While a marquee is drawn, the drawing alone follows it: thousands of blocks come and go
 * with each movement, and nobody reads their properties before the button is let go.
 */
export function settledSelection({
  selection,
  preview,
  platePreview,
}: Pick<SessionState, 'selection' | 'preview' | 'platePreview'>): Selection {
  if (preview?.kind === 'marquee') return preview.before;
  return platePreview?.kind === 'marquee' ? platePreview.before : selection;
}

/** The rail that is taken where the user has not said which: article, and length of the first one. */
export interface NewRail {
  readonly part: PartKey;
  readonly length: Um;
}

/** What the next typed or chosen part is for, other than standing behind the selection. */
export type Aim =
  | { readonly kind: 'place'; readonly side: 'before' | 'after'; readonly item: ItemId }
  /** It takes the place of these. */
  | { readonly kind: 'replace'; readonly items: readonly ItemId[] }
  /** It sits on these. */
  | { readonly kind: 'attach'; readonly items: readonly ItemId[] };

/** Everything that the window shows of one open project. A value; every change gives a new one. */
export interface SessionState {
  readonly view: ProjectView;
  readonly checks: CheckState;
  readonly history: History;
  readonly selection: Selection;
  readonly preview: Preview | null;
  /** The same of a gesture on a mounting plate. */
  readonly platePreview: PlatePreview | null;
  /** A change that is shown before it is made, such as a fix that has the pointer; a gesture puts it away. */
  readonly proposal: Proposal | null;
  /** The record under the pointer. */
  readonly hover: RecordId | undefined;
  /** Whether the rails are drawn, or a mounting plate. View of this window: no part of the project. */
  readonly viewMode: ViewMode;
  /** The mounting plate that is drawn, or would be; undefined where there is none. */
  readonly shownPlate: PlateId | undefined;
  /** What of the selection can be fixed on a mounting plate: rails, wiring ducts, keep-outs. Always in line with `selection`. */
  readonly plateSelection: readonly OnPlateId[];
  /** The camera of the rails. */
  readonly camera: Camera;
  /** The camera of the mounting plate. */
  readonly plateCamera: Camera;
  readonly viewport: Viewport;
  readonly keep: KeepState;
  /** Something was changed since the project was opened, or it came from recovery. */
  readonly edited: boolean;
  /** The file that saving writes; absent for a project that was never saved. */
  readonly file: FileRef | undefined;
  /** Name to offer when it is saved for the first time. */
  readonly suggestedName: string;
  /** The file can be looked at but not written. */
  readonly readOnly: boolean;
  /** Someone else wrote the file meanwhile: saving asks first. */
  readonly changedOnDisk: boolean;
  /** The rail on which quick insert and the keyboard place things. */
  readonly activeRail: RailId | undefined;
  /** Lines to align by. View of this window: no part of the project. */
  readonly guides: Guides;
  /** What the measuring tool shows; null while it is not in use. */
  readonly measuring: Measuring | null;
  /** Where the next typed or chosen part goes, if not behind the selection. */
  readonly aim: Aim | null;
  /** The rail that is taken where one has to be made: the user's own choice. */
  readonly newRail: NewRail;
  /** Parts that fixes and quick insert can use at once: the project's own, and what the library was asked for. */
  readonly parts: PartLookup;
  /** What screen readers are told next (polite). */
  readonly announcement: Announcement | undefined;
}
