import type { WaiverId } from '../../project/index.ts';
import { findRule } from '../rules/index.ts';
import type { Finding } from '../kit/finding.ts';
import type { Fix, FixContext, FixSite } from '../kit/fix.ts';
import { tryOut } from './trials.ts';
import { WAIVER } from './waivers.ts';

/**
 * The repairs of a finding, the best first; none where no rule has one, or where the part that it needs is not available.
 * Built when asked for: nobody looks at the fixes of most findings.
 */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  if (finding.rule === WAIVER) return withdrawal(finding);
  return findRule(finding.rule)?.fixes(finding, fixSite(context)) ?? [];
}

/** The context of fixes with a place to try them out. */
export function fixSite(context: FixContext): FixSite {
  return { ...context, tryOut: (command) => tryOut(context.view, command) };
}

function withdrawal(finding: Finding): readonly Fix[] {
  const [waiver] = finding.subjects;
  if (waiver === undefined) return [];
  return [
    {
      title: { en: 'Withdraw the acceptance', de: 'Akzeptanz zurücknehmen' },
      safe: false,
      command: { type: 'waiver.remove', waiver: waiver as WaiverId },
    },
  ];
}
