import { type CommittedChange, type HostArgs, type HostResult, done, refused } from '../../../shared/host/index.ts';
import { type Document, canonicalJson, checkInvariants, encodeProject, withRecords } from '../../../shared/project/index.ts';
import { freeze } from 'immer';
import type { HostContext } from '../context.ts';
import { diskError } from '../files/disk-errors.ts';
import type { JournalBase } from '../journal/journal.ts';
import { type OpenProject, baseOf, suggestedNameOf } from './project.ts';

/** Answers remembered for commits that are sent twice. A client resends only what it has no answer to: the last ones. */
const REMEMBERED_ANSWERS = 1000;

/** Length of the edits of one project beyond which they are folded into a new base: enough for a long day's work. */
const LONGEST_JOURNAL = 64 * 1024 * 1024;

type Commit = HostArgs<'project.commit'>;

/**
 * Keeps an edit: checks that it goes on from what the host holds and leaves a sound document, writes it to the journal, and
 * only then makes it the current document. When this returns a revision, the edit survives a power cut. Synchronous, so
 * that commits cannot overtake one another.
 */
export function commitEdit(context: HostContext, project: OpenProject, commit: Commit): HostResult<{ revision: number }> {
  const answered = project.answered.get(commit.changeId);
  if (answered !== undefined) return done({ revision: answered });
  if (commit.baseRevision !== project.revision) return conflict();
  if (!commit.changes.every((change) => continues(project.document, change))) return conflict();
  const ids = new Set(commit.changes.map(({ id }) => id));
  if (ids.size !== commit.changes.length) return conflict();

  const document = withRecords(
    project.document,
    new Map(commit.changes.map(({ id, after }) => [id, after && freeze(after, true)])),
  );
  const violation = checkInvariants(document, ids)[0];
  if (violation) {
    return refused('broken-invariant', {
      en: `The edit was not kept, because it would contradict the rest of the project: ${violation.message.en}.`,
      de: `Die Änderung wurde nicht gesichert, weil sie dem Rest des Projekts widerspräche: ${violation.message.de}.`,
    });
  }
  const revision = project.revision + 1;
  const written = writeToJournal(context, project, commit, revision);
  if (!written.ok) return written;
  project.journalLength += written.value;
  if (project.journalLength > LONGEST_JOURNAL) foldJournal(context, project);
  project.document = document;
  project.revision = revision;
  remember(project, commit.changeId, revision);
  return done({ revision });
}

function continues(document: Document, change: CommittedChange): boolean {
  const present = document.records.get(change.id);
  if (present === undefined || change.before === undefined) return present === change.before;
  return present.id === change.before.id && canonicalJson(present) === canonicalJson(change.before);
}

function conflict(): HostResult<never> {
  return refused('conflict', {
    en: 'The edit was not kept, because the project has gone on elsewhere. Open it again to see its present state.',
    de: 'Die Änderung wurde nicht gesichert, weil das Projekt an anderer Stelle weiterbearbeitet wurde. Öffnen Sie es neu.',
  });
}

/** What the journal must know of the state that a project's edits go on from. */
export function journalBaseOf(context: HostContext, project: OpenProject): JournalBase {
  const { file } = project;
  return {
    ...baseOf(project),
    name: suggestedNameOf(project.document, context.info.systemLanguage),
    file: file ? { path: file.path, hash: file.stamp.hash, size: file.stamp.size } : null,
  };
}

function writeToJournal(context: HostContext, project: OpenProject, commit: Commit, revision: number): HostResult<number> {
  const { changeId, label } = commit;
  const changes = commit.changes.map(({ id, after }) => ({ id, after: after ?? null }));
  try {
    const length = context.journal.append(project.journalId, () => journalBaseOf(context, project), {
      revision,
      changeId,
      label,
      at: context.now(),
      changes,
    });
    return done(length);
  } catch (error) {
    const { code, message } = diskError(error, 'journal');
    context.log(`journal: ${String(error)}`);
    if (code === 'disk-full') {
      return refused('disk-full', {
        en: 'The edit is not kept: the disk with the recovery journal is full.',
        de: 'Die Änderung ist nicht gesichert: Der Datenträger mit dem Wiederherstellungsjournal ist voll.',
      });
    }
    return refused('journal-failed', {
      en: `The edit is not kept: the recovery journal cannot be written. ${message.en}`,
      de: `Die Änderung ist nicht gesichert: Das Wiederherstellungsjournal kann nicht geschrieben werden. ${message.de}`,
    });
  }
}

/** Makes the state before the last edit the base, so that a journal without saves does not grow without end. */
function foldJournal(context: HostContext, project: OpenProject): void {
  const folded = { text: encodeProject(project.document), revision: project.revision };
  try {
    context.journal.rebase(project.journalId, { ...journalBaseOf(context, project), ...folded });
    project.base = folded;
    project.journalLength = 0;
  } catch (error) {
    // The long journal is as good as the short one; the next edit tries again.
    context.log(`journal: ${String(error)}`);
  }
}

function remember(project: OpenProject, changeId: string, revision: number): void {
  project.answered.set(changeId, revision);
  if (project.answered.size <= REMEMBERED_ANSWERS) return;
  for (const oldest of project.answered.keys()) {
    project.answered.delete(oldest);
    return;
  }
}

/** The text of the project as it is now, for files. */
export function textOfProject(project: OpenProject): string {
  return project.base?.revision === project.revision ? project.base.text : encodeProject(project.document);
}
