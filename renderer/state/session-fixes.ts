import type { ProjectSession, FixOutcome } from './project-session.ts';
import type { PlannedFixes } from './checker.ts';
import type { SessionDeps } from './session-deps.ts';
import type { SessionState } from './session-state.ts';
import type { Store } from './store.ts';
import { settingsOf } from '../../shared/project/index.ts';

/** What fixing needs of its session. */
export interface FixingPort extends Pick<ProjectSession, 'dispatch' | 'dispatchChanges'> {
  readonly state: Store<SessionState>;
  readonly deps: Pick<SessionDeps, 'checker' | 'parts' | 'ids'>;
}

/** The fixes of a session. */
export type SessionFixes = Pick<ProjectSession, 'fixesOf' | 'applyFix' | 'completeAccessories' | 'fixAllSafe'>;

/** Fixes over the state of a session. What is planned is one edit. */
export function createSessionFixes({ state, deps, dispatch, dispatchChanges }: FixingPort): SessionFixes {
  const env = { ids: deps.ids };

  /** Waits for the parts that fixes may need, then plans on the project as it is by then. */
  async function carryOut(plan: (current: SessionState) => PlannedFixes): Promise<FixOutcome> {
    const { document } = state.get().view;
    const keys = [...document.records.values()].flatMap((record) => (record.kind === 'part' ? [record.part.key] : []));
    const error = await deps.parts.needCompanions(keys, settingsOf(document).endStop);
    if (error) return { kind: 'refused', reason: error.message };
    const { label, changes, applied } = plan(state.get());
    if (applied.length === 0 || changes.size === 0) return { kind: 'nothing' };
    dispatchChanges(label, changes);
    return { kind: 'done', applied };
  }

  return {
    fixesOf: (finding) => deps.checker.fixesOf(finding, state.get()),
    applyFix: (fix) => dispatch(fix.command),
    completeAccessories: () => carryOut((ground) => deps.checker.planAccessories(ground, env)),
    fixAllSafe: () => carryOut((ground) => deps.checker.planSafeFixes(ground, env)),
  };
}
