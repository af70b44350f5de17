import { describe, expect, it } from 'vitest';
import { GUIDED_RULES, ruleGuide, runChecks, speaksFor } from '../../../../../shared/checks/index.ts';
import { createHostClient } from '../../../../../shared/host/index.ts';
import { guideExample } from '../../../../../renderer/state/findings/example-findings.ts';
import { createPartCache } from '../../../../../renderer/state/library/part-cache.ts';
import { createFakeHost } from '../../../../support/fake-host.ts';
import { realParts } from '../../../../support/real-library.ts';

const host = createFakeHost(realParts());
const parts = createPartCache(createHostClient(host.transport));
const pages = GUIDED_RULES.flatMap((id) => ruleGuide(id) ?? []);

describe('the example of a rule, worked out', () => {
  it.each(pages.map((page) => [page.id, page] as const))('%s is drawn with what the rule reports', async (id, page) => {
    const example = await guideExample(id, page.example, parts);
    if (!example) throw new Error('the example cannot be drawn');
    const found = runChecks(example.view).findings.filter((finding) => speaksFor(finding, id));
    expect(example.finding).toEqual(found[0]?.text);
    const places = found.filter(({ region }) => region);
    expect([...example.marks.values()].flat()).toHaveLength(places.length);
    for (const { to } of [...example.marks.values()].flat()) expect(example.reach).toBeGreaterThanOrEqual(to);
    for (const { view } of [example, example.mended ?? example]) {
      for (const { items } of view.layouts.values()) {
        for (const { x, width } of items) expect(example.reach).toBeGreaterThanOrEqual(x + width);
      }
    }
    // Rules about cabinets are drawn on the plate, with what they mark there.
    const onPlate = found.filter(({ plate }) => plate);
    expect(example.plate?.id).toBe(onPlate[0]?.plate?.plate);
    expect(example.plate?.marks ?? []).toHaveLength(onPlate.filter(({ plate }) => plate?.area).length);
    if (!example.mended) return;
    const left = runChecks(example.mended.view).findings.filter((finding) => speaksFor(finding, id));
    // What is mended is gone; something lighter may take its place, such as that a distance is now kept by assumption.
    const keys = new Set(left.map(({ key }) => key));
    expect(found.some(({ key }) => !keys.has(key))).toBe(true);
    expect(left.length).toBeLessThanOrEqual(found.length);
    expect(example.mended.fix.de).not.toBe('');
  });

  it('is missing where the library cannot be asked, or the text is none', async () => {
    const silent = createFakeHost(realParts());
    silent.failNext('library.byArticle', 'internal');
    const cache = createPartCache(createHostClient(silent.transport));
    expect(await guideExample('RC-001', pages[0]?.example ?? '', cache)).toBeUndefined();
    expect(await guideExample('RC-001', 'rail', parts)).toBeUndefined();
    expect(await guideExample('RC-001', 'rail R1 210-112 length=300', parts)).toBeUndefined();
  });
});
