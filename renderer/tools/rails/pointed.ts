import type { MenuTarget } from '../gestures/index.ts';
import { stripSpans } from '../../../shared/drawing/index.ts';
import { type RecordId, type StripId, itemsOfStrip } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { type Camera, RULER_HEIGHT, type ScreenPoint, scaleOf, toScreen, toWorld } from '../../state/camera/index.ts';
import { type Guide, type Guides, type Sheet, type SheetRow, rowAt } from '../../state/views/rails/index.ts';
import { type Hit, type JumperHit, hitTest, jumperAt } from './hit-test.ts';

/** What a point of the canvas means, with everything that is drawn there besides items and rails. */
export type Pointed =
  | Hit
  | JumperHit
  | { readonly kind: 'strip'; readonly row: SheetRow; readonly strip: StripId }
  | { readonly kind: 'tray'; readonly row: SheetRow }
  | { readonly kind: 'guide'; readonly guide: Guide }
  | { readonly kind: 'ruler' }
  | { readonly kind: 'nothing' };

/** What finding needs to know. */
export interface PointedContext {
  readonly view: ProjectView;
  readonly sheet: Sheet;
  readonly camera: Camera;
  readonly guides: Guides;
}

/** Below this zoom (pixels per millimetre) a jumper is too thin to be aimed at: the block beneath is meant. */
export const JUMPERS_FROM = 1.8;
/** The flag of a guide hangs below the ruler; in pixels from its line. */
export const GUIDE_FLAG = { width: 60, height: 17 } as const;
/** How near to its line a guide is taken hold of. */
const GUIDE_REACH = 4;
/** Pixels from the items to the bracket of a strip, and how far from it a press counts. */
export const BRACKET = { above: 8, reach: 9, from: 0.55 } as const;

/** What lies under a point of the canvas. Flags of guides lie over everything, their lines over all but items. */
export function pointedAt(context: PointedContext, point: ScreenPoint): Pointed {
  if (point.y < RULER_HEIGHT && point.y >= 0) return { kind: 'ruler' };
  const flag = guideAt(context, point, true);
  if (flag) return { kind: 'guide', guide: flag };
  const world = toWorld(context.camera, point);
  const hit = hitTest(context.view, context.sheet, world);
  if (hit?.kind === 'attachment') return hit;
  const over = context.camera.pixelsPerMm >= JUMPERS_FROM ? rowAt(context.sheet, world.y) : undefined;
  const jumper = over && jumperAt(context.view, over, world);
  if (jumper) return jumper;
  if (hit?.kind === 'item') return hit;
  const line = guideAt(context, point, false);
  if (line) return { kind: 'guide', guide: line };
  const bracket = bracketAt(context, point);
  if (bracket) return bracket;
  if (hit) return hit;
  const row = rowAt(context.sheet, world.y);
  return row?.kind === 'tray' && Math.abs(world.y - row.axis) <= row.half ? { kind: 'tray', row } : { kind: 'nothing' };
}

function guideAt({ guides, camera }: PointedContext, point: ScreenPoint, flag: boolean): Guide | undefined {
  if (flag && point.y >= RULER_HEIGHT + GUIDE_FLAG.height) return undefined;
  return guides.all.findLast(({ x }) => {
    const from = point.x - (x - camera.x) * scaleOf(camera);
    return from >= -GUIDE_REACH && from <= (flag ? GUIDE_FLAG.width : GUIDE_REACH);
  });
}

function bracketAt({ view, sheet, camera }: PointedContext, point: ScreenPoint): Pointed | undefined {
  if (camera.pixelsPerMm < BRACKET.from) return undefined;
  const world = toWorld(camera, point);
  const row = rowAt(sheet, world.y);
  if (row?.kind !== 'rail') return undefined;
  const items = toScreen(camera, { x: world.x, y: row.axis }).y - row.half * scaleOf(camera);
  if (Math.abs(point.y - (items - BRACKET.above)) > BRACKET.reach) return undefined;
  const span = stripSpans(view, row.layout).find(({ from, to }) => world.x >= from && world.x <= to);
  return span && { kind: 'strip', row, strip: span.strip };
}

/** The records that a press selects. */
export function idsOf(pointed: Pointed, view: ProjectView): readonly RecordId[] {
  switch (pointed.kind) {
    case 'item':
      return [pointed.placed.item.id];
    case 'attachment':
      return [pointed.placed.attachment.id];
    case 'jumper':
      return [pointed.jumper.id];
    case 'rail':
      return [pointed.row.layout.rail.id];
    case 'strip':
      return itemsOfStrip(view.index, pointed.strip).map(({ id }) => id);
    case 'tray':
    case 'guide':
    case 'ruler':
    case 'nothing':
      return [];
  }
}

/** What a menu over this is about. */
export function menuTargetOf(pointed: Pointed): MenuTarget {
  switch (pointed.kind) {
    case 'item':
      return { kind: 'item', id: pointed.placed.item.id };
    case 'attachment':
      return { kind: 'attachment', id: pointed.placed.attachment.id };
    case 'jumper':
      return { kind: 'jumper', id: pointed.jumper.id };
    case 'rail':
      return { kind: 'rail', id: pointed.row.layout.rail.id };
    case 'strip':
      return { kind: 'strip', id: pointed.strip, rail: pointed.row.layout.rail.id };
    case 'guide':
      return { kind: 'guide', id: pointed.guide.id };
    case 'tray':
      return { kind: 'tray' };
    case 'ruler':
    case 'nothing':
      return { kind: 'drawing' };
  }
}
