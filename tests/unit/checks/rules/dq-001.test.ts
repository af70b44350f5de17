import { describe, expect, it } from 'vitest';
import { partRecordId } from '../../../../shared/project/index.ts';
import { acceptAll, findingsIn, findingsOf, fixTitles, totals } from '../../../support/check-sketch.ts';
import { itemsOf, railId, run, sketchRail } from '../../../support/rail-sketch.ts';
import { VAGUE } from '../../../support/sample-parts.ts';

const dq001 = (sketch: Parameters<typeof findingsIn>[0]) =>
  findingsIn(sketch, 'DQ-001').map((finding) => finding.replace('warning DQ-001 unknown/', ''));

describe('DQ-001 reports', () => {
  it('each rule that lacks a fact once per part and rail, however many items there are', () => {
    expect(dq001('ES 50xV ES')).toEqual(['RC-001 1020000000 R1', 'RC-015 1020000000 R1']);
    expect(dq001('ES V B V ES')).toEqual(['RC-001 1020000000 R1', 'RC-005 1020000000 R1', 'RC-015 1020000000 R1', 'RC-020 1020000000 R1'].sort());
    expect(dq001(sketchRail('ES 2xV ES', { into: sketchRail('ES 2xV ES') }))).toEqual([
      'RC-001 1020000000 R1',
      'RC-015 1020000000 R1',
      'RC-001 1020000000 R2',
      'RC-015 1020000000 R2',
    ]);
  });

  it('nothing where all facts are known, and nothing of a rule that is off', () => {
    expect(dq001('ES 3xB EP ES')).toEqual([]);
    const off = run(sketchRail('ES 2xV ES'), { type: 'settings.edit', fields: { severities: { 'RC-001': 'off' } } });
    expect(dq001(off)).toEqual(['RC-015 1020000000 R1']);
    const silent = run(sketchRail('ES 2xV ES'), { type: 'settings.edit', fields: { severities: { 'DQ-001': 'off' } } });
    expect(dq001(silent)).toEqual([]);
  });

  it('which rule, which part, which facts, and how many items', () => {
    const document = sketchRail('ES 4xV ES');
    const [finding] = findingsOf(document).filter(({ rule }) => rule === 'DQ-001');
    expect(finding?.text.en).toBe(
      'RC-001 (Exposed open side) cannot be checked for Weidmüller 1020000000 on R1. Unknown: Open side. 2 items are ' +
        'concerned. Check it by hand and accept this, or enter the fact from the data sheet.',
    );
    expect(finding?.text.de).toBe(
      'RC-001 (Offene Seite nicht abgedeckt) ist für Weidmüller 1020000000 auf R1 nicht prüfbar. Unbekannt: Offene Seite. ' +
        'Betroffen sind 2 Elemente. Von Hand prüfen und akzeptieren, oder die Angabe aus dem Datenblatt eintragen.',
    );
    const items = itemsOf(document);
    expect(finding).toMatchObject({
      subjects: [partRecordId(VAGUE.key), railId(1)],
      items: [items[1]!.id, items[4]!.id],
      rail: railId(1),
      region: { from: 11_000, to: 11_000 + 4 * 5100 },
    });
    expect(fixTitles(document, finding!)).toEqual([]);
  });
});

describe('an accepted DQ-001', () => {
  it('stays accepted when one more of the part is placed', () => {
    const accepted = acceptAll(sketchRail('ES 2xV ES'), 'DQ-001');
    const more = run(accepted, {
      type: 'items.place',
      target: { rail: railId(1), after: itemsOf(accepted)[1]!.id },
      items: [{ part: VAGUE.key }],
      parts: [],
    });
    expect(totals(more)).toMatchObject({ warning: 0 });
    expect(findingsIn(more, 'WAIVER')).toEqual([]);
  });
});
