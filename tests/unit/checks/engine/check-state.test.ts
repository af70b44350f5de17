import { describe, expect, it } from 'vitest';
import {
  type AnyRule,
  type CheckState,
  ENGINE,
  RULES,
  countFindings,
  runChecks,
  updateChecks,
} from '../../../../shared/checks/index.ts';
import { defineRule } from '../../../../shared/checks/kit/rule.ts';
import { type Command, applyCommand } from '../../../../shared/editing/index.ts';
import { type Document, mintId } from '../../../../shared/project/index.ts';
import { type ProjectView, updateView, viewOf } from '../../../../shared/rail/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { findingsIn, findingsOf } from '../../../support/check-sketch.ts';
import { envFor, itemsOf, railId, run, sketchRail, stripId } from '../../../support/rail-sketch.ts';

/** A rule that counts how often it looks at which rail or strip. */
function counting(id: string, reads: AnyRule['reads'] = []): { rule: AnyRule; seen: string[] } {
  const seen: string[] = [];
  const rule = defineRule({
    id,
    area: 'data',
    slug: 'counting',
    title: { en: 'Counting', de: 'Zählend' },
    scope: 'rail',
    reads,
    stage: 'other',
    messages: { never: { severity: 'info', text: () => ({ en: '', de: '' }) } },
    check({ layout }) {
      seen.push(layout.rail.name);
      return [];
    },
  });
  return { rule, seen };
}

function edit(state: CheckState, view: ProjectView, command: Command, rules?: readonly AnyRule[]) {
  const outcome = applyCommand(view.document, command, envFor(view.document));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const after = updateView(view, outcome.document, outcome.changes);
  return { state: updateChecks(state, view, after, outcome.changes, rules), view: after };
}

const two = sketchRail('ES 2xB EP ES', { strip: '-X2', into: sketchRail('ES 2xB ES') });

