import type { Box } from '../../../shared/drawing/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { scaleOf, visibleBox } from '../../state/camera/index.ts';
import type { SessionState } from '../../state/session/index.ts';
import { type Sheet, sheetOf } from '../../state/views/rails/index.ts';
import type { CanvasLook } from '../frame/index.ts';

/** What one repaint works with: the project, the look, and the way from micrometres to CSS pixels. */
export interface Frame {
  /** What is drawn: while a proposal is shown, with the project and the findings as they would be. */
  readonly state: SessionState;
  /** The project as it is. */
  readonly before: ProjectView;
  readonly sheet: Sheet;
  readonly look: CanvasLook;
  /** CSS pixels per micrometre. */
  readonly scale: number;
  /** The part of the drawing in view. */
  readonly visible: Box;
  readonly px: (x: number) => number;
  readonly py: (y: number) => number;
}

/** The frame of a state. */
export function frameOf(now: SessionState, look: CanvasLook): Frame {
  const state = asProposed(now);
  const { viewport, view } = state;
  const { camera } = state.views.rails;
  const scale = scaleOf(camera);
  return {
    state,
    before: now.view,
    sheet: sheetOf(view),
    look,
    scale,
    visible: visibleBox(camera, viewport),
    px: (x) => (x - camera.x) * scale,
    py: (y) => (y - camera.y) * scale,
  };
}

function asProposed(state: SessionState): SessionState {
  const { proposal } = state;
  return proposal ? { ...state, view: proposal.foresight.view, checks: proposal.checks } : state;
}
