import {
  type Proposal,
  type RepairKind,
  changesBetween,
  findingDifference,
  isPlanOf,
  isProposalOf,
  previewOfFix,
  previewOfPlan,
} from '../proposals/index.ts';
import type { FixOutcome, ProjectSession, SessionDeps, SessionState } from '../session/index.ts';
import { type Job, type PlannedFixes, type StepCount, UNWATCHED, runSteps } from '../work/index.ts';
import type { Store } from '../store/index.ts';
import { stripParts } from '../library/index.ts';
import type { PartKey } from '../../../shared/parts/index.ts';
import { settingsOf } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** What fixing needs of its session. */
export interface FixingPort extends Pick<ProjectSession, 'dispatch' | 'dispatchChanges'> {
  readonly state: Store<SessionState>;
  readonly deps: Pick<SessionDeps, 'checker' | 'parts' | 'ids' | 'pace' | 'noted'>;
}

const EDITED_MEANWHILE: LocalText = {
  en: 'The project was edited meanwhile, so nothing was changed. Start again.',
  de: 'Das Projekt wurde inzwischen bearbeitet, daher wurde nichts geändert. Starten Sie erneut.',
};

/** The fixes of a session. */
export type SessionFixes = Pick<
  ProjectSession,
  'fixesOf' | 'partsOnTheWay' | 'foresee' | 'proposalOf' | 'proposalOfAll' | 'applyFix' | 'completeAccessories' | 'fixAllSafe'
>;

/** A plan, and the project that it was made on. */
type Planning =
  | { readonly kind: 'planned'; readonly ground: SessionState; readonly plan: PlannedFixes }
  | Exclude<FixOutcome, { readonly kind: 'done' | 'nothing' }>;

/** Fixes over the state of a session. What is planned is one edit. */
export function createSessionFixes({ state, deps, dispatch, dispatchChanges }: FixingPort): SessionFixes {
  const env = { ids: deps.ids };
  const plans: Readonly<Record<RepairKind, (ground: SessionState) => Generator<StepCount, PlannedFixes>>> = {
    accessories: (ground) => deps.checker.planAccessories(ground, env),
    allSafe: (ground) => deps.checker.planSafeFixes(ground, env),
  };

  /**
   * Waits for the parts that fixes may need, then plans on the project as it is by then. An edit that comes in meanwhile
   * counts more than the plan.
   */
  async function planned(kind: RepairKind, job: Job): Promise<Planning> {
    const { document } = state.get().view;
    const { keys, endStop } = companionsOf(state.get());
    const error =
      (await deps.parts.needCompanions(keys, endStop)) ?? (await deps.parts.need(stripParts(document)));
    if (error) return { kind: 'refused', reason: error.message };
    const ground = state.get();
    const isSame = (): boolean => state.get().view.document === ground.view.document;
    const outcome = await runSteps(plans[kind](ground), deps.pace, job, isSame);
    if (job.isCancelled()) return { kind: 'cancelled' };
    if (outcome.kind === 'cancelled' || !isSame()) return { kind: 'refused', reason: EDITED_MEANWHILE };
    return { kind: 'planned', ground, plan: outcome.value };
  }

  /** A repair that is being shown is carried out as it is shown; otherwise it is planned now. */
  async function carryOut(kind: RepairKind, job: Job = UNWATCHED): Promise<FixOutcome> {
    const { proposal, view } = state.get();
    if (proposal && proposal.deed.kind !== 'command' && isPlanOf(proposal, kind, view.document)) {
      const { applied } = proposal.deed;
      dispatchChanges(proposal.label, proposal.changes);
      return { kind: 'done', applied };
    }
    const planning = await planned(kind, job);
    if (planning.kind !== 'planned') return planning;
    const { label, changes, applied } = planning.plan;
    if (applied.length === 0 || changes.size === 0) return { kind: 'nothing' };
    dispatchChanges(label, changes);
    return { kind: 'done', applied };
  }

  function proposalOf(fix: Parameters<SessionFixes['proposalOf']>[0], finding?: Parameters<SessionFixes['fixesOf']>[0]): Proposal | undefined {
    return previewOfFix(state.get(), fix, finding, { checker: deps.checker, env });
  }

  return {
    fixesOf: (finding) => deps.checker.fixesOf(finding, state.get()),
    partsOnTheWay() {
      const { keys, endStop } = companionsOf(state.get());
      return deps.parts.awaitsCompanions(keys, endStop) ? deps.parts.needCompanions(keys, endStop) : undefined;
    },
    foresee(after) {
      const { view, checks } = state.get();
      const then = deps.checker.update(checks, view, after, changesBetween(view.document, after.document));
      return findingDifference(checks.findings, then.findings);
    },
    proposalOf,
    async proposalOfAll(kind, job = UNWATCHED) {
      const planning = await planned(kind, job);
      if (planning.kind !== 'planned') return undefined;
      const { ground, plan } = planning;
      return previewOfPlan(ground, { kind, applied: plan.applied }, plan, deps.checker);
    },
    applyFix(fix) {
      const { proposal, view } = state.get();
      if (!proposal || !isProposalOf(proposal, fix.command, view.document)) return dispatch(fix.command);
      deps.noted?.(fix.command.type);
      const { label, changes } = proposal;
      dispatchChanges(label, changes);
      return { kind: 'done', document: state.get().view.document, changes, label };
    },
    completeAccessories: (job) => carryOut('accessories', job),
    fixAllSafe: (job) => carryOut('allSafe', job),
  };
}

/** What the library is asked for on behalf of a project: the companions of its parts. */
function companionsOf({ view: { document } }: SessionState): { readonly keys: readonly PartKey[]; readonly endStop: PartKey | undefined } {
  const keys = [...document.records.values()].flatMap((record) => (record.kind === 'part' ? [record.part.key] : []));
  return { keys, endStop: settingsOf(document).endStop };
}
