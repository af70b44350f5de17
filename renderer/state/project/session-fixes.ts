import { type RepairKind, findingDifference, proposalOf } from '../proposals/index.ts';
import type { FixOutcome, ProjectSession, SessionDeps, SessionState } from '../session/index.ts';
import { type Job, type PlannedFixes, type StepCount, UNWATCHED, runSteps } from '../work/index.ts';
import type { Store } from '../store/index.ts';
import { stripParts } from '../library/index.ts';
import type { CheckState, Finding, Fix } from '../../../shared/checks/index.ts';
import { EDITED_MEANWHILE, type Foresight } from '../../../shared/foresight/index.ts';
import type { PartKey, PartLookup } from '../../../shared/parts/index.ts';
import { settingsOf } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';

/** What fixing needs of its session. */
export interface FixingPort extends Pick<ProjectSession, 'carryOut' | 'dispatch' | 'foresee'> {
  readonly state: Store<SessionState>;
  readonly deps: Pick<SessionDeps, 'checker' | 'parts' | 'ids' | 'pace'>;
  /** The findings after a foresight of the project as it is. */
  readonly checksAfter: (foresight: Foresight) => CheckState;
}

/** The fixes of a session. */
export type SessionFixes = Pick<
  ProjectSession,
  'fixesOf' | 'partsOnTheWay' | 'findingsToCome' | 'proposalOf' | 'proposalOfAll' | 'applyFix' | 'completeAccessories' | 'fixAllSafe'
>;

/** A plan for the project as it is, or why there is none. */
type Planning =
  | { readonly kind: 'planned'; readonly plan: PlannedFixes }
  | Exclude<FixOutcome, { readonly kind: 'done' | 'nothing' }>;

/** Fixes over the state of a session. What is planned is one edit. */
export function createSessionFixes({ state, deps, carryOut, dispatch, foresee, checksAfter }: FixingPort): SessionFixes {
  const env = { ids: deps.ids };
  const offered = new WeakMap<Finding, { readonly view: ProjectView; readonly parts: PartLookup; readonly fixes: readonly Fix[] }>();
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
    return { kind: 'planned', plan: outcome.value };
  }

  /** A repair that is being shown is carried out as it is shown; otherwise it is planned now. */
  async function repair(kind: RepairKind, job: Job = UNWATCHED): Promise<FixOutcome> {
    const { proposal } = state.get();
    if (proposal?.deed.kind === kind) return repaired(proposal.foresight, proposal.deed.applied);
    const planning = await planned(kind, job);
    if (planning.kind !== 'planned') return planning;
    const { foresight, applied } = planning.plan;
    return foresight ? repaired(foresight, applied) : { kind: 'nothing' };
  }

  function repaired(foresight: Foresight, applied: PlannedFixes['applied']): FixOutcome {
    const outcome = carryOut(foresight);
    return outcome.kind === 'done' ? { kind: 'done', applied } : outcome;
  }

  /**
   * The fixes of a finding, the same ones for as long as project and parts are: whoever shows one and whoever carries it
   * out mean the same fix. One that is shown stays as it is, even where a better one has become possible meanwhile.
   */
  function fixesOf(finding: Finding): readonly Fix[] {
    const now = state.get();
    const last = offered.get(finding);
    const isShown = now.proposal?.deed.kind === 'fix' && last?.fixes.includes(now.proposal.deed.fix);
    if (last?.view === now.view && (last.parts === now.parts || isShown)) return last.fixes;
    const fixes = deps.checker.fixesOf(finding, now);
    offered.set(finding, { view: now.view, parts: now.parts, fixes });
    return fixes;
  }

  return {
    fixesOf,
    partsOnTheWay() {
      const { keys, endStop } = companionsOf(state.get());
      return deps.parts.awaitsCompanions(keys, endStop) ? deps.parts.needCompanions(keys, endStop) : undefined;
    },
    findingsToCome: (foresight) => findingDifference(state.get().checks.findings, checksAfter(foresight).findings),
    proposalOf(fix, finding) {
      const foreseen = foresee(fix.command);
      if (foreseen.kind !== 'done') return undefined;
      return proposalOf({ kind: 'fix', fix }, fix.title, foreseen, state.get().checks, checksAfter(foreseen), finding?.rail);
    },
    async proposalOfAll(kind, job = UNWATCHED) {
      const planning = await planned(kind, job);
      if (planning.kind !== 'planned') return undefined;
      const { foresight, applied } = planning.plan;
      return foresight && proposalOf({ kind, applied }, foresight.label, foresight, state.get().checks, checksAfter(foresight));
    },
    applyFix(fix) {
      const { proposal } = state.get();
      if (proposal?.deed.kind === 'fix' && proposal.deed.fix === fix) return carryOut(proposal.foresight);
      return dispatch(fix.command);
    },
    completeAccessories: (job) => repair('accessories', job),
    fixAllSafe: (job) => repair('allSafe', job),
  };
}

/** What the library is asked for on behalf of a project: the companions of its parts. */
function companionsOf({ view: { document } }: SessionState): { readonly keys: readonly PartKey[]; readonly endStop: PartKey | undefined } {
  const keys = [...document.records.values()].flatMap((record) => (record.kind === 'part' ? [record.part.key] : []));
  return { keys, endStop: settingsOf(document).endStop };
}
