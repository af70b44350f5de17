import { join } from 'node:path';
import { type HostArgs, type HostResult, type SavedProject, checkFileName, done, refused } from '../../../shared/host/index.ts';
import type { HostContext } from '../context.ts';
import { diskError, systemCode } from '../files/disk-errors.ts';
import { keepVersion } from '../files/backups.ts';
import { projectKindOf } from '../files/handles.ts';
import { releaseLock, seizeLock, takeLock } from '../files/lock-file.ts';
import { type ExpectedTarget, sweepLeftovers, writeSafely } from '../files/write-safely.ts';
import { textOfProject } from './commit.ts';
import { type OpenProject, suggestedNameOf } from './project.ts';

/** Writes a project to its own file. */
export async function saveProject(
  context: HostContext,
  project: OpenProject,
  args: Pick<HostArgs<'project.save'>, 'revision' | 'force'>,
): Promise<HostResult<SavedProject>> {
  const { file } = project;
  if (!file) return noFile();
  if (args.revision !== project.revision) return notUpToDate();
  const force = args.force ?? false;
  if (file.lockedBy && !force) return heldElsewhere(file.lockedBy.computer);
  if (!file.writable && !force) return writeProtected();
  let expected: ExpectedTarget;
  try {
    // A file that is gone cannot be overwritten; saving brings it back.
    expected = force ? 'anything' : (await context.files.facts(file.path)) ? file.stamp : 'nothing';
  } catch (error) {
    return { ok: false, error: diskError(error, context.handles.refOf(file.path).name) };
  }
  if (file.lockedBy && force) await seizeLock(context.files, file.path, context.owner, context.now());
  return writeProject(context, project, file.path, expected);
}

/** Writes a project to a file that becomes its own. */
export async function saveProjectAs(
  context: HostContext,
  project: OpenProject,
  args: Pick<HostArgs<'project.saveAs'>, 'revision' | 'name' | 'replace'>,
): Promise<HostResult<SavedProject | null>> {
  const target = await chooseTarget(context, project, args);
  if (!target.ok || target.value === null) return target as HostResult<null>;
  const { path, replace } = target.value;
  if (args.revision !== project.revision) return notUpToDate();
  const holder = context.projects.byFile(path);
  if (holder && holder !== project) {
    return refused('already-open', {
      en: 'That file is open as another project here. Choose another name.',
      de: 'Diese Datei ist hier als anderes Projekt geöffnet. Wählen Sie einen anderen Namen.',
    });
  }
  if (holder === project && project.file) return saveProject(context, project, { revision: args.revision });
  const lockedBy = await takeLock(context.files, path, context.owner, context.now(), context.isRunning);
  if (lockedBy) return heldElsewhere(lockedBy.computer);
  const former = project.file;
  const saved = await writeProject(context, project, path, replace ? 'anything' : 'nothing');
  const left = saved.ok ? former : undefined;
  if (!saved.ok) await releaseLock(context.files, path, context.owner);
  if (left && left.path !== path) await releaseLock(context.files, left.path, context.owner);
  return saved;
}

interface Target {
  readonly path: string;
  readonly replace: boolean;
}

async function chooseTarget(
  context: HostContext,
  project: OpenProject,
  args: Pick<HostArgs<'project.saveAs'>, 'name' | 'replace'>,
): Promise<HostResult<Target | null>> {
  const { dialogs } = context.native;
  if (args.name === undefined && dialogs) {
    const suggested = `${suggestedNameOf(project.document, context.info.systemLanguage)}.railwright`;
    const chosen = await dialogs.chooseSave(suggested);
    if (chosen === undefined) return done(null);
    const path = projectKindOf(chosen) === 'railwright' ? chosen : `${chosen}.railwright`;
    // The dialog has asked about replacing the very name that it returned, and no other.
    return done({ path: await withRealFolder(context, path), replace: path === chosen });
  }
  if (args.name === undefined) {
    return refused('no-file', { en: 'Enter a name for the project file.', de: 'Geben Sie einen Namen für die Projektdatei ein.' });
  }
  const name = checkFileName(args.name);
  if (!name.ok) return { ok: false, error: { code: 'invalid-name', message: name.message } };
  const file = `${name.name}.railwright`;
  try {
    await context.files.makeFolder(context.projectsFolder);
    const folder = await context.files.realPath(context.projectsFolder);
    return done({ path: join(folder, file), replace: args.replace ?? false });
  } catch (error) {
    return { ok: false, error: diskError(error, file) };
  }
}

/** The path with symbolic links resolved where it exists, so that a link's target is replaced and not the link. */
async function withRealFolder(context: HostContext, path: string): Promise<string> {
  try {
    return await context.files.realPath(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return path;
  }
}

async function writeProject(
  context: HostContext,
  project: OpenProject,
  path: string,
  expected: ExpectedTarget,
): Promise<HostResult<SavedProject>> {
  // The window may go on editing while the disk works; what is saved is the revision of this moment.
  const revision = project.revision;
  const text = textOfProject(project);
  const written = await writeSafely(context.files, {
    path,
    bytes: Buffer.from(text),
    expected,
    keep: (old) => keepVersion(context.files, context.backupsFolder, old, context.now()),
  });
  if (!written.ok) return written;
  project.file = { path, stamp: written.value, writable: true, lockedBy: undefined };
  project.savedRevision = revision;
  project.base = { text, revision };
  project.journalLength = 0;
  project.reportedHash = undefined;
  try {
    const { hash, size } = written.value;
    const name = suggestedNameOf(project.document, context.info.systemLanguage);
    context.journal.rebase(project.journalId, { text, revision, name, file: { path, hash, size } });
  } catch (error) {
    // The file has everything. What the journal keeps in vain is recognised by its contents later.
    context.log(`journal: ${String(error)}`);
  }
  await sweepLeftovers(context.files, path, context.now());
  await context.recent.remember(path, context.now());
  return done({ file: context.handles.refOf(path), savedRevision: revision });
}

function noFile() {
  return refused('no-file', { en: 'The project has no file yet. Save it under a name.', de: 'Das Projekt hat noch keine Datei. Speichern Sie es unter einem Namen.' });
}
function notUpToDate() {
  return refused('conflict', {
    en: 'The project was not saved, because edits are still on their way. Try again.',
    de: 'Das Projekt wurde nicht gespeichert, weil noch Änderungen unterwegs sind. Versuchen Sie es erneut.',
  });
}
function heldElsewhere(computer: string) {
  return refused('already-open', {
    en: `The file is open on the computer “${computer}”. It was not overwritten.`,
    de: `Die Datei ist auf dem Rechner „${computer}“ geöffnet. Sie wurde nicht überschrieben.`,
  });
}
function writeProtected() {
  return refused('read-only', {
    en: 'The file is write-protected. It was not overwritten.',
    de: 'Die Datei ist schreibgeschützt. Sie wurde nicht überschrieben.',
  });
}
