import type { Box } from '../../../shared/drawing/index.ts';
import { scaleOf, visibleBox } from '../../state/camera/index.ts';
import { type PlateSheet, plateSheetOf } from '../../state/views/plate/index.ts';
import { shownOnPlate } from '../../state/outlook/index.ts';
import type { SessionState } from '../../state/session/index.ts';
import type { CanvasLook } from '../frame/index.ts';

/** What one repaint of a mounting plate works with. */
export interface PlateFrame {
  readonly state: SessionState;
  readonly sheet: PlateSheet | undefined;
  /** The plate as a gesture would leave it; the plate as it is where none is under way. */
  readonly next: PlateSheet | undefined;
  readonly look: CanvasLook;
  /** CSS pixels per micrometre. */
  readonly scale: number;
  readonly visible: Box;
  readonly px: (x: number) => number;
  readonly py: (y: number) => number;
}

/** The frame of a state. */
export function plateFrameOf(now: SessionState, look: CanvasLook): PlateFrame {
  // A proposal is shown as a gesture is.
  const state: SessionState = now.proposal && !now.platePreview ? { ...now, platePreview: shownOnPlate(now) } : now;
  const { viewport, view, platePreview } = state;
  const { camera, shown } = state.views.plate;
  const scale = scaleOf(camera);
  const sheet = plateSheetOf(view, shown);
  const after = platePreview?.kind === 'change' ? platePreview.foresight?.view : undefined;
  return {
    state,
    sheet,
    next: after ? plateSheetOf(after, shown) : sheet,
    look,
    scale,
    visible: visibleBox(camera, viewport),
    px: (x) => (x - camera.x) * scale,
    py: (y) => (y - camera.y) * scale,
  };
}
