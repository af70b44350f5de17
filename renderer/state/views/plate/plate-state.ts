import type { PlateId } from '../../../../shared/project/index.ts';
import { type Camera, FIRST_CAMERA } from '../../camera/index.ts';
import type { ViewSpec } from '../frame/index.ts';
import { boxOnPlate, plateAround, plateBounds, plateSheetOf } from './plate-sheet.ts';
import { firstPlate, plateAfter } from './shown-plate.ts';

/** What the drawing of a mounting plate keeps of itself. */
export interface PlateState {
  readonly camera: Camera;
  /** The mounting plate that is drawn, or would be; undefined where there is none. */
  readonly shown: PlateId | undefined;
}

/** The drawing of one mounting plate with what is fixed on it. */
export const PLATE_VIEW: ViewSpec<PlateState> = {
  first: (document) => ({ camera: FIRST_CAMERA, shown: firstPlate(document) }),
  follow(state, document, changes) {
    const shown = plateAfter(state.shown, document, changes);
    return shown === state.shown ? state : { ...state, shown };
  },
  subject: ({ shown }) => shown,
  drawn(view, { shown }) {
    const around = plateAround(view, shown);
    return { bounds: plateBounds(view, shown), rim: around === undefined ? undefined : { left: around, top: around, right: around, bottom: around } };
  },
  boxOf(view, { shown }, id) {
    const sheet = plateSheetOf(view, shown);
    return sheet && boxOnPlate(view, sheet, id);
  },
  boxOfStretch: (view, state, { rail }) => PLATE_VIEW.boxOf(view, state, rail),
  growsUpwards: true,
};
