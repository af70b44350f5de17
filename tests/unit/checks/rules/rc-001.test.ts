import { describe, expect, it } from 'vitest';
import { partLookup } from '../../../../shared/parts/index.ts';
import {
  acceptAll,
  carryOutAllFixes,
  carryOutFix,
  findingsIn,
  findingsOf,
  fixTitles,
  fixesIn,
  onlyFinding,
} from '../../../support/check-sketch.ts';
import { itemsOf, run, sketchOf, sketchRail, stripId } from '../../../support/rail-sketch.ts';
import { BLOCK, PLATE, PLATE_GRAY, withFacts } from '../../../support/sample-parts.ts';

const rc001 = (sketch: string) => findingsIn(sketch, 'RC-001').map((finding) => finding.replace('error RC-001 ', ''));

describe('RC-001 reports', () => {
  it.each([
    ['a last block without plate', 'ES 3xB ES', ['exposed-right R1#4']],
    ['turned blocks without plate on their left', "ES 3xB' ES", ['exposed-left R1#2']],
    ['a block at free rail', 'ES 3xB', ['exposed-right R1#4']],
    ['a block at a gap', 'ES 2xB _20 ES B EP ES', ['exposed-right R1#3']],
    ['a separator, which does not cover', 'ES B SEP B EP ES', ['exposed-right R1#2']],
    ['a device, which does not cover', 'ES B BC', ['exposed-right R1#2']],
    ['an end stop between blocks', 'ES B ES B EP ES', ['exposed-right R1#2']],
    ['a smaller wall', 'ES G B EP ES', ['exposed-right R1#2']],
    ['another maker that opens to the left', 'ES 2xO EPo ES', ['exposed-left R1#2']],
    ['a wall that is too low', 'ES G L EPl ES', ['exposed-right R1#2']],
  ])('%s', (_, sketch, expected) => {
    expect(rc001(sketch)).toEqual(expected);
  });

  it.each([
    ['a plate', 'ES 3xB EP ES'],
    ['a plate of another colour', 'ES 3xB EPg ES'],
    ['a partition that is larger', 'ES B TP B EP ES'],
    ['the wall of the next block', 'ES B PE B EP ES'],
    ['a larger wall', 'ES B G EPb ES'],
    ['the same for turned blocks', "ES EP' 3xB' ES"],
    ['blocks without an open side', 'ES 3xC ES'],
    ['blocks that open to the left', 'ES EP 3xLO ES'],
    ['their own plates for each maker', 'ES 2xB EP EPo 2xO ES'],
    ['a plate between open sides that face each other', "ES B EP B' ES"],
  ])('nothing where there is %s', (_, sketch) => {
    expect(rc001(sketch)).toEqual([]);
  });

  it('once per run and side, the outermost block first', () => {
    expect(rc001('ES B ES B ES B ES')).toEqual(['exposed-right R1#6 R1#4 R1#2']);
    expect(rc001("ES B' ES B' ES")).toEqual(['exposed-left R1#2 R1#4']);
    expect(rc001('ES B ES _20 ES B ES')).toEqual(['exposed-right R1#2', 'exposed-right R1#5']);
    expect(rc001("ES B' 3xB EP ES")).toEqual(['exposed-left R1#2']);
  });

  it('not verifiable where it is not known which side is open', () => {
    expect(findingsIn('ES 3xV ES', 'DQ-001')[0]).toBe('warning DQ-001 unknown/RC-001 1020000000 R1');
    // Covered whichever side it is: plates at both ends, the same blocks in between.
    expect(findingsIn('ES EPv 3xV EPv ES', 'DQ-001').filter((finding) => finding.includes('RC-001'))).toEqual([]);
    expect(findingsIn('ES EPv 3xV ES', 'DQ-001').filter((finding) => finding.includes('RC-001'))).toHaveLength(1);
    expect(findingsIn("ES EPv V V' EPv ES", 'DQ-001').filter((finding) => finding.includes('RC-001'))).toHaveLength(1);
    // The neighbour's side decides for a block whose own side is known.
    expect(findingsIn('ES B V EPv ES', 'DQ-001')).toContain('warning DQ-001 unknown/RC-001 1020000000 R1');
  });

  it('not verifiable where it is not known whether the next wall is large enough', () => {
    const shapeless = withFacts(BLOCK, {
      'geometry.contour': undefined,
      'geometry.depth': undefined,
      'compatibility.endPlates': undefined,
    });
    const X = { ...shapeless, key: 'wago:x-1' as const, article: 'x-1' };
    expect(findingsIn('ES X B EP ES', 'DQ-001', { parts: { X } })).toEqual(['warning DQ-001 unknown/RC-001 x-1 R1']);
  });
});

