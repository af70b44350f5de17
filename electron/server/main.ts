#!/usr/bin/env node
/** Serves Railwright to a browser on this machine: `node electron/server/main.ts --port 0 --data DIR --projects DIR`. */
import { DEFAULT_LANGUAGE, languageOf } from '../../shared/text/index.ts';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createHost, defaultFolders, openProgramLibrary, outputFormats, platformOf, programFacts } from '../host/index.ts';
import { USAGE, parseFlags } from './flags.ts';
import { type LoopbackServer, startServer } from './server.ts';

/** Exit codes: 0 ended as asked, 2 wrong usage or nothing to serve, 3 already running with this data folder. */
async function run(): Promise<number | undefined> {
  const flags = parseFlags(process.argv.slice(2), process.cwd());
  if (!flags.ok || flags.value === 'help') {
    if (!flags.ok) say(flags.message);
    process.stderr.write(USAGE);
    return flags.ok ? 0 : 2;
  }
  const { root, version } = programFacts(import.meta.dirname);
  const platform = platformOf(process.platform);
  const defaults = defaultFolders(platform, homedir(), process.env);
  const assetsFolder = join(root, 'assets');
  const started = await createHost({
    mode: 'server',
    version,
    platform,
    systemLanguage: languageOf([new Intl.DateTimeFormat().resolvedOptions().locale]) ?? DEFAULT_LANGUAGE,
    dataFolder: flags.value.data ?? defaults.data,
    projectsFolder: flags.value.projects ?? defaults.projects,
    examplesFolder: flags.value.examples ?? join(root, 'examples'),
    home: homedir(),
    openLibrary: (dataFolder) => openProgramLibrary(join(assetsFolder, 'library'), dataFolder),
    outputs: outputFormats({ assetsFolder }),
    log: say,
  });
  if (!started.ok) {
    say(started.error.message.en);
    return started.error.code === 'already-open' ? 3 : 2;
  }
  const host = started.value;
  let server: LoopbackServer;
  try {
    server = await startServer({ host, pageFolder: flags.value.page ?? join(root, 'dist', 'renderer'), port: flags.value.port });
  } catch (error) {
    await host.close();
    say(error instanceof Error ? error.message : String(error));
    return 2;
  }
  let ending = false;
  const end = (): void => {
    // Asked twice: whoever asks means it.
    if (ending) process.exit(1);
    ending = true;
    // The host first: it tells the pages that it is closing while they can still hear it.
    void host.close().then(() => server.close()).then(
      () => process.exit(0),
      (error: unknown) => {
        say(String(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
  // Whoever reads this line may end the program the moment after.
  process.stdout.write(`Railwright is ready at ${server.address}\n`);
  // The library is built at the first start; better now than under the first keystroke.
  setTimeout(() => void host.invoke('library.facets', {}), 0);
  return undefined;
}

function say(line: string): void {
  process.stderr.write(`railwright: ${line}\n`);
}

const code = await run();
if (code !== undefined) process.exitCode = code;
