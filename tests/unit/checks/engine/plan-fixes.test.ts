import { describe, expect, it } from 'vitest';
import { type FixPlan, acceptCommand, planAccessories, planSafeFixes, runChecks } from '../../../../shared/checks/index.ts';
import { type PartKey, partLookup } from '../../../../shared/parts/index.ts';
import {
  applyChanges,
  checkInvariants,
  countingIds,
  type Document,
  invertChanges,
  mintId,
  recordsOf,
} from '../../../../shared/project/index.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { changesOf, inShort, onlyFinding } from '../../../support/check-sketch.ts';
import { envFor, itemsOf, railId, run, sketchOf, sketchRail, stripId, type SketchOptions } from '../../../support/rail-sketch.ts';
import { BLOCK, PLATE, SAMPLE_LIBRARY, STOP } from '../../../support/sample-parts.ts';

type Planner = typeof planSafeFixes;

/** Plans and checks what holds for every plan: its change leads to its view and back, and its findings are those of it. */
function plan(planner: Planner, document: Document, parts = SAMPLE_LIBRARY, options = {}): FixPlan {
  const view = viewOf(document);
  const planned = planner(view, parts, envFor(document), options);
  expect(applyChanges(changesOf(planned), document)).toEqual(planned.view.document);
  expect(applyChanges(invertChanges(changesOf(planned)), planned.view.document)).toEqual(document);
  expect(planned.view).toEqual(viewOf(planned.view.document));
  expect(planned.state).toEqual(runChecks(planned.view));
  expect(planned.commands).toHaveLength(planned.applied.length);
  expect(checkInvariants(planned.view.document)).toEqual([]);
  expect(planner(view, parts, envFor(document), options)).toEqual(planned);
  return planned;
}

const result = (sketch: string, planner: Planner = planSafeFixes, options?: SketchOptions) => {
  const planned = plan(planner, sketchRail(sketch, options));
  return [sketchOf(planned.view.document), ...planned.remaining.map((finding) => inShort(planned.view, finding))];
};

