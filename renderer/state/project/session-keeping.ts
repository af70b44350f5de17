import { type OpenedProject, type SavedProject, done, suggestFileName } from '../../../shared/host/index.ts';
import { printRail } from '../../../shared/notation/index.ts';
import { type ChangeSet, encodeProject, projectOf } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { ProjectSession, SessionDeps, SessionState } from '../session/index.ts';
import { type KeepState, createSaveQueue } from '../keeping/index.ts';
import type { Store } from '../store/index.ts';

/** Keeping and saving of a session, and what the session tells it. */
export interface SessionKeeping {
  readonly id: () => string;
  readonly push: (label: LocalText, changes: ChangeSet) => void;
  readonly changedOnDisk: () => void;
  readonly takenOver: () => void;
  readonly close: (discard: boolean) => Promise<void>;
  readonly session: Pick<ProjectSession, 'save' | 'saveAs' | 'retryKeeping' | 'settled' | 'exportText' | 'reload'>;
}

const TAKEN_OVER = {
  code: 'unknown-session',
  message: {
    en: 'The project was opened in another window. This window keeps nothing any more; export your work if you need it.',
    de: 'Das Projekt wurde in einem anderen Fenster geöffnet. Dieses Fenster sichert nichts mehr; geben Sie Ihre Arbeit aus, wenn Sie sie brauchen.',
  },
} as const;

/** Connects a session with its save queue and its file. `onReload` is given the project as it was read again. */
export function createSessionKeeping(
  state: Store<SessionState>,
  opened: OpenedProject,
  deps: Pick<SessionDeps, 'host' | 'queue'>,
  onReload: (opened: OpenedProject) => void,
): SessionKeeping {
  const { call } = deps.host;
  let id = opened.session;
  let savedRevision = opened.savedRevision;
  const queue = createSaveQueue(id, opened.revision, { ...deps.queue, commit: (args) => call['project.commit'](args) });

  function keepState(): KeepState {
    const now = queue.state.get();
    switch (now.kind) {
      case 'failed':
        return { kind: 'failed', reason: now.error.message, retrying: now.retrying };
      case 'working':
        return { kind: 'keeping' };
      case 'idle':
        return { kind: queue.revision() === savedRevision ? 'saved' : 'kept' };
    }
  }
  function showKeep(): void {
    const keep = keepState();
    state.update((current) => (sameKeep(keep, current.keep) ? current : { ...current, keep }));
  }
  const stopListening = queue.state.subscribe(showKeep);

  function saved({ file, savedRevision: revision }: SavedProject): void {
    savedRevision = revision;
    state.update((current) => ({ ...current, file, readOnly: false, changedOnDisk: false, keep: keepState() }));
  }

  return {
    id: () => id,
    push: (label, changes) => queue.push(label, changes),
    changedOnDisk: () => state.update((current) => ({ ...current, changedOnDisk: true })),
    takenOver: () => queue.fail(TAKEN_OVER),
    async close(discard) {
      await queue.settled();
      queue.stop();
      stopListening();
      await call['project.close']({ session: id, discard });
    },
    session: {
      save: ({ force } = {}) =>
        queue.exclusively(async (revision) => {
          const result = await call['project.save']({ session: id, revision, ...(force !== undefined && { force }) });
          if (result.ok) saved(result.value);
          return result;
        }),
      saveAs: ({ name, replace } = {}) =>
        queue.exclusively(async (revision) => {
          const result = await call['project.saveAs']({
            session: id,
            revision,
            ...(name !== undefined && { name }),
            ...(replace !== undefined && { replace }),
          });
          if (result.ok && result.value) saved(result.value);
          return result;
        }),
      retryKeeping: () => queue.retry(),
      settled: () => queue.settled(),
      exportText(format) {
        const { view, suggestedName } = state.get();
        const base = suggestFileName(projectOf(view.document).name, suggestedName || 'project');
        const text = format === 'rail' ? printRail(view.document) : encodeProject(view.document);
        return { name: `${base}.${format}`, text };
      },
      async reload() {
        await queue.settled();
        const result = await call['project.reload']({ session: id });
        if (!result.ok) return result;
        id = result.value.session;
        savedRevision = result.value.savedRevision;
        queue.restart(id, result.value.revision);
        onReload(result.value);
        showKeep();
        return done(null);
      },
    },
  };
}

function sameKeep(a: KeepState, b: KeepState): boolean {
  return a.kind === b.kind && (a.kind !== 'failed' || (b.kind === 'failed' && a.reason === b.reason && a.retrying === b.retrying));
}
