import { describe, expect, it } from 'vitest';
import { type NumberingOptions, PLAIN_NUMBERING, planNumbering } from '../../../shared/marking/index.ts';
import { findPart } from '../../../shared/project/index.ts';
import { itemsOf, run, sketchRail } from '../../support/rail-sketch.ts';

function number(sketch: string, options: Partial<NumberingOptions> = {}, skip: readonly number[] = []): (string | null)[][] | string {
  const document = sketchRail(sketch);
  const items = itemsOf(document);
  const planned = planNumbering(
    items,
    { ...PLAIN_NUMBERING, skip: new Set(skip.map((index) => items[index]!.id)), ...options },
    (item) => findPart(document, item.part)?.kind === 'ground-terminal',
  );
  if (!planned.ok) return planned.error.en;
  const named = run(document, { type: 'items.setDesignations', entries: planned.value });
  return itemsOf(named)
    .filter((item) => item.levels.length > 0)
    .map((item) => item.levels.map((level) => level.designation ?? null));
}

describe('planNumbering', () => {
  it('counts from left to right and passes over plates and stops', () => {
    expect(number('ES B B EP B ES')).toEqual([['1'], ['2'], ['3']]);
  });

  it('starts and steps as asked for', () => {
    expect(number('B B B', { scheme: { kind: 'count', start: 'A9', step: 1 } })).toEqual([['A9'], ['A10'], ['A11']]);
    expect(number('B B B', { scheme: { kind: 'count', start: '10', step: 10 } })).toEqual([['10'], ['20'], ['30']]);
    expect(number('B B B', { scheme: { kind: 'count', start: '5', step: -1 } })).toEqual([['5'], ['4'], ['3']]);
    expect(number('B B B', { scheme: { kind: 'count', start: '08', step: 1 } })).toEqual([['08'], ['09'], ['10']]);
  });

  it('adds prefix and suffix', () => {
    expect(number('B B', { prefix: 'A', suffix: "'" })).toEqual([["A1'"], ["A2'"]]);
  });

  it('counts from right to left', () => {
    expect(number('B B B', { direction: 'rightToLeft' })).toEqual([['3'], ['2'], ['1']]);
  });

  it('names the phases of one motor after the other', () => {
    const scheme = { kind: 'cycle', names: ['U', 'V', 'W'], start: 1, step: 1 } as const;
    expect(number('7xB', { scheme })).toEqual([['U1'], ['V1'], ['W1'], ['U2'], ['V2'], ['W2'], ['U3']]);
    expect(number('4xB', { scheme: { ...scheme, names: ['L'], step: 2 } })).toEqual([['L1'], ['L3'], ['L5'], ['L7']]);
  });

  it('repeats a list of potentials', () => {
    expect(number('3xB', { scheme: { kind: 'list', names: ['+24V', '0V'] } })).toEqual([['+24V'], ['0V'], ['+24V']]);
  });

  it('names levels in three ways', () => {
    expect(number('D B D')).toEqual([['1.1', '1.2'], ['2'], ['3.1', '3.2']]);
    expect(number('D D', { levels: 'consecutive' })).toEqual([['1', '2'], ['3', '4']]);
    expect(number('D D', { levels: 'same' })).toEqual([['1', '1'], ['2', '2']]);
  });

  it('names ground blocks apart when told to', () => {
    expect(number('B PE B', { ground: 'PE' })).toEqual([['1'], ['PE'], ['2']]);
    expect(number('B PE B')).toEqual([['1'], ['2'], ['3']]);
  });

  it('leaves out what is to be left out, using up no number', () => {
    expect(number('B B:7 B', {}, [1])).toEqual([['1'], ['7'], ['2']]);
    expect(number('B B:7 B', { keepExisting: true })).toEqual([['1'], ['7'], ['2']]);
    expect(number('B B:7 B', { keepExisting: false })).toEqual([['1'], ['2'], ['3']]);
  });

  it('says why a numbering cannot be made', () => {
    expect(number('B', { scheme: { kind: 'count', start: '', step: 1 } })).toMatch(/start/);
    expect(number('B', { scheme: { kind: 'count', start: '1', step: 0 } })).toMatch(/step/);
    expect(number('B', { scheme: { kind: 'count', start: '1', step: 0.5 } })).toMatch(/step/);
    expect(number('B', { scheme: { kind: 'list', names: [] } })).toMatch(/name/);
    expect(number('B', { scheme: { kind: 'list', names: ['L', ''] } })).toMatch(/name/);
    expect(number('B B B', { scheme: { kind: 'count', start: '1', step: -1 } })).toMatch(/no further name/);
    expect(number('B B', { scheme: { kind: 'count', start: '+', step: 1 } })).toMatch(/no further name/);
  });

  it('asks for no next name that it does not need', () => {
    expect(number('B', { scheme: { kind: 'count', start: '+', step: 1 } })).toEqual([['+']]);
  });

  it('has nothing to do for no blocks', () => {
    expect(planNumbering([], PLAIN_NUMBERING)).toEqual({ ok: true, value: [] });
  });
});
