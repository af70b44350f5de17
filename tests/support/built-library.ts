import { constants } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the library that is built once before all specs waits for their servers. */
export const BUILT_LIBRARY = fileURLToPath(new URL('../../out/e2e-library', import.meta.url));

/** Hands a library that was built in this run to a new data folder: a test need not build it again. */
export async function lendLibrary(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  for (const name of await built(BUILT_LIBRARY)) {
    await copyFile(join(BUILT_LIBRARY, name), join(dataFolder, name), constants.COPYFILE_FICLONE);
  }
}

async function built(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  // A database with a journal beside it was still being written.
  const whole = (name: string) => !names.some((other) => other.startsWith(`${name}-`));
  return names.filter((name) => /^library-.*\.db$/.test(name) && whole(name));
}