describe('updateChecks', () => {
  const first = itemsOf(two, railId(1));
  const potential = mintId('potential', 'PE');
  const cases: readonly (readonly [string, Command])[] = [
    ['an edit on one rail', { type: 'items.turn', items: [first[1]!.id] }],
    ['designations', { type: 'items.setDesignations', entries: first.slice(1, 3).map(({ id }) => ({ item: id, level: 0, designation: '7' })) }],
    ['a new tag', { type: 'strip.edit', strip: stripId('-X2'), tag: '-X9' }],
    ['a rail less', { type: 'rail.remove', rail: railId(1) }],
    ['a shorter rail', { type: 'rail.edit', rail: railId(2), length: mm(20) }],
    ['a rail with another name', { type: 'rail.edit', rail: railId(1), name: 'MAIN' }],
    ['settings', { type: 'settings.edit', fields: { margin: mm(900), severities: { 'RC-001': 'off' } } }],
    ['a potential', { type: 'potential.add', id: potential, fields: { name: 'PE', potentialKind: 'PE' } }],
    ['a waiver', { type: 'waiver.add', waiver: { rule: 'RC-001', message: 'x', subjects: [], reason: 'r', author: '' } }],
    ['a strip less', { type: 'strip.remove', strip: stripId('-X1') }],
    ['another strip', { type: 'items.assignStrip', items: [first[1]!.id], strip: stripId('-X2') }],
  ];

  it.each(cases)('after %s is what checking everything gives', (_, command) => {
    const view = viewOf(two);
    const after = edit(runChecks(view), view, command);
    expect(after.state).toEqual(runChecks(after.view));
  });

  it('checks only the rails that changed', () => {
    const { rule, seen } = counting('XX-001');
    const view = viewOf(two);
    const state = runChecks(view, [rule]);
    expect(seen).toEqual(['R1', 'R2']);
    const next = edit(state, view, { type: 'items.turn', items: [first[1]!.id] }, [rule]);
    expect(seen).toEqual(['R1', 'R2', 'R1']);
    edit(next.state, next.view, { type: 'project.edit', fields: { name: 'New' } }, [rule]);
    expect(seen).toEqual(['R1', 'R2', 'R1']);
  });

  it('checks all rails again for the rules that read what has changed elsewhere', () => {
    const plain = counting('XX-001');
    const reader = counting('XX-002', ['strips']);
    const rules = [plain.rule, reader.rule];
    const view = viewOf(two);
    edit(runChecks(view, rules), view, { type: 'strip.edit', strip: stripId('-X1'), tag: '-X9' }, rules);
    expect(plain.seen).toEqual(['R1', 'R2']);
    expect(reader.seen).toEqual(['R1', 'R2', 'R1', 'R2']);
  });

  it('judges a duplicate anew when its potential becomes a protective conductor', () => {
    const plain = sketchRail('ES B:7 B:7 EP ES');
    const added = run(plain, { type: 'potential.add', id: potential, fields: { name: 'X', potentialKind: 'N' } });
    const used = itemsOf(added)
      .slice(1, 3)
      .reduce(
        (document, { id }) => run(document, { type: 'items.edit', items: [id], levels: [{ designation: '7', potential }] }),
        added,
      );
    const view = viewOf(used);
    const before = runChecks(view);
    const after = edit(before, view, { type: 'potential.edit', potential, fields: { name: 'X', potentialKind: 'PE' } });
    expect(after.state).toEqual(runChecks(after.view));
    expect([before, after.state].map(({ findings }) => findings[0]?.message)).toEqual(['duplicate/7', 'protective/7']);
  });

  it('runs a rule of a strip again when settings change that it reads', () => {
    const plain = counting('XX-001');
    const reader = counting('XX-002', ['settings']);
    const strips = [plain, reader].map(({ rule, seen }) =>
      defineRule({
        ...rule,
        scope: 'strip',
        messages: {},
        check: ({ strip }) => {
          seen.push(strip.tag);
          return [];
        },
      }),
    );
    // Nothing of this strip stands on a rail: no layout tells that something has changed.
    const document = run(sketchRail(''), { type: 'strip.add', tag: '-X7' });
    const view = viewOf(document);
    edit(runChecks(view, strips), view, { type: 'settings.edit', fields: { reservePercent: 1 } }, strips);
    expect(plain.seen).toEqual(['-X1', '-X7']);
    expect(reader.seen).toEqual(['-X1', '-X7', '-X1', '-X7']);
  });

  it('looks at a strip again only where its items, or the rails on which they stand, have changed', () => {
    const { rule, seen } = counting('XX-001');
    const strips = [
      defineRule({
        ...rule,
        scope: 'strip',
        messages: {},
        check: ({ strip }) => {
          seen.push(strip.tag);
          return [];
        },
      }),
    ];
    const view = viewOf(two);
    const state = runChecks(view, strips);
    const next = edit(state, view, { type: 'items.turn', items: [first[1]!.id] }, strips);
    expect(seen).toEqual(['-X1', '-X2', '-X1']);
    edit(next.state, next.view, { type: 'rail.edit', rail: railId(2), length: mm(700) }, strips);
    expect(seen).toEqual(['-X1', '-X2', '-X1', '-X2']);
  });

  it('keeps the findings of rails that did not change as they are', () => {
    const view = viewOf(two);
    const before = runChecks(view);
    const second = itemsOf(two, railId(2));
    const after = edit(before, view, { type: 'items.turn', items: [second[1]!.id] });
    const kept = before.findings.find(({ rail }) => rail === railId(1))!;
    expect(after.state.findings).toContain(kept);
  });

  it('shows a new tag in the text of findings that nothing else changed', () => {
    const document = run(sketchRail('ES B:1 B:2 ES'), { type: 'project.edit', fields: { name: 'x' } });
    const view = viewOf(document);
    const after = edit(runChecks(view), view, { type: 'strip.edit', strip: stripId('-X1'), tag: '-X5' });
    expect(after.state.findings[0]?.text.en).toContain('-X5:2');
  });

  it('drops what belongs to rails and strips that are gone', () => {
    const view = viewOf(two);
    const after = edit(runChecks(view), view, { type: 'rail.remove', rail: railId(1) });
    expect(after.state.results.has(railId(1))).toBe(false);
    expect(after.state.findings).toEqual([]);
  });
});

describe('the profile', () => {
  const withSeverities = (document: Document, severities: Record<string, 'error' | 'warning' | 'info' | 'off'>) =>
    run(document, { type: 'settings.edit', fields: { severities } });

  it('gives a rule another severity', () => {
    expect(findingsIn(withSeverities(sketchRail('ES B ES'), { 'RC-001': 'info' }))).toEqual(['info RC-001 exposed-right R1#2']);
    expect(findingsIn(withSeverities(sketchRail('ES PE:PE PE:PE EP ES'), { 'MK-002': 'warning' }), 'MK-002')).toEqual([
      'warning MK-002 protective/PE -X1:PE -X1:PE',
    ]);
  });

  it('leaves a rule out that is off, also its failures to verify', () => {
    expect(findingsIn(withSeverities(sketchRail('ES B ES'), { 'RC-001': 'off' }))).toEqual([]);
    expect(findingsIn(withSeverities(sketchRail('ES V ES'), { 'RC-001': 'off', 'RC-015': 'off' }))).toEqual([]);
    expect(findingsIn(withSeverities(sketchRail('ES V ES'), { 'DQ-001': 'error' }))[0]).toMatch(/^error DQ-001/);
  });
});

