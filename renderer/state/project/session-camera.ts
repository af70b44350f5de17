import { type Box, growBox, uniteBoxes } from '../../../shared/drawing/index.ts';
import type { PlateId, RecordId } from '../../../shared/project/index.ts';
import { um } from '../../../shared/units/index.ts';
import { type Camera, fitBox, keepInView, revealBox, zoomAt } from '../camera/index.ts';
import { boxOnPlate, plateBounds, plateSheetOf } from '../views/plate/index.ts';
import { type ProjectSession, type Region, type SessionState, cameraInView } from '../session/index.ts';
import { boxOfRecord, rowOf, sheetOf } from '../views/rails/index.ts';
import type { Store } from '../store/index.ts';

/** Room around what is zoomed to, in µm: a few blocks on either side. */
const AROUND = 24_000;

/** Zooming to a selection goes no nearer than this, in pixels per millimetre. */
const CLOSEST = 12;

/** The camera movements of a session. */
export type SessionCamera = Pick<ProjectSession, 'setCamera' | 'setViewport' | 'zoomBy' | 'fit' | 'reveal' | 'zoomTo'>;

/**
 * Camera movements over the state of a session, in the view that is shown: `camera` in what is changed is that one's. The
 * first layout of the canvas brings the whole drawing into view.
 */
export function createSessionCamera(
  state: Store<SessionState>,
): SessionCamera & { readonly fitNewPlate: () => void } {
  /** The plate that was brought into view as a whole: from then on it stays as the reader left it. */
  let fitted: PlateId | undefined;
  /** As it was left by the last fit: until the reader moves it, the plate stays whole when the room for it changes. */
  let untouched: Camera | undefined;
  function move(change: (current: SessionState) => Camera): void {
    state.update((current) => {
      const before = cameraInView(current);
      const camera = keepInView(change({ ...current, camera: before }), boundsInView(current), current.viewport);
      if (sameCamera(camera, before)) return current;
      return current.viewMode === 'plate' ? { ...current, plateCamera: camera } : { ...current, camera };
    });
  }
  function fit(): void {
    move((current) => fitBox(boundsInView(current), current.viewport));
    if (state.get().viewMode === 'plate') untouched = state.get().plateCamera;
  }
  function fitNewPlate(): void {
    const { viewMode, shownPlate, viewport } = state.get();
    if (viewMode !== 'plate' || viewport.width === 0 || viewport.height === 0) return;
    if (fitted === shownPlate) return;
    fit();
    fitted = shownPlate;
  }

  return {
    setCamera: (camera) => move(() => camera),
    setViewport(width, height) {
      const { viewport } = state.get();
      if (viewport.width === width && viewport.height === height) return;
      state.update((current) => ({ ...current, viewport: { width, height } }));
      const { viewMode, plateCamera } = state.get();
      const wasWhole = viewMode === 'plate' && plateCamera === untouched;
      if (viewport.width === 0 || viewport.height === 0 || wasWhole) fit();
      else move(({ camera }) => camera);
      fitNewPlate();
    },
    fitNewPlate,
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
      const isPlate = state.get().viewMode === 'plate';
      const wide = isPlate ? growBox(box, AROUND) : { ...box, left: um(box.left - AROUND), right: um(box.right + AROUND) };
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

function boundsInView({ view, viewMode, shownPlate }: SessionState): Box {
  return viewMode === 'plate' ? plateBounds(view, shownPlate) : sheetOf(view).bounds;
}

function boxOf({ view, viewMode, shownPlate }: SessionState, ids: Iterable<RecordId>): Box | undefined {
  const sheet = viewMode === 'plate' ? plateSheetOf(view, shownPlate) : undefined;
  if (viewMode === 'plate' && !sheet) return undefined;
  const boxes = [...ids].map((id) => (sheet ? boxOnPlate(view, sheet, id) : boxOfRecord(view, id))).filter((box) => box !== undefined);
  return boxes.length === 0 ? undefined : uniteBoxes(boxes);
}

function boxOfRegion(current: SessionState, { rail, from, to }: Region): Box | undefined {
  // A rail that is only proposed has its place as well.
  const view = current.proposal?.view ?? current.view;
  if (current.viewMode === 'plate') return boxOf(current, [rail]);
  const row = rowOf(sheetOf(view), rail);
  return row && { left: from, right: to, top: row.top, bottom: row.bottom };
}

function sameCamera(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.pixelsPerMm === b.pixelsPerMm;
}
