import { type HostHandlers, type HostResult, done, refused } from '../../../shared/host/index.ts';
import { printRail } from '../../../shared/notation/index.ts';
import type { HostContext } from '../context.ts';
import { exampleText } from '../examples.ts';
import { closeProject, reloadProject } from '../sessions/close.ts';
import { commitEdit, textOfProject } from '../sessions/commit.ts';
import { openNew, openPath, openText } from '../sessions/open.ts';
import { type OpenProject, inTurn, suggestedNameOf } from '../sessions/project.ts';
import { discardRecoverable, listRecoverable, openRecovered } from '../sessions/recover.ts';
import { saveProject, saveProjectAs } from '../sessions/save.ts';

type ProjectHandlers = Pick<HostHandlers, Extract<keyof HostHandlers, `project.${string}` | `recovery.${string}`>>;

/** A handle that the host did not make, or whose file nobody may open. */
export function unknownHandle() {
  return refused('not-found', { en: 'This file is not known here any more. Choose it again.', de: 'Diese Datei ist hier nicht mehr bekannt. Wählen Sie sie erneut.' });
}

/** The methods about projects and recovered work. */
export function projectHandlers(context: HostContext): ProjectHandlers {
  /** Runs a file operation on the project of a session, after those before it. */
  function onProject<T>(session: string, task: (project: OpenProject) => Promise<HostResult<T>>): Promise<HostResult<T>> {
    const found = context.projects.find(session);
    if (!found.ok) return Promise.resolve(found);
    return inTurn(found.value, () => {
      // It may have changed hands or been closed while this waited for its turn.
      const still = context.projects.find(session);
      return still.ok ? task(still.value) : Promise.resolve(still);
    });
  }

  return {
    'project.new': async ({ name }) => done(openNew(context, name, await context.preferences.get())),
    'project.open': async ({ file }) => {
      const path = context.handles.pathOf(file);
      return path === undefined ? unknownHandle() : openPath(context, path);
    },
    'project.openExample': async ({ name }) => {
      const text = await exampleText(context, name);
      return text.ok ? openText(context, text.value, `${name}.rail`, 0) : text;
    },
    'project.importText': async ({ name, text }) => openText(context, text, name, null),
    'project.commit': async (args) => {
      const found = context.projects.find(args.session);
      return found.ok ? commitEdit(context, found.value, args) : found;
    },
    'project.save': (args) => onProject(args.session, (project) => saveProject(context, project, args)),
    'project.saveAs': (args) => onProject(args.session, (project) => saveProjectAs(context, project, args)),
    'project.reload': ({ session }) => onProject(session, (project) => reloadProject(context, project)),
    'project.close': ({ session, discard }) =>
      onProject(session, (project) => closeProject(context, project, discard ?? false)),
    'project.exportText': async ({ session, format }) => {
      const found = context.projects.find(session);
      if (!found.ok) return found;
      const project = found.value;
      const library = context.library.get();
      // Without a library the project's own copies decide which order numbers need their maker.
      const parts = library.ok ? { parts: library.value } : {};
      const text = format === 'rail' ? printRail(project.document, parts) : textOfProject(project);
      return done({ name: `${suggestedNameOf(project.document, context.info.systemLanguage)}.${format}`, text });
    },
    'recovery.list': async () => done({ entries: await listRecoverable(context), warnings: context.journalWarnings }),
    'recovery.open': ({ id }) => openRecovered(context, id),
    'recovery.discard': async ({ id }) => discardRecoverable(context, id),
  };
}

