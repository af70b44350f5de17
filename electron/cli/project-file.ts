import { basename } from 'node:path';
import { HOST_LIMITS, type ProjectFileKind } from '../../shared/host/index.ts';
import { parseRail, printRail, sameUpToIds } from '../../shared/notation/index.ts';
import { type Document, decodeProject, encodeProject, recordsOf } from '../../shared/project/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import { articlesOf, diskError, projectKindOf, writeSafely } from '../host/index.ts';
import type { CliContext } from './context.ts';
import { type CliResult, type Problem, done, fromHost, refuse } from './problem.ts';

/** Reads a project from a `.rail` or `.railwright` file, told apart by the name. */
export async function readProject(context: CliContext, path: string): Promise<CliResult<Document>> {
  const kind = kindOfPath(path);
  if (!kind.ok) return kind;
  const text = await readText(context, path);
  if (!text.ok) return text;
  return kind.value === 'rail' ? readNotation(context, path, text.value) : readRailwright(path, text.value);
}

function kindOfPath(path: string): CliResult<ProjectFileKind> {
  const kind = projectKindOf(path);
  if (kind) return done(kind);
  return refuse(
    {
      en: 'A project file ends in .rail or .railwright.',
      de: 'Eine Projektdatei endet auf .rail oder .railwright.',
    },
    { file: path },
  );
}

/** Reads a file of text; the sentence says what it was taken for. */
export async function readText(context: CliContext, path: string): Promise<CliResult<string>> {
  const file = path;
  try {
    const facts = await context.files.facts(context.path(path));
    if (!facts) return refuse({ en: 'There is no such file.', de: 'Diese Datei gibt es nicht.' }, { file });
    if (!facts.isFile) return refuse({ en: 'This is a folder, not a file.', de: 'Das ist ein Ordner, keine Datei.' }, { file });
    if (facts.size > HOST_LIMITS.fileBytes) {
      return refuse({ en: 'The file is too large to be a project.', de: 'Die Datei ist zu groß für ein Projekt.' }, { file });
    }
    const bytes = await context.files.read(context.path(path));
    return done(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return refuse({ en: 'The file is not UTF-8 text.', de: 'Die Datei ist kein UTF-8-Text.' }, { file });
    return { ok: false, problems: [{ message: diskError(error, basename(path)).message, file }] };
  }
}

function readNotation(context: CliContext, path: string, text: string): CliResult<Document> {
  const library = context.library();
  if (!library.ok) return library;
  const parsed = parseRail(text, library.value, { articles: () => articlesOf(library.value) });
  if (parsed.ok) return done(parsed.document);
  const problems: Problem[] = parsed.errors.map((error) => ({ file: path, ...error }));
  return { ok: false, problems };
}

function readRailwright(path: string, text: string): CliResult<Document> {
  const decoded = decodeProject(text);
  if (decoded.ok) return done(decoded.document);
  return { ok: false, problems: [{ message: decoded.error.message, file: path }] };
}

/** A written project, with what the reader of the file should know. */
export interface WrittenProject {
  readonly notes: readonly LocalText[];
}

/**
 * Writes a project to a file of the kind that its name says, whole or not at all. The file that was read is only replaced
 * where `force` says so.
 */
export async function writeProject(
  context: CliContext,
  document: Document,
  output: string,
  { input, force }: { readonly input: string; readonly force: boolean },
): Promise<CliResult<WrittenProject>> {
  const kind = kindOfPath(output);
  if (!kind.ok) return kind;
  if (!force && (await sameFile(context, input, output))) {
    return refuse(
      {
        en: 'This is the file that was read. Name another one, or add --force to replace it.',
        de: 'Das ist die gelesene Datei. Geben Sie eine andere an, oder ersetzen Sie sie mit --force.',
      },
      { file: output },
    );
  }
  const text = kind.value === 'rail' ? notationOf(context, document, output) : done({ text: encodeProject(document), notes: [] });
  if (!text.ok) return text;
  const bytes = new TextEncoder().encode(text.value.text);
  const written = fromHost(await writeSafely(context.files, { path: context.path(output), bytes, expected: 'anything' }), output);
  return written.ok ? done({ notes: text.value.notes }) : written;
}

async function sameFile(context: CliContext, a: string, b: string): Promise<boolean> {
  if (context.path(a) === context.path(b)) return true;
  try {
    return (await context.files.realPath(context.path(a))) === (await context.files.realPath(context.path(b)));
  } catch {
    return false;
  }
}

/**
 * The notation of a document, read back before it is handed on: a document that would not come back the same is not
 * written. Parts of which the library holds other facts than the project's copies are named.
 */
function notationOf(
  context: CliContext,
  document: Document,
  output: string,
): CliResult<{ readonly text: string; readonly notes: readonly LocalText[] }> {
  const library = context.library();
  if (!library.ok) return library;
  const parts = library.value;
  const changed: string[] = [];
  const missing: string[] = [];
  for (const { part } of recordsOf(document, 'part')) {
    const known = parts.get(part.key);
    if (!known) missing.push(part.key);
    else if (known.revision !== part.revision) changed.push(part.article);
  }
  if (missing.length > 0) {
    const list = missing.join(', ');
    return refuse(
      {
        en: `The library lacks parts of the project, so the notation could not be read again: ${list}.`,
        de: `Der Bibliothek fehlen Teile des Projekts, die Notation wäre nicht lesbar: ${list}.`,
      },
      { file: output },
    );
  }
  const text = printRail(document, { parts });
  const copies = new Map(recordsOf(document, 'part').map(({ part }) => [part.key, part]));
  const again = parseRail(text, {
    get: (key) => copies.get(key) ?? parts.get(key),
    byArticle: (article) => parts.byArticle(article).map((part) => copies.get(part.key) ?? part),
  });
  if (!again.ok || !sameUpToIds(again.document, document)) {
    throw new Error(`the notation of this project does not read back the same${again.ok ? '' : `: ${JSON.stringify(again.errors[0])}`}`);
  }
  const list = changed.join(', ');
  const note: LocalText = {
    en: `The library has newer facts about ${list} than the project; the notation takes the library's.`,
    de: `Die Bibliothek hat zu ${list} neuere Angaben als das Projekt; die Notation nimmt die der Bibliothek.`,
  };
  return done({ text, notes: changed.length > 0 ? [note] : [] });
}
