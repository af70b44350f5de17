import { describe, expect, it } from 'vitest';
import { NO_MODIFIERS } from '../../../../../renderer/tools/gestures/input.ts';
import { cursorOf } from '../../../../../renderer/tools/rails/tool-state.ts';
import { measureFigures } from '../../../../../renderer/state/views/rails/measure.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { driveTools, millimetres as mm } from '../../../../support/tool-driver.ts';

/** Zoomed in so far that a block is some thirty pixels wide. */
function measuring(sketch = 'B PE L _20 G') {
  const hand = driveTools(sketchRail(sketch, { length: 200 }));
  hand.session.zoomBy(1.6, hand.at(0));
  hand.tool.setMode('measure');
  const state = () => hand.session.state.get().measuring;
  return { ...hand, state, shown: () => state()?.shown ?? null, figures: () => measureFigures(state()!.shown!) };
}

describe('the measure tool', () => {
  it('measures between two clicks, snapped to edges, and stays', () => {
    const hand = measuring();
    const before = hand.document();
    const edge = hand.session.state.get().view.layouts.values().next().value!.items[1]!;
    expect(hand.path()).toBe('measure.idle');
    const from = hand.at(edge.x);
    hand.click({ x: from.x + 3, y: from.y });
    expect(hand.path()).toBe('measure.drawing');
    const to = hand.at(edge.x + 2 * 5200);
    hand.move({ x: to.x - 4, y: to.y + 5 });
    expect(hand.figures()).toEqual({ length: 10_400, dx: 10_400, dy: 0 });
    expect(hand.shown()?.done).toBe(false);
    hand.click({ x: to.x - 4, y: to.y + 5 });
    expect(hand.path()).toBe('measure.idle');
    expect(hand.shown()).toMatchObject({ done: true, from: { snap: 'edge' }, to: { snap: 'edge' } });
    hand.move(hand.at(mm(120)));
    expect(hand.figures().length).toBe(10_400);
    expect(hand.document()).toBe(before);
  });

  it('measures with one drag as well, and a second measurement replaces the first', () => {
    const hand = measuring();
    hand.drag(hand.at(0), hand.at(mm(200)));
    expect(hand.figures()).toEqual({ length: 200_000, dx: 200_000, dy: 0 });
    expect(hand.shown()).toMatchObject({ from: { snap: 'end' }, to: { snap: 'end' } });
    hand.drag(hand.at(mm(200)), hand.at(mm(195)));
    expect(hand.figures().dx).toBe(5000);
  });

  it('snaps to slots of the rail and to guides, and to nothing with Alt', () => {
    const hand = measuring('B');
    hand.session.setGuides({ all: [{ id: 1, x: mm(90.25) }], chosen: undefined });
    const guide = hand.at(mm(90.25));
    hand.down(hand.at(mm(200)));
    hand.move({ x: guide.x + 4, y: guide.y });
    expect(hand.shown()?.to).toMatchObject({ x: 90_250, snap: 'guide' });
    hand.move({ x: guide.x + 4, y: guide.y }, { alt: true });
    expect(hand.shown()?.to.snap).toBeUndefined();
    expect(hand.shown()?.to.x).not.toBe(90_250);
    // The other way round by the key alone.
    hand.tool.send({ type: 'modifiers', modifiers: NO_MODIFIERS });
    expect(hand.shown()?.to).toMatchObject({ x: 90_250, snap: 'guide' });
    hand.up(guide);
  });

  it('gives the length of a slanted line with its parts, and only the distance along the rails between two rows', () => {
    const hand = driveTools(sketchRail('B', { length: 200, into: sketchRail('B', { length: 200 }) }));
    hand.tool.setMode('measure');
    const figures = () => measureFigures(hand.session.state.get().measuring!.shown!);
    const start = hand.at(mm(60));
    hand.drag(start, { x: hand.at(mm(100)).x, y: start.y + 70 }, { alt: true });
    const slanted = figures();
    expect(slanted.dy).toBeGreaterThan(0);
    expect(slanted.length).toBe(Math.round(Math.hypot(slanted.dx, slanted.dy!)));
    hand.drag(hand.at(0), hand.at(mm(200), 1));
    expect(figures()).toEqual({ length: 200_000, dx: 200_000, dy: undefined });
  });

  it('is taken back to what was shown before, and Escape at rest ends it', () => {
    const hand = measuring();
    hand.drag(hand.at(0), hand.at(mm(200)));
    const kept = hand.shown();
    hand.down(hand.at(mm(50)));
    hand.move(hand.at(mm(90)));
    hand.tool.send({ type: 'cancel' });
    expect(hand.shown()).toBe(kept);
    expect(hand.path()).toBe('measure.idle');
    expect(hand.tool.key({ key: 'Escape', modifiers: NO_MODIFIERS }, () => {})).toBe(true);
    expect(hand.state()).toBeNull();
    expect(hand.path()).toBe('select.idle');
  });

  it('the other button takes a measurement back', () => {
    const hand = measuring();
    hand.click(hand.at(mm(50)));
    hand.tool.send({ type: 'down', pointer: 1, point: hand.at(mm(60)), button: 'secondary', modifiers: NO_MODIFIERS, clicks: 1, touch: false });
    expect(hand.path()).toBe('measure.idle');
    expect(hand.shown()).toBeNull();
  });

  it('selects nothing and shows a crosshair; where the next end would lie is told before it is set', () => {
    const hand = measuring();
    hand.move(hand.item(1));
    expect(cursorOf(hand.tool.tool.get())).toBe('crosshair');
    expect(hand.state()?.aim).toBeDefined();
    hand.tool.send({ type: 'leave' });
    expect(hand.state()?.aim).toBeUndefined();
    hand.drag(hand.item(0), hand.item(2));
    expect(hand.selected()).toEqual([]);
  });

  it('measures what is selected, by keyboard alone', () => {
    const hand = driveTools(sketchRail('B PE _20 L', { length: 200 }));
    const press = (key: string, shift = false) => hand.tool.key({ key, modifiers: { ...NO_MODIFIERS, shift } }, () => {});
    hand.session.select([hand.ids()[1]!, hand.ids()[2]!]);
    hand.tool.setMode('measure');
    const figures = () => measureFigures(hand.session.state.get().measuring!.shown!);
    expect(figures()).toMatchObject({ length: 20_000, dy: 0 });
    press('Home');
    press('ArrowRight', true);
    press('ArrowRight', true);
    expect(hand.selected()).toHaveLength(3);
    expect(figures().length).toBe(5200 + 5200 + 20_000 + hand.session.state.get().view.layouts.values().next().value!.items[2]!.width);
  });

  it('forgets what it shows when the project changes beneath it', () => {
    const hand = measuring();
    hand.drag(hand.at(0), hand.at(mm(200)));
    hand.session.dispatch({ type: 'items.remove', items: [hand.ids()[0]!] });
    expect(hand.state()).toEqual({ shown: null, aim: undefined });
  });

  it('scrolls at the edge', () => {
    const hand = measuring();
    hand.session.zoomBy(5, hand.at(0));
    hand.down(hand.at(mm(3)));
    hand.move({ x: 995, y: 300 });
    const { views: { rails: { camera } } } = hand.session.state.get();
    for (let frame = 0; frame < 30; frame++) hand.tool.send({ type: 'tick', milliseconds: 16 });
    expect(hand.session.state.get().views.rails.camera.x).toBeGreaterThan(camera.x);
  });

  it('ends when a part is hung on the pointer', () => {
    const hand = measuring();
    hand.tool.beginPlacing([], false);
    expect(hand.state()).toBeNull();
    hand.tool.send({ type: 'cancel' });
    expect(hand.path()).toBe('select.idle');
  });
});
