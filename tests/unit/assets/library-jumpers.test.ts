import { describe, expect, it } from 'vitest';
import { type Part, JUMPER_DESIGNS, SEPARATIONS, jumperDesign, roleOf } from '../../../shared/parts/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { realLookup, realPart, realParts } from '../../support/real-library.ts';

const jumpers = realParts().filter(({ kind }) => roleOf(kind) === 'jumper');
const blocks = realParts().filter(({ kind }) => roleOf(kind) === 'block');
const bars = jumpers.filter(({ kind, manufacturer }) => kind === 'jumper-bar' && manufacturer === 'WAGO');
const articles = (parts: readonly Part[]): readonly string[] => parts.map(({ article }) => article);
const series = (part: Part): string => part.attributes.series?.value ?? '';
const TOPJOB = ['2000', '2001', '2002', '2004', '2006', '2010', '2016'];

describe('jumpers of the library', () => {
  it('say how they are built, but for those whose records do not tell', () => {
    const untold = jumpers.filter((part) => !jumperDesign(part).known);
    expect(articles(untold)).toEqual([
      '1063900000', '1064100000', '1073100000', '1579010000', '1579020000', '1579030000', '1579040000', '1579050000', '1579060000',
      '1859600000', '1859620000',
    ]);
    for (const part of jumpers) {
      const stated = part.attributes['jumper.design'];
      if (stated) expect([part.article, JUMPER_DESIGNS.includes(stated.value as never), stated.confirmed]).toEqual([part.article, true, false]);
    }
  });

  it.each(TOPJOB)('of series %s: bars from 2 to 10 poles and skipping bars from 1-3 to 1-10', (name) => {
    const own = jumpers.filter((part) => series(part) === name);
    expect(own.filter(({ kind }) => kind === 'jumper-bar').map(({ attributes }) => attributes['connection.poles']?.value)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(own.filter(({ kind }) => kind === 'jumper-skip').map(({ attributes }) => attributes['jumper.pattern']?.value)).toEqual(
      ['1-3', '1-4', '1-5', '1-6', '1-7', '1-8', '1-9', '1-10'],
    );
  });

  it('have patterns that can be read: rising places, each in one group', () => {
    for (const part of jumpers) {
      const pattern = part.attributes['jumper.pattern'];
      if (!pattern) continue;
      const groups = pattern.value.split(', ').map((group) => group.split('-').map(Number));
      const places = groups.flat();
      expect(places, part.article).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(Math.min(...groups.map((group) => group.length)), part.article).toBeGreaterThanOrEqual(2);
      const positions = part.attributes['jumper.positions'];
      if (positions) expect(places.at(-1), part.article).toBe(positions.value);
    }
  });

  it('break out contacts in the four series that the sheet names, and in no other', () => {
    const breakable = bars.filter(({ attributes }) => attributes['jumper.breakable']?.value === true);
    expect([...new Set(breakable.map(series))]).toEqual(['2000', '2001', '2002', '2004']);
    expect(breakable).toHaveLength(36);
    expect(breakable.every(({ attributes }) => attributes['jumper.breakable']?.confirmed)).toBe(true);
    const not = bars.filter(({ attributes }) => attributes['jumper.breakable']?.value === false);
    expect([...new Set(not.map(series))]).toEqual(['2006', '2010', '2016']);
    expect(not.some(({ attributes }) => attributes['jumper.breakable']?.confirmed)).toBe(false);
    // A rating with contacts broken out goes with contacts that can be.
    expect(articles(jumpers.filter(({ attributes }) => attributes['electrical.brokenOutVoltage']))).toEqual(articles(breakable));
  });

  it('have a confirmed current only where a data sheet was at hand', () => {
    expect(articles(jumpers.filter(({ attributes }) => attributes['electrical.current']?.confirmed))).toEqual(['2002-409']);
    for (const part of ['2006-499', '2016-499'].map(realPart)) expect(part.attributes['electrical.current']).toBeUndefined();
  });

  it('never take a pitch for confirmed, and take that of the blocks they go on', () => {
    for (const part of jumpers) {
      const pitch = part.attributes['jumper.pitch'];
      if (!pitch) continue;
      expect(pitch.confirmed, part.article).toBe(false);
      expect(pitch.value, part.article).toBeGreaterThanOrEqual(mm(3.5));
      expect(pitch.value, part.article).toBeLessThanOrEqual(mm(12));
    }
    expect(realPart('2002-405').attributes['jumper.pitch']?.value).toBe(mm(5.2));
    expect(realPart('2016-410').attributes['jumper.pitch']?.value).toBe(mm(12));
    expect(realPart('1693830000').attributes['jumper.pitch']?.value).toBe(mm(5.1));
    // What FBS designations give as pitch is rounded: 5 stands for 5.2 mm.
    expect(articles(jumpers.filter((part) => part.manufacturer === 'Phoenix Contact' && part.attributes['jumper.pitch']))).toEqual([]);
    expect(articles(jumpers.filter(({ attributes }) => attributes['jumper.slotHalves']?.value === 1))).toEqual(['2002-400', '2002-473']);
  });

  it('and blocks name each other both ways', () => {
    const fits = (jumper: Part, block: Part): boolean =>
      [...(jumper.attributes['compatibility.series']?.value ?? []), ...(jumper.attributes['compatibility.seriesRestricted']?.value ?? [])].includes(series(block)) ||
      (jumper.attributes['compatibility.articles']?.value ?? []).includes(block.article);
    const oneWay: string[] = [];
    for (const block of blocks) {
      const listed = [...(block.attributes['compatibility.jumpers']?.value ?? []), ...(block.attributes['compatibility.jumpersRestricted']?.value ?? [])];
      for (const article of listed) {
        const [jumper] = realLookup().byArticle(article);
        if (!jumper || roleOf(jumper.kind) !== 'jumper' || !fits(jumper, block)) oneWay.push(`${block.article} ${article}`);
      }
    }
    expect(oneWay).toEqual([]);
    for (const block of blocks.filter((part) => series(part) === '2002' && part.attributes['compatibility.jumpersRestricted'])) {
      const restricted = block.attributes['compatibility.jumpersRestricted']?.value ?? [];
      expect(restricted.every((article) => article.startsWith('2004-')), block.article).toBe(true);
      expect(block.attributes['compatibility.jumpers']?.value.filter((article) => restricted.includes(article))).toEqual([]);
    }
  });
});

describe('what blocks have for jumpers', () => {
  it('is two slots in every single-level TOPJOB S block that lists jumpers, confirmed for the block whose sheet was at hand', () => {
    const single = blocks.filter(
      (part) => part.attributes.family?.value === 'TOPJOB S' && part.attributes['compatibility.jumpers'] && ['through-terminal', 'ground-terminal'].includes(part.kind),
    );
    expect(single.length).toBeGreaterThan(280);
    for (const part of single) expect(part.attributes['connection.jumperSlots']?.value, part.article).toBe(2);
    expect(articles(single.filter(({ attributes }) => attributes['connection.jumperSlots']?.confirmed))).toEqual(['2002-1204']);
  });

  it('names levels that the block has, and separations that there are', () => {
    for (const { article, attributes } of blocks) {
      const levels = attributes['connection.levels']?.value ?? 1;
      for (const level of attributes['connection.railLevels']?.value ?? []) expect(level >= 1 && level <= levels, article).toBe(true);
      for (const bridge of attributes['connection.levelBridges']?.value ?? []) {
        expect(bridge, article).toMatch(/^\d+(-\d+)+$/);
        expect(Math.max(...bridge.split('-').map(Number)), article).toBeLessThanOrEqual(levels);
      }
      const bySlot = attributes['connection.levelJumperSlots'];
      if (bySlot) expect(bySlot.value, article).toHaveLength(levels);
      const separation = attributes['connection.separation'];
      if (separation) expect(SEPARATIONS, article).toContain(separation.value);
    }
  });

  it('is taken by testing taps and test plug adapters too', () => {
    for (const article of ['2009-174', '2009-182', '2002-161']) {
      expect(realPart(article).attributes['compatibility.mountsIn']).toMatchObject({ value: 'jumper slot', confirmed: true });
    }
  });
});
