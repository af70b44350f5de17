import { describe, expect, it } from 'vitest';
import {
  type Fact,
  JUMPER_DESIGNS,
  PART_KINDS,
  type PartKind,
  SEPARATIONS,
  isTerm,
  jumperDesign,
  roleOf,
  separationOf,
} from '../../../shared/parts/index.ts';
import { realPart } from '../../support/real-library.ts';
import { makePart, withFacts } from '../../support/sample-parts.ts';

const kinds = Object.keys(PART_KINDS) as readonly PartKind[];
function valueOf<T>(fact: Fact<T>): T | 'unknown' {
  return fact.known ? fact.value : 'unknown';
}

describe('jumperDesign', () => {
  it.each([
    ['jumper-bar', 'bar'],
    ['jumper-skip', 'bar'],
    ['staggered-jumper', 'staggered'],
    ['continuous-jumper', 'continuous'],
    ['adjacent-jumper-1-to-3', 'one-to-three'],
    ['wire-jumper', 'wire'],
    ['delta-jumper', 'delta'],
    ['star-point-jumper', 'star'],
    ['step-down-jumper', 'step-down'],
    ['vertical-jumper', 'vertical'],
    ['cross-connector', 'unknown'],
  ] as const)('of a %s is %s', (kind, design) => {
    expect(valueOf(jumperDesign(makePart('WAGO', 'J', kind, {})))).toBe(design);
  });

  it('is known for every kind of jumper but the cross-connector, and for nothing else', () => {
    for (const kind of kinds) {
      const known = jumperDesign(makePart('WAGO', 'J', kind, {})).known;
      expect(known, kind).toBe(roleOf(kind) === 'jumper' && kind !== 'cross-connector');
    }
  });

  it('follows what the part states, with its source; a word that means nothing is unknown', () => {
    const plain = makePart('Weidmüller', 'ZQV 2.5/5', 'cross-connector', {});
    expect(valueOf(jumperDesign(withFacts(plain, { 'jumper.design': 'bar' })))).toBe('bar');
    expect(valueOf(jumperDesign(withFacts(plain, { 'jumper.design': 'comb' })))).toBe('unknown');
  });

  it('carries the source of the kind, and its doubt', () => {
    expect(jumperDesign(realPart('2006-499'))).toMatchObject({ value: 'step-down', confirmed: true, source: { id: 'wago-2002-1204' } });
    const doubtful = realPart('2002-473');
    expect(jumperDesign(doubtful)).toMatchObject({ value: 'one-to-three', confirmed: doubtful.attributes['general.kind']?.confirmed });
  });
});

describe('separationOf', () => {
  it.each([
    ['through-terminal', 'none'],
    ['ground-terminal', 'none'],
    ['distribution-terminal', 'none'],
    ['fuse-terminal', 'fuse'],
    ['disconnect-terminal', 'disconnect'],
    ['n-disconnect-terminal', 'disconnect'],
    ['component-terminal', 'component'],
    ['double-deck-terminal', 'unknown'],
    ['installation-multilevel-terminal', 'unknown'],
    ['end-plate', 'unknown'],
  ] as const)('of a %s is %s', (kind, separation) => {
    expect(valueOf(separationOf(makePart('WAGO', 'B', kind, {})))).toBe(separation);
  });

  it('follows what the part states', () => {
    const deck = makePart('WAGO', 'B', 'double-deck-terminal', { 'connection.separation': 'disconnect' });
    expect(valueOf(separationOf(deck))).toBe('disconnect');
  });
});

it('designs and separations are words that have a German translation', () => {
  expect([...JUMPER_DESIGNS, ...SEPARATIONS].filter((word) => !isTerm(word))).toEqual([]);
});
