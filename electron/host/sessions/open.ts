import { basename } from 'node:path';
import type { HostResult, OpenedProject, Preferences } from '../../../shared/host/index.ts';
import { DEFAULT_SETTINGS, type Document, applyProfile, emptyDocument } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { HostContext } from '../context.ts';
import { projectKindOf } from '../files/handles.ts';
import { type ForeignLock, takeLock } from '../files/lock-file.ts';
import { type Articles, kindOfText, readProjectFile, readProjectText } from '../files/read-project.ts';
import { type LibraryPort, articlesOf } from '../library-port.ts';
import { type OpenProject, type SavedState, suggestedNameOf } from './project.ts';

/** What a new session starts from. */
interface Start {
  readonly document: Document;
  readonly savedRevision: number | null;
  readonly base?: SavedState;
  readonly file?: OpenProject['file'];
}

function startProject(context: HostContext, start: Start): OpenProject {
  const project: OpenProject = {
    session: context.newId(),
    journalId: context.newId(),
    document: start.document,
    revision: 0,
    savedRevision: start.savedRevision,
    file: start.file ?? null,
    base: start.base,
    journalLength: 0,
    answered: new Map(),
    recovered: false,
    busy: Promise.resolve(),
    reportedHash: undefined,
  };
  context.projects.add(project);
  return project;
}

/** What the window is told about a project that it now holds. */
export function describeOpened(
  context: HostContext,
  project: OpenProject,
  warnings: readonly LocalText[] = [],
): OpenedProject {
  const { file } = project;
  return {
    session: project.session,
    file: file ? context.handles.refOf(file.path) : null,
    suggestedName: suggestedNameOf(project.document, context.info.systemLanguage),
    revision: project.revision,
    savedRevision: project.savedRevision,
    records: [...project.document.records.values()],
    recovered: project.recovered,
    readOnly: file !== null && (!file.writable || file.lockedBy !== undefined),
    warnings: [...(file ? warningsAbout(file) : []), ...warnings],
  };
}

function warningsAbout(file: NonNullable<OpenProject['file']>): readonly LocalText[] {
  const name = basename(file.path);
  if (file.lockedBy) return [lockedWarning(name, file.lockedBy)];
  if (file.writable) return [];
  return [
    {
      en: `“${name}” is write-protected. Save under another name to keep changes.`,
      de: `„${name}“ ist schreibgeschützt. Speichern Sie Änderungen unter einem anderen Namen.`,
    },
  ];
}

function lockedWarning(name: string, lock: ForeignLock): LocalText {
  return {
    en: `“${name}” is already open on the computer “${lock.computer}”. Save under another name to keep both versions.`,
    de: `„${name}“ ist bereits auf dem Rechner „${lock.computer}“ geöffnet. Speichern Sie unter einem anderen Namen, um beide Fassungen zu behalten.`,
  };
}

/** An empty project with the settings that the user wants new projects to have: nothing would be lost if it were closed. */
export function openNew(
  context: HostContext,
  name: string,
  { projectStart, profiles, startProfile }: Pick<Preferences, 'projectStart' | 'profiles' | 'startProfile'>,
): OpenedProject {
  const { author, margin, allowance, reservePercent, tolerance, railStep, endStop } = projectStart;
  // A profile that is chosen and no longer there decides nothing.
  const profile = profiles.find((each) => each.name === startProfile);
  const settings = profile
    ? applyProfile(DEFAULT_SETTINGS, profile)
    : { margin, allowance, reservePercent, tolerance, railStep, endStop };
  const document = emptyDocument(name.trim(), { author: author.trim(), settings });
  return describeOpened(context, startProject(context, { document, savedRevision: 0 }));
}

/** A project from text, without a file of its own. `savedRevision` 0: closing it loses nothing; null: it would. */
export function openText(
  context: HostContext,
  text: string,
  name: string,
  savedRevision: 0 | null,
): HostResult<OpenedProject> {
  const library = context.library.get();
  const kind = projectKindOf(name) ?? kindOfText(text);
  if (kind === 'rail' && !library.ok) return library;
  const document = readProjectText(text, name, kind, () => articlesFor(library.ok ? library.value : undefined));
  if (!document.ok) return document;
  const project = startProject(context, { document: document.value, savedRevision });
  return { ok: true, value: describeOpened(context, project) };
}

function articlesFor(library: LibraryPort | undefined): Articles {
  return library ? { parts: library, all: () => articlesOf(library) } : NO_ARTICLES;
}

const NO_ARTICLES: Articles = { parts: { get: () => undefined, byArticle: () => [] }, all: () => [] };

/**
 * Opens a file by its path. A project file becomes the project's own; notation opens as a copy, because saving as a project
 * must not replace it. A file that is open here already changes hands: its former window is told.
 */
export async function openPath(context: HostContext, path: string): Promise<HostResult<OpenedProject>> {
  const live = context.projects.byFile(path);
  if (live) return { ok: true, value: takeOver(context, live) };
  const kind = projectKindOf(path) ?? 'railwright';
  const library = kind === 'rail' ? context.library.get() : undefined;
  if (library && !library.ok) return library;
  const read = await readProjectFile(context.files, path, kind, () => articlesFor(library?.value));
  if (!read.ok) return read;
  await context.recent.remember(path, context.now());
  const { document, text, stamp, writable } = read.value;
  if (kind === 'rail') {
    return { ok: true, value: describeOpened(context, startProject(context, { document, savedRevision: 0 })) };
  }
  const lockedBy = await takeLock(context.files, path, context.owner, context.now(), context.isRunning);
  // Another window may have opened it while the disk was read; from here on nothing waits.
  const raced = context.projects.byFile(path);
  if (raced) return { ok: true, value: takeOver(context, raced) };
  const file = { path, stamp, writable, lockedBy };
  const project = startProject(context, { document, savedRevision: 0, base: { text, revision: 0 }, file });
  const pending = context.journal.list().some((entry) => entry.file?.path === path);
  return { ok: true, value: describeOpened(context, project, pending ? [PENDING_WORK] : []) };
}

const PENDING_WORK: LocalText = {
  en: 'There is unsaved work on this file from an earlier session. It is listed under recovered work.',
  de: 'Zu dieser Datei gibt es nicht gespeicherte Arbeit aus einer früheren Sitzung. Sie steht unter „Wiederhergestellte Arbeit“.',
};

/** Hands an open project to another window, with everything that is not saved. */
export function takeOver(context: HostContext, project: OpenProject): OpenedProject {
  const former = project.session;
  context.projects.rename(project, context.newId());
  context.emit({ name: 'project.takenOver', payload: { session: former } });
  return describeOpened(context, project);
}
