import { describe, expect, it } from 'vitest';
import { NO_MODIFIERS } from '../../../../../renderer/tools/gestures/input.ts';
import { cursorOf } from '../../../../../renderer/tools/rails/tool-state.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { driveTools, millimetres as mm } from '../../../../support/tool-driver.ts';

function open(sketch = 'B PE L _20 G') {
  const hand = driveTools(sketchRail(sketch, { length: 200 }));
  hand.session.zoomBy(1.6, hand.at(0));
  const edited: number[] = [];
  hand.tool.listen({ menu: () => {}, editGuide: (id) => void edited.push(id) });
  const guides = () => hand.session.state.get().guides;
  const ruler = (x: number) => ({ x: hand.at(x).x, y: 8 });
  const press = (key: string, more = {}) => hand.tool.key({ key, modifiers: { ...NO_MODIFIERS, ...more } }, () => {});
  return { ...hand, edited, guides, ruler, press };
}

describe('guides', () => {
  it('are dragged out of the ruler and back onto it', () => {
    const hand = open();
    const before = hand.document();
    hand.down(hand.ruler(mm(100)));
    expect(hand.path()).toBe('guide.dragging');
    expect(hand.guides().all).toEqual([]);
    hand.move({ ...hand.ruler(mm(100)), y: 60 });
    expect(hand.guides().all).toHaveLength(1);
    hand.move(hand.at(mm(150)));
    hand.up(hand.at(mm(150)));
    const [guide] = hand.guides().all;
    expect(Math.abs(guide!.x - 150_000)).toBeLessThan(500);
    expect(hand.guides().chosen).toBe(guide!.id);
    hand.drag({ ...hand.at(guide!.x), y: 200 }, hand.ruler(mm(150)));
    expect(hand.guides().all).toEqual([]);
    expect(hand.document()).toBe(before);
  });

  it('a click on the ruler makes none', () => {
    const hand = open();
    hand.click(hand.ruler(mm(100)));
    expect(hand.guides().all).toEqual([]);
    expect(hand.path()).toBe('select.idle');
  });

  it('snap to edges of items, else they stand at a round place', () => {
    const hand = open();
    const edge = hand.session.state.get().view.layouts.values().next().value!.items[2]!.x;
    const near = { x: hand.at(edge).x + 5, y: 300 };
    hand.drag(hand.ruler(mm(100)), near);
    expect(hand.guides().all.map(({ x }) => x)).toEqual([edge]);
    hand.drag(hand.ruler(mm(100)), hand.at(mm(150.123)));
    expect(hand.guides().all[1]!.x % 100).toBe(0);
    // Freely with Alt.
    hand.down(hand.ruler(mm(100)), { alt: true });
    hand.move(near, { alt: true });
    hand.up(near, { alt: true });
    expect(hand.guides().all[2]!.x).not.toBe(edge);
  });

  it('are back as they were when a drag is taken back', () => {
    const hand = open();
    hand.drag(hand.ruler(mm(100)), hand.at(mm(150)));
    const kept = hand.guides();
    hand.down({ ...hand.at(kept.all[0]!.x), y: 200 });
    hand.move(hand.at(mm(60)));
    expect(hand.guides()).not.toEqual(kept);
    hand.tool.send({ type: 'cancel' });
    expect(hand.guides()).toEqual(kept);
    hand.down(hand.ruler(mm(20)));
    hand.move(hand.at(mm(60)));
    hand.tool.send({ type: 'cancel' });
    expect(hand.guides()).toEqual(kept);
  });

  it('do not get into the way of items, but their flags do', () => {
    const hand = open();
    const { x } = hand.session.state.get().view.layouts.values().next().value!.items[1]!;
    hand.session.setGuides({ all: [{ id: 1, x }], chosen: undefined });
    hand.move({ x: hand.at(x).x + 2, y: hand.at(x).y });
    expect(hand.tool.tool.get().over).toBe('item');
    hand.move({ x: hand.at(x).x + 30, y: 30 });
    expect(hand.tool.tool.get().over).toBe('guide');
    expect(cursorOf(hand.tool.tool.get())).toBe('ew-resize');
    hand.move({ x: 300, y: 5 });
    expect(cursorOf(hand.tool.tool.get())).toBe('col-resize');
  });

  it('ask for a typed position with two clicks, on the ruler with a new one', () => {
    const hand = open();
    hand.click(hand.ruler(mm(100)), {}, 1);
    hand.click(hand.ruler(mm(100)), {}, 2);
    expect(hand.guides().all).toHaveLength(1);
    const [guide] = hand.guides().all;
    hand.click({ ...hand.at(guide!.x), y: 30 }, {}, 1);
    hand.click({ ...hand.at(guide!.x), y: 30 }, {}, 2);
    expect(hand.edited).toEqual([guide!.id, guide!.id]);
    expect(hand.path()).toBe('select.idle');
  });

  it('are made, moved, asked for and removed by key', () => {
    const hand = open();
    hand.session.select([hand.ids()[1]!]);
    const { x } = hand.session.state.get().view.layouts.values().next().value!.items[1]!;
    hand.press('g');
    expect(hand.guides()).toEqual({ all: [{ id: 1, x }], chosen: 1 });
    hand.press('ArrowRight');
    hand.press('ArrowRight', { shift: true });
    hand.press('ArrowLeft', { alt: true });
    expect(hand.guides().all[0]!.x).toBe(x + 1000 + 10_000 - 100);
    hand.press('Enter');
    expect(hand.edited).toEqual([1]);
    hand.press('Delete');
    expect(hand.guides().all).toEqual([]);
    expect(hand.session.state.get().history.past).toEqual([]);
  });

  it('let go of the keys when something is selected, and with Escape', () => {
    const hand = open();
    hand.press('g');
    hand.click(hand.item(0));
    expect(hand.guides().chosen).toBeUndefined();
    hand.press('Delete');
    expect(hand.guides().all).toHaveLength(1);
    expect(hand.sketch()).not.toContain('B PE');
    hand.press('g');
    hand.press('Escape');
    expect(hand.guides().chosen).toBeUndefined();
    hand.press('g');
    hand.click({ x: 990, y: 590 });
    expect(hand.guides().chosen).toBeUndefined();
  });
});
