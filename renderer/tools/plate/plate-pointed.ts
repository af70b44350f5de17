import { type Camera, type ScreenPoint, scaleOf, toScreen, toWorld } from '../../state/camera/index.ts';
import { type PlateEntry, type PlateSheet, entryAt, entryOf } from '../../state/views/plate/index.ts';
import type { Selection } from '../../state/selection/index.ts';
import type { MenuTarget } from '../gestures/index.ts';

/** A place at the edge of a selected thing by which its size is changed: which edges of its box follow the pointer. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
  readonly cursor: string;
}

/** What lies under a point of a drawn mounting plate. */
export type PlatePointed =
  | { readonly kind: 'handle'; readonly entry: PlateEntry; readonly handle: Handle }
  | { readonly kind: 'entry'; readonly entry: PlateEntry }
  /** The bare plate. */
  | { readonly kind: 'plate' }
  | { readonly kind: 'nothing' };

/** Half the size of a handle in pixels: as it is drawn, and as it is hit. */
export const HANDLE = { drawn: 4, hit: 7 } as const;
/** Edges shorter than this many pixels bear no handle: it would cover the thing. */
const SHORTEST = 22;
/** Pixels beside a thing that still count as on it. */
const SLACK = 3;

/** The handles of a thing at a zoom, with the place of each on the canvas. */
export function handlesOf(entry: PlateEntry, camera: Camera): readonly { readonly handle: Handle; readonly at: ScreenPoint }[] {
  const from = toScreen(camera, { x: entry.body.left, y: entry.body.top });
  const to = toScreen(camera, { x: entry.body.right, y: entry.body.bottom });
  const wide = to.x - from.x >= SHORTEST;
  const high = to.y - from.y >= SHORTEST;
  const all: { readonly handle: Handle; readonly at: ScreenPoint }[] = [];
  for (const y of [-1, 0, 1] as const) {
    for (const x of [-1, 0, 1] as const) {
      if (!isOffered(entry, x, y, wide, high)) continue;
      const at = { x: x < 0 ? from.x : x > 0 ? to.x : (from.x + to.x) / 2, y: y < 0 ? from.y : y > 0 ? to.y : (from.y + to.y) / 2 };
      all.push({ handle: { x, y, cursor: cursorAt(x, y) }, at });
    }
  }
  return all;
}

/** A rail is cut at its ends, unless its length follows what stands on it; ducts and keep-outs are pulled at every edge. */
function isOffered(entry: PlateEntry, x: number, y: number, wide: boolean, high: boolean): boolean {
  if (x === 0 && y === 0) return false;
  const corner = x !== 0 && y !== 0;
  switch (entry.kind) {
    case 'rail':
      return entry.record.endless !== true && !corner && (entry.upright ? y !== 0 : x !== 0);
    case 'duct': {
      const atEnd = entry.upright ? y !== 0 : x !== 0;
      return !corner && (atEnd || (entry.upright ? wide : high));
    }
    case 'keepout':
      return corner || (x === 0 ? wide : high);
  }
}

function cursorAt(x: number, y: number): string {
  if (y === 0) return 'ew-resize';
  if (x === 0) return 'ns-resize';
  return x === y ? 'nwse-resize' : 'nesw-resize';
}

/** What lies under a point of the canvas. Handles are there of a thing that is selected alone. */
export function plateAt(sheet: PlateSheet | undefined, camera: Camera, selection: Selection, point: ScreenPoint): PlatePointed {
  if (!sheet) return { kind: 'nothing' };
  const [only] = selection.ids;
  const chosen = selection.ids.size === 1 && only !== undefined ? entryOf(sheet, only) : undefined;
  if (chosen) {
    const near = handlesOf(chosen, camera).find(({ at }) => Math.abs(at.x - point.x) <= HANDLE.hit && Math.abs(at.y - point.y) <= HANDLE.hit);
    if (near) return { kind: 'handle', entry: chosen, handle: near.handle };
  }
  const world = toWorld(camera, point);
  const entry = entryAt(sheet, world, SLACK / scaleOf(camera));
  if (entry) return { kind: 'entry', entry };
  const { width, height } = sheet.plate;
  return world.x >= 0 && world.y >= 0 && world.x <= width && world.y <= height ? { kind: 'plate' } : { kind: 'nothing' };
}

/** What a menu over this is about. */
export function plateMenuTarget(pointed: PlatePointed, sheet: PlateSheet | undefined): MenuTarget {
  if (pointed.kind === 'entry' || pointed.kind === 'handle') {
    const { entry } = pointed;
    switch (entry.kind) {
      case 'rail':
        return { kind: 'rail', id: entry.id };
      case 'duct':
        return { kind: 'duct', id: entry.id };
      case 'keepout':
        return { kind: 'keepout', id: entry.id };
    }
  }
  return sheet ? { kind: 'plate', id: sheet.plate.id } : { kind: 'drawing' };
}