describe('the text of RC-001', () => {
  const text = (sketch: string) => onlyFinding(sketchRail(sketch), 'RC-001').text;

  it('names block, side, what stands there instead, and the plates that fit', () => {
    expect(text('ES 2xB:7 ES').en).toBe(
      'The open side of -X1:7 (2002-1204) on its right is not covered: R1#4 (249-116) beside it does not close it. Live ' +
        'metal can be touched there, and clearance and creepage distances are not assured. Fit end plate 2002-1291 or ' +
        '2002-1292.',
    );
    expect(text('ES 2xB:7 ES').de).toBe(
      'Die offene Seite von -X1:7 (2002-1204) rechts ist nicht abgedeckt: R1#4 (249-116) daneben verschließt sie nicht. ' +
        'Dort sind spannungsführende Teile berührbar, und Luft- und Kriechstrecken sind nicht sichergestellt. ' +
        'Abschlussplatte 2002-1291 oder 2002-1292 setzen.',
    );
    expect(text('ES G B EP ES').en).toContain(': the smaller wall of R1#3 (2002-1204) beside it does not close it.');
    expect(text('ES B').en).toContain('is not covered. Live metal');
    expect(text('ES B ES B ES B ES').de).toContain('Dasselbe gilt für 2 weitere Klemmen dieses Abschnitts.');
    expect(text('ES U ES').en).toContain('Fit an end plate that covers it.');
  });
});

describe('the fixes of RC-001', () => {
  it('fit the plate in the colour that the project prefers, others on request', () => {
    const document = sketchRail('ES 2xB ES');
    expect(fixTitles(document, onlyFinding(document, 'RC-001'))).toEqual([
      'Fit end plate 2002-1292 !',
      'Fit end plate 2002-1291',
    ]);
    const gray = run(document, { type: 'settings.edit', fields: { endPlateColor: 'gray' } });
    expect(fixTitles(gray, onlyFinding(gray, 'RC-001'))[0]).toBe('Fit end plate 2002-1291 !');
    const any = run(document, { type: 'settings.edit', fields: { endPlateColor: '' } });
    expect(fixTitles(any, onlyFinding(any, 'RC-001'))[0]).toBe('Fit end plate 2002-1291 !');
  });

  it.each([
    ['ES 2xB ES', 'ES 2xB EP ES'],
    ["ES 2xB' ES", "ES EP' 2xB' ES"],
    ['ES 2xB _20 ES B EP ES', 'ES 2xB EP _20 ES B EP ES'],
    ["ES B' ES _20 B' ES", "ES EP' B' ES _20 B' ES"],
    ["ES EP' B' ES _20 B' ES", "ES EP' B' ES _20 EP' B' ES"],
    ["_9 2xB'", "_9 EP' 2xB'"],
    ["ES @80 2xB'", "ES @79.2 EP' @80 2xB'"],
    ['ES G B EP ES', 'ES G EPb B EP ES'],
    ['ES G ES B ES L ES', 'ES G EPb ES B EP ES L EPl ES'],
    ['ES 2xO EPo ES', 'ES EPo 2xO EPo ES'],
    ['ES 2xB @60 ES', 'ES 2xB EP @60 ES'],
  ])('mend %s to %s', (sketch, expected) => {
    const document = sketchRail(sketch);
    const finding = findingsOf(document).find(({ rule }) => rule === 'RC-001')!;
    const [fix] = fixesIn(document, finding);
    expect(sketchOf(carryOutFix(document, finding, fix!))).toBe(expected);
  });

  it.each(['ES 2xB ES', "ES 2xB' ES", 'ES G ES B ES L ES', 'B', 'ES 2xO ES', '2xB _20 2xB', 'ES D ES'])(
    'remove the finding of %s, add no error and can be undone',
    (sketch) => {
      expect(carryOutAllFixes(sketchRail(sketch), 'RC-001')).toBeGreaterThan(0);
    },
  );

  it('give the plate the strip of its block', () => {
    const document = sketchRail('ES 2xB ES');
    const [fix] = fixesIn(document, onlyFinding(document, 'RC-001'));
    const plate = itemsOf(run(document, fix!.command)).find((item) => item.part === PLATE.key);
    expect(plate).toMatchObject({ strip: stripId('-X1'), turned: false, levels: [] });
  });

  it('do without plates that the library lacks, and are not offered without any', () => {
    const document = sketchRail('ES 2xB ES');
    const finding = onlyFinding(document, 'RC-001');
    expect(fixTitles(document, finding, partLookup([PLATE_GRAY]))).toEqual(['Fit end plate 2002-1291 !']);
    expect(fixTitles(document, finding, partLookup([]))).toEqual([]);
    // A plate that the project uses already needs no library.
    const second = sketchRail('ES B EP ES', { into: document });
    expect(fixTitles(second, onlyFinding(second, 'RC-001'), partLookup([]))).toEqual(['Fit end plate 2002-1292 !']);
    const unlisted = sketchRail('ES U ES');
    expect(fixTitles(unlisted, onlyFinding(unlisted, 'RC-001'))).toEqual([]);
  });

  it('are none for a finding that is out of date', () => {
    const document = sketchRail('ES 2xB ES');
    const finding = onlyFinding(document, 'RC-001');
    const mended = sketchRail('ES 2xB EP ES');
    expect(fixTitles(mended, finding)).toEqual([]);
    expect(fixTitles(run(document, { type: 'rail.remove', rail: finding.rail! }), finding)).toEqual([]);
  });
});

describe('an accepted RC-001', () => {
  it('no longer counts, and counts again when another block is concerned', () => {
    const accepted = acceptAll(sketchRail('ES 2xB ES'), 'RC-001');
    const second = itemsOf(accepted)[2]!;
    const without = run(accepted, { type: 'items.remove', items: [second.id] });
    expect(findingsIn(without, 'RC-001')).toEqual(['error RC-001 exposed-right R1#2']);
    expect(onlyFinding(without, 'RC-001').waived).toBeUndefined();
    expect(findingsIn(without, 'WAIVER')).toHaveLength(1);
  });
});
