import type { Box } from '../../../shared/drawing/index.ts';
import { type Camera, type ScreenPoint, type Viewport, keepInView, panBy, zoomAt } from '../../state/camera/index.ts';
import type { ToolInput } from './input.ts';

/** What moving the camera looks at. */
export interface CameraContext {
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly sheet: { readonly bounds: Box };
}

/** Change of zoom for one pixel of wheel; a notch of 100 pixels is about a quarter. */
const ZOOM_PER_PIXEL = 0.0022;
/** Trackpads report pinching as a wheel of few pixels: each weighs more. */
const PINCH_PER_PIXEL = 0.01;
const PINCH_PIXELS = 40;

/** Pixels that a press may wander without meaning a drag; more for fingers. */
export const DRAG_THRESHOLD = 4;
export const TOUCH_THRESHOLD = 10;

/** Width of the zone at the edge of the canvas in which a gesture scrolls, and its fastest pace in pixels a second. */
const EDGE = 36;
const EDGE_PACE = 900;
/** The pace begins at a part of that and has grown to more than that after so many milliseconds: far ends come near. */
const RAMP = { from: 0.45, to: 2, after: 1800 } as const;
/** For so many milliseconds the pointer stays there before anything scrolls: who only passes by means something else. */
export const EDGE_PATIENCE = 300;

/** The camera after a turn of the wheel: with Control it zooms about the pointer, else it pans; Shift pans sideways. */
export function wheelCamera(input: Extract<ToolInput, { type: 'wheel' }>, context: CameraContext): Camera {
  const { dx, dy, modifiers, point } = input;
  if (modifiers.main) {
    const perPixel = Math.abs(dy) < PINCH_PIXELS ? PINCH_PER_PIXEL : ZOOM_PER_PIXEL;
    return limited(zoomAt(context.camera, point, Math.exp(-dy * perPixel)), context);
  }
  const sideways = modifiers.shift && dx === 0;
  return limited(panBy(context.camera, sideways ? -dy : -dx, sideways ? 0 : -dy), context);
}

/** The camera pushed by a pointer. */
export function pushCamera(context: CameraContext, from: ScreenPoint, to: ScreenPoint): Camera {
  return limited(panBy(context.camera, to.x - from.x, to.y - from.y), context);
}

/** The camera after two fingers have moved: what lies between them stays between them. */
export function pinchCamera(
  context: CameraContext,
  before: readonly [ScreenPoint, ScreenPoint],
  after: readonly [ScreenPoint, ScreenPoint],
): Camera {
  const spread = ([a, b]: readonly [ScreenPoint, ScreenPoint]): number => Math.max(Math.hypot(a.x - b.x, a.y - b.y), 8);
  const middle = ([a, b]: readonly [ScreenPoint, ScreenPoint]): ScreenPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const from = middle(before);
  const to = middle(after);
  const pushed = panBy(context.camera, to.x - from.x, to.y - from.y);
  return limited(zoomAt(pushed, to, spread(after) / spread(before)), context);
}

/** Whether a point lies in the zone at the edge that scrolls. */
export function isNearEdge({ width, height }: Viewport, { x, y }: ScreenPoint): boolean {
  return edgePull(x, width) !== 0 || edgePull(y, height) !== 0;
}

/**
 * The camera after `milliseconds` with a pointer near the edge, where it has scrolled for `since` already; the same camera
 * where it is not near. The nearer and the longer, the faster.
 */
export function edgeCamera(context: CameraContext, at: ScreenPoint, milliseconds: number, since: number): Camera {
  const { viewport, camera } = context;
  const ramp = RAMP.from + (RAMP.to - RAMP.from) * Math.min(Math.max(since, 0) / RAMP.after, 1);
  const far = (EDGE_PACE * ramp * Math.min(milliseconds, 50)) / 1000;
  const dx = edgePull(at.x, viewport.width) * far;
  const dy = edgePull(at.y, viewport.height) * far;
  return dx === 0 && dy === 0 ? camera : limited(panBy(camera, -dx, -dy), context);
}

/** From -1 to 1: how hard a place near the edge pulls; softly at first, so that a slow scroll can be held. */
function edgePull(at: number, size: number): number {
  if (size <= 3 * EDGE) return 0;
  const pull = (depth: number): number => Math.min(depth / EDGE, 1) ** 1.5;
  if (at < EDGE) return -pull(EDGE - at);
  if (at > size - EDGE) return pull(at - (size - EDGE));
  return 0;
}

function limited(camera: Camera, { sheet, viewport }: CameraContext): Camera {
  return keepInView(camera, sheet.bounds, viewport);
}

/** Whether a point lies on the canvas. */
export function isInside({ width, height }: Viewport, { x, y }: ScreenPoint): boolean {
  return x >= 0 && y >= 0 && x < width && y < height;
}
