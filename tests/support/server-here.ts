import { homedir } from 'node:os';
import { join } from 'node:path';
import { type HostOptions, createHost, openProgramLibrary, outputFormats, platformOf, programFacts } from '../../electron/host/index.ts';
import { startServer } from '../../electron/server/server.ts';

/** What a server within this process is to serve. */
export interface ServedHere extends Pick<HostOptions, 'dataFolder' | 'projectsFolder' | 'systemLanguage'> {
  /** The folder of the project. */
  readonly root: string;
}

/** A server that runs until it is closed. */
export interface RunningServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * The server as `electron/server/main.ts` starts it, in the process that asks for it. To start Node and to read the whole
 * program anew takes as long as many a spec: specs that do not end the server by force share a process.
 */
export async function serveHere({ root: from, dataFolder, projectsFolder, systemLanguage }: ServedHere): Promise<RunningServer> {
  const { root, version } = programFacts(from);
  const assetsFolder = join(root, 'assets');
  const started = await createHost({
    mode: 'server',
    version,
    platform: platformOf(process.platform),
    systemLanguage,
    dataFolder,
    projectsFolder,
    examplesFolder: join(root, 'examples'),
    home: homedir(),
    openLibrary: (folder) => openProgramLibrary(join(assetsFolder, 'library'), folder),
    outputs: outputFormats({ assetsFolder }),
    log: (line) => process.stderr.write(`railwright: ${line}\n`),
  });
  if (!started.ok) throw new Error(started.error.message.en);
  const host = started.value;
  const server = await startServer({ host, pageFolder: join(root, 'dist', 'renderer'), port: 0 });
  setTimeout(() => void host.invoke('library.facets', {}), 0);
  return {
    address: server.address,
    close: async () => {
      await host.close();
      await server.close();
    },
  };
}

/** Builds the program's library in a folder, where every server that is lent it finds it ready. */
export function buildLibrary(from: string, folder: string): void {
  const opened = openProgramLibrary(join(programFacts(from).root, 'assets', 'library'), folder);
  if (!opened.ok) throw new Error(opened.error.message.en);
  opened.value.close();
}
