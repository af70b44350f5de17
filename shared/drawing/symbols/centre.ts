import { centredRect, circle, line, polyline } from '../pen.ts';
import { type HousingColor, housingPaint } from '../paint.ts';
import type { Primitive } from '../scene.ts';
import type { CentreElement } from './form.ts';

/** Length across the rail that each element of a block's middle takes, in µm, for a block of usual width. */
export const CENTRE_LENGTH: Readonly<Record<CentreElement, number>> = {
  jumper: 3000,
  marker: 5000,
  lever: 10_500,
  fuse: 13_500,
  slide: 9500,
  diode: 6000,
  earth: 3600,
};

/** Where one element of the middle lies. */
export interface CentrePlace {
  readonly cx: number;
  readonly cy: number;
  /** Width of the block. */
  readonly width: number;
  /** Length given to the element. */
  readonly length: number;
  readonly color: HousingColor;
  readonly simple: boolean;
}

/** Draws one element of a block's middle. */
export function drawCentreElement(element: CentreElement, place: CentrePlace): Primitive[] {
  switch (element) {
    case 'jumper':
      return drawJumperSlot(place);
    case 'marker':
      return drawMarkerField(place);
    case 'lever':
      return drawKnife(place);
    case 'fuse':
      return drawFuse(place);
    case 'slide':
      return drawSlide(place);
    case 'diode':
      return drawDiode(place);
    case 'earth':
      return drawEarth(place);
  }
}

/** Size of a marker field in a block of the given width. */
export function markerSize(width: number, length: number): { readonly width: number; readonly height: number } {
  return { width: Math.max(width * 0.6, width - 700), height: length * 0.94 };
}

/** A slot for a jumper: two walls and the contact in between. */
export function drawJumperSlot({ cx, cy, width, length, color, simple }: CentrePlace): Primitive[] {
  const w = Math.min(width * 0.56, 4600);
  const h = length * 0.72;
  if (simple) return [centredRect(cx, cy, w, h, { fill: 'recess' })];
  return [
    centredRect(cx, cy, w + 360, h + 300, { fill: housingPaint(color, 'dark') }, 200),
    centredRect(cx, cy, w, h, { fill: 'recess' }, 120),
    centredRect(cx, cy - h * 0.2, w * 0.74, h * 0.16, { fill: 'metal' }),
    centredRect(cx, cy + h * 0.2, w * 0.74, h * 0.16, { fill: 'metal' }),
  ];
}

function drawMarkerField({ cx, cy, width, length, simple }: CentrePlace): Primitive[] {
  const size = markerSize(width, length);
  const field = centredRect(cx, cy, size.width, size.height, { fill: 'marker', stroke: 'marker-edge', strokeWidth: 90 }, 260);
  return simple ? [centredRect(cx, cy, size.width, size.height, { fill: 'marker' })] : [field];
}

/** The knife of a disconnect block, closed: an orange lever about its pivot. */
function drawKnife({ cx, cy, width, length, color, simple }: CentrePlace): Primitive[] {
  const w = Math.min(width * 0.54, 4200);
  const h = length * 0.86;
  const lever = centredRect(cx, cy, w, h, { fill: 'orange.base', stroke: 'orange.dark', strokeWidth: 80 }, w * 0.3);
  if (simple) return [lever];
  const pivot = cy + h * 0.34;
  return [
    centredRect(cx, cy, w + 520, h + 420, { fill: housingPaint(color, 'deep') }, 360),
    lever,
    circle(cx, pivot, w * 0.26, { fill: 'metal', stroke: 'metal-dark', strokeWidth: 80 }),
    ...[-0.36, -0.28, -0.2].map((share) =>
      line(cx - w * 0.3, cy + h * share, cx + w * 0.3, cy + h * share, { stroke: 'orange.dark', strokeWidth: 110 }),
    ),
  ];
}

