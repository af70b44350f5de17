import type { Box } from '../../../../shared/drawing/index.ts';
import { um } from '../../../../shared/units/index.ts';
import { type Camera, type ScreenPoint, type Viewport, keepInView, visibleBox } from '../../camera/index.ts';

/** The overview of a drawing: how large it is in pixels, and the way from the drawing to it. */
export interface Minimap {
  readonly width: number;
  readonly height: number;
  /** Pixels per micrometre. */
  readonly scale: number;
  /** Pixels from its corner to x = 0 and y = 0 of the drawing. */
  readonly x: number;
  readonly y: number;
}

/** A field of the overview in its pixels. */
export interface MapBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const LARGEST = { width: 210, height: 116 } as const;
const SMALLEST = { width: 110, height: 44 } as const;
const PADDING = 5;
/** A canvas smaller than this has no room to spare for it. */
const LEAST_VIEW = { width: 460, height: 240 } as const;
/** The frame is never smaller than this: it must be seen and taken hold of. */
const LEAST_FRAME = 8;

/** By how much each side of a drawing may be out of view without being missed, in µm. */
export interface Rim {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What an overview is of. */
export interface Overviewed {
  readonly bounds: Box;
  /** Undefined where nothing is drawn that could be missed. */
  readonly rim: Rim | undefined;
}

/** Whether an overview tells more than the canvas: some of the drawing is out of view, and there is room. */
export function needsMinimap({ bounds, rim }: Overviewed, camera: Camera, viewport: Viewport): boolean {
  if (!rim || viewport.width < LEAST_VIEW.width || viewport.height < LEAST_VIEW.height) return false;
  const { left, top, right, bottom } = visibleBox(camera, viewport);
  return left > bounds.left + rim.left || right < bounds.right - rim.right || top > bounds.top + rim.top || bottom < bounds.bottom - rim.bottom;
}

/** The overview of a drawing: as large as its room allows, the drawing in its middle. */
export function minimapOf({ bounds }: Pick<Overviewed, 'bounds'>): Minimap {
  const wide = Math.max(bounds.right - bounds.left, 1);
  const high = Math.max(bounds.bottom - bounds.top, 1);
  const scale = Math.min((LARGEST.width - 2 * PADDING) / wide, (LARGEST.height - 2 * PADDING) / high);
  const width = Math.round(Math.max(wide * scale + 2 * PADDING, SMALLEST.width));
  const height = Math.round(Math.max(high * scale + 2 * PADDING, SMALLEST.height));
  return {
    width,
    height,
    scale,
    x: (width - wide * scale) / 2 - bounds.left * scale,
    y: (height - high * scale) / 2 - bounds.top * scale,
  };
}

/** Where the view lies on the overview, as far as it lies on it. */
export function frameOn(map: Minimap, camera: Camera, viewport: Viewport): MapBox {
  const box: Box = visibleBox(camera, viewport);
  const [left, right] = clipped(map.x + box.left * map.scale, map.x + box.right * map.scale, map.width);
  const [top, bottom] = clipped(map.y + box.top * map.scale, map.y + box.bottom * map.scale, map.height);
  return { left, top, width: right - left, height: bottom - top };
}

function clipped(from: number, to: number, size: number): readonly [number, number] {
  const low = Math.min(Math.max(from, 0), size - LEAST_FRAME);
  return [low, Math.max(Math.min(to, size), low + LEAST_FRAME)];
}

/** The camera that has a point of the overview in the middle of the canvas. */
export function cameraAt(map: Minimap, { bounds }: Pick<Overviewed, 'bounds'>, camera: Camera, viewport: Viewport, point: ScreenPoint): Camera {
  const scale = camera.pixelsPerMm / 1000;
  const moved: Camera = {
    ...camera,
    x: um(Math.round((point.x - map.x) / map.scale - viewport.width / scale / 2)),
    y: um(Math.round((point.y - map.y) / map.scale - viewport.height / scale / 2)),
  };
  return keepInView(moved, bounds, viewport);
}

/** The point of the overview that lies in the middle of the canvas. */
export function middleOn(map: Minimap, camera: Camera, viewport: Viewport): ScreenPoint {
  const scale = camera.pixelsPerMm / 1000;
  return {
    x: map.x + (camera.x + viewport.width / scale / 2) * map.scale,
    y: map.y + (camera.y + viewport.height / scale / 2) * map.scale,
  };
}
