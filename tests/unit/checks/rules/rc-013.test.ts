import { describe, expect, it } from 'vitest';
import {
  acceptAll,
  carryOutAllFixes,
  carryOutFix,
  findingsIn,
  fixTitles,
  fixesIn,
  onlyFinding,
} from '../../../support/check-sketch.ts';
import { type SketchOptions, run, sketchRail } from '../../../support/rail-sketch.ts';

const rc013 = (sketch: string, options: SketchOptions) => findingsIn(sketch, 'RC-013', options);
const W01 = 'ES 20xB EP ES'; // planned 120.8 mm

describe('RC-013 reports', () => {
  it('nothing for W-02: 36.4 % on 200 mm', () => {
    expect(rc013(W01, { length: 200 })).toEqual([]);
  });

  it.each([
    ['exactly 20 %', { length: 161 }, 0],
    ['a micrometre less', { length: 160.999 }, 1],
    ['next to nothing', { length: 131 }, 1],
    ['nothing at all', { length: 130.8 }, 1],
    ['too little to fit, which RC-012 reports', { length: 130.799 }, 0],
    ['no usable rail', { length: 10 }, 0],
  ] as const)('W-01 with %s', (_, options, count) => {
    expect(rc013(W01, options)).toHaveLength(count);
  });

  it('a single item that leaves too little', () => {
    expect(rc013('G', { length: 24 })).toEqual(['warning RC-013 too-little R1']);
  });

  it('by the reserve of the project', () => {
    const document = sketchRail(W01, { length: 200 });
    const more = run(document, { type: 'settings.edit', fields: { reservePercent: 36.43 } });
    expect(findingsIn(more, 'RC-013')).toEqual(['warning RC-013 too-little R1']);
    const none = run(sketchRail(W01, { length: 131 }), { type: 'settings.edit', fields: { reservePercent: 0 } });
    expect(findingsIn(none, 'RC-013')).toEqual([]);
  });

  it('nothing on an empty rail, and not verifiable while a width is missing', () => {
    expect(rc013('', { length: 20 })).toEqual([]);
    expect(findingsIn('ES U B EP ES', 'DQ-001', { length: 300 })).toContain(
      'warning DQ-001 unknown/RC-013 1SNK505010R0000 R1',
    );
    expect(rc013('ES U 9xB EP ES', { length: 75 })).toEqual(['warning RC-013 too-little R1']);
  });

  it('measured and wanted reserve, rounded down', () => {
    const finding = onlyFinding(sketchRail(W01, { length: 160.999 }), 'RC-013');
    expect(finding).toMatchObject({
      measured: { value: 19.99, quantity: 'percent' },
      required: { value: 20, quantity: 'percent' },
      region: { from: 121_800, to: 155_999 },
    });
    expect(finding.text.en).toBe(
      'The reserve on rail R1 is 19.99\u00a0%, where 20\u00a0% is wanted: 30.199\u00a0mm is free. 5 more blocks fit. Lengthen the rail.',
    );
    expect(finding.text.de).toBe(
      'Die Reserve auf Tragschiene R1 beträgt 19,99\u00a0%, gewünscht sind 20\u00a0%: frei sind 30,199\u00a0mm. 5 weitere Klemmen passen. Die Schiene verlängern.',
    );
    expect(onlyFinding(sketchRail(W01, { length: 137 }), 'RC-013').text.en).toContain('1 more block fits.');
    expect(onlyFinding(sketchRail(W01, { length: 131 }), 'RC-013').text.de).toContain('Keine weitere Klemme passt.');
    expect(onlyFinding(sketchRail('ES ES', { length: 23 }), 'RC-013').text.en).not.toContain('more');
  });
});

describe('the fix of RC-013', () => {
  it('lengthens the rail until the reserve is there', () => {
    const document = sketchRail(W01, { length: 150 });
    const finding = onlyFinding(document, 'RC-013');
    expect(fixTitles(document, finding)).toEqual(['Lengthen the rail to 200\u00a0mm with 20\u00a0% reserve']);
    expect(findingsIn(carryOutFix(document, finding, fixesIn(document, finding)[0]!))).toEqual([]);
  });

  it('hits the shortest length exactly, where rounding could miss it', () => {
    const document = run(sketchRail(W01, { length: 150 }), { type: 'settings.edit', fields: { railStep: 1000 as never } });
    const finding = onlyFinding(document, 'RC-013');
    expect(fixTitles(document, finding)[0]).toBe('Lengthen the rail to 161\u00a0mm with 20\u00a0% reserve');
    carryOutFix(document, finding, fixesIn(document, finding)[0]!);
  });

  it('is not offered where the whole rail should stay free', () => {
    const document = run(sketchRail(W01, { length: 150 }), { type: 'settings.edit', fields: { reservePercent: 100 } });
    expect(fixTitles(document, onlyFinding(document, 'RC-013'))).toEqual([]);
  });

  it('removes the finding, adds no error and can be undone', () => {
    expect(carryOutAllFixes(sketchRail(W01, { length: 140 }), 'RC-013')).toBe(1);
    expect(carryOutAllFixes(sketchRail(W01, { length: 140, centred: true }), 'RC-013')).toBe(1);
  });
});

it('RC-013 can be accepted', () => {
  acceptAll(sketchRail(W01, { length: 150 }), 'RC-013');
});
