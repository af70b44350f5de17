import type { PartKind } from '../../parts/index.ts';
import type { JumperRow } from '../../project/index.ts';
import { box } from '../box.ts';
import type { HousingFinish } from '../housing-color.ts';
import { housingPaint } from '../paint.ts';
import { type PenStyle, centredRect, circle, line, rect } from '../pen.ts';
import type { Box, Primitive } from '../scene.ts';

/** Heights across the rail at which things on blocks are drawn, in µm: their sheets do not give any. */
const CARRIER = { height: 11_000, inset: 300 } as const;
const SLOT_CARRIER = { height: 5600, away: 5600 } as const;
const PLUG = { height: 9000, away: 6000 } as const;
const COVER_INSET = 1500;
/** Widths at which they are drawn where they are unknown. */
const ASSUMED = { carrier: 5200, plug: 4600 } as const;

/** What something sits on, as far as its picture depends on it; x from the left edge of the host. */
export interface Seat {
  readonly width: number;
  /** Half the extent of the host across the rail. */
  readonly half: number;
  readonly row: JumperRow | undefined;
}

type Form = 'carrier' | 'slotCarrier' | 'cover' | 'plug';

function formOf(kind: PartKind): Form {
  if (kind === 'group-marker-carrier') return 'carrier';
  if (kind === 'marker-carrier') return 'slotCarrier';
  return kind === 'cover' ? 'cover' : 'plug';
}

/** How wide something is drawn: as wide as it is, else as its like customarily are. */
export function drawnWidth(kind: PartKind, width: number | undefined, seat: Pick<Seat, 'width'>): number {
  if (width !== undefined) return width;
  const form = formOf(kind);
  return form === 'cover' || form === 'slotCarrier' ? seat.width : ASSUMED[form];
}

/** Where something is drawn across the rail: carriers at the rear end, covers over all, the others in their row of slots. */
export function drawnReach(kind: PartKind, { half, row }: Seat): { readonly top: number; readonly bottom: number } {
  const inRow = (away: number, otherwise: number): number => (row === 'A' ? -away : row === 'B' ? away : otherwise);
  const about = (middle: number, height: number) => ({ top: middle - height / 2, bottom: middle + height / 2 });
  switch (formOf(kind)) {
    case 'carrier':
      return { top: -half + CARRIER.inset, bottom: Math.min(-half + CARRIER.inset + CARRIER.height, half) };
    case 'slotCarrier':
      return about(inRow(SLOT_CARRIER.away, 0), SLOT_CARRIER.height);
    case 'cover':
      return { top: -half + COVER_INSET, bottom: half - COVER_INSET };
    case 'plug':
      return about(inRow(PLUG.away, half * 0.5), PLUG.height);
  }
}

/** The picture of something that sits on a block: its shapes within a box, and the field in which its text is written. */
export interface AttachmentPicture {
  readonly primitives: readonly Primitive[];
  readonly field: Box;
}

/** Draws it. `assumed`: its width is not known, so its outline is dashed. `labelled`: there is a text to be written on it. */
export function drawAttachment(kind: PartKind, area: Box, finish: HousingFinish, assumed: boolean, labelled: boolean): AttachmentPicture {
  const outline: PenStyle = assumed
    ? { stroke: 'assumed', strokeWidth: 170, dash: [900, 600] }
    : { stroke: housingPaint(finish.main, 'deep'), strokeWidth: 140 };
  switch (formOf(kind)) {
    case 'carrier':
    case 'slotCarrier':
      return drawCarrierOf(area, finish, outline);
    case 'cover':
      return drawCover(area, finish, outline, labelled);
    case 'plug':
      return drawPlug(area, finish, outline, labelled, kind === 'testing-tap');
  }
}

/** A holder with a white field in it: what is written there names a group. */
function drawCarrierOf(area: Box, { main }: HousingFinish, outline: PenStyle): AttachmentPicture {
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  const edge = Math.min(width * 0.1, 500);
  const rim = Math.min(height * 0.1, 700);
  const field = box(area.left + edge, area.top + rim, area.right - edge, area.bottom - rim);
  return {
    primitives: [
      rect(area.left + 250, area.top + 250, width, height, { fill: 'recess', opacity: 0.28 }, 500),
      rect(area.left, area.top, width, height, { fill: housingPaint(main, 'light'), ...outline }, 500),
      rect(field.left, field.top, field.right - field.left, field.bottom - field.top, { fill: 'marker', stroke: 'marker-edge', strokeWidth: 90 }, 250),
    ],
    field,
  };
}

/** A lid that lets the block below show through, held by a catch at each end. */
function drawCover(area: Box, { main }: HousingFinish, outline: PenStyle, labelled: boolean): AttachmentPicture {
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  const cx = (area.left + area.right) / 2;
  const cy = (area.top + area.bottom) / 2;
  const field = box(area.left + width * 0.12, cy - Math.min(height * 0.2, 7000), area.right - width * 0.12, cy + Math.min(height * 0.2, 7000));
  const shapes: Primitive[] = [
    rect(area.left, area.top, width, height, { fill: 'glass', opacity: 0.55 }, 900),
    rect(area.left, area.top, width, height, outline, 900),
    line(area.left + width * 0.2, area.top + height * 0.08, area.left + width * 0.2, area.bottom - height * 0.08, { stroke: 'marker', strokeWidth: 260, opacity: 0.8 }),
  ];
  for (const y of [area.top + 900, area.bottom - 900]) {
    shapes.push(centredRect(cx, y, width * 0.5, 1100, { fill: housingPaint(main, 'dark'), stroke: housingPaint(main, 'deep'), strokeWidth: 90 }, 200));
  }
  if (labelled) {
    shapes.push(rect(field.left, field.top, field.right - field.left, field.bottom - field.top, { fill: 'marker', stroke: 'marker-edge', strokeWidth: 90 }, 250));
  }
  return { primitives: shapes, field };
}

/** A plug with the hole for the tip of a test lead; a tap has a conductor instead. */
function drawPlug(area: Box, { main }: HousingFinish, outline: PenStyle, labelled: boolean, tap: boolean): AttachmentPicture {
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  const cx = (area.left + area.right) / 2;
  const radius = Math.min(width, height) * 0.3;
  const hole = area.top + Math.min(height * 0.32, radius + 900);
  const field = box(area.left + width * 0.1, hole + radius + 400, area.right - width * 0.1, area.bottom - 400);
  const shapes: Primitive[] = [
    rect(area.left + 250, area.top + 250, width, height, { fill: 'recess', opacity: 0.28 }, width * 0.3),
    rect(area.left, area.top, width, height, { fill: housingPaint(main, 'base'), ...outline }, width * 0.3),
    circle(cx, hole, radius, { fill: tap ? 'copper.base' : 'metal', stroke: 'metal-dark', strokeWidth: 120 }),
    circle(cx, hole, radius * 0.55, { fill: tap ? 'copper.deep' : 'recess' }),
  ];
  if (labelled) {
    shapes.push(rect(field.left, field.top, field.right - field.left, field.bottom - field.top, { fill: 'marker', stroke: 'marker-edge', strokeWidth: 90 }, 250));
  } else {
    const grip = field.top + (field.bottom - field.top) / 2;
    for (const y of [grip - 700, grip, grip + 700]) {
      shapes.push(line(area.left + width * 0.25, y, area.right - width * 0.25, y, { stroke: housingPaint(main, 'deep'), strokeWidth: 180 }));
    }
  }
  return { primitives: shapes, field };
}
