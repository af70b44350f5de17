import type { CliContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type CliResult, done } from '../problem.ts';
import { readProject, writeProject } from '../project-file.ts';

export interface ConvertOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** `convert FILE --out FILE`: between the two kinds of project file, as their names say. */
export async function convertProject(context: CliContext, file: string, options: ConvertOptions): Promise<CliResult<Outcome>> {
  const document = await readProject(context, file);
  if (!document.ok) return document;
  const { out, force = false } = options;
  const written = await writeProject(context, document.value, out, { input: file, force });
  if (!written.ok) return written;
  return done({
    exitCode: 0,
    json: () => ({ file: out }),
    text: () => out,
    notes: written.value.notes,
  });
}
