import type { Box } from '../../../shared/drawing/index.ts';
import type { ChangeSet, Document, RecordId } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { Camera } from '../camera/index.ts';
import type { Overviewed, Stretch, ViewSpec } from './frame/index.ts';
import { PLATE_VIEW, type PlateState } from './plate/index.ts';
import { RAILS_VIEW, type RailsState } from './rails/index.ts';

/** What each view keeps of itself. A further view is a line here; the compiler then names every table that lacks it. */
export interface ViewStates {
  /** Rails in rows, one below the other. */
  readonly rails: RailsState;
  /** A mounting plate with what is fixed on it. */
  readonly plate: PlateState;
}

/** What of the project is drawn. */
export type ViewName = keyof ViewStates;

const VIEWS: { readonly [Name in ViewName]: ViewSpec<ViewStates[Name]> } = { rails: RAILS_VIEW, plate: PLATE_VIEW };

/** All views, in the order in which they are offered. `Object.keys` forgets the names. */
export const VIEW_NAMES = Object.freeze(Object.keys(VIEWS)) as readonly ViewName[];

/** One view with its state, whichever it is. */
export interface ShownView {
  readonly camera: Camera;
  readonly subject: RecordId | undefined;
  readonly drawn: (view: ProjectView) => Overviewed;
  readonly boxOf: (view: ProjectView, id: RecordId) => Box | undefined;
  readonly boxOfStretch: (view: ProjectView, stretch: Stretch) => Box | undefined;
  readonly growsUpwards: boolean;
}

/** A view by its name, over what it keeps of itself. */
export function viewOfName<Name extends ViewName>(states: ViewStates, name: Name): ShownView {
  const spec = VIEWS[name];
  const state = states[name];
  return {
    camera: state.camera,
    subject: spec.subject(state),
    drawn: (view) => spec.drawn(view, state),
    boxOf: (view, id) => spec.boxOf(view, state, id),
    boxOfStretch: (view, stretch) => spec.boxOfStretch(view, state, stretch),
    growsUpwards: spec.growsUpwards,
  };
}

/** All views of a project that has just been opened. */
export function firstViews(document: Document): ViewStates {
  return { rails: VIEWS.rails.first(document), plate: VIEWS.plate.first(document) };
}

/** All views after an edit; the same object where nothing has changed for any. */
export function viewsAfter(states: ViewStates, document: Document, changes: ChangeSet): ViewStates {
  const rails = VIEWS.rails.follow(states.rails, document, changes);
  const plate = VIEWS.plate.follow(states.plate, document, changes);
  return rails === states.rails && plate === states.plate ? states : { rails, plate };
}

/** All views of a project that was read again: what each draws is as at first, where the reader looks stays. */
export function viewsReopened(before: ViewStates, document: Document): ViewStates {
  const { rails, plate } = firstViews(document);
  return { rails: { ...rails, camera: before.rails.camera }, plate: { ...plate, camera: before.plate.camera } };
}

/** The same with another camera in one view. */
export function withCameraIn(states: ViewStates, name: ViewName, camera: Camera): ViewStates {
  return states[name].camera === camera ? states : { ...states, [name]: { ...states[name], camera } };
}
