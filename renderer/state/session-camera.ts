import { type Box, uniteBoxes } from '../../shared/drawing/index.ts';
import type { RecordId } from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';
import { fitBox, keepInView, revealBox, zoomAt } from './camera.ts';
import type { ProjectSession, Region } from './project-session.ts';
import type { Camera, SessionState } from './session-state.ts';
import { boxOfRecord, rowOf, sheetOf } from './sheet.ts';
import type { Store } from './store.ts';

/** Room around what is zoomed to, in µm: a few blocks on either side. */
const AROUND = 24_000;

/** Zooming to a selection goes no nearer than this, in pixels per millimetre. */
const CLOSEST = 12;

/** The camera movements of a session. */
export type SessionCamera = Pick<ProjectSession, 'setCamera' | 'setViewport' | 'zoomBy' | 'fit' | 'reveal' | 'zoomTo'>;

/** Camera movements over the state of a session. The first layout of the canvas brings the whole drawing into view. */
export function createSessionCamera(state: Store<SessionState>): SessionCamera {
  function move(change: (current: SessionState) => Camera): void {
    state.update((current) => {
      const camera = keepInView(change(current), sheetOf(current.view).bounds, current.viewport);
      return sameCamera(camera, current.camera) ? current : { ...current, camera };
    });
  }
  const fit = (): void => move(({ view, viewport }) => fitBox(sheetOf(view).bounds, viewport));

  return {
    setCamera: (camera) => move(() => camera),
    setViewport(width, height) {
      const { viewport } = state.get();
      if (viewport.width === width && viewport.height === height) return;
      state.update((current) => ({ ...current, viewport: { width, height } }));
      if (viewport.width === 0 || viewport.height === 0) fit();
      else move(({ camera }) => camera);
    },
    zoomBy: (factor, at) =>
      move(({ camera, viewport }) => zoomAt(camera, at ?? { x: viewport.width / 2, y: viewport.height / 2 }, factor)),
    fit,
    reveal(ids) {
      const box = boxOf(state.get(), ids);
      if (box) move(({ camera, viewport }) => revealBox(camera, box, viewport));
    },
    zoomTo(target, { exactly = false } = {}) {
      const box = isRegion(target) ? boxOfRegion(state.get(), target) : boxOf(state.get(), target);
      if (!box) return;
      const wide = { ...box, left: um(box.left - AROUND), right: um(box.right + AROUND) };
      move(({ camera, viewport }) => {
        if (viewport.width === 0) return camera;
        const fitted = exactly ? fitBox(wide, viewport, CLOSEST) : fitBox(wide, viewport);
        // Close enough already: moving less tells the reader more about where the place is.
        const near = !exactly && camera.pixelsPerMm <= fitted.pixelsPerMm * 1.6 && camera.pixelsPerMm >= fitted.pixelsPerMm / 1.6;
        return near ? revealBox(camera, wide, viewport) : fitted;
      });
    },
  };
}

function isRegion(target: Iterable<RecordId> | Region): target is Region {
  return 'rail' in target;
}

function boxOf({ view }: SessionState, ids: Iterable<RecordId>): Box | undefined {
  const boxes = [...ids].map((id) => boxOfRecord(view, id)).filter((box) => box !== undefined);
  return boxes.length === 0 ? undefined : uniteBoxes(boxes);
}

function boxOfRegion({ view }: SessionState, { rail, from, to }: Region): Box | undefined {
  const row = rowOf(sheetOf(view), rail);
  return row && { left: from, right: to, top: row.top, bottom: row.bottom };
}

function sameCamera(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.pixelsPerMm === b.pixelsPerMm;
}
