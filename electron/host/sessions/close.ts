import { type HostResult, type OpenedProject, done } from '../../../shared/host/index.ts';
import type { HostContext } from '../context.ts';
import { releaseLock } from '../files/lock-file.ts';
import { readStamp } from '../files/stamp.ts';
import { openPath } from './open.ts';
import { type OpenProject, isUnsaved } from './project.ts';

/** Ends a session. Unsaved work stays in the journal unless it is discarded. */
export async function closeProject(
  context: HostContext,
  project: OpenProject,
  discard: boolean,
): Promise<HostResult<{ keptForRecovery: boolean }>> {
  context.projects.remove(project);
  if (project.file) await releaseLock(context.files, project.file.path, context.owner);
  const kept = context.journal.list().some(({ id }) => id === project.journalId);
  if (!kept) return done({ keptForRecovery: false });
  if (!discard && isUnsaved(project)) return done({ keptForRecovery: true });
  context.journal.setAside(project.journalId, context.now());
  return done({ keptForRecovery: false });
}

/** Opens the file of a project anew; what was not saved stays in the journal as work of its own. */
export async function reloadProject(context: HostContext, project: OpenProject): Promise<HostResult<OpenedProject>> {
  const { file } = project;
  if (!file) return { ok: false, error: { code: 'no-file', message: NO_FILE } };
  // The new session is opened first: a file that has become unreadable must not cost the open one.
  context.projects.remove(project);
  const opened = await openPath(context, file.path);
  if (!opened.ok) context.projects.add(project);
  return opened;
}

const NO_FILE = {
  en: 'The project has no file that could be read again.',
  de: 'Das Projekt hat keine Datei, die neu gelesen werden könnte.',
};

/** Tells the windows of projects whose files someone else has written, once for each new state of a file. */
export async function reportForeignChanges(context: HostContext): Promise<void> {
  for (const project of context.projects.all()) {
    const { file, session } = project;
    if (!file) continue;
    try {
      const facts = await context.files.facts(file.path);
      if (facts?.size === file.stamp.size && facts.modified === file.stamp.modified) continue;
      const present = await readStamp(context.files, file.path);
      // Between the reads the project may have been saved or closed.
      if (project.file !== file) continue;
      if (present?.hash === file.stamp.hash) {
        project.file = { ...file, stamp: present };
        continue;
      }
      const now = present?.hash ?? 'gone';
      if (project.reportedHash === now) continue;
      project.reportedHash = now;
      context.emit({ name: 'project.changedOnDisk', payload: { session } });
    } catch (error) {
      context.log(`watching: ${String(error)}`);
    }
  }
}
