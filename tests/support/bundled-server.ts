import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from '../../scripts/build.mjs';
import type { ServedHere } from './server-here.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, 'out', 'e2e-server', 'server-here.js');

/** Puts the server of the present sources into one file, bundled as it is shipped. */
export async function bundleServerHere(): Promise<void> {
  await build(bundleOptions({ entry: 'tests/support/server-here.ts', out: OUT, format: 'esm' }));
}

const bundled = (): Promise<typeof import('./server-here.ts')> => import(pathToFileURL(OUT).href);

/** Builds the program's library in a folder that is there, once for all specs. */
export async function buildLibraryOnce(folder: string): Promise<void> {
  (await bundled()).buildLibrary(ROOT, folder);
}

/** A server in this process that is started and ended as one in a process of its own is. It cannot be killed. */
export function serveBundled(options: Omit<ServedHere, 'root'>) {
  const running = bundled().then(({ serveHere }) => serveHere({ ...options, root: ROOT }));
  let ended: (code: number) => void = () => undefined;
  return {
    address: running.then(({ address }) => address),
    ended: new Promise<number>((resolve) => (ended = resolve)),
    stop: () => void running.then((server) => server.close()).then(() => ended(0)),
    kill: (): void => {
      throw new Error('Only a server in a process of its own can be killed: test.use({ ownProcess: true }).');
    },
  };
}
