import { type Um, addUm, maxUm, subUm } from '../units/index.ts';

/** A rectangle on a mounting plate: the origin is the plate's upper left corner, x points right, y down. */
export interface Rect {
  readonly x: Um;
  readonly y: Um;
  readonly width: Um;
  readonly height: Um;
}

/** A direction on a mounting plate: `x` to the right, `y` downwards. */
export type Axis = 'x' | 'y';

/** Both directions. */
export const AXES = ['x', 'y'] as const satisfies readonly Axis[];

/** A stretch along an axis. */
export interface Span {
  readonly from: Um;
  readonly to: Um;
}

/** The other axis. */
export function otherAxis(axis: Axis): Axis {
  return axis === 'x' ? 'y' : 'x';
}

/** How far a rectangle reaches along an axis. */
export function spanOf(rect: Rect, axis: Axis): Span {
  return axis === 'x' ? { from: rect.x, to: addUm(rect.x, rect.width) } : { from: rect.y, to: addUm(rect.y, rect.height) };
}

/** The rectangle with the given stretches along `axis` and across it. */
export function rectOf(axis: Axis, along: Span, across: Span): Rect {
  const [horizontal, vertical] = axis === 'x' ? [along, across] : [across, along];
  return {
    x: horizontal.from,
    y: vertical.from,
    width: subUm(horizontal.to, horizontal.from),
    height: subUm(vertical.to, vertical.from),
  };
}

/** What two stretches have in common; undefined where they only touch or are apart. */
export function commonSpan(a: Span, b: Span): Span | undefined {
  const from = maxUm(a.from, b.from);
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? { from, to } : undefined;
}

/** Whether two rectangles have any area in common; touching is not overlapping. */
export function rectsOverlap(a: Rect, b: Rect): boolean {
  return AXES.every((axis) => commonSpan(spanOf(a, axis), spanOf(b, axis)) !== undefined);
}

/** The smallest rectangle around both. */
export function aroundBoth(a: Rect, b: Rect): Rect {
  const [x, y] = AXES.map((axis) => {
    const ofA = spanOf(a, axis);
    const ofB = spanOf(b, axis);
    return { from: ofA.from < ofB.from ? ofA.from : ofB.from, to: maxUm(ofA.to, ofB.to) };
  }) as [Span, Span];
  return rectOf('x', x, y);
}

/** A rectangle moved along an axis. */
export function movedRect(rect: Rect, axis: Axis, by: Um): Rect {
  return axis === 'x' ? { ...rect, x: addUm(rect.x, by) } : { ...rect, y: addUm(rect.y, by) };
}
