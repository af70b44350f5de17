import type { HostResult } from '../../shared/host/index.ts';
import type { Language, LocalText } from '../../shared/text/index.ts';

/** Bad input or usage: one line on standard error, and exit code 2. */
export interface Problem {
  readonly message: LocalText;
  readonly file?: string;
  /** From 1, like the column. */
  readonly line?: number;
  readonly column?: number;
  /** What would mend it, where something is near. */
  readonly suggestion?: string;
}

export type CliResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function done<T>(value: T): CliResult<T> {
  return { ok: true, value };
}

/** A single problem as a result. */
export function refuse(message: LocalText, place: Omit<Problem, 'message'> = {}): CliResult<never> {
  return { ok: false, problems: [{ message, ...place }] };
}

/** What a part of the host answered, as a result of a command. `file` is the file it was about. */
export function fromHost<T>(result: HostResult<T>, file?: string): CliResult<T> {
  if (result.ok) return done(result.value);
  return { ok: false, problems: [{ message: result.error.message, ...(file !== undefined && { file }) }] };
}

/** `file:line:column: why`, in one line whatever the message holds. */
export function formatProblem(problem: Problem, language: Language): string {
  const { file, line, column, message } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const why = message[language].replace(/\s*\n\s*/g, ' ');
  return place === '' ? `railwright: ${why}` : `${place}: ${why}`;
}

/** A problem as it stands in JSON output. */
export function problemJson(problem: Problem, language: Language): object {
  const { message, ...place } = problem;
  return { ...place, message: message[language] };
}
