import { describe, expect, it } from 'vitest';
import { groupFindings, tallyOf } from '../../../../renderer/panels/findings/finding-groups.ts';
import { neighbourFinding } from '../../../../renderer/actions/finding-actions.ts';
import { type Finding, SEVERITIES, type Severity, runChecks } from '../../../../shared/checks/index.ts';
import { mintId } from '../../../../shared/project/index.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';

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
      new Set(),
    );
    expect(groups.map(({ id }) => id)).toEqual([first, second, 'project', 'accepted']);
    expect(groups.map(({ rail }) => rail)).toEqual(['R1', 'R2', undefined, undefined]);
    expect(groups.map(({ findings }) => findings.map(({ key }) => key))).toEqual([['d'], ['c'], ['b'], ['a']]);
  });

  it('put the heavier first and keep the order along the rail among equals', () => {
    const rail = rails[0]?.id;
    const list = [finding('1', 'info'), finding('2', 'error'), finding('3', 'warning'), finding('4', 'error')].map((each) =>
      rail ? { ...each, rail } : each,
    );
    expect(groupFindings(list, view, new Set())[0]?.findings.map(({ key }) => key)).toEqual(['2', '4', '3', '1']);
  });

  it('leave out hidden severities, but never what is accepted', () => {
    const list = [finding('1', 'error'), finding('2', 'warning'), finding('3', 'error', { waived })];
    const groups = groupFindings(list, view, new Set<Severity>(['error']));
    expect(groups.flatMap(({ findings }) => findings.map(({ key }) => key))).toEqual(['2', '3']);
    expect(groupFindings(list.slice(0, 2), view, new Set(SEVERITIES))).toEqual([]);
  });

  it('put a finding of a rail that is gone under the project', () => {
    expect(groupFindings([finding('x', 'error', { rail: mintId('rail', 'gone') })], view, new Set())[0]?.id).toBe('project');
  });

  it('hold every finding of a real project exactly once', () => {
    const { findings } = runChecks(view);
    const grouped = groupFindings(findings, view, new Set()).flatMap((group) => group.findings);
    expect(grouped.map(({ key }) => key).sort()).toEqual(findings.map(({ key }) => key).sort());
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
