import { type Camera, FIRST_CAMERA } from '../../camera/index.ts';
import type { Overviewed, ViewSpec } from '../frame/index.ts';
import { SHEET, type Sheet, boxOfRecord, rowOf, sheetOf } from './sheet.ts';

/** What the drawing of the rails keeps of itself. */
export interface RailsState {
  readonly camera: Camera;
}

/** The empty strips around the rows: nobody misses them. */
const RIM = { left: SHEET.around, right: SHEET.around, top: SHEET.above / 2, bottom: SHEET.between } as const;

/** A sheet as an overview sees it. */
export function drawnOnSheet({ bounds, rows }: Sheet): Overviewed {
  return { bounds, rim: rows.length === 0 ? undefined : RIM };
}

/** The drawing of the rails, one below the other. */
export const RAILS_VIEW: ViewSpec<RailsState> = {
  first: () => ({ camera: FIRST_CAMERA }),
  follow: (state) => state,
  subject: () => undefined,
  drawn: (view) => drawnOnSheet(sheetOf(view)),
  boxOf: (view, _state, id) => boxOfRecord(view, id),
  boxOfStretch(view, _state, { rail, from, to }) {
    const row = rowOf(sheetOf(view), rail);
    return row && { left: from, right: to, top: row.top, bottom: row.bottom };
  },
  growsUpwards: false,
};
