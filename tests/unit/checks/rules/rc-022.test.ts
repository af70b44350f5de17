import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../shared/project/index.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { acceptAll, carryOutAllFixes, carryOutFix, findingsIn, fixTitles, fixesIn, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { COVER, GROUP_CARRIER, LEFT_OPEN, SIZED_CARRIER, withFacts } from '../../../support/sample-parts.ts';

/** Five blocks between stops, the last two items a plate and a stop: the plate stands from 37 to 37.8 mm. */
const RUN = 'rail R1 210-112 length=300\nstrip -X1\n249-116\n5x 2002-1204 labels=1..5\n2002-1292\n249-116\n';
const rail = (attach: string, others: Parameters<typeof readRail>[1] = [], run = RUN) => readRail(`${run}attach ${attach}`, others);

describe('RC-022 reports', () => {
  it.each([
    ['a carrier on a plate, whatever its width', '2009-193 R1#7', ['error RC-022 on-plate 2009-193 R1#7']],
    ['a carrier that reaches over a plate by a micrometre', '2009-194 -X1:5 offset=-0.799', ['error RC-022 over-plate 2009-194 R1#7']],
    ['none that only touches it', '2009-194 -X1:5 offset=-0.8', []],
    ['none in the middle of the run', '2009-194 -X1:3', []],
    ['none of unknown width away from plates', '2009-193 -X1:3', []],
    ['a carrier of unknown width that begins on a plate', '2009-193 -X1:5 offset=5.2', ['error RC-022 over-plate 2009-193 R1#7']],
  ])('%s', (_, attach, expected) => {
    expect(findingsIn(rail(attach), 'RC-022')).toEqual(expected);
  });

  it('a partition like an end plate, and one in front of the host like one behind it', () => {
    const run = 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1294\n3x 2002-1204 labels=1..3\n2002-1292\n249-116\n';
    expect(findingsIn(rail('2009-194 R1#2', [], run), 'RC-022')).toEqual(['error RC-022 on-plate 2009-194 R1#2']);
    expect(findingsIn(rail('2009-194 -X1:1', [], run), 'RC-022')).toEqual(['error RC-022 over-plate 2009-194 R1#2']);
    expect(findingsIn(rail('2009-194 -X1:1 offset=0', [], run), 'RC-022')).toEqual([]);
  });

  it('that it cannot tell where the width decides and is unknown', () => {
    const unknown = ['warning DQ-001 unknown/RC-022 2009-193 R1'];
    expect(findingsIn(rail('2009-193 -X1:5'))).toEqual(unknown);
    // It begins on its host: what it reaches to on the right is as unknown as before.
    expect(findingsIn(rail('2009-193 -X1:5 offset=1'))).toEqual(unknown);
    const plateInFront = RUN.replace('249-116\n5x', '249-116\n2002-1294\n5x');
    expect(findingsIn(rail('2009-193 -X1:1', [], plateInFront), 'DQ-001')).toEqual(unknown);
    // It begins behind the plate, so it cannot reach over it.
    expect(findingsIn(rail('2009-193 -X1:1 offset=0', [], plateInFront), 'DQ-001')).toEqual([]);
  });

  it('that it cannot tell where a maker says nothing of plates, and only where there is one', () => {
    const silent = withFacts(SIZED_CARRIER, { 'compatibility.notOnEndPlate': undefined });
    const unknown = ['warning DQ-001 unknown/RC-022 2009-194 R1'];
    expect(findingsIn(rail('2009-194 R1#7', [silent]), 'DQ-001')).toEqual(unknown);
    expect(findingsIn(rail('2009-194 -X1:5', [silent]))).toEqual(unknown);
    expect(findingsIn(rail('2009-194 -X1:3', [silent]))).toEqual([]);
  });

  it('nothing where a maker allows plates, nor of parts that cover or test', () => {
    const allowed = withFacts(GROUP_CARRIER, { 'compatibility.notOnEndPlate': false });
    expect(findingsIn(rail('2009-193 -X1:5', [allowed]))).toEqual([]);
    expect(findingsIn(rail(`${COVER.article} -X1:5`), 'RC-022')).toEqual([]);
  });

  it('the same on a rail that is turned', () => {
    const turned = "rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1292 turned\n5x 2002-1204 turned labels=1..5\n249-116\n";
    expect(findingsIn(rail('2009-194 -X1:1', [], turned), 'RC-022')).toEqual(['error RC-022 over-plate 2009-194 R1#2']);
    const finding = onlyFinding(rail('2009-194 -X1:1', [], turned), 'RC-022');
    expect(fixTitles(rail('2009-194 -X1:1', [], turned), finding)[0]).toBe('Shift it to the right');
  });

  it('each carrier for itself', () => {
    expect(findingsIn(rail('2009-194 R1#7 -X1:5'), 'RC-022')).toEqual(['error RC-022 over-plate 2009-194 R1#7', 'error RC-022 on-plate 2009-194 R1#7']);
  });
});

describe('the fixes of RC-022', () => {
  it('shift, move to the nearest free block of the run, or take off', () => {
    const document = rail('2009-194 -X1:5');
    const finding = onlyFinding(document, 'RC-022');
    expect(fixTitles(document, finding)).toEqual(['Shift it to the left', 'Move it to the nearest block that takes it', 'Take it off']);
    expect(carryOutAllFixes(document, 'RC-022')).toBe(3);
    const [, move] = fixesIn(document, finding);
    const moved = move ? carryOutFix(document, finding, move) : document;
    const [layout] = viewOf(moved).layouts.values();
    expect(layout?.attachments).toMatchObject([{ host: 4, x: 26_200 }]);
  });

  it('pass over blocks on which something sits, and those that do not take it', () => {
    const document = readRail(`${RUN.replace('5x 2002-1204 labels=1..5', '2x 2002-1204 labels=1..2\nL-1 label=3\n2x 2002-1204 labels=4..5')}attach 2009-194 R1#7\nattach 2009-193 -X1:4`, [
      withFacts(LEFT_OPEN, { series: '2003', 'geometry.openSide': 'right' }),
    ]);
    const finding = onlyFinding(document, 'RC-022');
    const move = fixesIn(document, finding).find(({ title }) => title.en.startsWith('Move'));
    const moved = move ? carryOutFix(document, finding, move) : document;
    const carrier = recordsOf(moved, 'attachment').find(({ part }) => part === SIZED_CARRIER.key);
    const [layout] = viewOf(moved).layouts.values();
    // Not on 5, where it would reach over the plate, nor on 4, which is taken, nor on 3, which is of another series.
    expect(layout?.items.findIndex(({ item }) => item.id === carrier?.host)).toBe(2);
  });

  it('of a carrier of unknown width leave the blocks beside plates out', () => {
    const document = rail('2009-193 R1#7');
    const finding = onlyFinding(document, 'RC-022');
    expect(fixTitles(document, finding)).toEqual(['Move it to the nearest block that takes it', 'Take it off']);
    const [move] = fixesIn(document, finding);
    const [layout] = viewOf(move ? carryOutFix(document, finding, move) : document).layouts.values();
    expect(layout?.attachments[0]?.host).toBe(4);
  });

  it('take off where no block takes it', () => {
    const lone = 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 label=1\n2002-1292\n249-116\n';
    const document = rail('2009-193 R1#3', [], lone);
    expect(fixTitles(document, onlyFinding(document, 'RC-022'))).toEqual(['Take it off']);
  });
});

it('RC-022 can be accepted', () => {
  acceptAll(rail('2009-193 R1#7'), 'RC-022');
});
