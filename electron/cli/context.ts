import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Language } from '../../shared/text/index.ts';
import {
  type FileSystem,
  type LibraryPort,
  defaultFolders,
  nodeFileSystem,
  openLibraryFile,
  openProgramLibraryAnywhere,
  passingFolder,
  platformOf,
  programFacts,
} from '../host/index.ts';
import { type CliResult, fromHost } from './problem.ts';

/** What every command works with. */
export interface CliContext {
  readonly language: Language;
  readonly files: FileSystem;
  /** The program's own files: fonts for outputs, facts of the library. */
  readonly assetsFolder: string;
  /** The parts library, opened at its first use. */
  readonly library: () => CliResult<LibraryPort>;
  readonly close: () => void;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly library?: string;
  readonly language?: Language;
}

/** The context of a call. `RAILWRIGHT_DATA` names another data folder than the system's customary one. */
export function cliContext(options: CommonOptions, environment: Readonly<Record<string, string | undefined>>): CliContext {
  const assetsFolder = join(programFacts(import.meta.dirname).root, 'assets');
  const dataFolder =
    environment['RAILWRIGHT_DATA'] ?? defaultFolders(platformOf(process.platform), homedir(), environment).data;
  let opened: CliResult<LibraryPort> | undefined;
  const open = () => {
    if (options.library !== undefined) return fromHost(openLibraryFile(resolve(options.library)), options.library);
    const temporary = join(passingFolder(tmpdir()), 'library');
    return fromHost(openProgramLibraryAnywhere(join(assetsFolder, 'library'), resolve(dataFolder), temporary));
  };
  return {
    language: options.language ?? 'en',
    files: nodeFileSystem,
    assetsFolder,
    library: () => (opened ??= open()),
    close() {
      if (opened?.ok) opened.value.close();
    },
  };
}

/** Every order number of a library, for the nearest to an unknown one. */
export function articlesOf(library: LibraryPort): readonly string[] {
  return library.searchParts({ text: '', limit: 1_000_000, offset: 0 }).parts.map((part) => part.article);
}
