import { describe, expect, it } from 'vitest';
import { planAccessories } from '../../../../shared/checks/index.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { findingsIn, findingsOf, fixTitles } from '../../../support/check-sketch.ts';
import { envFor, railId, run, sketchOf, sketchRail, stripId } from '../../../support/rail-sketch.ts';
import { PLATE_GRAY, SAMPLE_LIBRARY, STOP_WIDE } from '../../../support/sample-parts.ts';

/** Two strips on a rail each; the second has a stop and a colour of its own. */
const plain = sketchRail('B B', { into: sketchRail('B B'), strip: '-X2' });
const own = run(plain, { type: 'strip.edit', strip: stripId('-X2'), endStop: STOP_WIDE.key, endPlateColor: 'gray' });

function completed(document: typeof own) {
  return planAccessories(viewOf(document), SAMPLE_LIBRARY, envFor(document)).view.document;
}

describe('accessories of a strip with settings of its own', () => {
  it('are its own end stop and plates of its colour; others keep those of the project', () => {
    const done = completed(own);
    expect(sketchOf(done, railId(1))).toBe('ES 2xB EP ES');
    expect(sketchOf(done, railId(2))).toBe('ESw 2xB EPg ESw');
    expect(findingsIn(done)).toEqual([]);
  });

  it('are those of the project again once it has none of its own', () => {
    const back = run(own, { type: 'strip.edit', strip: stripId('-X2'), endStop: null, endPlateColor: null });
    expect(sketchOf(completed(back), railId(2))).toBe('ES 2xB EP ES');
  });

  it('are named by the finding and its fix', () => {
    const missing = findingsOf(own).filter(({ rule, rail }) => rule === 'RC-006' && rail === railId(2));
    expect(missing).toHaveLength(2);
    for (const finding of missing) {
      expect(finding.text.en).toContain('Fit end stop 249-117.');
      expect(fixTitles(own, finding)).toEqual(['Fit end stop 249-117 !']);
    }
    const [open] = findingsOf(own).filter(({ rule, rail }) => rule === 'RC-001' && rail === railId(2));
    expect(open && fixTitles(own, open)[0]).toBe(`Fit end plate ${PLATE_GRAY.article} !`);
  });

  it('hold each end of a run by the strip that stands there', () => {
    const mixed = run(own, { type: 'items.move', items: [...viewOf(own).layouts.get(railId(2))!.items].map(({ item }) => item.id), target: { rail: railId(1), after: viewOf(own).layouts.get(railId(1))!.items.at(-1)!.item.id } });
    expect(sketchOf(completed(mixed), railId(1))).toBe('ES 4xB EPg ESw');
  });
});
