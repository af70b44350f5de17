import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../../shared/drawing/index.ts';
import { type Um, mm, um } from '../../../../../shared/units/index.ts';
import {
  type Camera,
  ZOOM_LIMITS,
  fitBox,
  keepInView,
  panBy,
  revealBox,
  toScreen,
  toWorld,
  visibleBox,
  zoomAt,
} from '../../../../../renderer/state/camera/camera.ts';

const VIEW = { width: 1000, height: 600 };
const camera = (x: number, y: number, pixelsPerMm: number): Camera => ({ x: mm(x), y: mm(y), pixelsPerMm });
const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left: mm(left),
  top: mm(top),
  right: mm(right),
  bottom: mm(bottom),
});

const anyCamera = fc
  .record({ x: fc.integer({ min: -5_000_000, max: 25_000_000 }), y: fc.integer({ min: -1_000_000, max: 5_000_000 }), z: fc.double({ min: 0.02, max: 48, noNaN: true }) })
  .map(({ x, y, z }): Camera => ({ x: um(x), y: um(y), pixelsPerMm: z }));
const anyPoint = fc.record({ x: fc.integer({ min: 0, max: 2000 }), y: fc.integer({ min: 0, max: 1200 }) });
const anyBox = fc
  .record({ left: fc.integer({ min: 0, max: 1000 }), top: fc.integer({ min: 0, max: 400 }), w: fc.integer({ min: 1, max: 3000 }), h: fc.integer({ min: 1, max: 900 }) })
  .map(({ left, top, w, h }) => box(left, top, left + w, top + h));

describe('camera', () => {
  it('shows the world point at its corner in the corner', () => {
    expect(toScreen(camera(10, 20, 3), { x: mm(10), y: mm(20) })).toEqual({ x: 0, y: 0 });
    expect(toScreen(camera(10, 20, 3), { x: mm(110), y: mm(21) })).toEqual({ x: 300, y: 3 });
    expect(toWorld(camera(10, 20, 3), { x: 300, y: 3 })).toEqual({ x: mm(110), y: mm(21) });
  });

  it('finds back to the world point to half a micrometre', () => {
    fc.assert(
      fc.property(anyCamera, anyPoint, (at, point) => {
        const world = toWorld(at, point);
        const back = toScreen(at, world);
        expect(Math.abs(back.x - point.x)).toBeLessThanOrEqual(0.0005 * at.pixelsPerMm + 1e-6);
        expect(Math.abs(back.y - point.y)).toBeLessThanOrEqual(0.0005 * at.pixelsPerMm + 1e-6);
      }),
    );
  });

  it('keeps what is under the pointer under it while zooming', () => {
    fc.assert(
      fc.property(anyCamera, anyPoint, fc.double({ min: 0.1, max: 10, noNaN: true }), (at, point, factor) => {
        const world = toWorld(at, point);
        const after = toScreen(zoomAt(at, point, factor), world);
        expect(Math.hypot(after.x - point.x, after.y - point.y)).toBeLessThan(0.1);
      }),
    );
  });

  it('does not zoom beyond its limits', () => {
    expect(zoomAt(camera(0, 0, 40), { x: 0, y: 0 }, 100).pixelsPerMm).toBe(ZOOM_LIMITS.max);
    expect(zoomAt(camera(0, 0, 0.03), { x: 0, y: 0 }, 0.001).pixelsPerMm).toBe(ZOOM_LIMITS.min);
    const still = camera(1, 2, ZOOM_LIMITS.max);
    expect(zoomAt(still, { x: 5, y: 5 }, 2)).toBe(still);
  });

  it('pans the drawing with the hand', () => {
    const after = panBy(camera(0, 0, 2), 20, -10);
    expect(toScreen(after, { x: mm(0), y: mm(0) })).toEqual({ x: 20, y: -10 });
  });

  it('fits a box into the canvas, in its middle, all of it in view', () => {
    fc.assert(
      fc.property(anyBox, (target) => {
        const fitted = fitBox(target, VIEW);
        const from = toScreen(fitted, { x: target.left, y: target.top });
        const to = toScreen(fitted, { x: target.right, y: target.bottom });
        expect(from.x).toBeGreaterThan(0);
        expect(from.y).toBeGreaterThan(22);
        expect(to.x).toBeLessThan(VIEW.width);
        expect(to.y).toBeLessThan(VIEW.height);
        expect(Math.abs(from.x - (VIEW.width - to.x))).toBeLessThan(1);
      }),
    );
  });

  it('does not enlarge a small thing to fill the screen', () => {
    expect(fitBox(box(0, 0, 5, 5), VIEW).pixelsPerMm).toBe(6);
  });

  it('reveals without moving where everything is in view already', () => {
    const at = camera(0, 0, 2);
    expect(revealBox(at, box(100, 100, 120, 150), VIEW)).toEqual(at);
  });

  it('reveals with the least movement', () => {
    const at = camera(0, 0, 2);
    const right = revealBox(at, box(600, 100, 620, 150), VIEW);
    expect(right.y).toBe(at.y);
    expect(toScreen(right, { x: mm(620), y: mm(0) }).x).toBeCloseTo(VIEW.width - 28, 1);
    const left = revealBox(camera(500, 0, 2), box(100, 100, 120, 150), VIEW);
    expect(toScreen(left, { x: mm(100), y: mm(0) }).x).toBeCloseTo(28, 1);
  });

  it('shows the start of what is larger than the canvas', () => {
    const shown = revealBox(camera(0, 0, 4), box(50, 0, 5000, 100), VIEW);
    expect(toScreen(shown, { x: mm(50), y: mm(0) }).x).toBeCloseTo(28, 1);
  });

  it('never loses the drawing, however it is pushed', () => {
    const bounds = box(-8, 0, 508, 300);
    fc.assert(
      fc.property(anyCamera, (at) => {
        const kept = keepInView(at, bounds, VIEW);
        const seen = visibleBox(kept, VIEW);
        const width = Math.min(seen.right, bounds.right) - Math.max(seen.left, bounds.left);
        const height = Math.min(seen.bottom, bounds.bottom) - Math.max(seen.top, bounds.top);
        // 64 pixels of it, or all of it where it is smaller.
        const least = (size: number): number => Math.min((64 * 1000) / kept.pixelsPerMm, size) - 2;
        expect(width).toBeGreaterThanOrEqual(least(bounds.right - bounds.left) / 2);
        expect(height).toBeGreaterThanOrEqual(least(bounds.bottom - bounds.top) / 2);
      }),
    );
  });

  it('leaves a camera alone that sees enough, and every camera before the canvas has a size', () => {
    const at = camera(100, 50, 2);
    const bounds = box(0, 0, 500, 300);
    expect(keepInView(at, bounds, VIEW)).toBe(at);
    const far = camera(9000, 9000, 2);
    expect(keepInView(far, bounds, { width: 0, height: 0 })).toBe(far);
    expect(revealBox(far, bounds, { width: 0, height: 0 })).toBe(far);
  });

  it('sees the box between its corners', () => {
    expect(visibleBox(camera(10, 20, 2), VIEW)).toEqual(box(10, 20, 510, 320));
    const edge: Um = visibleBox(camera(0, 0, 3), VIEW).right;
    expect(Number.isInteger(edge)).toBe(true);
  });
});
