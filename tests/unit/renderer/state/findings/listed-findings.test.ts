import { describe, expect, it } from 'vitest';
import { neighbourFinding } from '../../../../../renderer/actions/finding-actions.ts';
import {
  ALL_FINDINGS,
  FINDING_GROUPINGS,
  type FindingsView,
  firstOf,
  groupFindings,
  listedFindings,
  tallyOf,
} from '../../../../../renderer/state/findings/listed-findings.ts';
import { rememberedFindings, withRememberedFindings } from '../../../../../renderer/state/findings/findings-view.ts';
import { type Finding, SEVERITIES, type Severity, findRule, runChecks } from '../../../../../shared/checks/index.ts';
import { mintId } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import { readCabinet } from '../../../../support/cabinet-sketch.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';

const view = viewOf(sketchRail('B B ES', { into: sketchRail('B', { length: 100 }), length: 300 }));
const rails = view.index.rails;

function finding(key: string, severity: Severity, more: Partial<Finding> = {}): Finding {
  return { key, rule: 'RC-001', message: 'm', severity, subjects: [], items: [], text: { en: key, de: key }, ...more };
}
const waived = { waiver: mintId('waiver', 'w'), reason: 'agreed', author: 'A' };

describe('groups of findings', () => {
  it('follow the rails, then the project, then what is accepted', () => {
    const [first, second] = rails.map(({ id }) => id);
    const groups = groupFindings(
      [
        finding('a', 'error', { waived, ...(first && { rail: first }) }),
        finding('b', 'info'),
        finding('c', 'warning', { ...(second && { rail: second }) }),
        finding('d', 'error', { ...(first && { rail: first }) }),
      ],
      view,
      ALL_FINDINGS,
    );
    expect(groups.map(({ id }) => id)).toEqual([first, second, 'project', 'accepted']);
    expect(groups.map(({ subject }) => subject)).toEqual([
      { kind: 'rail', name: 'R1' },
      { kind: 'rail', name: 'R2' },
      { kind: 'project' },
      { kind: 'accepted' },
    ]);
    expect(groups.map(({ findings }) => findings.map(({ key }) => key))).toEqual([['d'], ['c'], ['b'], ['a']]);
  });

  it('have one for each mounting plate behind the rails; what is about a rail on it stays with the rail', () => {
    const cabinet = viewOf(readCabinet('plate MP1 width=300 height=200\nplate MP2 width=300 height=200\nrail R1 210-112 length=100 plate=MP1 x=0 y=100'));
    const [plate] = cabinet.index.plates;
    const [rail] = cabinet.index.rails;
    if (!plate || !rail) throw new Error('incomplete');
    const on = { plate: { plate: plate.id } };
    const groups = groupFindings([finding('a', 'info'), finding('b', 'info', on), finding('c', 'info', { ...on, rail: rail.id })], cabinet, ALL_FINDINGS);
    expect(groups.map(({ subject, findings }) => [subject, findings.map(({ key }) => key)])).toEqual([
      [{ kind: 'rail', name: 'R1' }, ['c']],
      [{ kind: 'plate', name: 'MP1' }, ['b']],
      [{ kind: 'project' }, ['a']],
    ]);
  });

  it('put the heavier first and keep the order along the rail among equals', () => {
    const rail = rails[0]?.id;
    const list = [finding('1', 'info'), finding('2', 'error'), finding('3', 'warning'), finding('4', 'error')].map((each) =>
      rail ? { ...each, rail } : each,
    );
    expect(groupFindings(list, view, ALL_FINDINGS)[0]?.findings.map(({ key }) => key)).toEqual(['2', '4', '3', '1']);
  });

  it('leave out hidden severities, but never what is accepted', () => {
    const list = [finding('1', 'error'), finding('2', 'warning'), finding('3', 'error', { waived })];
    const groups = groupFindings(list, view, { ...ALL_FINDINGS, hidden: ['error'] });
    expect(groups.flatMap(({ findings }) => findings.map(({ key }) => key))).toEqual(['2', '3']);
    expect(groupFindings(list.slice(0, 2), view, { ...ALL_FINDINGS, hidden: SEVERITIES })).toEqual([]);
  });

  it('put a finding of a rail that is gone under the project', () => {
    expect(groupFindings([finding('x', 'error', { rail: mintId('rail', 'gone') })], view, ALL_FINDINGS)[0]?.id).toBe('project');
  });

  it.each(FINDING_GROUPINGS)('hold every finding of a real project exactly once, by %s', (grouping) => {
    const { findings } = runChecks(view);
    expect(findings.length).toBeGreaterThan(2);
    const groups = groupFindings(findings, view, { ...ALL_FINDINGS, grouping });
    expect(listedFindings(groups).map(({ key }) => key).sort()).toEqual(findings.map(({ key }) => key).sort());
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  it('by strip follow the strips, whichever record of a finding tells', () => {
    const [strip] = view.index.strips;
    const item = strip && view.index.itemsByStrip.get(strip.id)?.[0];
    if (!strip || !item) throw new Error('the sketch has no strip');
    const list = [finding('a', 'info'), finding('b', 'info', { subjects: [strip.id] }), finding('c', 'error', { items: [item.id] })];
    const groups = groupFindings(list, view, { ...ALL_FINDINGS, grouping: 'strip' });
    expect(groups.map(({ id, findings }) => [id, findings.map(({ key }) => key)])).toEqual([
      [strip.id, ['c', 'b']],
      ['noStrip', ['a']],
    ]);
  });

  it('by rule put the gravest rule first and say what the rule is called', () => {
    const list = [finding('a', 'info', { rule: 'RC-001' }), finding('b', 'warning', { rule: 'RC-006' }), finding('c', 'error', { rule: 'RC-006' }), finding('d', 'warning', { rule: 'RC-002' })];
    const groups = groupFindings(list, view, { ...ALL_FINDINGS, grouping: 'rule' });
    expect(groups.map(({ id }) => id)).toEqual(['RC-006', 'RC-002', 'RC-001']);
    expect(groups[0]).toMatchObject({ subject: { kind: 'rule', title: findRule('RC-006')?.title }, findings: [{ key: 'c' }, { key: 'b' }] });
  });

  it('hold only findings with all of the words, in either language, accepted ones by their reason', () => {
    const plate = finding('a', 'error', { text: { en: 'End plate missing on -X1:5', de: 'Abschlussplatte fehlt an -X1:5' } });
    const stop = finding('b', 'error', { rule: 'RC-006', waived });
    const found = (text: string, view_: Partial<FindingsView> = {}) =>
      listedFindings(groupFindings([plate, stop], view, { ...ALL_FINDINGS, ...view_, text })).map(({ key }) => key);
    expect(found('PLATE  x1:5')).toEqual(['a']);
    expect(found('abschluss')).toEqual(['a']);
    expect(found('plate rc-006')).toEqual([]);
    expect(found('rc-006')).toEqual(['b']);
    expect(found('agreed')).toEqual(['b']);
    expect(found(' ')).toEqual(['a', 'b']);
  });
});

describe('the first of a long list', () => {
  const groups = groupFindings(
    Array.from({ length: 10 }, (_, at) => finding(`f${at}`, 'error', { rule: at < 4 ? 'RC-001' : 'RC-002' })),
    view,
    { ...ALL_FINDINGS, grouping: 'rule' },
  );
  const keys = (most: number, atLeast?: string) => firstOf(groups, most, atLeast).map(({ findings }) => findings.length);
  it('are cut within a group, and no empty group is left', () => {
    expect(keys(10)).toEqual([4, 6]);
    expect(keys(6)).toEqual([4, 2]);
    expect(keys(4)).toEqual([4]);
    expect(keys(0)).toEqual([]);
  });
  it('go as far as a certain finding', () => {
    expect(keys(2, 'f7')).toEqual([4, 4]);
    expect(keys(5, 'f0')).toEqual([4, 1]);
    expect(keys(2, 'gone')).toEqual([2]);
  });
});

describe('what is remembered', () => {
  it('is kept beside what else is in the preference, and read again', () => {
    const text = withRememberedFindings('{"columns":{"library":20}}', { grouping: 'rule', hidden: ['info'] });
    expect(JSON.parse(text)).toEqual({ columns: { library: 20 }, findings: { grouping: 'rule', hidden: ['info'] } });
    expect(rememberedFindings(text)).toEqual({ grouping: 'rule', hidden: ['info'] });
  });
  it('counts as nothing where it cannot be read', () => {
    const nothing = { grouping: 'rail', hidden: [] };
    for (const text of ['', 'no', '[]', '{"findings":{"grouping":"colour","hidden":[]}}', '{"findings":3}']) {
      expect(rememberedFindings(text), text).toEqual(nothing);
    }
  });
});

describe('the tally', () => {
  it('counts accepted findings only among the accepted', () => {
    const list = [finding('1', 'error'), finding('2', 'error', { waived }), finding('3', 'info')];
    expect(tallyOf(list)).toEqual({ error: 1, warning: 0, info: 1, accepted: 1 });
  });
});

describe('next and previous', () => {
  const list = [finding('1', 'error'), finding('2', 'info', { waived }), finding('3', 'warning')];
  it('go round and round and pass over accepted ones', () => {
    expect(neighbourFinding(list, undefined, 1)?.key).toBe('1');
    expect(neighbourFinding(list, '1', 1)?.key).toBe('3');
    expect(neighbourFinding(list, '3', 1)?.key).toBe('1');
    expect(neighbourFinding(list, undefined, -1)?.key).toBe('3');
    expect(neighbourFinding(list, '1', -1)?.key).toBe('3');
  });
  it('start anew where the finding shown last is gone', () => {
    expect(neighbourFinding(list, 'gone', 1)?.key).toBe('1');
    expect(neighbourFinding([], '1', 1)).toBeUndefined();
  });
});
