import { byLanguage } from '../../text/index.ts';
import { z } from 'zod';
import { type ProjectDocumentRecord, type RecordId, recordIdSchema, recordSchema } from '../../project/index.ts';
import { HOST_LIMITS } from './limits.ts';
import { method } from './method.ts';
import { checkedRecord, fileRef, handle, localText, nothing, projectFileKind, revision, session } from './values.ts';

/** A project that this window now works on. */
export const openedProject = z.strictObject({
  session,
  /** The file that `project.save` writes; null = none yet (new project, example, imported text, notation file). */
  file: z.union([fileRef, z.null()]),
  /** Name to suggest when the project is saved for the first time. */
  suggestedName: z.string(),
  revision,
  /** The revision that the file holds; null = no file holds this work. Unsaved work: it differs from `revision`. */
  savedRevision: z.union([revision, z.null()]),
  records: z.array(checkedRecord).readonly(),
  /** True for work that comes from the recovery journal. */
  recovered: z.boolean(),
  /** True where the file can be looked at but not written: save under another name. */
  readOnly: z.boolean(),
  /** Sentences to show once, such as "opened on another computer". */
  warnings: z.array(localText).readonly(),
});
export type OpenedProject = z.infer<typeof openedProject>;

/** One record before and after; the id is that of both. */
export interface CommittedChange {
  readonly id: RecordId;
  readonly before?: ProjectDocumentRecord;
  readonly after?: ProjectDocumentRecord;
}

// `before` is compared with what the host holds, so its form needs no check of its own.
const committedChange: z.ZodType<CommittedChange> = z
  .strictObject({
    id: recordIdSchema,
    before: z.exactOptional(checkedRecord),
    after: z.exactOptional(recordSchema),
  })
  .refine((change) => change.before !== undefined || change.after !== undefined, 'neither before nor after')
  .refine((change) => change.after === undefined || change.after.id === change.id, 'id differs from the record');

/** Where a project was saved and which revision the file now holds. */
export const savedProject = z.strictObject({ file: fileRef, savedRevision: revision });
export type SavedProject = z.infer<typeof savedProject>;

/** A name typed by the user, checked by `checkFileName` in the host. */
const typedName = z.string().max(400);

export const PROJECT_METHODS = {
  /** An empty project. It has no file until it is saved under a name. */
  'project.new': method(z.strictObject({ name: typedName }), openedProject),
  /** Opens a file. A `.rail` file opens as a copy without a file of its own. Damaged files are left as they are. */
  'project.open': method(z.strictObject({ file: handle }), openedProject),
  /** Opens an example as an unsaved copy. */
  'project.openExample': method(z.strictObject({ name: z.string().max(200) }), openedProject),
  /** Opens the text of a file that the page was given (file input, drop) as an unsaved copy. */
  'project.importText': method(
    z.strictObject({ name: typedName, text: z.string().max(HOST_LIMITS.fileBytes) }),
    openedProject,
  ),
  /**
   * Keeps an edit: answered once the recovery journal holds it durably. Sending the same `changeId` again yields the same
   * answer. Errors: `conflict` where the base revision or a `before` is not what the host holds, `broken-invariant`,
   * `journal-failed`, `disk-full`.
   */
  'project.commit': method(
    z.strictObject({
      session,
      baseRevision: revision,
      changeId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
      /** Name of the edit, for the list of recoverable work. */
      label: z.strictObject(byLanguage(() => z.string().max(300))),
      changes: z.array(committedChange).min(1).max(HOST_LIMITS.commitRecords).readonly(),
    }),
    z.strictObject({ revision }),
  ),
  /** Writes the file. `force` overwrites one that someone else has changed or holds open. */
  'project.save': method(z.strictObject({ session, revision, force: z.exactOptional(z.boolean()) }), savedProject),
  /**
   * Writes to another file: the one chosen in the native dialog where there is one and no name is given, else `name` in
   * the projects folder. Null where the dialog was dismissed. `already-exists` unless `replace`.
   */
  'project.saveAs': method(
    z.strictObject({
      session,
      revision,
      name: z.exactOptional(typedName),
      replace: z.exactOptional(z.boolean()),
    }),
    z.union([savedProject, z.null()]),
  ),
  /** Takes the file as it is on disk now; unsaved work stays in the journal and is listed as recoverable. */
  'project.reload': method(z.strictObject({ session }), openedProject),
  /**
   * Ends the session. Unsaved work stays recoverable unless `discard`; discarded work is moved aside and only deleted
   * when newer discarded work has taken its place.
   */
  'project.close': method(
    z.strictObject({ session, discard: z.exactOptional(z.boolean()) }),
    z.strictObject({ keptForRecovery: z.boolean() }),
  ),
  /** The project as text of a file, for download and copying. */
  'project.exportText': method(
    z.strictObject({ session, format: projectFileKind }),
    z.strictObject({ name: z.string(), text: z.string() }),
  ),
} as const;

const recoverable = z.strictObject({
  id: handle,
  /** Name of the project. */
  name: z.string(),
  /** The file it belongs to, in words; null = never saved. */
  file: z.union([z.string(), z.null()]),
  /** When the last edit was kept. */
  at: z.int(),
  /** How many edits the file lacks. */
  edits: z.int(),
  /** Name of the last edit. */
  lastEdit: localText,
  /** True while another window of this host works on it; opening takes it over. */
  open: z.boolean(),
});
export type Recoverable = z.infer<typeof recoverable>;

export const RECOVERY_METHODS = {
  /** Work that was kept but is in no file, newest first; and what the user should know about the journal. */
  'recovery.list': method(
    nothing,
    z.strictObject({ entries: z.array(recoverable).readonly(), warnings: z.array(localText).readonly() }),
  ),
  'recovery.open': method(z.strictObject({ id: handle }), openedProject),
  /** Moves the work aside. */
  'recovery.discard': method(z.strictObject({ id: handle }), nothing),
} as const;
