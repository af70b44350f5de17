import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { connect, memoryLibrary, sqlErrorCode, storedParts } from '../../db/index.ts';
import { type HostResult, done, refused } from '../../shared/host/index.ts';
import { type Part, partSchema, readLibraryFile } from '../../shared/parts/index.ts';
import { diskError, systemCode } from './files/disk-errors.ts';
import { type LibraryPort, openProgramLibrary } from './library-port.ts';

/**
 * The program's library on machines where its data folder cannot be written: built in the given folder for passing files
 * instead, which only this user may enter. The first answer that works counts.
 */
export function openProgramLibraryAnywhere(
  assetsFolder: string,
  dataFolder: string,
  passingFolder: string,
): HostResult<LibraryPort> {
  const opened = openProgramLibrary(assetsFolder, dataFolder);
  if (opened.ok) return opened;
  return ownFolder(passingFolder) ? openProgramLibrary(assetsFolder, passingFolder) : opened;
}

/** Makes a folder that only this user may enter; false where somebody else's is already there. */
function ownFolder(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const user = process.getuid?.();
    return user === undefined || statSync(path).uid === user;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

/**
 * Opens a file as a library of its own: a database of parts (the program's or a user's), a file of library facts, or a
 * JSON list of parts as `parts show --json` and projects hold them. The file is only read.
 */
export function openLibraryFile(path: string): HostResult<LibraryPort> {
  const name = basename(path);
  try {
    const bytes = readFileSync(path);
    const parts = isDatabase(bytes) ? partsOfDatabase(path) : partsOfText(bytes.toString('utf8'));
    return typeof parts === 'string' ? notALibrary(name, parts) : done(memoryLibrary(parts));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
      return refused('not-found', { en: `There is no library “${name}”.`, de: `Es gibt keine Bibliothek „${name}“.` });
    }
    if (systemCode(error) === 'EISDIR') return notALibrary(name, 'it is a folder');
    return { ok: false, error: diskError(error, name) };
  }
}

function notALibrary(name: string, why: string): HostResult<never> {
  return refused('library-failed', {
    en: `“${name}” is no parts library: ${why}.`,
    de: `„${name}“ ist keine Teilebibliothek: ${why}.`,
  });
}

function isDatabase(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';
}

/** The parts in a library database, or why there are none. */
function partsOfDatabase(path: string): readonly Part[] | string {
  const driver = connect(path, { readonly: true });
  try {
    return checkedParts(storedParts(driver));
  } catch (error) {
    if (error instanceof SyntaxError) return 'a part in it is damaged';
    if (sqlErrorCode(error) === undefined) throw error;
    return 'the database holds no parts';
  } finally {
    driver.close();
  }
}

/** The parts in a JSON text, or why there are none. */
function partsOfText(text: string): readonly Part[] | string {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return 'it is neither a database nor JSON';
  }
  if (Array.isArray(content)) return checkedParts(content);
  const file = readLibraryFile(content);
  return file.ok ? file.value : file.error.message.replace(/\s*\n\s*/g, ' ');
}

function checkedParts(content: readonly unknown[]): readonly Part[] | string {
  const parts: Part[] = [];
  const keys = new Set<string>();
  for (const [index, entry] of content.entries()) {
    const checked = partSchema.safeParse(entry);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      return `part ${index + 1}: ${issue ? `${issue.path.join('.')}: ${issue.message}` : 'not a part'}`;
    }
    if (keys.has(checked.data.key)) return `${checked.data.key} is there twice`;
    keys.add(checked.data.key);
    parts.push(checked.data);
  }
  return parts;
}

/** Where passing files of this user go. */
export function passingFolder(temporary: string): string {
  return join(temporary, `railwright-${process.getuid?.() ?? 'user'}`);
}
