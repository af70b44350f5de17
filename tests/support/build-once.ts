import { mkdirSync, rmSync } from 'node:fs';
import { ensureBuilt } from '../../scripts/build.mjs';
import { BUILT_LIBRARY } from './built-library.ts';
import { buildLibraryOnce, bundleServerHere } from './bundled-server.ts';

/** Before the first end-to-end test: what is tested is what `npm start` would start now, with the library of now. */
async function buildOnce(): Promise<void> {
  if (!(await ensureBuilt())) throw new Error('The app could not be built.');
  await bundleServerHere();
  rmSync(BUILT_LIBRARY, { recursive: true, force: true });
  mkdirSync(BUILT_LIBRARY, { recursive: true });
  await buildLibraryOnce(BUILT_LIBRARY);
}

// Playwright asks for a default export here.
export default buildOnce;
