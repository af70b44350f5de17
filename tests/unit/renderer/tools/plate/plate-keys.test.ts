import { describe, expect, it } from 'vitest';
import { bindingFor } from '../../../../../renderer/actions/key-bindings.ts';
import type { Modifiers } from '../../../../../renderer/tools/gestures/input.ts';
import { PLATE_GESTURES, PLATE_KEYS, plateKeyAction } from '../../../../../renderer/tools/plate/plate-keys.ts';
import { K1, drivePlate } from '../../../../support/plate-driver.ts';

const KEYS: readonly string[] = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...Array.from({ length: 12 }, (_, at) => `F${at + 1}`),
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete', 'Backspace'],
  ...['Enter', 'Escape', 'Tab', 'ContextMenu'],
];
const HELD: readonly Modifiers[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({ shift: (bits & 1) > 0, main: (bits & 2) > 0, alt: (bits & 4) > 0 }));

const hand = drivePlate();
hand.session.select([K1], K1);
const state = hand.session.state.get();
const handled = (key: string, modifiers: Modifiers): boolean => plateKeyAction({ key, modifiers }, state) !== undefined;
const has = (held: Modifiers, asked: Modifiers): boolean =>
  (!asked.shift || held.shift) && (!asked.main || held.main) && (!asked.alt || held.alt);

describe("the list of the plate's keys", () => {
  it('has every key that does something', () => {
    const missing = KEYS.flatMap((key) =>
      HELD.filter((modifiers) => handled(key, modifiers))
        .filter((modifiers) => !PLATE_KEYS.some((row) => row.keys.includes(key.length === 1 ? key.toLowerCase() : key) && has(modifiers, row.modifiers)))
        .map((modifiers) => `${key} ${JSON.stringify(modifiers)}`),
    );
    expect(missing).toEqual([]);
  });

  it('has no key that does nothing, and says in both languages what each does', () => {
    const idle = PLATE_KEYS.flatMap(({ keys, modifiers }) => keys.filter((key) => !handled(key, modifiers)));
    expect(idle).toEqual([]);
    for (const { does } of [...PLATE_KEYS, ...PLATE_GESTURES]) expect(does.en).not.toBe(does.de);
  });

  it('means the same as the shortcuts of the window where both have a key', () => {
    const both = KEYS.flatMap((key) =>
      HELD.filter((modifiers) => handled(key, modifiers)).flatMap(({ shift, main, alt }) => {
        const press = { key, shiftKey: shift, ctrlKey: main, altKey: alt, metaKey: false };
        const action = bindingFor(press, 'windows', 'outside')?.action;
        return action === undefined ? [] : [`${key.length === 1 ? key.toLowerCase() : key} ${action}`];
      }),
    );
    expect(new Set(both)).toEqual(new Set(['Delete edit.delete', 'Backspace edit.delete', 'a edit.selectAll', '0 view.fit']));
  });
});
