import type { Box } from '../../../shared/drawing/index.ts';
import { type Um, um } from '../../../shared/units/index.ts';

/** Which part of the drawing is seen: the world point at the top left corner of the canvas, and pixels per millimetre. */
export interface Camera {
  readonly x: Um;
  readonly y: Um;
  readonly pixelsPerMm: number;
}

/** The canvas in CSS pixels; zero until it has been laid out. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** A point of the drawing: x along the rails from their left cut end, y downwards through the rows. */
export interface WorldPoint {
  readonly x: Um;
  readonly y: Um;
}

/** A point of the canvas in CSS pixels from its top left corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Bounds of the zoom in pixels per millimetre: a 20 m rail on a small screen, and a marker filling the window. */
export const ZOOM_LIMITS = { min: 0.02, max: 48 } as const;

/** Fitting never enlarges beyond this: a lone terminal block need not fill the screen. */
const LARGEST_FIT = 6;

/** Height of the ruler along the upper edge, in pixels. */
export const RULER_HEIGHT = 22;

/** Pixels around what is fitted. The top takes the ruler as well. */
const FIT_PADDING = { left: 28, right: 28, top: 32, bottom: 10 } as const;

/** Pixels of the drawing that always stay in view, so that it cannot be lost. */
const ALWAYS_IN_VIEW = 64;

/** The camera of a project that has not been laid out yet. */
export const FIRST_CAMERA: Camera = Object.freeze({ x: -10_000 as Um, y: -20_000 as Um, pixelsPerMm: 3 });

/** Pixels per micrometre. */
export function scaleOf(camera: Camera): number {
  return camera.pixelsPerMm / 1000;
}

/** Where a point of the drawing is seen. */
export function toScreen(camera: Camera, point: WorldPoint): ScreenPoint {
  const scale = scaleOf(camera);
  return { x: (point.x - camera.x) * scale, y: (point.y - camera.y) * scale };
}

/** The point of the drawing under a point of the canvas, to the nearest micrometre. */
export function toWorld(camera: Camera, point: ScreenPoint): WorldPoint {
  const scale = scaleOf(camera);
  return { x: whole(camera.x + point.x / scale), y: whole(camera.y + point.y / scale) };
}

/** The part of the drawing that is in view. */
export function visibleBox(camera: Camera, viewport: Viewport): Box {
  const far = toWorld(camera, { x: viewport.width, y: viewport.height });
  return { left: camera.x, top: camera.y, right: far.x, bottom: far.y };
}

/** The camera after the drawing has been pushed by pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  const scale = scaleOf(camera);
  return { ...camera, x: whole(camera.x - dx / scale), y: whole(camera.y - dy / scale) };
}

/** Zooms about a point of the canvas: what is under it stays under it (to less than a pixel). */
export function zoomAt(camera: Camera, at: ScreenPoint, factor: number): Camera {
  const pixelsPerMm = limitZoom(camera.pixelsPerMm * factor);
  if (pixelsPerMm === camera.pixelsPerMm) return camera;
  const before = scaleOf(camera);
  const after = pixelsPerMm / 1000;
  return {
    x: whole(camera.x + at.x / before - at.x / after),
    y: whole(camera.y + at.y / before - at.y / after),
    pixelsPerMm,
  };
}

/** The camera that shows a box as large as the canvas allows, in its middle. */
export function fitBox(box: Box, viewport: Viewport, largest: number = LARGEST_FIT): Camera {
  const { left, right, top, bottom } = FIT_PADDING;
  const width = Math.max(viewport.width - left - right, 1);
  const height = Math.max(viewport.height - top - bottom, 1);
  const boxWidth = Math.max(box.right - box.left, 1000);
  const boxHeight = Math.max(box.bottom - box.top, 1000);
  const pixelsPerMm = limitZoom(Math.min((width / boxWidth) * 1000, (height / boxHeight) * 1000, largest));
  const scale = pixelsPerMm / 1000;
  return {
    x: whole(box.left - (left + (width - boxWidth * scale) / 2) / scale),
    y: whole(box.top - (top + (height - boxHeight * scale) / 2) / scale),
    pixelsPerMm,
  };
}

/** The camera moved no more than needed to have a box in view; a box larger than the canvas is shown from its start. */
export function revealBox(camera: Camera, box: Box, viewport: Viewport): Camera {
  if (viewport.width === 0 || viewport.height === 0) return camera;
  const scale = scaleOf(camera);
  const { left, right, top, bottom } = FIT_PADDING;
  return {
    ...camera,
    x: whole(camera.x + shift(camera.x + left / scale, camera.x + (viewport.width - right) / scale, box.left, box.right)),
    y: whole(camera.y + shift(camera.y + top / scale, camera.y + (viewport.height - bottom) / scale, box.top, box.bottom)),
  };
}

/** Keeps a corner of the drawing in view, however far it is pushed. */
export function keepInView(camera: Camera, bounds: Box, viewport: Viewport): Camera {
  if (viewport.width === 0 || viewport.height === 0) return camera;
  const scale = scaleOf(camera);
  const rest = ALWAYS_IN_VIEW / scale;
  const x = clamp(camera.x, bounds.left - viewport.width / scale + rest, bounds.right - rest);
  const y = clamp(camera.y, bounds.top - viewport.height / scale + rest, bounds.bottom - rest);
  return x === camera.x && y === camera.y ? camera : { ...camera, x: whole(x), y: whole(y) };
}

function shift(from: number, to: number, low: number, high: number): number {
  if (low < from || high - low > to - from) return low - from;
  return high > to ? high - to : 0;
}

function limitZoom(pixelsPerMm: number): number {
  return clamp(pixelsPerMm, ZOOM_LIMITS.min, ZOOM_LIMITS.max);
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);
}

function whole(value: number): Um {
  return um(Math.round(value));
}
