import { describe, expect, it } from 'vitest';
import { DARK_THEME, LIGHT_THEME, partSymbol } from '../../../../../shared/drawing/index.ts';
import type { CanvasLook } from '../../../../../renderer/canvas/frame/look.ts';
import { createSpriteCache, symbolOf } from '../../../../../renderer/canvas/frame/sprites.ts';
import { BLOCK, PLATE, STOP } from '../../../../support/sample-parts.ts';

const LOOK = { theme: LIGHT_THEME, fontFamily: 'sans-serif', ratio: 1 } as CanvasLook;
const block = partSymbol(BLOCK, { turned: false, detail: 'full' });
const plate = partSymbol(PLATE, { turned: false, detail: 'full' });
const stop = partSymbol(STOP, { turned: false, detail: 'full' });

/** A cache whose clock the test sets, over canvases that only count. */
function setUp() {
  const made: { width: number; height: number; drawn: number }[] = [];
  const clock = { now: 0 };
  const cache = createSpriteCache(
    (width, height) => {
      const canvas = { width, height, drawn: 0 };
      made.push(canvas);
      const ctx = new Proxy({}, { get: () => () => (canvas.drawn += 1), set: () => true });
      return { ctx: ctx as CanvasRenderingContext2D, image: canvas as unknown as CanvasImageSource };
    },
    () => clock.now,
  );
  return { made, clock, cache };
}

describe('pictures of parts', () => {
  it('are painted once for a zoom', () => {
    const { made, cache } = setUp();
    cache.beginFrame(LOOK, 0.003);
    const first = cache.get(block, 10);
    expect(cache.get(block, 250)?.sprite).toBe(first?.sprite);
    cache.beginFrame(LOOK, 0.003);
    expect(cache.get(block, 77)?.sprite).toBe(first?.sprite);
    expect(made).toHaveLength(1);
    expect(made[0]!.drawn).toBeGreaterThan(20);
    expect(cache.incomplete()).toBe(false);
  });

  it('hold the whole part, with room for lines on its edge', () => {
    const { cache } = setUp();
    cache.beginFrame(LOOK, 0.003);
    const { sprite } = cache.get(block, 0)!;
    expect(sprite.width).toBe(Math.ceil(5200 * 0.003) + 4);
    expect(sprite.height).toBeGreaterThanOrEqual(48_500 * 0.003);
    expect(sprite.dx).toBe(-2);
    expect(sprite.dy).toBeLessThanOrEqual(-24_250 * 0.003);
  });

  it('are made for a few positions within a pixel, so that edges stay sharp', () => {
    const { made, cache } = setUp();
    cache.beginFrame(LOOK, 0.003);
    for (let x = 0; x < 40; x += 0.13) cache.get(block, x);
    expect(made.length).toBeGreaterThan(1);
    expect(made.length).toBeLessThanOrEqual(5);
  });

  it('are forgotten when the look changes', () => {
    const { made, cache } = setUp();
    cache.beginFrame(LOOK, 0.003);
    cache.get(block, 0);
    cache.beginFrame({ ...LOOK, theme: DARK_THEME }, 0.003);
    cache.get(block, 0);
    cache.clear();
    cache.beginFrame(LOOK, 0.003);
    cache.get(block, 0);
    expect(made).toHaveLength(3);
  });

  it('of the zoom before stand in where a frame has no time left, and the next frame makes the missing ones', () => {
    const { made, clock, cache } = setUp();
    cache.beginFrame(LOOK, 0.002);
    const old = cache.get(block, 0)!.sprite;
    cache.get(plate, 0);
    cache.beginFrame(LOOK, 0.004);
    clock.now += 100;
    expect(cache.get(block, 0)).toEqual({ sprite: old, stretch: 2 });
    expect(cache.incomplete()).toBe(true);
    // What was never painted must be painted now, time or not.
    expect(cache.get(stop, 0)?.stretch).toBe(1);
    expect(made).toHaveLength(3);
    cache.beginFrame(LOOK, 0.004);
    expect(cache.get(block, 0)?.stretch).toBe(1);
    expect(cache.incomplete()).toBe(false);
  });

  it('keep the last whole set to fall back on while zooming goes on', () => {
    const { clock, cache } = setUp();
    cache.beginFrame(LOOK, 0.002);
    const old = cache.get(block, 0)!.sprite;
    for (const scale of [0.003, 0.004, 0.005]) {
      cache.beginFrame(LOOK, scale);
      clock.now += 100;
      expect(cache.get(block, 0)?.sprite).toBe(old);
    }
  });

  it('are told apart by side and detail', () => {
    expect(symbolOf(BLOCK, false, 'full')).toBe(block);
    expect(symbolOf(BLOCK, false, 'full')).toBe(symbolOf(BLOCK, false, 'full'));
    expect(symbolOf(BLOCK, true, 'full')).not.toBe(block);
    expect(symbolOf(BLOCK, false, 'box')).toBe(partSymbol(BLOCK, { turned: false, detail: 'box' }));
  });
});
