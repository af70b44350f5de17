import type { LocalText } from '../text/index.ts';

/**
 * Why a host could not do what was asked. Codes are stable: the interface branches on them and never on texts.
 *
 * | code | when |
 * |---|---|
 * | `invalid-payload` | the arguments do not fit the method's schema |
 * | `unknown-method` | the host has no such method |
 * | `unknown-session` | the project was closed, or taken over by another window |
 * | `not-found` | a handle, example, part or recovery entry that does not exist (any more) |
 * | `conflict` | the commit stands on another revision or contents than the host's |
 * | `broken-invariant` | the commit would leave a document that contradicts itself |
 * | `changed-on-disk` | someone else wrote the file since it was read; nothing was overwritten |
 * | `already-open` | another program holds the file open; nothing was overwritten |
 * | `already-exists` | a file of that name is there; nothing was overwritten |
 * | `no-file` | the project has no file yet: it needs a name first |
 * | `invalid-name` | not a name that a file can have everywhere |
 * | `damaged-file` | the contents contradict their checksum or form |
 * | `newer-version` | written by a newer Railwright |
 * | `not-a-project` | not a file of ours |
 * | `notation-error` | a line of a `.rail` file is wrong |
 * | `too-large` | beyond the size limit |
 * | `disk-full`, `read-only`, `folder-missing`, `no-access`, `disk-error` | what the file system answered |
 * | `journal-failed` | the recovery journal could not be written: the edit is not kept |
 * | `not-supported` | this host lacks the capability |
 * | `library-failed` | the parts library could not be opened |
 * | `output-failed` | an output could not be made |
 * | `cancelled` | the user called it off; nothing was changed |
 * | `unauthorised` | the token is missing or wrong |
 * | `unreachable` | no answer from the host (made by transports, never by hosts) |
 * | `closing` | the host is ending |
 * | `internal` | a bug: the message says where the details are |
 */
export const HOST_ERROR_CODES = [
  'invalid-payload',
  'unknown-method',
  'unknown-session',
  'not-found',
  'conflict',
  'broken-invariant',
  'changed-on-disk',
  'already-open',
  'already-exists',
  'no-file',
  'invalid-name',
  'damaged-file',
  'newer-version',
  'not-a-project',
  'notation-error',
  'too-large',
  'disk-full',
  'read-only',
  'folder-missing',
  'no-access',
  'disk-error',
  'journal-failed',
  'not-supported',
  'library-failed',
  'output-failed',
  'cancelled',
  'unauthorised',
  'unreachable',
  'closing',
  'internal',
] as const;

export type HostErrorCode = (typeof HOST_ERROR_CODES)[number];

/** An expected failure: a code to branch on and one sentence to show. */
export interface HostError {
  readonly code: HostErrorCode;
  readonly message: LocalText;
}

/** What every call of the host yields; it never throws. */
export type HostResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError };

/** A success. */
export function done<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

/** A failure with its sentence in every language. */
export function refused(code: HostErrorCode, message: LocalText): { readonly ok: false; readonly error: HostError } {
  return { ok: false, error: { code, message } };
}