/** The holder of a cartridge fuse: dark lever with the glass tube and its caps. */
function drawFuse({ cx, cy, width, length, simple }: CentrePlace): Primitive[] {
  const w = Math.min(width * 0.72, 6200);
  const h = length * 0.9;
  const holder = centredRect(cx, cy, w, h, { fill: 'black.base', stroke: 'black.deep', strokeWidth: 80 }, 380);
  const tube = Math.min(w * 0.5, 2600);
  const glass = centredRect(cx, cy, tube, h * 0.66, { fill: 'glass' }, 120);
  if (simple) return [holder, glass];
  return [
    holder,
    glass,
    centredRect(cx, cy - h * 0.27, tube, h * 0.13, { fill: 'metal' }, 80),
    centredRect(cx, cy + h * 0.27, tube, h * 0.13, { fill: 'metal' }, 80),
    line(cx, cy - h * 0.22, cx, cy + h * 0.22, { stroke: 'metal-dark', strokeWidth: 90 }),
    centredRect(cx, cy + h * 0.42, w * 0.6, h * 0.06, { fill: 'black.light' }, 80),
  ];
}

/** The slide link of an N-disconnect block beside its busbar. */
function drawSlide({ cx, cy, width, length, color, simple }: CentrePlace): Primitive[] {
  const w = Math.min(width * 0.5, 5000);
  const h = length * 0.84;
  const link = centredRect(cx, cy, w, h, { fill: 'metal', stroke: 'metal-dark', strokeWidth: 90 }, 160);
  if (simple) return [link];
  return [
    centredRect(cx, cy, w + 600, h + 500, { fill: housingPaint(color, 'deep') }, 260),
    link,
    ...drawScrewSlot(cx, cy + h * 0.26, w * 0.34),
    centredRect(cx, cy - h * 0.24, w * 0.4, h * 0.3, { fill: 'recess' }, w * 0.2),
  ];
}

function drawScrewSlot(cx: number, cy: number, radius: number): Primitive[] {
  return [
    circle(cx, cy, radius, { fill: 'metal-light', stroke: 'metal-dark', strokeWidth: 80 }),
    line(cx - radius * 0.7, cy, cx + radius * 0.7, cy, { stroke: 'recess', strokeWidth: radius * 0.26 }),
  ];
}

/** The symbol of a diode, printed on the housing. */
function drawDiode({ cx, cy, width, length, simple }: CentrePlace): Primitive[] {
  const w = Math.min(width * 0.52, 3000);
  const h = Math.min(length * 0.4, w * 0.9);
  const style = { fill: 'ink', stroke: 'ink', strokeWidth: 100 } as const;
  const arrow = polyline([cx - w / 2, cy - h / 2, cx + w / 2, cy - h / 2, cx, cy + h / 2], true, style);
  if (simple) return [arrow];
  return [
    arrow,
    line(cx - w / 2, cy + h / 2, cx + w / 2, cy + h / 2, { stroke: 'ink', strokeWidth: 240 }),
    line(cx, cy - h * 1.1, cx, cy + h * 1.1, { stroke: 'ink', strokeWidth: 120 }),
  ];
}

/** The sign of protective earth (IEC 60417-5019): earth in a circle. */
function drawEarth({ cx, cy, width, length, simple }: CentrePlace): Primitive[] {
  const r = Math.min(width * 0.34, length * 0.46, 2600);
  const disc = circle(cx, cy, r, { fill: 'marker', stroke: 'marker-ink', strokeWidth: 130 });
  const bar = (share: number, half: number): Primitive =>
    line(cx - r * half, cy + r * share, cx + r * half, cy + r * share, { stroke: 'marker-ink', strokeWidth: r * 0.16 });
  if (simple) return [disc, bar(0.1, 0.6)];
  return [
    disc,
    line(cx, cy - r * 0.72, cx, cy + r * 0.05, { stroke: 'marker-ink', strokeWidth: r * 0.16 }),
    bar(0.05, 0.62),
    bar(0.35, 0.4),
    bar(0.63, 0.18),
  ];
}

/** A groove for a side marker. */
export function drawSideGroove(cx: number, cy: number, width: number, color: HousingColor): Primitive {
  return centredRect(cx, cy, width * 0.62, 760, { fill: housingPaint(color, 'deep') }, 160);
}
