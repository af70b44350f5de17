import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the library that the first test's server has built waits for the others. */
export const BUILT_LIBRARY = fileURLToPath(new URL('../../out/e2e-library', import.meta.url));

/** Hands a library that was built in this run to a new data folder: a test need not build it again. */
export async function lendLibrary(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  for (const name of await built(BUILT_LIBRARY)) {
    await copyFile(join(BUILT_LIBRARY, name), join(dataFolder, name), constants.COPYFILE_FICLONE);
  }
}

/** Keeps the library of a data folder whose server has ended, where none was kept before. */
export async function keepLibrary(dataFolder: string): Promise<void> {
  await mkdir(BUILT_LIBRARY, { recursive: true });
  if ((await built(BUILT_LIBRARY)).length > 0) return;
  for (const name of await built(dataFolder)) {
    // Two tests may end at the same moment: a file is there whole or not at all.
    const passing = join(BUILT_LIBRARY, `.${process.pid}-${name}`);
    await copyFile(join(dataFolder, name), passing);
    await rename(passing, join(BUILT_LIBRARY, name));
  }
}

async function built(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  // A database with a journal beside it was still being written.
  const whole = (name: string) => !names.some((other) => other.startsWith(`${name}-`));
  return names.filter((name) => /^library-.*\.db$/.test(name) && whole(name));
}
