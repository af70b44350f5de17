import type { Camera } from '../camera/index.ts';
import type { SessionState } from './session-state.ts';

/** The camera of what is shown: each of the two views has one of its own. */
export function cameraInView({ viewMode, camera, plateCamera }: Pick<SessionState, 'viewMode' | 'camera' | 'plateCamera'>): Camera {
  return viewMode === 'plate' ? plateCamera : camera;
}
