import type { AcceptanceState } from '../../shared/checks/index.ts';
import type { FindingContext } from './findings.ts';
import { indent } from './table.ts';
import type { LocalText } from '../../shared/text/index.ts';

/** An acceptance as the command line prints it. */
export interface AcceptanceJson {
  readonly rule: string;
  readonly subjects: readonly string[];
  /** Which of the rule's messages. */
  readonly messageKey: string;
  readonly reason: string;
  readonly by: string;
  /** False where there is no such finding any more. */
  readonly matches: boolean;
}

/** All acceptances of a project. */
export function acceptancesJson(acceptances: readonly AcceptanceState[], { names }: Pick<FindingContext, 'names'>): readonly AcceptanceJson[] {
  return acceptances.map(({ waiver, finding }) => ({
    rule: waiver.rule,
    subjects: waiver.subjects.map(names),
    messageKey: waiver.message,
    reason: waiver.reason,
    by: waiver.author,
    matches: finding !== undefined,
  }));
}

/** The acceptances under a heading; nothing where there are none. */
export function acceptancesText(acceptances: readonly AcceptanceState[], context: FindingContext): readonly string[] {
  if (acceptances.length === 0) return [];
  const say = (words: LocalText): string => words[context.language];
  const lines = acceptancesJson(acceptances, context).map(({ rule, subjects, reason, by, matches }) => {
    const idle = matches ? '' : say({ en: ' – no longer matches', de: ' – trifft nicht mehr zu' });
    return `${rule}  ${subjects.join(', ')}  ${reason}${by === '' ? '' : ` (${by})`}${idle}`;
  });
  return ['', say({ en: 'Acceptances', de: 'Akzeptanzen' }), indent(lines.join('\n'))];
}
