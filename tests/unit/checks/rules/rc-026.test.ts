import { describe, expect, it } from 'vitest';
import { acceptAll, findingsIn, fixTitles, onlyFinding } from '../../../support/check-sketch.ts';
import { run, sketchRail } from '../../../support/rail-sketch.ts';
import { BLOCK, UNSIZED, withFacts } from '../../../support/sample-parts.ts';

describe('RC-026 reports', () => {
  it('parts without a width, once per part and rail', () => {
    const X = { ...withFacts(BLOCK, { 'geometry.width': undefined }), key: 'wago:x' as const, article: 'x' };
    const document = sketchRail('U ES', { into: sketchRail('ES 2xU X U ES', { parts: { X } }) });
    expect(findingsIn(document, 'RC-026')).toEqual([
      'error RC-026 no-width R1#2 R1#3 R1#5',
      'error RC-026 no-width R1#4',
      'error RC-026 no-width R2#1',
    ]);
  });

  it('nothing where all widths are known, and nothing for what is not placed', () => {
    expect(findingsIn('ES 3xB V EP ES', 'RC-026')).toEqual([]);
    const planned = run(sketchRail('ES'), {
      type: 'items.place',
      target: { after: null },
      items: [{ part: UNSIZED.key }],
      parts: [UNSIZED],
    });
    expect(findingsIn(planned, 'RC-026')).toEqual([]);
  });

  it('which part and where', () => {
    const { text } = onlyFinding(sketchRail('ES 5xU ES'), 'RC-026');
    expect(text.en).toBe(
      'The library has no width for 1SNK505010R0000: R1#2 (1SNK505010R0000), R1#3 (1SNK505010R0000), ' +
        'R1#4 (1SNK505010R0000) and 2 more cannot be placed to scale, and all widths of this rail lack it. Enter the width ' +
        'from the data sheet, or use another part.',
    );
    expect(text.de).toContain('und 2 weitere lassen sich nicht maßstäblich setzen');
  });
});

it('RC-026 has no fix: only a data sheet helps', () => {
  const document = sketchRail('ES U ES');
  expect(fixTitles(document, onlyFinding(document, 'RC-026'))).toEqual([]);
});

it('RC-026 can be accepted', () => {
  acceptAll(sketchRail('ES U ES'), 'RC-026');
});
