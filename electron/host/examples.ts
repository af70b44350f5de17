import { join } from 'node:path';
import { type Example, type HostResult, checkFileName, done, refused } from '../../shared/host/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import type { HostContext } from './context.ts';
import { diskError } from './files/disk-errors.ts';

const EXTENSION = '.rail';

/** The text of an example, found by its name in the list and by nothing else. */
export async function exampleText(context: HostContext, name: string): Promise<HostResult<string>> {
  const known = await exampleNames(context);
  if (!known.includes(name)) {
    return refused('not-found', { en: `There is no example “${name}”.`, de: `Es gibt kein Beispiel „${name}“.` });
  }
  try {
    const bytes = await context.files.read(join(context.examplesFolder, `${name}${EXTENSION}`));
    return done(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    return { ok: false, error: diskError(error, name) };
  }
}

async function exampleNames(context: HostContext): Promise<readonly string[]> {
  try {
    const names = await context.files.list(context.examplesFolder);
    return names
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => name.slice(0, -EXTENSION.length))
      .filter((name) => checkFileName(name).ok)
      .sort();
  } catch {
    return [];
  }
}

/** The examples that come with the program. Title and description stand in the first comments of each file. */
export async function listExamples(context: HostContext): Promise<readonly Example[]> {
  const examples: Example[] = [];
  for (const name of await exampleNames(context)) {
    const text = await exampleText(context, name);
    if (text.ok) examples.push({ name, ...headOf(text.value, name) });
  }
  return examples;
}

/**
 * Reads the head of an example: comments `# title en: …`, `# title de: …`, `# en: …` and `# de: …`, the last two for the
 * description. Without titles its name stands in.
 */
export function headOf(text: string, name: string): { readonly title: LocalText; readonly description: LocalText } {
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^#\s*(?<key>(?:title )?(?:en|de)):\s*(?<words>\S.*)$/.exec(line);
    const { key, words } = match?.groups ?? {};
    if (key !== undefined && words !== undefined && !found.has(key)) found.set(key, words.trim());
    if (line.trim() !== '' && !line.startsWith('#')) break;
  }
  const both = (prefix: string, fallback: string): LocalText => {
    const en = found.get(`${prefix}en`) ?? found.get(`${prefix}de`) ?? fallback;
    return { en, de: found.get(`${prefix}de`) ?? en };
  };
  return { title: both('title ', name), description: both('', '') };
}
