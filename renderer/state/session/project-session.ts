import type { Finding, Fix } from '../../../shared/checks/index.ts';
import type { Command } from '../../../shared/editing/index.ts';
import type { Foreseen, Foresight } from '../../../shared/foresight/index.ts';
import type { HostError, HostResult, SavedProject } from '../../../shared/host/index.ts';
import type { NotationError } from '../../../shared/notation/index.ts';
import type { Part, PartKey } from '../../../shared/parts/index.ts';
import {
  type ItemId,
  type PlateId,
  projectOf,
  type RailId,
  type RecordId,
} from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Um } from '../../../shared/units/index.ts';
import type { FindingDifference, Proposal, RepairKind } from '../proposals/index.ts';
import type { Job } from '../work/index.ts';
import type { Guides, Measuring, Preview } from '../views/rails/index.ts';
import type { Aim, InsertPreview } from '../inserting/index.ts';
import type { ViewName } from '../views/index.ts';
import type { Camera } from '../camera/index.ts';
import type { NewRail } from '../editing/index.ts';
import type { PlatePreview } from '../views/plate/index.ts';
import type { SessionState } from './session-state.ts';
import type { Store } from '../store/index.ts';

/** What became of several fixes at once. */
export type FixOutcome =
  | {
      readonly kind: 'done';
      /** One entry a fix, in the order in which they were applied. */
      readonly applied: readonly { readonly rule: string; readonly title: LocalText }[];
    }
  | { readonly kind: 'nothing' }
  /** The user called it off; nothing was changed. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly reason: LocalText };

/** What became of a quick insert. */
export type QuickInsertOutcome =
  /** `notes`: what could not stay as it was. */
  | { readonly kind: 'done'; readonly items: readonly ItemId[]; readonly notes?: readonly LocalText[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'faults'; readonly errors: readonly NotationError[] }
  | { readonly kind: 'refused'; readonly reason: LocalText };

/** What became of a paste. */
export type PasteOutcome =
  /** `notes`: what could not stay as it was, and why. */
  | { readonly kind: 'done'; readonly label: LocalText; readonly notes: readonly LocalText[] }
  | Exclude<QuickInsertOutcome, { readonly kind: 'done' }>;

/** A place of the drawing to bring into view: part of a rail, or all of it. */
export interface Region {
  readonly rail: RailId;
  readonly from: Um;
  readonly to: Um;
}

/** How to save. */
export interface SaveOptions {
  /** Overwrite a file that someone else has changed or holds open. */
  readonly force?: boolean;
}
export interface SaveAsOptions {
  /** Without a name the system's dialog asks for one, where there is one. */
  readonly name?: string;
  /** Overwrite a file of that name. */
  readonly replace?: boolean;
}

/** One open project: its state, and everything that can be done with it. */
export interface ProjectSession {
  /** The host's name for it. */
  readonly id: string;
  readonly state: Store<SessionState>;

  /** What a command would do to the project as it is; nothing is carried out. */
  foresee(command: Command): Foreseen;
  /**
   * Carries out exactly what a foresight shows, ids included: history, view and findings follow at once, keeping in the
   * background. Refused where the project was edited meanwhile.
   */
  carryOut(foresight: Foresight): Exclude<Foreseen, { readonly kind: 'noChange' }>;
  /** Foresees a command and carries it out: for what is not shown beforehand. */
  dispatch(command: Command): Foreseen;
  /** Takes back or makes again one edit; false where there is none. */
  undo(): boolean;
  redo(): boolean;

  /** Selects records; ids that are not there are left out. Without `focus` the last of them gets it. */
  select(ids: Iterable<RecordId>, focus?: RecordId): void;
  setHover(id: RecordId | undefined): void;
  setActiveRail(rail: RailId | undefined): void;
  /** The rail to take from now on where one has to be made. */
  setNewRail(rail: NewRail): void;
  setPreview(preview: Preview | null): void;
  /** Shows a change before it is made, or no longer. One of an earlier project, or beside a gesture, is not shown. */
  setProposal(proposal: Proposal | null): void;
  setGuides(guides: Guides): void;
  setMeasuring(measuring: Measuring | null): void;
  /** Says where the next typed or chosen part goes; null: behind the selection, as usual. */
  aimAt(aim: Aim | null): void;
  announce(text: LocalText): void;

  /** Draws the rails, or the mounting plate shown last. */
  setViewMode(mode: ViewName): void;
  /** Draws a mounting plate; nothing happens where it is not in the project. */
  showPlate(plate: PlateId): void;
  setPlatePreview(preview: PlatePreview | null): void;

  /** Cameras are moved in the view that is shown. */
  setCamera(camera: Camera): void;
  setViewport(width: number, height: number): void;
  /** Zooms about a point of the canvas in CSS pixels (absent: its middle). */
  zoomBy(factor: number, at?: { readonly x: number; readonly y: number }): void;
  /** Brings the whole drawing into view. */
  fit(): void;
  /** Brings records into view, changing the camera no more than needed. */
  reveal(ids: Iterable<RecordId>): void;
  /**
   * Zooms to records or to a place of a rail, such as that of a finding. A zoom that is near enough stays as it is, unless
   * `exactly`.
   */
  zoomTo(target: Iterable<RecordId> | Region, options?: { readonly exactly?: boolean }): void;

  /** The jumper articles at hand. The same list until another part comes in. */
  jumperArticles(): readonly Part[];
  /** Fetches the jumpers of the makers whose parts the project has. */
  needJumperArticles(): Promise<HostError | undefined>;

  /** What would mend a finding, with the parts at hand. Empty where nothing is offered. */
  fixesOf(finding: Finding): readonly Fix[];
  /** Done when the parts have come that fixes may still be waiting for; undefined where none is on its way. */
  partsOnTheWay(): Promise<unknown> | undefined;
  /** What a change that is only shown, such as a drag, would do to the findings. */
  findingsToCome(foresight: Foresight): FindingDifference;
  /** What a fix would do, worked out aside; undefined where it would be refused. */
  proposalOf(fix: Fix, finding?: Finding): Proposal | undefined;
  /** What many fixes at once would do; undefined where there is nothing to do, or it was called off. */
  proposalOfAll(kind: RepairKind, job?: Job): Promise<Proposal | undefined>;
  /** Carries out a fix; where it is the proposal that is shown, exactly what is shown. */
  applyFix(fix: Fix): Foreseen;
  /** Puts end plates, stops and separators where they are missing; waits for the parts that it may need. One undo. */
  completeAccessories(job?: Job): Promise<FixOutcome>;
  /** Applies every safe fix until none is left. One undo. Done in steps that let the window live, and can be called off. */
  fixAllSafe(job?: Job): Promise<FixOutcome>;

  /**
   * Reads placements as typed (`20x 2002-1204`) and puts them behind the selection, or at the end of the active rail.
   * Makes a rail and a strip where the project has none. `shown`: what was shown of this very text; it is carried out as
   * it is unless project or place have changed meanwhile.
   */
  quickInsert(text: string, shown?: InsertPreview): Promise<QuickInsertOutcome>;
  /** What the same text would do; undefined where it cannot be read, or is empty. */
  previewInsert(text: string): Promise<InsertPreview | undefined>;
  /** Puts parts there too: what Enter and "+" do in the library. */
  insertParts(keys: readonly PartKey[]): Promise<QuickInsertOutcome>;
  /** Puts there what a text of the clipboard says: items, or whole rails with what stands on them. */
  paste(text: string): Promise<PasteOutcome>;
  /** Copies what is selected beside itself; `nothing` where nothing is. */
  duplicate(): PasteOutcome;

  save(options?: SaveOptions): Promise<HostResult<SavedProject>>;
  /** Null where the user dismissed the dialog. */
  saveAs(options?: SaveAsOptions): Promise<HostResult<SavedProject | null>>;
  /** Tries again to keep what could not be kept. */
  retryKeeping(): void;
  /** Waits until everything is kept, or keeping has failed. */
  settled(): Promise<void>;
  /** The project in the window as text of a file: works even where nothing can be kept. */
  exportText(format: 'railwright' | 'rail'): { readonly name: string; readonly text: string };
  /** Takes the file as it is on disk now. */
  reload(): Promise<HostResult<null>>;
  /** Ends the session; unsaved work stays recoverable unless `discard`. Nothing can be done with it afterwards. */
  close(options?: { readonly discard?: boolean }): Promise<void>;
}

/** Whether closing would leave work that no file holds. A project that was only looked at holds none. */
export function isUnsaved(state: SessionState): boolean {
  return state.edited && state.keep.kind !== 'saved';
}

/** What a project is called where there is room for one name: that of its file, else its own. */
export function nameOfProject({ file, view, suggestedName }: SessionState): string {
  return file?.name ?? (projectOf(view.document).name || suggestedName);
}
