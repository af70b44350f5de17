import type { Box } from '../../../../shared/drawing/index.ts';
import type { ChangeSet, Document, RailId, RecordId } from '../../../../shared/project/index.ts';
import type { ProjectView } from '../../../../shared/rail/index.ts';
import type { Um } from '../../../../shared/units/index.ts';
import type { Camera } from '../../camera/index.ts';
import type { Overviewed } from './overview.ts';

/** What every view keeps of itself in a window. No part of the project. */
export interface ViewState {
  readonly camera: Camera;
}

/** Part of a rail, or all of it. */
export interface Stretch {
  readonly rail: RailId;
  readonly from: Um;
  readonly to: Um;
}

/** A view, as far as camera, overview and edits have to know it: what it keeps, and where it draws what. */
export interface ViewSpec<State extends ViewState> {
  /** Its state on a project that has just been opened. */
  readonly first: (document: Document) => State;
  /** Its state after an edit; the same object where nothing has changed for it. */
  readonly follow: (state: State, document: Document, changes: ChangeSet) => State;
  /**
   * What it draws, where it draws one of several: that is brought into view as a whole when it is first shown, and stays
   * whole until the reader moves it. Undefined for a view of the whole project.
   */
  readonly subject: (state: State) => RecordId | undefined;
  /** Everything that it draws, and what of that may be out of view without being missed. */
  readonly drawn: (view: ProjectView, state: State) => Overviewed;
  /** Where it draws a record; undefined where it does not. */
  readonly boxOf: (view: ProjectView, state: State, id: RecordId) => Box | undefined;
  /** Where it draws part of a rail. */
  readonly boxOfStretch: (view: ProjectView, state: State, stretch: Stretch) => Box | undefined;
  /** What is zoomed to needs room above and below as well, not only to its sides. */
  readonly growsUpwards: boolean;
}
