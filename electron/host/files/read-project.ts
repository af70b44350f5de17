import { basename } from 'node:path';
import { HOST_LIMITS, type HostResult, type ProjectFileKind, done, refused } from '../../../shared/host/index.ts';
import { parseRail } from '../../../shared/notation/index.ts';
import type { PartLookup } from '../../../shared/parts/index.ts';
import { type Document, type ProjectFileError, decodeProject } from '../../../shared/project/index.ts';
import { inEveryLanguage } from '../../../shared/text/index.ts';
import { diskError } from './disk-errors.ts';
import type { FileSystem } from './file-system.ts';
import { type FileStamp, hashOf } from './stamp.ts';

/** Where notation looks its order numbers up. */
export interface Articles {
  readonly parts: PartLookup;
  /** All that there are: an unknown one is answered with the nearest. */
  readonly all: () => Iterable<string>;
}

/** A project as its file holds it. */
export interface ReadProject {
  readonly document: Document;
  readonly text: string;
  readonly stamp: FileStamp;
  readonly writable: boolean;
}

/** Reads the text of a project or notation file. The file is opened for reading alone and never touched. */
export async function readProjectFile(
  files: FileSystem,
  path: string,
  kind: ProjectFileKind,
  articles: () => Articles,
): Promise<HostResult<ReadProject>> {
  const name = basename(path);
  try {
    const facts = await files.facts(path);
    if (!facts?.isFile) return gone(name);
    if (facts.size > HOST_LIMITS.fileBytes) return tooLarge(name);
    const bytes = await files.read(path);
    const text = textOf(bytes);
    if (text === undefined) return notText(name);
    const document = readProjectText(text, name, kind, articles);
    if (!document.ok) return document;
    const stamp = { size: bytes.length, modified: facts.modified, hash: hashOf(bytes) };
    return done({ document: document.value, text, stamp, writable: facts.writable });
  } catch (error) {
    return { ok: false, error: diskError(error, name) };
  }
}

/** Reads a document from text of either kind. */
export function readProjectText(
  text: string,
  name: string,
  kind: ProjectFileKind,
  articles: () => Articles,
): HostResult<Document> {
  return kind === 'rail' ? readNotation(text, name, articles()) : readRailwright(text, name);
}

/** Which kind of file a text is, whatever its name says: project files start with a brace and notation never does. */
export function kindOfText(text: string): ProjectFileKind {
  return /^\uFEFF?\s*(?:\{|\0|$)/.test(text) ? 'railwright' : 'rail';
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readRailwright(text: string, name: string): HostResult<Document> {
  const decoded = decodeProject(text);
  if (decoded.ok) return done(decoded.document);
  return { ok: false, error: { code: HOST_CODES[decoded.error.code], message: named(decoded.error, name) } };
}

const HOST_CODES = {
  'not-a-project': 'not-a-project',
  'newer-version': 'newer-version',
  truncated: 'damaged-file',
  damaged: 'damaged-file',
  'too-large': 'too-large',
} as const satisfies Record<ProjectFileError['code'], string>;

function named(error: ProjectFileError, name: string) {
  return inEveryLanguage((language) => `${name}: ${error.message[language]}`);
}

function readNotation(text: string, name: string, { parts, all }: Articles): HostResult<Document> {
  const parsed = parseRail(text, parts, { articles: all });
  if (parsed.ok) return done(parsed.document);
  const [first] = parsed.errors;
  const more = parsed.errors.length - 1;
  return refused('notation-error', {
    en: `${name}, line ${first?.line ?? 1}: ${first?.message.en ?? ''}${more > 0 ? ` (and ${more} more)` : ''}`,
    de: `${name}, Zeile ${first?.line ?? 1}: ${first?.message.de ?? ''}${more > 0 ? ` (und ${more} weitere)` : ''}`,
  });
}

function gone(name: string) {
  return refused('not-found', { en: `“${name}” is not there any more.`, de: `„${name}“ ist nicht mehr vorhanden.` });
}
function tooLarge(name: string) {
  return refused('too-large', { en: `“${name}” is too large to be a project.`, de: `„${name}“ ist zu groß für ein Projekt.` });
}
function notText(name: string) {
  return refused('not-a-project', {
    en: `“${name}” is not a Railwright project. It was not changed.`,
    de: `„${name}“ ist kein Railwright-Projekt. Die Datei wurde nicht verändert.`,
  });
}
