import { describe, expect, it } from 'vitest';
import { partLookup } from '../../../../shared/parts/index.ts';
import { buildIndex } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import {
  acceptAll,
  carryOutAllFixes,
  carryOutFix,
  findingsIn,
  fixTitles,
  fixesIn,
  onlyFinding,
} from '../../../support/check-sketch.ts';
import { type SketchOptions, railId, run, sketchOf, sketchRail } from '../../../support/rail-sketch.ts';
import { RAIL_VAGUE } from '../../../support/sample-parts.ts';

const rc012 = (sketch: string, options: SketchOptions) =>
  findingsIn(sketch, 'RC-012', options).map((finding) => finding.replace(' RC-012', ''));
const W01 = 'ES 20xB EP ES'; // 116.8 mm, planned 120.8 mm

describe('RC-012 reports', () => {
  it.each([
    ['too long', { length: 126.799 }, ['error too-long R1']],
    ['just fitting without allowance', { length: 126.8 }, ['warning no-allowance R1']],
    ['just short of the planning width', { length: 130.799 }, ['warning no-allowance R1']],
    ['exactly the planning width', { length: 130.8 }, []],
    ['no margin', { length: 116.8, margin: 0 }, ['warning no-allowance R1']],
    ['no usable rail at all', { length: 8 }, ['error too-long R1']],
    ['too long, centred', { length: 126.799, centred: true }, ['error too-long R1']],
    ['fitting, centred', { length: 130.8, centred: true }, []],
  ] as const)('W-01 on a rail that is %s', (_, options, expected) => {
    expect(rc012(W01, options)).toEqual(expected);
  });

  it.each([
    ['gaps that take the room', '_20 ES B EP ES', { length: 40 }, ['error too-long R1']],
    ['not the first gap of a centred rail', '_20 ES B EP ES', { length: 40, centred: true }, []],
    ['an item fixed beyond the usable end', 'ES B EP @90 ES', { length: 100 }, ['error beyond-end R1#4']],
    ['what follows a fixed item', 'ES @80 B EP ES', { length: 96 }, ['error beyond-end R1#4']],
    ['an item fixed before the usable start', '@2 ES B EP ES', { length: 100 }, ['error before-start R1#1']],
    ['both ends', '@0 ES B EP @95 ES', { length: 100 }, ['error before-start R1#1', 'error beyond-end R1#4']],
    ['the one that reaches farthest, not the last', 'ES @88 G @20 B', { length: 100 }, ['error beyond-end R1#2']],
  ] as const)('%s', (_, sketch, options, expected) => {
    expect(rc012(sketch, options)).toEqual(expected);
  });

  it('nothing on an empty rail', () => {
    expect(rc012('', { length: 5 })).toEqual([]);
  });

  it('not verifiable while a width is missing, unless it is too long anyway', () => {
    const unverified = (options: SketchOptions) =>
      findingsIn('ES U 10xB EP ES', 'DQ-001', options).filter((finding) => finding.includes('RC-012'));
    expect(unverified({ length: 300 })).toEqual(['warning DQ-001 unknown/RC-012 1SNK505010R0000 R1']);
    expect(unverified({ length: 50 })).toEqual([]);
  });

  it('measured and usable length', () => {
    const finding = onlyFinding(sketchRail(W01, { length: 100 }), 'RC-012');
    expect(finding).toMatchObject({
      measured: { value: 116_800, quantity: 'length' },
      required: { value: 90_000, quantity: 'length' },
      region: { to: 121_800 },
    });
    expect(finding.text.en).toBe(
      'The assembly on rail R1 is 116.8\u00a0mm long (planned 120.8\u00a0mm), but only 90\u00a0mm of the rail are usable: ' +
        '26.8\u00a0mm too much. Lengthen the rail or move the last items to another one.',
    );
    expect(finding.text.de).toContain('nutzbar sind aber nur 90\u00a0mm: 26,8\u00a0mm zu viel');
    const tight = onlyFinding(sketchRail(W01, { length: 130 }), 'RC-012');
    expect(tight.measured).toEqual({ value: 120_800, quantity: 'length' });
    expect(tight.text.en).toContain('needs 120.8\u00a0mm of 120\u00a0mm usable rail: 0.8\u00a0mm too much');
    const beyond = onlyFinding(sketchRail('ES B EP @90 ES', { length: 100 }), 'RC-012');
    expect(beyond.text.en).toContain('R1#4 (249-116) reaches 1\u00a0mm beyond the usable end of rail R1');
    const before = onlyFinding(sketchRail('@2 ES B EP ES', { length: 100 }), 'RC-012');
    expect(before.text.de).toContain('R1#1 (249-116) steht 3\u00a0mm vor dem nutzbaren Anfang der Tragschiene R1');
  });
});

