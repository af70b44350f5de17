import type { Camera } from '../camera/index.ts';
import { type ShownView, viewOfName } from '../views/index.ts';
import type { SessionState } from './session-state.ts';

/** The view that is drawn. */
export function viewInView({ viewMode, views }: Pick<SessionState, 'viewMode' | 'views'>): ShownView {
  return viewOfName(views, viewMode);
}

/** The camera of the view that is drawn: each has one of its own. */
export function cameraInView({ viewMode, views }: Pick<SessionState, 'viewMode' | 'views'>): Camera {
  return views[viewMode].camera;
}
