import { describe, expect, it } from 'vitest';
import { CANVAS_KEYS, POINTER_GESTURES } from '../../../../../renderer/tools/rails/canvas-keys.ts';
import type { Modifiers } from '../../../../../renderer/tools/gestures/input.ts';
import { keyAction } from '../../../../../renderer/tools/rails/keyboard.ts';
import { bindingFor } from '../../../../../renderer/actions/key-bindings.ts';
import { itemsOnRail } from '../../../../../shared/project/index.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { openWindowSession } from '../../../../support/window-session.ts';

/** Every key that a keyboard has, as browsers name them. */
const KEYS: readonly string[] = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...'äöüßÄÖÜ',
  ...Array.from({ length: 12 }, (_, at) => `F${at + 1}`),
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete', 'Backspace'],
  ...['Enter', 'Escape', 'Tab', 'ContextMenu', 'Help', 'Pause', 'Cut', 'Copy', 'Paste'],
];
const HELD: readonly Modifiers[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({ shift: (bits & 1) > 0, main: (bits & 2) > 0, alt: (bits & 4) > 0 }));

/** A project with the middle one of three selected, and one with nothing at all. */
function states() {
  const { session } = openWindowSession(sketchRail('B:1 B:2 B:3', { into: sketchRail('B:4 B:5') }));
  const { index } = session.state.get().view;
  const rail = index.rails[1]?.id;
  const middle = rail === undefined ? undefined : itemsOnRail(index, rail)[1]?.id;
  if (middle === undefined) throw new Error('no item');
  session.select([middle], middle);
  return [session.state.get(), openWindowSession().session.state.get()];
}
const ALL = states();
const handled = (key: string, modifiers: Modifiers): boolean => ALL.some((state) => keyAction({ key, modifiers }, state) !== undefined);
const has = (held: Modifiers, asked: Modifiers): boolean =>
  (!asked.shift || held.shift) && (!asked.main || held.main) && (!asked.alt || held.alt);

describe('the list of the drawing\'s keys', () => {
  it('has every key that does something', () => {
    const missing = KEYS.flatMap((key) =>
      HELD.filter((modifiers) => handled(key, modifiers))
        .filter((modifiers) => !CANVAS_KEYS.some((row) => row.keys.includes(key.length === 1 ? key.toLowerCase() : key) && has(modifiers, row.modifiers)))
        .map((modifiers) => `${key} ${JSON.stringify(modifiers)}`),
    );
    expect(missing).toEqual([]);
  });

  it('has no key that does nothing', () => {
    const idle = CANVAS_KEYS.flatMap(({ keys, modifiers }) => keys.filter((key) => !handled(key, modifiers)).map((key) => `${key} ${JSON.stringify(modifiers)}`));
    expect(idle).toEqual([]);
  });

  it('means the same as the shortcuts of the window where both have a key', () => {
    const both = KEYS.flatMap((key) =>
      HELD.filter((modifiers) => handled(key, modifiers)).flatMap(({ shift, main, alt }) => {
        const press = { key, shiftKey: shift, ctrlKey: main, altKey: alt, metaKey: false };
        const action = bindingFor(press, 'windows', 'outside')?.action;
        return action === undefined ? [] : [`${key.length === 1 ? key.toLowerCase() : key} ${action}`];
      }),
    );
    expect(new Set(both)).toEqual(new Set(['t edit.turn', 'Delete edit.delete', 'Backspace edit.delete', 'a edit.selectAll', '0 view.fit']));
  });

  it('says it in both languages', () => {
    for (const { does } of CANVAS_KEYS) expect(does.en && does.de).not.toBe('');
    for (const { gesture, does } of POINTER_GESTURES) expect(gesture.en && gesture.de && does.en && does.de).not.toBe('');
  });
});
