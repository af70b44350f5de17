import { join } from 'node:path';
import { type Example, type HostResult, checkFileName, done, refused } from '../../shared/host/index.ts';
import { type LocalText, DEFAULT_LANGUAGE, LANGUAGE_TAGS, inEveryLanguage } from '../../shared/text/index.ts';
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

const HEAD = new RegExp(`^#\\s*(?<key>(?:title )?(?:${LANGUAGE_TAGS.join('|')})):\\s*(?<words>\\S.*)$`);

/**
 * Reads the head of an example: comments such as `# title en: …` and `# en: …`, the latter for the description. A language
 * that is missing reads as the default one, or else as the first that is there; without titles its name stands in.
 */
export function headOf(text: string, name: string): { readonly title: LocalText; readonly description: LocalText } {
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = HEAD.exec(line);
    const { key, words } = match?.groups ?? {};
    if (key !== undefined && words !== undefined && !found.has(key)) found.set(key, words.trim());
    if (line.trim() !== '' && !line.startsWith('#')) break;
  }
  const said = (prefix: string, fallback: string): LocalText => {
    const other = [DEFAULT_LANGUAGE, ...LANGUAGE_TAGS].map((tag) => found.get(prefix + tag)).find((words) => words !== undefined);
    return inEveryLanguage((language) => found.get(prefix + language) ?? other ?? fallback);
  };
  return { title: said('title ', name), description: said('', '') };
}
