import { type Box, growBox, uniteBoxes } from '../../../shared/drawing/index.ts';
import type { RecordId } from '../../../shared/project/index.ts';
import { um } from '../../../shared/units/index.ts';
import { type Camera, fitBox, keepInView, revealBox, zoomAt } from '../camera/index.ts';
import { type ProjectSession, type Region, type SessionState, viewInView } from '../session/index.ts';
import { withCameraIn } from '../views/index.ts';
import type { Store } from '../store/index.ts';

/** Room around what is zoomed to, in µm: a few blocks on either side. */
const AROUND = 24_000;

/** Zooming to a selection goes no nearer than this, in pixels per millimetre. */
const CLOSEST = 12;

/** The camera movements of a session. */
export type SessionCamera = Pick<ProjectSession, 'setCamera' | 'setViewport' | 'zoomBy' | 'fit' | 'reveal' | 'zoomTo'>;

/**
 * Camera movements over the state of a session, in the view that is shown. The first layout of the canvas brings the whole
 * drawing into view.
 */
export function createSessionCamera(
  state: Store<SessionState>,
): SessionCamera & { readonly fitNewSubject: () => void } {
  /** What was brought into view as a whole: from then on it stays as the reader left it. */
  let fitted: RecordId | undefined;
  /** As it was left by the last fit: until the reader moves it, what is shown stays whole when the room for it changes. */
  let untouched: Camera | undefined;
  function move(change: (camera: Camera, current: SessionState) => Camera): void {
    state.update((current) => {
      const { camera: before, drawn } = viewInView(current);
      const camera = keepInView(change(before, current), drawn(current.view).bounds, current.viewport);
      return sameCamera(camera, before) ? current : { ...current, views: withCameraIn(current.views, current.viewMode, camera) };
    });
  }
  function fit(): void {
    move((_, current) => fitBox(viewInView(current).drawn(current.view).bounds, current.viewport));
    const { subject, camera } = viewInView(state.get());
    if (subject !== undefined) untouched = camera;
  }
  function fitNewSubject(): void {
    const { viewport } = state.get();
    const { subject } = viewInView(state.get());
    if (subject === undefined || viewport.width === 0 || viewport.height === 0) return;
    if (fitted === subject) return;
    fit();
    fitted = subject;
  }

  return {
    setCamera: (camera) => move(() => camera),
    setViewport(width, height) {
      const { viewport } = state.get();
      if (viewport.width === width && viewport.height === height) return;
      state.update((current) => ({ ...current, viewport: { width, height } }));
      const { subject, camera: now } = viewInView(state.get());
      const wasWhole = subject !== undefined && now === untouched;
      if (viewport.width === 0 || viewport.height === 0 || wasWhole) fit();
      else move((camera) => camera);
      fitNewSubject();
    },
    fitNewSubject,
    zoomBy: (factor, at) =>
      move((camera, { viewport }) => zoomAt(camera, at ?? { x: viewport.width / 2, y: viewport.height / 2 }, factor)),
    fit,
    reveal(ids) {
      const box = boxOf(state.get(), ids);
      if (box) move((camera, { viewport }) => revealBox(camera, box, viewport));
    },
    zoomTo(target, { exactly = false } = {}) {
      const box = isRegion(target) ? boxOfRegion(state.get(), target) : boxOf(state.get(), target);
      if (!box) return;
      const wide = viewInView(state.get()).growsUpwards ? growBox(box, AROUND) : { ...box, left: um(box.left - AROUND), right: um(box.right + AROUND) };
      move((camera, { viewport }) => {
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

function boxOf(current: SessionState, ids: Iterable<RecordId>): Box | undefined {
  const shown = viewInView(current);
  const boxes = [...ids].map((id) => shown.boxOf(current.view, id)).filter((box) => box !== undefined);
  return boxes.length === 0 ? undefined : uniteBoxes(boxes);
}

function boxOfRegion(current: SessionState, region: Region): Box | undefined {
  // A rail that is only proposed has its place as well.
  const view = current.proposal?.foresight.view ?? current.view;
  return viewInView(current).boxOfStretch(view, region);
}

function sameCamera(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.pixelsPerMm === b.pixelsPerMm;
}
