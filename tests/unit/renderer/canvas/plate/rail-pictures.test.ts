import { describe, expect, it } from 'vitest';
import { DARK_THEME, LIGHT_THEME } from '../../../../../shared/drawing/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import type { ProjectView, RailLayout } from '../../../../../shared/rail/index.ts';
import type { CanvasLook } from '../../../../../renderer/canvas/frame/look.ts';
import { createRailPictures } from '../../../../../renderer/canvas/plate/rail-pictures.ts';
import { MP1, R1, drivePlate } from '../../../../support/plate-driver.ts';

const LOOK = { theme: LIGHT_THEME, fontFamily: 'sans-serif', ratio: 1, language: 'en' } as CanvasLook;
const SPOT = { x: 100, y: 100, width: 2000, height: 1000 };

interface Copy {
  readonly image: { readonly width: number; readonly height: number };
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pictures whose clock the test sets; what they copy onto the canvas is listed. */
function setUp() {
  const made: { width: number; height: number; drawn: number }[] = [];
  const copies: Copy[] = [];
  const clock = { now: 0, step: 0 };
  const pictures = createRailPictures(
    (width, height) => {
      const canvas = { width, height, drawn: 0 };
      made.push(canvas);
      const ctx = new Proxy({}, { get: () => () => (canvas.drawn += 1), set: () => true });
      return { ctx: ctx as CanvasRenderingContext2D, image: canvas as unknown as CanvasImageSource };
    },
    () => (clock.now += clock.step),
  );
  const target = {
    drawImage: (image: Copy['image'], x: number, y: number, width: number, height: number) => copies.push({ image, x, y, width, height }),
  } as unknown as CanvasRenderingContext2D;
  const hand = drivePlate('5xB PE');
  const rail = (): [ProjectView, RailLayout] => {
    const { view } = hand.session.state.get();
    const layout = view.layouts.get(R1);
    if (!layout) throw new Error('no rail');
    return [view, layout];
  };
  const frame = (pixelsPerMm: number, look = LOOK, spot = SPOT): readonly Copy[] => {
    copies.length = 0;
    pictures.beginFrame(look, pixelsPerMm);
    pictures.paint(target, ...rail(), spot);
    return [...copies];
  };
  return { hand, made, clock, pictures, frame, rail };
}

describe('pictures of rails', () => {
  it('are painted once for a zoom, wherever the rail is moved', () => {
    const { hand, made, frame } = setUp();
    frame(1);
    const count = made.length;
    expect(count).toBeGreaterThan(0);
    expect(made.every(({ drawn }) => drawn > 5)).toBe(true);
    hand.run({ type: 'plate.arrange', plate: MP1, places: [{ id: R1, x: mm(10), y: mm(90) }] });
    frame(1);
    expect(made).toHaveLength(count);
  });

  it('are painted anew when what stands on the rail, its length or the zoom changes', () => {
    const { hand, made, frame } = setUp();
    frame(1);
    let count = made.length;
    const changed = () => {
      const more = made.length > count;
      count = made.length;
      return more;
    };
    const [first] = hand.session.state.get().view.layouts.get(R1)?.items ?? [];
    if (!first) throw new Error('no item');
    hand.run({ type: 'items.remove', items: [first.item.id] });
    frame(1);
    expect(changed()).toBe(true);
    hand.run({ type: 'rail.edit', rail: R1, length: mm(400) });
    frame(1);
    expect(changed()).toBe(true);
    frame(2);
    expect(changed()).toBe(true);
    frame(2, { ...LOOK, theme: DARK_THEME });
    expect(changed()).toBe(true);
    frame(2, { ...LOOK, theme: DARK_THEME });
    expect(changed()).toBe(true);
  });

  it('lie piece by piece without gaps over the whole rail', () => {
    const { frame } = setUp();
    const copies = frame(4);
    expect(copies.length).toBeGreaterThan(1);
    copies.slice(1).forEach((copy, at) => expect(copy.x).toBe((copies[at]?.x ?? 0) + (copies[at]?.width ?? 0)));
    const last = copies.at(-1);
    // 500 mm at 4 pixels, and room for lines at both ends.
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(100 + 2000 + 2);
    expect(copies[0]?.x).toBe(98);
  });

  it('are made only of what is in view', () => {
    const { made, frame } = setUp();
    frame(4, LOOK, { x: -1800, y: 100, width: 400, height: 400 });
    expect(made).toHaveLength(1);
    frame(4, LOOK, { x: 100, y: -900, width: 400, height: 400 });
    expect(made).toHaveLength(1);
  });

  it('stand upright where the rail does', () => {
    const { hand, frame } = setUp();
    const [lying] = frame(1);
    hand.run({ type: 'rail.edit', rail: R1, orientation: 'vertical' });
    const [upright] = frame(1);
    expect([upright?.width, upright?.height]).toEqual([lying?.height, lying?.width]);
    expect(upright?.y).toBe(98);
  });

  it('are stretched from the zoom before where a frame has no time, and made in the next', () => {
    const { clock, made, pictures, frame } = setUp();
    frame(1);
    const count = made.length;
    clock.step = 50;
    const copies = frame(2);
    expect(made).toHaveLength(count);
    expect(pictures.incomplete()).toBe(true);
    expect(copies[0]?.image).toBe(made[0]);
    expect(copies[0]?.width).toBe(2 * (made[0]?.width ?? 0));
    clock.step = 0;
    frame(2);
    expect(made.length).toBeGreaterThan(count);
    expect(pictures.incomplete()).toBe(false);
  });
});
