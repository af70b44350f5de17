import { describe, expect, it } from 'vitest';
import { emptyDocument, mintId } from '../../../../../shared/project/index.ts';
import { NO_MODIFIERS } from '../../../../../renderer/tools/gestures/input.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { driveTools } from '../../../../support/tool-driver.ts';

const R1 = mintId('rail', 'R1');
const R2 = mintId('rail', 'R2');

function keys(document = sketchRail('G G', { into: sketchRail('B PE L D') })) {
  const driver = driveTools(document);
  let inspected = 0;
  const press = (key: string, modifiers: { shift?: true; main?: true; alt?: true } = {}) =>
    driver.tool.key({ key, modifiers: { ...NO_MODIFIERS, ...modifiers } }, () => (inspected += 1));
  return { ...driver, press, inspected: () => inspected, focus: () => driver.session.state.get().selection.focus };
}

describe('arrows', () => {
  it('walk along a rail from its first item', () => {
    const { press, ids, selected, focus } = keys();
    press('ArrowRight');
    expect(selected()).toEqual([ids(R1)[0]]);
    press('ArrowRight');
    press('ArrowRight');
    expect(selected()).toEqual([ids(R1)[2]]);
    press('ArrowLeft');
    expect(focus()).toBe(ids(R1)[1]);
  });

  it('stop at the ends and say so', () => {
    const { press, ids, selected, session } = keys();
    press('End');
    expect(selected()).toEqual([ids(R1)[3]]);
    expect(press('ArrowRight')).toBe(true);
    expect(selected()).toEqual([ids(R1)[3]]);
    expect(session.state.get().announcement?.en).toBe('End of the rail');
    press('Home');
    expect(selected()).toEqual([ids(R1)[0]]);
  });

  it('extend the selection with Shift, back and forth from the same end', () => {
    const { press, ids, selected } = keys();
    press('ArrowRight');
    press('ArrowRight');
    press('ArrowRight', { shift: true });
    press('ArrowRight', { shift: true });
    expect(selected()).toEqual(ids(R1).slice(1, 4));
    press('ArrowLeft', { shift: true });
    expect(selected()).toEqual(ids(R1).slice(1, 3));
    press('Home', { shift: true });
    expect(selected()).toEqual(ids(R1).slice(0, 2));
  });

  it('change rails to the nearest item, and to the rail itself where it is empty', () => {
    const hand = keys(sketchRail('', { into: sketchRail('G G', { into: sketchRail('B PE L D') }) }));
    hand.press('End');
    hand.press('ArrowDown');
    expect(hand.selected()).toEqual([hand.ids(R2)[1]]);
    expect(hand.session.state.get().activeRail).toBe(R2);
    hand.press('ArrowDown');
    expect(hand.selected()).toEqual([mintId('rail', 'R3')]);
    hand.press('ArrowDown');
    expect(hand.selected()).toEqual([mintId('rail', 'R3')]);
    hand.press('ArrowUp');
    expect(hand.selected()).toEqual([hand.ids(R2)[0]]);
    // From the middle of a wide block to what stands above it.
    hand.press('ArrowUp');
    expect(hand.selected()).toEqual([hand.ids(R1)[1]]);
    hand.press('ArrowUp');
    expect(hand.selected()).toEqual([hand.ids(R1)[1]]);
  });

  it.each([{ main: true }, { alt: true }] as const)('move what is selected, with %o', (modifiers) => {
    const { press, sketch, ids, selected, session } = keys();
    press('ArrowRight');
    const [first] = ids(R1);
    press('ArrowRight', modifiers);
    expect(sketch(R1)).toBe('PE B L D');
    press('ArrowRight', modifiers);
    expect(sketch(R1)).toBe('PE L B D');
    press('ArrowLeft', modifiers);
    expect(sketch(R1)).toBe('PE B L D');
    expect(selected()).toEqual([first]);
    expect(session.state.get().history.past).toHaveLength(3);
  });

  it('do nothing in an empty project', () => {
    const { press, selected } = keys(emptyDocument());
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']) expect(press(key)).toBe(true);
    expect(selected()).toEqual([]);
  });

  it('bring the focus into view', () => {
    const { press, session, at } = keys(sketchRail('300xB'));
    session.zoomBy(10, { x: 60, y: 300 });
    press('End');
    const { x } = at(5000 + 299.5 * 5200);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(1000);
  });
});

describe('other keys', () => {
  it('delete and turn what is selected, and go on from the neighbour', () => {
    const { press, sketch, ids, selected, focus } = keys();
    press('ArrowRight');
    press('ArrowRight');
    press('t');
    expect(sketch(R1)).toBe("B PE' L D");
    press('Delete');
    expect(sketch(R1)).toBe('B L D');
    expect(selected()).toEqual([]);
    expect(focus()).toBe(ids(R1)[1]);
    press('ArrowRight');
    expect(selected()).toEqual([ids(R1)[2]]);
    press('Backspace');
    expect(sketch(R1)).toBe('B L');
  });

  it('say so where nothing is selected', () => {
    const { press, session, document } = keys();
    const before = document();
    press('Delete');
    expect(session.state.get().announcement?.en).toBe('Nothing is selected');
    press('T');
    press('ArrowLeft', { main: true });
    expect(document()).toBe(before);
  });

  it('delete a rail that is selected; its items stay, unplaced', () => {
    const { press, session, document } = keys();
    session.select([R2]);
    press('Delete');
    expect(session.state.get().view.layouts.size).toBe(1);
    expect([...document().records.values()].filter((record) => record.kind === 'item' && record.rail === undefined)).toHaveLength(2);
  });

  it('select all of the rail, then all', () => {
    const { press, selected, ids } = keys();
    press('a', { main: true });
    expect(selected()).toEqual(ids(R1));
    press('a', { main: true });
    expect(selected()).toHaveLength(6);
    press('Escape');
    expect(selected()).toEqual([]);
  });

  it('zoom and fit', () => {
    const { press, session } = keys();
    const zoom = () => session.state.get().views.rails.camera.pixelsPerMm;
    const fitted = zoom();
    press('+');
    expect(zoom()).toBeCloseTo(fitted * 1.25, 6);
    press('-');
    press('-');
    expect(zoom()).toBeCloseTo(fitted / 1.25, 6);
    press('0');
    expect(zoom()).toBe(fitted);
  });

  it('show the properties with Enter', () => {
    const { press, inspected } = keys();
    press('Enter');
    expect(inspected()).toBe(1);
  });

  it('leave alone what belongs to the window', () => {
    const { press } = keys();
    for (const [key, modifiers] of [['z', { main: true }], ['s', { main: true }], ['F8', {}], ['b', {}], ['a', {}], ['t', { main: true }], ['ArrowUp', { alt: true }], ['0', { main: true }], ['Tab', {}]] as const) {
      expect(press(key, modifiers), key).toBe(false);
    }
  });
});
