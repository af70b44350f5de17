import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../../renderer/panels/inspector/amount.ts';
import {
  asOneEdit,
  connect,
  connectNew,
  designate,
  releaseAnchors,
  setGaps,
  suggestedKind,
  turnTo,
} from '../../../../renderer/panels/inspector/item-commands.ts';
import { sharedValue, valueOfShared } from '../../../../renderer/panels/inspector/shared-value.ts';
import { type ItemLevel, type ItemRecord, mintId } from '../../../../shared/project/index.ts';
import { ZERO_UM, mm } from '../../../../shared/units/index.ts';

const POTENTIAL = mintId('potential', 'a');

function item(unique: string, more: Partial<ItemRecord> = {}, levels: readonly ItemLevel[] = [{}]): ItemRecord {
  return { kind: 'item', id: mintId('item', unique), order: unique, part: 'wago:2002-1201', turned: false, gapBefore: ZERO_UM, levels, ...more };
}

describe('common values', () => {
  it('tells a common value, a common absence and differences apart', () => {
    expect(sharedValue([1, 1], (n) => n)).toEqual({ kind: 'same', value: 1 });
    expect(sharedValue([{}, {}], () => undefined)).toEqual({ kind: 'same', value: undefined });
    expect(sharedValue([1, 2], (n) => n)).toEqual({ kind: 'mixed' });
    expect(valueOfShared(sharedValue([], () => 1))).toBeUndefined();
  });
});

describe('amounts', () => {
  it.each([['16', 16_000], ['16 A', 16_000], ['0,5', 500], ['500 mA', 500], ['0.4kA', 400_000], ['0', 0]])('reads %s', (text, value) => {
    expect(parseAmount(text, 'A')).toEqual({ ok: true, value });
  });
  it.each(['', 'x', '-1', '16 V', '0.5 mA', '2000 kA'])('refuses "%s" in both languages', (text) => {
    const parsed = parseAmount(text, 'A');
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.error.en === parsed.error.de).toBe(false);
  });
});

describe('commands for several items', () => {
  it('turns only those that stand otherwise', () => {
    const [a, b] = [item('a'), item('b', { turned: true })];
    expect(turnTo([a, b], true)).toEqual({ type: 'items.turn', items: [a.id] });
    expect(turnTo([b], true)).toBeUndefined();
  });
  it('makes one edit of several commands and leaves a single one alone', () => {
    expect(setGaps([item('a')], mm(2))).toEqual({ type: 'items.setGap', item: 'item/a', gap: 2000 });
    const both = setGaps([item('a'), item('b')], mm(2));
    expect(both?.type === 'batch' && both.commands.length).toBe(2);
    expect(asOneEdit({ en: '', de: '' }, [])).toBeUndefined();
  });
  it('releases only what is fixed', () => {
    expect(releaseAnchors([item('a'), item('b', { anchor: mm(9) })])).toEqual({ type: 'items.setAnchor', item: 'item/b', anchor: null });
    expect(releaseAnchors([item('a')])).toBeUndefined();
  });
  it('leaves out items without the level, and takes a blank designation away', () => {
    expect(designate([item('a'), item('b', {}, [{}, {}])], 1, ' ')).toEqual({
      type: 'items.setDesignations',
      entries: [{ item: 'item/b', level: 1, designation: null }],
    });
  });
  it('keeps designations and other levels when a potential changes', () => {
    const two = item('a', {}, [{ designation: '1', potential: POTENTIAL }, { designation: '2' }]);
    expect(connect([two], 1, POTENTIAL)).toMatchObject({ levels: [two.levels[0], { designation: '2', potential: POTENTIAL }] });
    expect(connect([two], 0, null)).toMatchObject({ levels: [{ designation: '1' }, { designation: '2' }] });
    expect(JSON.stringify(connect([two], 0, null))).not.toContain('potential/');
  });
  it('adds a potential before it connects to it', () => {
    const command = connectNew([item('a')], 0, POTENTIAL, { name: 'N', potentialKind: 'N' });
    expect(command?.type === 'batch' && command.commands.map(({ type }) => type)).toEqual(['potential.add', 'items.edit']);
  });
});

it.each([['pe', 'PE'], ['PE.2', 'PE'], ['PEN1', 'PEN'], ['L1', 'L1'], ['l+', 'L+'], ['L12', 'signal'], ['24V', 'signal'], ['', 'signal']])(
  'suggests for the name "%s" the kind %s',
  (name, kind) => expect(suggestedKind(name)).toBe(kind),
);