describe('complete accessories', () => {
  it('twenty bare blocks become stop, blocks, plate, stop: nothing is left', () => {
    const document = sketchRail('20xB', { length: 300 });
    const planned = plan(planAccessories, document);
    expect(sketchOf(planned.view.document)).toBe('ES 20xB EP ES');
    expect(planned.remaining).toEqual([]);
    expect(planned.foresight?.label).toEqual({ en: 'Complete accessories', de: 'Zubehör ergänzen' });
    expect(planned.applied.map(({ rule, title }) => `${rule} ${title.en}`).sort()).toEqual([
      'RC-001 Fit end plate 2002-1292',
      'RC-006 Fit end stop 249-116',
      'RC-006 Fit end stop 249-116',
    ]);
    expect(planned.applied[0]?.finding.en).toContain('R1#');
    expect(itemsOf(planned.view.document).every(({ strip }) => strip === stripId('-X1'))).toBe(true);
  });

  it.each([
    ["20xB'", "ES EP' 20xB' ES"],
    ['B', 'ES B EP ES'],
    ['2xB _30 3xB', 'ES 2xB EP ES _30 ES 3xB EP ES'],
    ['_12 2xB', '_12 ES 2xB EP ES'],
    ['ES 2xG 3xB 2xL ES', 'ES 2xG EPb 3xB 2xL EPl ES', 'warning RC-003 change R1#7 R1#8'],
    ['5xB 2xPE 5xB', 'ES 5xB 2xPE 5xB EP ES', 'warning RC-017 not-fed R1'],
    ['ES 2xL EP ES', 'ES 2xL EPl ES'],
    ['ES 2xB ES EP', 'ES 2xB EP ES'],
    ['EP ES 2xB ES', 'ES 2xB EP ES'],
    ['ES B LO ES', 'ES B EP LO ES'],
    ['2xD', 'ES 2xD EPd ES'],
    ['2xC', 'ES 2xC ES'],
    ['', ''],
    ['ES 2xB EP ES', 'ES 2xB EP ES'],
  ])('%s becomes %s', (...[sketch, expected, ...left]) => {
    expect(result(sketch, planAccessories)).toEqual([expected, ...left]);
  });

  it('does not judge a plate of another maker', () => {
    expect(result('2xB EPo 2xO', planAccessories)).toEqual([
      'ES 2xB EPo 2xO ES',
      'warning RC-025 unverified/Phoenix Contact+WAGO R1',
      'warning DQ-001 unknown/RC-002 3047028 R1',
    ]);
  });

  it('leaves orientation, gaps and lengths alone', () => {
    expect(result("ES 2xB B' ES", planAccessories)[0]).toBe("ES 2xB B' ES");
    expect(result('ES B _3 B EP ES', planAccessories)[0]).toBe('ES B EP ES _3 ES B EP ES');
    const short = plan(planAccessories, sketchRail('20xB', { length: 120 }));
    expect(sketchOf(short.view.document)).toBe('ES 20xB EP ES');
    expect(short.remaining.map(({ rule }) => rule)).toEqual(['RC-012']);
    expect(recordsOf(short.view.document, 'rail')[0]?.length).toBe(120_000);
  });

  it('does what the library allows and says what is left', () => {
    const planned = plan(planAccessories, sketchRail('2xB'), partLookup([STOP]));
    expect(sketchOf(planned.view.document)).toBe('ES 2xB ES');
    expect(planned.remaining.map(({ rule }) => rule)).toEqual(['RC-001']);
    const nothing = plan(planAccessories, sketchRail('2xB'), partLookup([]));
    expect(nothing).toMatchObject({ commands: [], applied: [], foresight: undefined });
    expect(nothing.remaining).toHaveLength(3);
  });

  it('leaves out a fix that is refused, and carries out the others', () => {
    const odd = { ...STOP, key: 'WAGO:not a key' as const };
    const parts = { ...SAMPLE_LIBRARY, get: (key: PartKey) => (key === STOP.key ? odd : SAMPLE_LIBRARY.get(key)) };
    const planned = plan(planAccessories, sketchRail('2xB _20 ESw 2xB ESw'), parts);
    expect(sketchOf(planned.view.document)).toBe('2xB EP _20 ESw 2xB EP ESw');
    expect(planned.applied.map(({ rule }) => rule)).toEqual(['RC-001', 'RC-001']);
    expect(plan(planAccessories, sketchRail('2xC'), parts).foresight).toBeUndefined();
  });

  it('covers all rails, or the one that is asked for', () => {
    const document = sketchRail('2xB', { into: sketchRail('3xB') });
    const both = plan(planAccessories, document);
    expect([railId(1), railId(2)].map((id) => sketchOf(both.view.document, id))).toEqual(['ES 3xB EP ES', 'ES 2xB EP ES']);
    const second = plan(planAccessories, document, SAMPLE_LIBRARY, { rail: railId(2) });
    expect([railId(1), railId(2)].map((id) => sketchOf(second.view.document, id))).toEqual(['3xB', 'ES 2xB EP ES']);
  });

  it('leaves accepted findings alone', () => {
    const document = sketchRail('ES 2xB ES');
    const accepted = run(document, acceptCommand(onlyFinding(document, 'RC-001'), 'covered', 'KL'));
    const planned = plan(planAccessories, accepted);
    expect(planned.foresight).toBeUndefined();
    expect(planned.remaining).toEqual([]);
  });

  it('copes with a fixed position at the very start', () => {
    const planned = plan(planAccessories, sketchRail("@7 2xB'"));
    // No room for the stop in front of it: the overlap is reported, nothing is hidden.
    expect(planned.remaining.length).toBeGreaterThan(0);
    expect(itemsOf(planned.view.document).some(({ part }) => part === PLATE.key)).toBe(true);
  });
});