describe('the fixes of RC-012', () => {
  it('lengthen the rail to the next length on offer, bare and with reserve, and never unasked', () => {
    const document = sketchRail(W01, { length: 100 });
    const finding = onlyFinding(document, 'RC-012');
    expect(fixTitles(document, finding)).toEqual([
      'Lengthen the rail to 150\u00a0mm',
      'Lengthen the rail to 200\u00a0mm with 20\u00a0% reserve',
      'Move the last 8 items to a new rail',
    ]);
    const [bare, reserve] = fixesIn(document, finding);
    expect(findingsIn(carryOutFix(document, finding, bare!))).toEqual(['warning RC-013 too-little R1']);
    expect(findingsIn(carryOutFix(document, finding, reserve!))).toEqual([]);
  });

  it('keep to the step and to the stock length', () => {
    const document = sketchRail(W01, { length: 100 });
    const fine = run(document, { type: 'settings.edit', fields: { railStep: 1000 as never, reservePercent: 0 } });
    expect(fixTitles(fine, onlyFinding(fine, 'RC-012'))[0]).toBe('Lengthen the rail to 131\u00a0mm');
    const stock = sketchRail('ES 390xB EP ES', { length: 100 });
    expect(fixTitles(stock, onlyFinding(stock, 'RC-012'))).toEqual([]);
    const unknown = sketchRail('ES 390xB EP ES', { length: 100, rail: RAIL_VAGUE });
    expect(fixTitles(unknown, onlyFinding(unknown, 'RC-012'))[0]).toMatch(/^Lengthen the rail to 2.?150/);
  });

  it('reach as far as fixed positions do', () => {
    const document = sketchRail('ES B EP @290 ES', { length: 100 });
    const finding = onlyFinding(document, 'RC-012');
    expect(fixTitles(document, finding)).toEqual(['Lengthen the rail to 350\u00a0mm']);
    carryOutFix(document, finding, fixesIn(document, finding)[0]!);
  });

  it('move whole runs to a new rail where that helps', () => {
    const document = sketchRail('ES 9xB EP ES _10 ES 5xB EP ES _10 ES 2xB EP ES', { length: 125 });
    const finding = onlyFinding(document, 'RC-012');
    const moving = fixesIn(document, finding).at(-1)!;
    const after = carryOutFix(document, finding, moving);
    const [first, second] = buildIndex(after).rails;
    expect(moving.title.de).toBe('Die letzten 5 Elemente auf eine neue Schiene setzen');
    expect(sketchOf(after, first!.id)).toBe('ES 9xB EP ES _10 ES 5xB EP ES');
    expect(sketchOf(after, second!.id)).toBe('ES 2xB EP ES');
    expect(second).toMatchObject({ name: 'R2', part: 'wago:210-112', length: 125_000 });
  });

  it('hang the new rail as the old one hangs, and say nothing of how it is connected or fixed', () => {
    const document = run(sketchRail('ES 9xB EP ES _10 ES 5xB EP ES _10 ES 2xB EP ES', { length: 125 }), {
      type: 'rail.edit',
      rail: railId(1),
      orientation: 'vertical',
      bonded: true,
      slotOffset: mm(5),
      fixings: [mm(50)],
    });
    const finding = onlyFinding(document, 'RC-012');
    const [, second] = buildIndex(carryOutFix(document, finding, fixesIn(document, finding).at(-1)!)).rails;
    expect(second).toMatchObject({ orientation: 'vertical' });
    for (const key of ['bonded', 'slotOffset', 'fixings']) expect(second).not.toHaveProperty(key);
  });

  it('else part a run and close both new ends', () => {
    const document = sketchRail(W01, { length: 100, margin: 4 });
    const finding = onlyFinding(document, 'RC-012');
    const after = carryOutFix(document, finding, fixesIn(document, finding).at(-1)!);
    const [first, second] = buildIndex(after).rails;
    expect(sketchOf(after, first!.id)).toBe('ES 14xB EP ES');
    expect(sketchOf(after, second!.id)).toBe('ES 6xB EP ES');
    expect(second).toMatchObject({ margin: 4000, length: 100_000 });
    expect(findingsIn(after).filter((text) => text.startsWith('error'))).toEqual([]);
    const turned = sketchRail("ES EP' 20xB' ES", { length: 100, margin: 4 });
    const halves = carryOutFix(turned, onlyFinding(turned, 'RC-012'), fixesIn(turned, onlyFinding(turned, 'RC-012')).at(-1)!);
    expect(buildIndex(halves).rails.map(({ id }) => sketchOf(halves, id))).toEqual(["ES EP' 14xB' ES", "ES EP' 6xB' ES"]);
  });

  it('keep the gaps of what moves', () => {
    const document = sketchRail('ES 9xB EP ES _10 ES 5xB EP ES _12 ES 2xB EP ES', { length: 75 });
    const finding = onlyFinding(document, 'RC-012');
    const after = carryOutFix(document, finding, fixesIn(document, finding).at(-1)!);
    const [first, second] = buildIndex(after).rails;
    expect(sketchOf(after, first!.id)).toBe('ES 9xB EP ES');
    expect(sketchOf(after, second!.id)).toBe('ES 5xB EP ES _12 ES 2xB EP ES');
    expect(second?.length).toBe(100_000);
  });

  it('make no new rail where positions are fixed, parts are missing or sides unknown', () => {
    const fixed = sketchRail('@5 ES 20xB EP ES', { length: 100 });
    expect(fixTitles(fixed, onlyFinding(fixed, 'RC-012'))).toHaveLength(2);
    const document = sketchRail(W01, { length: 100 });
    expect(fixTitles(document, onlyFinding(document, 'RC-012'), partLookup([]))).toHaveLength(3);
    const bare = sketchRail('20xB', { length: 100 });
    expect(fixTitles(bare, onlyFinding(bare, 'RC-012'), partLookup([]))).toEqual(['Lengthen the rail to 150\u00a0mm']);
    const vague = sketchRail('ES 20xV ES', { length: 100 });
    expect(fixTitles(vague, onlyFinding(vague, 'RC-012'))).toHaveLength(2);
  });

  it('move an item that is fixed before the usable start', () => {
    const document = sketchRail('@2 ES B EP ES', { length: 100 });
    const finding = onlyFinding(document, 'RC-012');
    expect(fixTitles(document, finding)).toEqual(['Fix it at the usable start']);
    expect(sketchOf(carryOutFix(document, finding, fixesIn(document, finding)[0]!))).toBe('@5 ES B EP ES');
  });

  it.each([
    [W01, { length: 100 }],
    [W01, { length: 130 }],
    [W01, { length: 100, centred: true }],
    ['ES B EP @90 ES', { length: 100 }],
    ['_20 ES B EP ES', { length: 40 }],
    ['@2 ES B EP ES', { length: 100 }],
  ] as const)('remove the finding of %s (%j) and add no error', (sketch, options) => {
    expect(carryOutAllFixes(sketchRail(sketch, options), 'RC-012')).toBeGreaterThan(0);
  });
});

it('RC-012 can be accepted', () => {
  acceptAll(sketchRail(W01, { length: 130 }), 'RC-012');
  acceptAll(sketchRail('@0 ES B EP @95 ES', { length: 100 }), 'RC-012');
});
