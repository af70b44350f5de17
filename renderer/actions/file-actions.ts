import type { HostError, HostResult } from '../../shared/host/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import { type ProjectSession, isUnsaved } from '../state/session/index.ts';
import { type ActionContext, type ActionTable, always, onProject } from './action.ts';

const NOTHING_TO_SAVE: LocalText = { en: 'Everything is in the file.', de: 'Alles steht in der Datei.' };

type Context = Pick<ActionContext, 'app' | 'window'>;

function complain({ app }: Pick<Context, 'app'>, error: HostError): void {
  app.toast({ tone: 'error', text: error.message });
}

/** Tells of a project that could not be opened; one that was opened is in view already. */
export async function reportOpening(context: Pick<Context, 'app'>, opening: Promise<HostResult<ProjectSession>>): Promise<boolean> {
  const opened = await opening;
  if (!opened.ok && opened.error.code !== 'cancelled') complain(context, opened.error);
  return opened.ok;
}

/** Lets the user choose a project: in the system's dialog where there is one, else in the window's own. */
export async function openProject(context: Context): Promise<void> {
  const { app, window } = context;
  if (!app.state.get().info?.capabilities.nativeDialogs) {
    window.open({ kind: 'open' });
    return;
  }
  const chosen = await app.client.call['files.chooseOpen']({});
  if (!chosen.ok) complain(context, chosen.error);
  else if (chosen.value) await reportOpening(context, app.openFile(chosen.value.handle));
}

/** Saves; asks for a name where there is none yet. `afterwards` runs once the project is in its file. */
export async function saveProject(context: Context, session: ProjectSession, afterwards?: () => void): Promise<void> {
  const { file, readOnly } = session.state.get();
  if (!file || readOnly) return saveProjectAs(context, session, afterwards);
  const saved = await session.save();
  if (saved.ok) {
    session.announce({ en: 'Saved', de: 'Gespeichert' });
    afterwards?.();
    return;
  }
  switch (saved.error.code) {
    case 'no-file':
      return saveProjectAs(context, session, afterwards);
    case 'changed-on-disk':
    case 'already-open':
      context.window.open({ kind: 'saveConflict', reason: saved.error.code, ...(afterwards && { afterwards }) });
      return;
    default:
      complain(context, saved.error);
  }
}

/** Saves under another name. */
export async function saveProjectAs(context: Context, session: ProjectSession, afterwards?: () => void): Promise<void> {
  if (!context.app.state.get().info?.capabilities.nativeDialogs) {
    context.window.open({ kind: 'saveAs', ...(afterwards && { afterwards }) });
    return;
  }
  const saved = await session.saveAs();
  if (!saved.ok) complain(context, saved.error);
  else if (saved.value) afterwards?.();
}

/** Closes a project; where work would be in no file, shows it and asks first. */
export function closeProject({ app, window }: Context, session: ProjectSession): void {
  const close = (): void => void app.closeSession(session);
  if (!isUnsaved(session.state.get())) {
    close();
    return;
  }
  app.activate(session);
  window.open({ kind: 'unsaved', afterwards: close });
}

/** Saves every project with unsaved work, one after the other, then closes the window. */
async function saveAndClose(context: ActionContext): Promise<void> {
  const { app } = context;
  const unsaved = app.state.get().sessions.find((session) => isUnsaved(session.state.get()));
  if (unsaved) {
    app.activate(unsaved);
    await saveProject(context, unsaved, () => void saveAndClose(context));
    return;
  }
  await app.client.call['window.close']({});
}

/** What the file menu does. */
export const FILE_ACTIONS = {
  'file.new': always(({ window }) => window.open({ kind: 'new' })),
  'file.open': always((context) => void openProject(context)),
  'file.save': onProject(
    (session, context) => void saveProject(context, session),
    (session) => {
      const state = session.state.get();
      return state.file && !isUnsaved(state) ? NOTHING_TO_SAVE : undefined;
    },
  ),
  'file.saveAs': onProject((session, context) => void saveProjectAs(context, session)),
  'file.saveAndClose': always((context) => void saveAndClose(context)),
  'file.export': onProject((_session, { window }) => window.open({ kind: 'export' })),
  'file.close': onProject((session, context) => closeProject(context, session)),
  'file.settings': always(({ window, session }) => window.open({ kind: 'settings', page: session ? 'project' : 'program' })),
} satisfies ActionTable;
