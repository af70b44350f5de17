import { describe, expect, it } from 'vitest';
import { mm } from '../../../../../../shared/units/index.ts';
import {
  type Guides,
  NO_GUIDES,
  addGuide,
  chooseGuide,
  findGuide,
  guideSentence,
  moveGuide,
  removeGuide,
} from '../../../../../../renderer/state/views/rails/guides.ts';

describe('guides', () => {
  const two = addGuide(addGuide(NO_GUIDES, mm(10)), mm(20));

  it('get numbers of their own, and the new one is chosen', () => {
    expect(two).toEqual({ all: [{ id: 1, x: 10_000 }, { id: 2, x: 20_000 }], chosen: 2 });
    expect(addGuide(removeGuide(two, 1), mm(5)).chosen).toBe(3);
  });

  it('stay the same value where nothing changes', () => {
    expect(moveGuide(two, 2, mm(20))).toBe(two);
    expect(moveGuide(two, 9, mm(1))).toBe(two);
    expect(removeGuide(two, 9)).toBe(two);
    expect(chooseGuide(two, 2)).toBe(two);
  });

  it('are moved, chosen and removed by number', () => {
    expect(moveGuide(two, 1, mm(11))).toEqual({ all: [{ id: 1, x: 11_000 }, { id: 2, x: 20_000 }], chosen: 1 });
    expect(chooseGuide(two, 9).chosen).toBeUndefined();
    expect(removeGuide(two, 2)).toEqual({ all: [{ id: 1, x: 10_000 }], chosen: undefined });
    expect(removeGuide(removeGuide(two, 1), 2)).toBe(NO_GUIDES);
    expect(findGuide(two, 1)?.x).toBe(10_000);
  });

  it('are told of when they come, move and go, not when they are merely chosen', () => {
    const said = (after: Guides, before: Guides = two) => guideSentence(before, after, { decimalMark: ',', lengthUnit: 'mm' });
    expect(said(moveGuide(two, 1, mm(11.5)))).toEqual({ en: 'Guide at 11,5\u00a0mm', de: 'Hilfslinie bei 11,5\u00a0mm' });
    expect(said(addGuide(two, mm(30)))?.en).toBe('Guide at 30\u00a0mm');
    expect(said(removeGuide(two, 1))?.de).toBe('Hilfslinie entfernt');
    expect(said(NO_GUIDES)?.en).toBe('2 guides removed');
    expect(said(chooseGuide(two, 1))).toBeUndefined();
  });
});
