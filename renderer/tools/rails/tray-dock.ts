import type { ProjectView } from '../../../shared/rail/index.ts';
import { type Camera, type ScreenPoint, type Viewport, scaleOf } from '../../state/camera/index.ts';
import { rowOf, sheetWithTray } from '../../state/views/rails/index.ts';

/** A field of the canvas in pixels. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The dock keeps to the left, so that the rest of the lower edge still scrolls. */
const DOCK = { width: 190, height: 44, inset: 12 } as const;
/** So many pixels of the tray must be in view to be aimed at; from afar all of it, and no less than the second. */
const ENOUGH = 28;
const LEAST = 14;

/**
 * Where a drag finds the tray while the tray itself is out of view: a field in the lower left corner. Undefined where the
 * tray is in view, and on a canvas too small for it.
 */
export function trayDock(view: ProjectView, camera: Camera, viewport: Viewport): ScreenBox | undefined {
  const { width, height, inset } = DOCK;
  if (viewport.width < 2 * width || viewport.height < 4 * height || view.index.rails.length === 0) return undefined;
  const row = rowOf(sheetWithTray(view), undefined);
  if (!row) return undefined;
  const scale = scaleOf(camera);
  const top = Math.max((row.axis - row.half - camera.y) * scale, 0);
  const bottom = Math.min((row.axis + row.half - camera.y) * scale, viewport.height);
  const left = (row.left - camera.x) * scale;
  const enough = Math.max(Math.min(ENOUGH, 2 * row.half * scale), LEAST);
  const inView = bottom - top >= enough - 0.5 && left < viewport.width - ENOUGH && left > -viewport.width;
  return inView ? undefined : { left: inset, top: viewport.height - height - inset, width, height };
}

/** Whether a point lies in a field. */
export function isWithin(box: ScreenBox | undefined, { x, y }: ScreenPoint): boolean {
  return box !== undefined && x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height;
}
