import { describe, expect, it } from 'vitest';
import { mintId } from '../../../../../shared/project/index.ts';
import type { MenuTarget } from '../../../../../renderer/tools/gestures/menu-target.ts';
import { NO_MODIFIERS } from '../../../../../renderer/tools/gestures/input.ts';
import { sheetOf } from '../../../../../renderer/state/views/rails/sheet.ts';
import { run, sketchRail } from '../../../../support/rail-sketch.ts';
import { driveTools, millimetres as mm } from '../../../../support/tool-driver.ts';

const R1 = mintId('rail', 'R1');

function open() {
  const document = run(sketchRail('2xB', { into: sketchRail('B PE L', { length: 300 }) }), { type: 'rail.remove', rail: mintId('rail', 'R2') });
  const hand = driveTools(document);
  const asked: { x: number; y: number; target: MenuTarget }[] = [];
  hand.tool.listen({ menu: (at, target) => void asked.push({ ...at, target }), editGuide: () => {} });
  const menu = (point: { x: number; y: number }) => hand.tool.send({ type: 'menu', point });
  const last = () => asked.at(-1)?.target;
  return { ...hand, asked, menu, last };
}

/** On the bracket above a point of a row's axis. */
function bracketAbove({ session }: ReturnType<typeof driveTools>, { x, y }: { x: number; y: number }, row: number) {
  const { views: { rails: { camera } }, view } = session.state.get();
  return { x, y: y - sheetOf(view).rows[row]!.half * (camera.pixelsPerMm / 1000) - 8 };
}

describe('a menu', () => {
  it('is about what lies under the pointer, which is selected first', () => {
    const hand = open();
    hand.menu(hand.item(1));
    expect(hand.last()).toEqual({ kind: 'item', id: hand.ids()[1] });
    expect(hand.selected()).toEqual([hand.ids()[1]]);
    hand.menu(hand.at(mm(200)));
    expect(hand.last()).toEqual({ kind: 'rail', id: R1 });
    expect(hand.selected()).toEqual([R1]);
    hand.menu({ x: 990, y: 590 });
    expect(hand.last()).toEqual({ kind: 'drawing' });
    expect(hand.selected()).toEqual([]);
    expect(hand.asked[0]).toMatchObject(hand.item(1));
  });

  it('keeps several selected where it is asked for on one of them', () => {
    const hand = open();
    hand.session.select(hand.ids());
    hand.menu(hand.item(1));
    expect(hand.selected()).toEqual(hand.ids());
  });

  it('knows brackets of strips, the tray, and guides', () => {
    const hand = open();
    hand.menu(bracketAbove(hand, hand.at(mm(12)), 0));
    expect(hand.last()).toEqual({ kind: 'strip', id: mintId('strip', '-X1'), rail: R1 });
    expect(hand.selected()).toEqual(expect.arrayContaining([...hand.ids()]));
    const beside = hand.item(1, 1);
    hand.menu({ x: beside.x + 60, y: beside.y });
    expect(hand.last()).toEqual({ kind: 'tray' });
    hand.session.setGuides({ all: [{ id: 4, x: mm(250) }], chosen: undefined });
    hand.menu({ x: hand.at(mm(250)).x, y: 30 });
    expect(hand.last()).toEqual({ kind: 'guide', id: 4 });
    expect(hand.session.state.get().guides.chosen).toBe(4);
  });

  it('takes a gesture back instead of opening over it', () => {
    const hand = open();
    const before = hand.document();
    hand.down(hand.item(0));
    hand.move(hand.at(mm(200)));
    hand.menu(hand.at(mm(200)));
    expect(hand.asked).toEqual([]);
    expect(hand.path()).toBe('select.idle');
    expect(hand.session.state.get().preview).toBeNull();
    expect(hand.document()).toBe(before);
  });

  it('opens on a long touch, which ends the press', () => {
    const hand = open();
    hand.down(hand.item(0));
    hand.menu(hand.item(0));
    expect(hand.last()).toEqual({ kind: 'item', id: hand.ids()[0] });
    expect(hand.path()).toBe('select.idle');
  });

  it('is asked for by key at the focus', () => {
    const hand = open();
    const key = (name: string, shift = false) => hand.tool.key({ key: name, modifiers: { ...NO_MODIFIERS, shift } }, () => {});
    expect(key('F10')).toBe(false);
    expect(key('ContextMenu')).toBe(true);
    expect(hand.last()).toEqual({ kind: 'drawing' });
    hand.session.select([hand.ids()[2]!]);
    expect(key('F10', true)).toBe(true);
    expect(hand.last()).toEqual({ kind: 'item', id: hand.ids()[2] });
    const at = hand.asked.at(-1)!;
    expect(Math.abs(at.x - hand.item(2).x)).toBeLessThan(2);
    hand.session.select([R1]);
    key('ContextMenu');
    expect(hand.last()).toEqual({ kind: 'rail', id: R1 });
  });
});

describe('the bracket of a strip', () => {
  it('selects the strip, and drags it', () => {
    const hand = driveTools(sketchRail('ES 3xB _50 L', { length: 300, into: sketchRail('PE', { length: 300 }) }));
    const R2 = mintId('rail', 'R2');
    const items = hand.session.state.get().view.layouts.get(R2)!.items;
    const on = hand.at(items[2]!.x, 1);
    const bracket = bracketAbove(hand, on, 1);
    hand.click(bracket);
    expect(new Set(hand.selected())).toEqual(new Set([...hand.ids(R2), ...hand.ids(R1)]));
    hand.drag(bracket, hand.at(mm(150)));
    expect(hand.sketch(R2)).toBe('');
    expect(hand.ids(R1)).toHaveLength(6);
    expect(hand.session.state.get().history.past).toHaveLength(1);
  });
});
