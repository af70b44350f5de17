import type { PlatePreview } from '../views/plate/index.ts';
import type { Guides, Measuring, Preview } from '../views/rails/index.ts';
import type { KeepState } from '../keeping/index.ts';
import type { Aim } from '../inserting/index.ts';
import type { NewRail } from '../editing/index.ts';
import type { Selection } from '../selection/index.ts';
import type { Viewport } from '../camera/index.ts';
import type { CheckState } from '../../../shared/checks/index.ts';
import type { FileRef } from '../../../shared/host/index.ts';
import type { History, OnPlateId } from '../../../shared/editing/index.ts';
import type { PartLookup } from '../../../shared/parts/index.ts';
import type { RailId, RecordId } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Proposal } from '../proposals/index.ts';
import type { ViewName, ViewStates } from '../views/index.ts';

/** A sentence for screen readers. The serial tells two tellings of the same sentence apart. */
export interface Announcement extends LocalText {
  readonly serial: number;
}

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
  /** The view that is drawn. View of this window: no part of the project. */
  readonly viewMode: ViewName;
  /** What each view keeps of itself: its camera, which plate it shows. */
  readonly views: ViewStates;
  /** What of the selection can be fixed on a mounting plate: rails, wiring ducts, keep-outs. Always in line with `selection`. */
  readonly plateSelection: readonly OnPlateId[];
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
