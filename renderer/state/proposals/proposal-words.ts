import { type Language, type LocalText, inLanguage } from '../../../shared/text/index.ts';
import { type NumberStyle, formatLength, formatLengthValue } from '../../../shared/units/index.ts';
import type { FindingDifference } from './difference.ts';
import { type Proposal, balanceOf, railOutcome } from './proposal.ts';

/** How a proposal is to be judged: better, worse in some way, or neither. */
export type ProposalTone = 'ok' | 'warning' | 'error';

/** What a proposal does to the findings, in colour: new errors are bad, other new findings doubtful. */
export function proposalTone({ gone, come }: FindingDifference): ProposalTone {
  const { come: more, gone: less } = balanceOf({ gone, come });
  if (more.error > less.error) return 'error';
  return more.error > 0 || more.warning > less.warning ? 'warning' : 'ok';
}

/** "2 findings less, none more". */
export function findingBalance({ gone, come }: FindingDifference): LocalText {
  const less = gone.length;
  const more = come.length;
  if (less === 0 && more === 0) return { en: 'no finding more or less', de: 'kein Befund mehr oder weniger' };
  return {
    en: `${findings(less, 'finding', 'findings', 'no')} less, ${more === 0 ? 'none' : more} more`,
    de: `${findings(less, 'Befund', 'Befunde', 'kein')} weniger, ${more === 0 ? 'keiner' : more} mehr`,
  };
}

function findings(count: number, one: string, many: string, none: string): string {
  return count === 0 ? `${none} ${one}` : `${count} ${count === 1 ? one : many}`;
}

/**
 * What a proposal does, a short line each: the deed, what becomes of the findings, how the width of its rail changes.
 * The first line names the fix as its button does.
 */
export function proposalLines(proposal: Proposal, language: Language, style: NumberStyle): readonly string[] {
  const width = widthLine(proposal, language, style);
  const count = proposal.deed.kind === 'fix' ? undefined : proposal.deed.applied.length;
  const title = proposal.title[language];
  return [
    count === undefined ? title : `${title} (${count} ${inLanguage(language, { en: count === 1 ? 'fix' : 'fixes', de: count === 1 ? 'Abhilfe' : 'Abhilfen' })})`,
    [findingBalance(proposal)[language], ...(width === undefined ? [] : [width])].join(' · '),
  ];
}

/** "R1: width 104 → 105.5 mm", where the width is not what it was; else the length of the rail, where that is not. */
function widthLine(proposal: Proposal, language: Language, style: NumberStyle): string | undefined {
  const outcome = railOutcome(proposal);
  if (!outcome) return undefined;
  const { name, before: then, after: now } = outcome;
  if (!then) return inLanguage(language, { en: `new rail ${name}`, de: `neue Tragschiene ${name}` });
  const changed = (from: Parameters<typeof formatLength>[0], to: Parameters<typeof formatLength>[0], word: string): string =>
    `${name}: ${word} ${formatLengthValue(from, style)} → ${formatLength(to, style)}`;
  if (then.length !== now.length) return changed(then.length, now.length, inLanguage(language, { en: 'length', de: 'Länge' }));
  if (then.width !== now.width) return changed(then.width, now.width, inLanguage(language, { en: 'width', de: 'Breite' }));
  return undefined;
}