describe('apply safe fixes', () => {
  it.each([
    ['20xB', 'ES 20xB EP ES'],
    ["ES 2xB B' 2xB ES", 'ES 5xB EP ES'],
    ["ES B B' ES", 'ES 2xB EP ES'],
    ['B _3 B', 'ES 2xB EP ES'],
    ['B EP _3 B EP', 'ES B EP B EP ES'],
    ['ES B @12 B EP ES', 'ES 2xB EP ES'],
    ['ES @50 B @20 EP ES', 'ES @44 ES @50 B EP ES'],
    ["ES EP' 2xB' B 2xB' ES", "ES EP' 5xB' ES"],
  ])('%s becomes %s', (sketch, expected) => {
    expect(result(sketch)[0]).toBe(expected);
  });

  it('mends what stands where before it fits anything', () => {
    const planned = plan(planSafeFixes, sketchRail('2xB _2 2xB'));
    expect(planned.applied.map(({ rule }) => rule)[0]).toBe('RC-011');
    expect(sketchOf(planned.view.document)).toBe('ES 4xB EP ES');
    expect(planned.foresight?.label.de).toBe('Sichere Korrekturen anwenden');
  });

  it('leaves suggestions to people', () => {
    expect(result('ES B EP @90 ES', planSafeFixes, { length: 100 })).toContain('error RC-012 beyond-end R1#5');
    expect(result('ES B:1 B:1 EP ES')).toEqual(['ES 2xB EP ES', 'error MK-002 duplicate/1 -X1:1 -X1:1']);
    expect(result("ES 3xB EP ES _20 ES EP' 2xB' ES")).toHaveLength(2);
  });

  it('goes on past a pass that only prepares the next', () => {
    // The plate is fitted first and only held by the stop that comes after it.
    expect(result('ES 3xB')).toEqual(['ES 3xB EP ES']);
    expect(result('ES B _20 ES B _20 ES B')).toEqual(['ES B EP ES _20 ES B EP ES _20 ES B EP ES']);
  });

  it('stays within the rules that are asked for, and takes findings that are known already', () => {
    const document = sketchRail('2xB');
    const planned = plan(planSafeFixes, document, SAMPLE_LIBRARY, {
      rules: new Set(['RC-006']),
      state: runChecks(viewOf(document)),
    });
    expect(sketchOf(planned.view.document)).toBe('ES 2xB ES');
    expect(planned.remaining.map(({ rule }) => rule)).toEqual(['RC-001']);
  });

  it('does the same again when its commands are carried out one by one', () => {
    const document = sketchRail("2xB _2 3xB' B _40 2xG 2xB");
    const planned = plan(planSafeFixes, document);
    const env = envFor(document);
    const replayed = planned.commands.reduce((current, command) => run(current, command, env), document);
    expect(sketchOf(replayed)).toBe(sketchOf(planned.view.document));
  });

  it('gives the same ids to whoever brings the same', () => {
    const document = sketchRail('3xB');
    const plans = [1, 2].map(() => planSafeFixes(viewOf(document), SAMPLE_LIBRARY, { ids: countingIds(900) }));
    expect(plans[0]).toEqual(plans[1]);
    expect(plans[0]?.view.document.records.has(mintId('item', '900'))).toBe(true);
  });

  it('mends many rails at once', () => {
    let document = sketchRail('5xB');
    for (let rail = 0; rail < 40; rail++) document = sketchRail('5xB', { into: document });
    const planned = planSafeFixes(viewOf(document), SAMPLE_LIBRARY, envFor(document));
    expect(planned.remaining).toEqual([]);
    expect(planned.applied).toHaveLength(41 * 3);
    expect(itemsOf(planned.view.document, railId(41)).map(({ part }) => part)).toEqual([
      STOP.key,
      ...Array.from({ length: 5 }, () => BLOCK.key),
      PLATE.key,
      STOP.key,
    ]);
  });
});

describe('a rail that has no room', () => {
  /** Bare blocks on a rail that just holds them, and on one with room; what is missing of either only warns or is an error. */
  const bareBlocks = (severity: 'warning' | 'error') => {
    const short = sketchRail('20xB', { length: 119 });
    const both = sketchRail('20xB', { length: 300, into: short });
    return run(both, { type: 'settings.edit', fields: { severities: { 'RC-001': severity, 'RC-006': severity } } });
  };
  const errors = (findings: FixPlan['remaining']) => findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

  it('is left alone where only warnings would be mended by what does not fit; the other is completed', () => {
    const document = bareBlocks('warning');
    expect(errors(runChecks(viewOf(document)).findings)).toEqual([]);
    const planned = plan(planSafeFixes, document);
    expect(errors(planned.remaining)).toEqual([]);
    expect(sketchOf(planned.view.document, railId(1))).toBe('20xB');
    expect(sketchOf(planned.view.document, railId(2))).toBe('ES 20xB EP ES');
  });

  it('is completed where that mends more errors than the length of the rail is worth', () => {
    const planned = plan(planSafeFixes, bareBlocks('error'));
    expect(errors(planned.remaining)).toEqual(['RC-012']);
    expect(sketchOf(planned.view.document, railId(1))).toBe('ES 20xB EP ES');
  });
});
