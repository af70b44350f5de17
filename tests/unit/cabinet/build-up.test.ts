import { describe, expect, it } from 'vitest';
import { buildUpOf } from '../../../shared/cabinet/index.ts';
import type { Part } from '../../../shared/parts/index.ts';
import { layoutOf, viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { itemsOf, railId, run, sketchRail } from '../../support/rail-sketch.ts';
import { PLATE, RAIL, RAIL_DEEP, SIZED_CARRIER, STOP, withFacts } from '../../support/sample-parts.ts';

const KNOWN_STOP = withFacts(STOP, { 'geometry.height': mm(28) });

function buildUp(sketch: string, rail: Part = RAIL, parts: Readonly<Record<string, Part>> = { ES: KNOWN_STOP }) {
  const layout = layoutOf(viewOf(sketchRail(sketch, { rail, parts })), railId(1));
  if (!layout) throw new Error('no rail');
  return buildUpOf(layout, rail);
}

describe('the build-up of a rail', () => {
  it('is the rail and the tallest part on it', () => {
    expect(buildUp('ES B EP ES')).toMatchObject({ rail: 7500, value: 40_400, blocks: 40_400, unknown: [] });
    expect(buildUp('ES B EP ES', RAIL_DEEP)).toMatchObject({ rail: 15_000, value: 47_900 });
    expect(buildUp('ES B EP TP G ES').tallest?.article).toBe('2002-1294');
    // What stands on it besides blocks is no matter for the tool.
    expect(buildUp('ES B EP TP ES')).toMatchObject({ value: 67_500, blocks: 40_400 });
  });

  it('counts end plates as high as a block of their profile, and nothing else', () => {
    const missing = (sketch: string, parts?: Readonly<Record<string, Part>>) =>
      buildUp(sketch, RAIL, parts).unknown.map(({ part }) => part.article);
    expect(missing('ES B EP ES')).toEqual([]);
    expect(missing('ES B EPl ES')).toEqual(['2002-1492']);
    expect(missing('ES EP ES')).toEqual(['2002-1292']);
    expect(missing('ES B EP ES', {})).toEqual(['249-116', '249-116']);
    expect(missing('ES B EP ES', { ES: KNOWN_STOP, EP: withFacts(PLATE, { 'geometry.contour': undefined }) })).toEqual(['2002-1292']);
  });

  it('is unknown without the height of the rail, or with nothing of known height on it', () => {
    const vague = withFacts(RAIL, { 'rail.height': undefined });
    expect(buildUp('ES B EP ES', vague)).toMatchObject({ rail: undefined, value: undefined, blocks: undefined });
    expect(buildUp('U', RAIL)).toMatchObject({ value: undefined, tallest: undefined });
    expect(buildUp('')).toMatchObject({ value: undefined, unknown: [], unknownAttachments: [] });
  });

  it('minds what sits on items', () => {
    const document = sketchRail('ES B EP ES', { parts: { ES: KNOWN_STOP } });
    const host = itemsOf(document)[1]?.id;
    if (!host) throw new Error('no block');
    const attached = (part: Part) => {
      const after = run(document, { type: 'attachments.add', part, hosts: [host] });
      const layout = layoutOf(viewOf(after), railId(1));
      if (!layout) throw new Error('no rail');
      return buildUpOf(layout, RAIL);
    };
    expect(attached(SIZED_CARRIER)).toMatchObject({ value: 48_500, blocks: 40_400, unknownAttachments: [] });
    const unsized = attached(withFacts(SIZED_CARRIER, { 'geometry.height': undefined }));
    expect(unsized.value).toBe(40_400);
    expect(unsized.unknownAttachments.map(({ part }) => part.article)).toEqual(['2009-194']);
  });
});
