import type { ProjectSession, FixOutcome } from './project-session.ts';
import type { PlannedFixes } from './checker.ts';
import { type Job, type StepCount, UNWATCHED, runSteps } from './progress.ts';
import type { SessionDeps } from './session-deps.ts';
import type { SessionState } from './session-state.ts';
import type { Store } from './store.ts';
import { settingsOf } from '../../shared/project/index.ts';
import type { LocalText } from '../../shared/text/index.ts';

/** What fixing needs of its session. */
export interface FixingPort extends Pick<ProjectSession, 'dispatch' | 'dispatchChanges'> {
  readonly state: Store<SessionState>;
  readonly deps: Pick<SessionDeps, 'checker' | 'parts' | 'ids' | 'pace'>;
}

const EDITED_MEANWHILE: LocalText = {
  en: 'The project was edited meanwhile, so nothing was changed. Start again.',
  de: 'Das Projekt wurde inzwischen bearbeitet, daher wurde nichts geändert. Starten Sie erneut.',
};

/** The fixes of a session. */
export type SessionFixes = Pick<ProjectSession, 'fixesOf' | 'applyFix' | 'completeAccessories' | 'fixAllSafe'>;

/** Fixes over the state of a session. What is planned is one edit. */
export function createSessionFixes({ state, deps, dispatch, dispatchChanges }: FixingPort): SessionFixes {
  const env = { ids: deps.ids };

  /**
   * Waits for the parts that fixes may need, then plans on the project as it is by then. An edit that comes in meanwhile
   * counts more than the plan.
   */
  async function carryOut(
    plan: (ground: SessionState) => Generator<StepCount, PlannedFixes>,
    job: Job = UNWATCHED,
  ): Promise<FixOutcome> {
    const { document } = state.get().view;
    const keys = [...document.records.values()].flatMap((record) => (record.kind === 'part' ? [record.part.key] : []));
    const error = await deps.parts.needCompanions(keys, settingsOf(document).endStop);
    if (error) return { kind: 'refused', reason: error.message };
    const ground = state.get();
    const isSame = (): boolean => state.get().view.document === ground.view.document;
    const planned = await runSteps(plan(ground), deps.pace, job, isSame);
    if (job.isCancelled()) return { kind: 'cancelled' };
    if (planned.kind === 'cancelled' || !isSame()) return { kind: 'refused', reason: EDITED_MEANWHILE };
    const { label, changes, applied } = planned.value;
    if (applied.length === 0 || changes.size === 0) return { kind: 'nothing' };
    dispatchChanges(label, changes);
    return { kind: 'done', applied };
  }

  return {
    fixesOf: (finding) => deps.checker.fixesOf(finding, state.get()),
    applyFix: (fix) => dispatch(fix.command),
    completeAccessories: (job) => carryOut((ground) => deps.checker.planAccessories(ground, env), job),
    fixAllSafe: (job) => carryOut((ground) => deps.checker.planSafeFixes(ground, env), job),
  };
}
