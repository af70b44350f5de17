import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import {
  HOST_LIMITS,
  type HostArgs,
  type HostResult,
  type HostValue,
  type MadeOutput,
  done,
  refused,
} from '../../shared/host/index.ts';
import type { HostContext } from './context.ts';
import { diskError } from './files/disk-errors.ts';
import { writeSafely } from './files/write-safely.ts';
import type { OutputFormat, OutputRequest } from './outputs/index.ts';
import { type OpenProject, suggestedNameOf } from './sessions/project.ts';
import { inLanguage } from '../../shared/text/index.ts';

/**
 * Makes the outputs asked for and writes them into the folder `<project> outputs`. All of them are made before the first
 * is written: a list from this state of the project never lies beside a drawing from an earlier one because of a fault.
 */
export async function makeOutputs(
  context: HostContext,
  project: OpenProject,
  { formats, options, job: name }: HostArgs<'outputs.make'>,
): Promise<HostResult<HostValue<'outputs.make'>>> {
  const wanted: OutputFormat[] = [];
  for (const name of new Set(formats)) {
    const format = context.outputs.find((candidate) => candidate.format === name);
    if (!format) return refused('not-supported', { en: `“${name}” cannot be made.`, de: `„${name}“ kann nicht erstellt werden.` });
    wanted.push(format);
  }
  const { document } = project;
  const job = context.jobs.begin(name);
  try {
    return await makeAll(context, project, wanted, { document, options }, { name, isCancelled: job.isCancelled });
  } finally {
    job.end();
  }
}

async function makeAll(
  context: HostContext,
  project: OpenProject,
  wanted: readonly OutputFormat[],
  request: OutputRequest,
  job: { readonly name: string | undefined; readonly isCancelled: () => boolean },
): Promise<HostResult<HostValue<'outputs.make'>>> {
  const made: { readonly format: OutputFormat; readonly bytes: Uint8Array }[] = [];
  for (const format of wanted) {
    if (await wasCancelled(job.isCancelled)) return CANCELLED;
    if (job.name !== undefined) {
      context.emit({ name: 'outputs.progress', payload: { job: job.name, made: made.length, of: wanted.length } });
    }
    try {
      made.push({ format, bytes: await format.make(request) });
    } catch (error) {
      context.log(`output ${format.format}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return refused('output-failed', {
        en: `${format.title.en} could not be made. Nothing was written.`,
        de: `${format.title.de} konnte nicht erstellt werden. Es wurde nichts geschrieben.`,
      });
    }
  }
  if (await wasCancelled(job.isCancelled)) return CANCELLED;
  return writeAll(context, project, made);
}

/** Lets messages in that have arrived while an output was made, and looks whether one of them called the run off. */
async function wasCancelled(isCancelled: () => boolean): Promise<boolean> {
  await turn();
  return isCancelled();
}

const CANCELLED = refused('cancelled', { en: 'Cancelled. Nothing was written.', de: 'Abgebrochen. Es wurde nichts geschrieben.' });

async function writeAll(
  context: HostContext,
  project: OpenProject,
  made: readonly { readonly format: OutputFormat; readonly bytes: Uint8Array }[],
): Promise<HostResult<HostValue<'outputs.make'>>> {
  const parent = project.file ? dirname(project.file.path) : context.projectsFolder;
  const suffix = inLanguage(context.info.systemLanguage, { en: 'outputs', de: 'Ausgaben' });
  const folder = join(parent, `${suggestedNameOf(project.document, context.info.systemLanguage)} ${suffix}`);
  try {
    await context.files.makeFolder(folder);
  } catch (error) {
    return { ok: false, error: diskError(error, suffix) };
  }
  const files: MadeOutput[] = [];
  for (const { format, bytes } of made) {
    const written = await writeSafely(context.files, { path: join(folder, format.format), bytes, expected: 'anything' });
    if (!written.ok) return written;
    const content = bytes.length <= HOST_LIMITS.outputBytes ? Buffer.from(bytes).toString('base64') : null;
    files.push({ format: format.format, name: format.format, mediaType: format.mediaType, bytes: bytes.length, content });
  }
  return done({ folder: { handle: context.handles.of(folder), label: context.label(folder) }, files });
}
