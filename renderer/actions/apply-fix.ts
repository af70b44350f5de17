import type { Finding, Fix } from '../../shared/checks/index.ts';
import type { App } from '../state/program/index.ts';
import { focusItem } from '../state/editing/index.ts';
import type { ProjectSession, SessionState } from '../state/session/index.ts';
import type { LocalText } from '../../shared/text/index.ts';

/** Applies a fix and tells about it, with the way back; says why where it is refused. */
export function applyFix(app: App, session: ProjectSession, fix: Fix): void {
  const outcome = session.applyFix(fix);
  if (outcome.kind === 'refused') app.toast({ tone: 'error', text: outcome.reason });
  if (outcome.kind !== 'done') return;
  session.announce(fix.title);
  app.toastWithUndo(session, fix.title);
}

/**
 * Applies the fix of that name that a finding has by now, or its first one: what was offered a moment ago may have been
 * worked out before the last edit. False where there is none any more.
 */
export function applyFixOf(app: App, session: ProjectSession, finding: Finding, title?: LocalText): boolean {
  if (!session.state.get().checks.findings.some(({ key }) => key === finding.key)) return false;
  const fixes = session.fixesOf(finding);
  const fix = title === undefined ? fixes[0] : fixes.find((one) => one.title.en === title.en);
  if (!fix) return false;
  applyFix(app, session, fix);
  return true;
}

/** The findings that count of what is selected or has the keyboard, the heavier first; of nothing else. */
export function findingsOfSelection({ view, checks, selection }: SessionState): readonly Finding[] {
  const focus = focusItem(view, selection);
  const ids = new Set<string>([...selection.ids, ...(focus ? [focus.id] : [])]);
  if (ids.size === 0) return [];
  return checks.findings.filter(
    ({ waived, subjects, items }) => !waived && (subjects.some((id) => ids.has(id)) || items.some((id) => ids.has(id))),
  );
}
