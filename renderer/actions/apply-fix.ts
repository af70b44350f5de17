import type { Finding, Fix } from '../../shared/checks/index.ts';
import type { App } from '../state/app.ts';
import { focusItem, selectedItems, selectedRails } from '../state/edits.ts';
import type { ProjectSession } from '../state/project-session.ts';
import type { SessionState } from '../state/session-state.ts';

/** Applies a fix and tells about it, with the way back; says why where it is refused. */
export function applyFix(app: App, session: ProjectSession, fix: Fix): void {
  const outcome = session.applyFix(fix);
  if (outcome.kind === 'refused') app.toast({ tone: 'error', text: outcome.reason });
  if (outcome.kind !== 'done') return;
  session.announce(fix.title);
  app.toastWithUndo(session, fix.title);
}

/** The findings that count of what is selected or has the keyboard, the heavier first; of nothing else. */
export function findingsOfSelection({ view, checks, selection }: SessionState): readonly Finding[] {
  const focus = focusItem(view, selection);
  const ids = new Set<string>([...selectedItems(view, selection), ...selectedRails(view, selection), ...(focus ? [focus.id] : [])]);
  if (ids.size === 0) return [];
  return checks.findings.filter(
    ({ waived, subjects, items }) => !waived && (subjects.some((id) => ids.has(id)) || items.some((id) => ids.has(id))),
  );
}
