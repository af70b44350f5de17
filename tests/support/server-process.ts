import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';
import { bundleOptions } from '../../scripts/build.mjs';
import { type HostClient, createHostClient, createHttpTransport } from '../../shared/host/index.ts';
import { nodeHttpPort } from './node-http-port.ts';

const MAIN = bundledServer();

/**
 * The server in one file, as it is shipped, made of the present sources: read from hundreds of files it takes twice as
 * long to start, and some tests start it fifty times. Gone when the tests are.
 */
function bundledServer(): string {
  const out = join(import.meta.dirname, '..', '..', 'out', 'test-server', `main-${process.pid}.js`);
  buildSync(bundleOptions({ entry: 'electron/server/main.ts', out, format: 'esm' }));
  afterAll(() => rmSync(out, { force: true }));
  return out;
}

/** The real server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly address: string;
  readonly client: HostClient;
  /** Everything that it wrote to standard output and standard error. */
  output(): { readonly out: string; readonly err: string };
  /** Ends it with a signal and yields its exit code; null where the signal itself ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface ServerFolders {
  readonly data: string;
  readonly projects: string;
  readonly examples?: string;
}

/** The command line of the server for these folders. */
export function serverArguments({ data, projects, examples }: ServerFolders, more: readonly string[] = []): string[] {
  return [MAIN, '--data', data, '--projects', projects, ...(examples === undefined ? [] : ['--examples', examples]), ...more];
}

/** Starts the server and waits for its ready line. Rejects with what it said instead. */
export function startServerProcess(folders: ServerFolders, more: readonly string[] = []): Promise<ServerProcess> {
  const child = spawn(process.execPath, serverArguments(folders, more), { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  return new Promise((resolve, reject) => {
    void exited.then((code) => reject(new Error(`the server ended with ${String(code)}: ${err}`)));
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
      const ready = /^Railwright is ready at (http:\/\/127\.0\.0\.1:\d+)\/#token=(\S+)\n/.exec(out);
      if (!ready) return;
      const [, origin = '', token = ''] = ready;
      resolve({
        child,
        address: `${origin}/#token=${token}`,
        client: createHostClient(createHttpTransport(nodeHttpPort(origin), token)),
        output: () => ({ out, err }),
        end: (signal) => {
          child.kill(signal);
          return exited;
        },
      });
    });
  });
}
