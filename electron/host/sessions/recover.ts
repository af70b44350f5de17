import { dirname } from 'node:path';
import { type HostResult, type OpenedProject, type Recoverable, done, refused } from '../../../shared/host/index.ts';
import { type DecodedProject, decodeProject, encodeProject } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { HostContext } from '../context.ts';
import { takeLock } from '../files/lock-file.ts';
import { hashOf } from '../files/stamp.ts';
import type { JournalFile, JournalWork } from '../journal/journal.ts';
import { describeOpened, takeOver } from './open.ts';
import type { OpenFile, OpenProject } from './project.ts';

/** Work that was kept but is in no file, newest first. */
export async function listRecoverable(context: HostContext): Promise<readonly Recoverable[]> {
  const entries: Recoverable[] = [];
  for (const entry of context.journal.list()) {
    const open = context.projects.byJournalId(entry.id) !== undefined;
    if (!open && (await isInFile(context, entry.id))) {
      context.journal.setAside(entry.id, context.now());
      continue;
    }
    const { id, name, at, edits, lastEdit } = entry;
    const file = entry.file && context.handles.refOf(entry.file.path);
    entries.push({ id, name, file: file && `${file.name} (${file.folder})`, at, edits, lastEdit, open });
  }
  return entries;
}

/** Whether the file already holds the work: the program ended after writing it and before the journal was told. */
async function isInFile(context: HostContext, id: string): Promise<boolean> {
  const work = context.journal.load(id);
  if (!work?.base.file) return false;
  const restored = restore(work);
  if (!restored.ok) return false;
  try {
    const bytes = await context.files.read(work.base.file.path);
    return hashOf(bytes) === hashOf(encodeProject(restored.document));
  } catch {
    return false;
  }
}

function restore(work: JournalWork): DecodedProject {
  return decodeProject(
    work.base.text,
    work.edits.flatMap((edit) => edit.changes),
  );
}

/** Opens work from the journal; work that a window of this host has open changes hands. */
export async function openRecovered(context: HostContext, id: string): Promise<HostResult<OpenedProject>> {
  const live = context.projects.byJournalId(id);
  if (live) return done(takeOver(context, live));
  const work = context.journal.load(id);
  if (!work) return unknownWork();
  const restored = restore(work);
  if (!restored.ok) {
    const code = restored.error.code === 'newer-version' ? 'newer-version' : 'damaged-file';
    return refused(code, {
      en: `The kept work cannot be read. ${restored.error.message.en}`,
      de: `Die gesicherte Arbeit kann nicht gelesen werden. ${restored.error.message.de}`,
    });
  }
  const { base, edits } = work;
  const file = base.file ? await fileOf(context, base.file) : null;
  const raced = context.projects.byJournalId(id);
  if (raced) return done(takeOver(context, raced));
  const project: OpenProject = {
    session: context.newId(),
    journalId: id,
    document: restored.document,
    revision: edits.at(-1)?.revision ?? base.revision,
    savedRevision: null,
    file,
    base: { text: base.text, revision: base.revision },
    journalLength: 0,
    answered: new Map(edits.map(({ changeId, revision }) => [changeId, revision])),
    recovered: true,
    busy: Promise.resolve(),
    reportedHash: undefined,
  };
  context.projects.add(project);
  return done(describeOpened(context, project, work.complete ? [] : [PARTLY_LOST]));
}

/**
 * The file that recovered work belongs to. Its stamp is what the work went on from, so that saving notices whatever has
 * happened to the file since. Work whose folder is gone, or whose file another project here holds, goes on without a file.
 */
async function fileOf(context: HostContext, file: JournalFile): Promise<OpenFile | null> {
  if (context.projects.byFile(file.path)) return null;
  try {
    const facts = await context.files.facts(file.path);
    await context.files.realPath(dirname(file.path));
    const lockedBy = await takeLock(context.files, file.path, context.owner, context.now(), context.isRunning);
    const stamp = { size: file.size, modified: -1, hash: file.hash };
    return { path: file.path, stamp, writable: facts?.writable ?? true, lockedBy };
  } catch {
    return null;
  }
}

/** Takes work off the list of recoverable work. Work that a window has open cannot be discarded from outside. */
export function discardRecoverable(context: HostContext, id: string): HostResult<Record<string, never>> {
  if (context.projects.byJournalId(id)) {
    return refused('already-open', {
      en: 'This work is open in another window. Close it there.',
      de: 'Diese Arbeit ist in einem anderen Fenster geöffnet. Schließen Sie sie dort.',
    });
  }
  if (!context.journal.list().some((entry) => entry.id === id)) return unknownWork();
  context.journal.setAside(id, context.now());
  return done({});
}

function unknownWork() {
  return refused('not-found', { en: 'This work is not in the journal any more.', de: 'Diese Arbeit ist nicht mehr im Journal.' });
}

const PARTLY_LOST: LocalText = {
  en: 'The recovery journal is damaged: the last edits could not be read. Everything before them is here.',
  de: 'Das Wiederherstellungsjournal ist beschädigt: Die letzten Änderungen waren nicht lesbar. Alles davor ist hier.',
};