describe('a rule that throws', () => {
  const broken = defineRule({
    id: 'XX-666',
    area: 'data',
    slug: 'broken',
    title: { en: 'Broken', de: 'Kaputt' },
    scope: 'rail',
    reads: [],
    stage: 'other',
    messages: { seen: { severity: 'error', text: () => ({ en: 'seen', de: 'gesehen' }) } },
    *check({ layout }) {
      yield { message: 'seen', subjects: [layout.rail.id], place: { items: [], rail: layout.rail.id }, data: undefined };
      throw new Error('no such thing');
    },
  });

  it('is reported by name, and all others go on', () => {
    const view = viewOf(sketchRail('ES B ES'));
    const { findings } = runChecks(view, [broken, ...RULES]);
    expect(findings.map(({ rule }) => rule).sort()).toEqual([ENGINE, 'RC-001']);
    expect(findings.find(({ rule }) => rule === ENGINE)).toMatchObject({
      severity: 'error',
      message: 'failed/XX-666',
      subjects: [railId(1)],
      rail: railId(1),
    });
    const { text } = findings.find(({ rule }) => rule === ENGINE)!;
    expect(text.en).toContain('Rule XX-666 (Broken) failed on R1: no such thing.');
    expect(text.de).toContain('Die Regel XX-666 (Kaputt) ist bei R1 gescheitert: no such thing.');
  });

  it('may throw anything, on strips and the project too', () => {
    const odd = (scope: 'strip' | 'project'): AnyRule =>
      ({
        ...defineRule({ ...broken, scope: 'project', messages: {}, check: () => [] }),
        scope,
        check: () => {
          // oxlint-disable-next-line typescript/only-throw-error -- whatever is thrown, it must not get through
          throw 'text';
        },
      }) as never;
    const { findings } = runChecks(viewOf(sketchRail('ES B EP ES')), [odd('strip'), odd('project')]);
    expect(findings.map(({ subjects }) => subjects)).toEqual(expect.arrayContaining([[stripId('-X1')], []]));
    expect(findings.map(({ text }) => text.en)).toEqual(
      expect.arrayContaining([expect.stringContaining('failed on -X1: text.'), expect.stringContaining('failed on project: text.')]),
    );
  });

  it('cannot report a message that it does not have', () => {
    const lying = defineRule({
      ...broken,
      messages: {},
      *check() {
        yield { message: 'unheard', subjects: [railId(1)], place: { items: [] }, data: undefined } as never;
      },
    });
    const { findings } = runChecks(viewOf(sketchRail('ES B EP ES')), [lying]);
    expect(findings[0]?.text.en).toContain('XX-666 has no message unheard');
  });
});

describe('the order of findings', () => {
  it('is rail by rail, along the rail, heavier first, then by rule', () => {
    const document = sketchRail('2xB', { length: 23, into: sketchRail('ES B _3 B EP ES') });
    expect(findingsIn(document)).toEqual([
      'error RC-001 exposed-right R1#2',
      'error RC-006 missing-right R1#2',
      'warning RC-011 gap R1#2 R1#3',
      'error RC-006 missing-left R1#3',
      'error RC-006 missing-left R2#1',
      'error RC-001 exposed-right R2#2',
      'error RC-006 missing-right R2#2',
      'warning RC-013 too-little R2',
    ]);
  });

  it('puts what is on no rail last', () => {
    const document = sketchRail('ES B:1 ES');
    const planned = run(document, {
      type: 'items.place',
      target: { after: null },
      items: ['5', '5'].map((designation) => ({ part: itemsOf(document)[1]!.part, strip: stripId('-X1'), levels: [{ designation }] })),
      parts: [],
    });
    expect(findingsIn(planned).map((text) => text.slice(0, 12))).toEqual(['error RC-001', 'error MK-002']);
  });

  it('does not depend on the order in which records lie in the document', () => {
    const document = sketchRail("2xB _3 B'", { into: sketchRail('ES 2xG B:1 B:1') });
    const reversed = { records: new Map([...document.records].reverse()) };
    expect(findingsOf(reversed)).toEqual(findingsOf(document));
  });
});

describe('findings', () => {
  it('have keys that are unique and do not change with their place', () => {
    const document = sketchRail("2xB _3 B' V U", { into: sketchRail('ES 2xG B:1 B:1 ES B ES EP') });
    const keys = findingsOf(document).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const moved = run(document, { type: 'items.setGap', item: itemsOf(document, railId(1))[0]!.id, gap: mm(30) });
    expect(findingsOf(moved).map(({ key }) => key).sort()).toEqual([...keys].sort());
  });

  it('are counted by severity, accepted ones left out', () => {
    const findings = findingsOf(sketchRail('ES B _3 B EP ES'));
    expect(countFindings(findings)).toEqual({ error: 3, warning: 1, info: 0 });
    const waived = { waiver: mintId('waiver', '1'), reason: '', author: '' };
    expect(countFindings(findings.map((finding) => ({ ...finding, waived })))).toEqual({ error: 0, warning: 0, info: 0 });
  });
});
