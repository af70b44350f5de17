import type { Finding, Fix } from '../../shared/checks/index.ts';
import { UNWATCHED } from '../state/work/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { type Proposal, type RepairKind, findingBalance } from '../state/proposals/index.ts';
import { type Proposing, proposingOf } from '../state/outlook/index.ts';
import { inEveryLanguage, inLanguage } from '../../shared/text/index.ts';

/** What a control would do, to be shown while it has the pointer or the keyboard. */
export type Previewed =
  | { readonly kind: 'fix'; readonly finding: Finding; readonly fix: Fix }
  | { readonly kind: RepairKind };

/** What tells one preview from another: the same control again asks for the same. */
export function previewName(previewed: Previewed): string {
  return previewed.kind === 'fix' ? `${previewed.finding.key} ${previewed.fix.title.en}` : previewed.kind;
}

/**
 * Shows in the drawing what a control would do, after a moment. `aloud`: screen readers are told what becomes of the
 * findings; for controls that are reached by keyboard.
 */
export function offerPreview(session: ProjectSession, previewed: Previewed, aloud: boolean, proposing: Proposing = proposingOf(session)): void {
  const said = (proposal: Proposal | undefined): Proposal | undefined => {
    if (aloud && proposal) session.announce(balanceAloud(proposal));
    return proposal;
  };
  proposing.offer(previewName(previewed), (isWanted) => {
    if (previewed.kind === 'fix') return said(session.proposalOf(previewed.fix, previewed.finding));
    const job = { ...UNWATCHED, isCancelled: () => !isWanted() };
    return session.proposalOfAll(previewed.kind, job).then((proposal) => (isWanted() ? said(proposal) : proposal));
  });
}

/** The pointer or the keyboard has gone elsewhere. */
export function withdrawPreview(session: ProjectSession, previewed: Previewed, proposing: Proposing = proposingOf(session)): void {
  proposing.withdraw(previewName(previewed));
}

function balanceAloud(proposal: Proposal) {
  const balance = findingBalance(proposal);
  return inEveryLanguage((language) => `${inLanguage(language, { en: 'Preview', de: 'Vorschau' })}: ${proposal.title[language]}: ${balance[language]}`);
}
