import { join } from 'node:path';
import { type HostArgs, type HostResult, type HostValue, done } from '../../shared/host/index.ts';
import type { HostContext } from './context.ts';
import { diskError } from './files/disk-errors.ts';
import { writeSafely } from './files/write-safely.ts';

/** Reports kept; the oldest goes when another is written. */
const KEPT = 20;

const REPORT_NAME = /^report-\d{8}-\d{9}\.txt$/;

/** Writes a report about a fault of the interface, and says where it is. */
export async function writeReport(
  context: HostContext,
  report: HostArgs<'report.write'>,
): Promise<HostResult<HostValue<'report.write'>>> {
  const { files, reportsFolder: folder } = context;
  try {
    await files.makeFolder(folder);
    const present = (await files.list(folder)).filter((name) => REPORT_NAME.test(name)).sort();
    const name = freeName(context.now(), present.at(-1) ?? '');
    const bytes = Buffer.from(reportText(context, report));
    const written = await writeSafely(files, { path: join(folder, name), bytes, expected: 'nothing' });
    if (!written.ok) return written;
    for (const old of present.slice(0, Math.max(0, present.length + 1 - KEPT))) await files.remove(join(folder, old));
    const label = context.label(folder);
    return done({ label: `${label}${label.includes('\\') ? '\\' : '/'}${name}`, folder: context.handles.of(folder) });
  } catch (error) {
    return { ok: false, error: diskError(error, 'reports') };
  }
}

/** A name by the time, after that of the last report. */
function freeName(now: number, last: string): string {
  for (let at = now; ; at++) {
    const name = `report-${new Date(at).toISOString().replace(/[-:.Z]/g, '').replace('T', '-')}.txt`;
    if (name > last) return name;
  }
}

function reportText({ info, now }: HostContext, { fault, stack, place, actions, agent }: HostArgs<'report.write'>): string {
  const facts = [
    `Railwright ${info.version} (${info.mode}, ${info.platform})`,
    new Date(now()).toISOString(),
    `Where: ${place}`,
    `Runs in: ${agent}`,
  ];
  const done = actions.length === 0 ? ['none'] : actions.map((action, at) => `${at + 1}. ${action}`);
  return [...facts, '', fault, '', stack, '', 'Last actions', ...done, ''].map(printable).join('\n');
}

/** A text of the page without characters that a terminal or an editor would take for commands. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd');
}
