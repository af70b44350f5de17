import type { ProjectSession, FixOutcome } from './project-session.ts';
import type { PlannedFixes } from './checker.ts';
import type { SessionDeps } from './create-session.ts';
import type { SessionState } from './session-state.ts';
import type { Store } from './store.ts';
import { settingsOf } from '../../shared/project/index.ts';
import type { LocalText } from '../../shared/text/index.ts';

/** What fixing needs of its session. */
export interface FixingPort extends Pick<ProjectSession, 'dispatch' | 'dispatchChanges'> {
  readonly state: Store<SessionState>;
  readonly deps: Pick<SessionDeps, 'checker' | 'parts' | 'ids'>;
}

/** The fixes of a session. */
export type SessionFixes = Pick<ProjectSession, 'fixesOf' | 'applyFix' | 'completeAccessories' | 'fixAllSafe'>;

const COMPLETE: LocalText = { en: 'Complete accessories', de: 'Zubehör ergänzen' };
const FIX_ALL: LocalText = { en: 'Apply all safe fixes', de: 'Alle sicheren Abhilfen anwenden' };

/** Fixes over the state of a session. What is planned is one edit. */
export function createSessionFixes({ state, deps, dispatch, dispatchChanges }: FixingPort): SessionFixes {
  const env = { ids: deps.ids };

  /** Waits for the parts that fixes may need, then plans on the project as it is by then. */
  async function carryOut(label: LocalText, plan: (current: SessionState) => PlannedFixes): Promise<FixOutcome> {
    const { document } = state.get().view;
    const keys = [...document.records.values()].flatMap((record) => (record.kind === 'part' ? [record.part.key] : []));
    const error = await deps.parts.needCompanions(keys, settingsOf(document).endStop);
    if (error) return { kind: 'refused', reason: error.message };
    const { changes, applied } = plan(state.get());
    if (applied.length === 0 || changes.size === 0) return { kind: 'nothing' };
    dispatchChanges(label, changes);
    return { kind: 'done', applied };
  }

  return {
    fixesOf: (finding) => deps.checker.fixesOf(finding, state.get().view, state.get().parts),
    applyFix: (fix) => dispatch(fix.command),
    completeAccessories: () => carryOut(COMPLETE, ({ view, parts }) => deps.checker.planAccessories(view, parts, env)),
    fixAllSafe: () => carryOut(FIX_ALL, ({ view, parts }) => deps.checker.planSafeFixes(view, parts, env)),
  };
}
