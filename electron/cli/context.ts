import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Language, DEFAULT_LANGUAGE } from '../../shared/text/index.ts';
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
  /** A path of the command line as an absolute one. */
  readonly path: (path: string) => string;
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

/** Where a call is made. */
export interface CliPlace {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths are meant from. */
  readonly folder: string;
}

/** The context of a call. `RAILWRIGHT_DATA` names another data folder than the system's customary one. */
export function cliContext(options: CommonOptions, { environment, folder }: CliPlace): CliContext {
  const path = (given: string) => resolve(folder, given);
  const assetsFolder = join(programFacts(import.meta.dirname).root, 'assets');
  const dataFolder =
    environment['RAILWRIGHT_DATA'] ?? defaultFolders(platformOf(process.platform), homedir(), environment).data;
  let opened: CliResult<LibraryPort> | undefined;
  const open = () => {
    if (options.library !== undefined) return fromHost(openLibraryFile(path(options.library)), options.library);
    const temporary = join(passingFolder(environment['TMPDIR'] ?? tmpdir()), 'library');
    return fromHost(openProgramLibraryAnywhere(join(assetsFolder, 'library'), path(dataFolder), temporary));
  };
  return {
    language: options.language ?? DEFAULT_LANGUAGE,
    files: nodeFileSystem,
    path,
    assetsFolder,
    library: () => (opened ??= open()),
    close() {
      if (opened?.ok) opened.value.close();
    },
  };
}
