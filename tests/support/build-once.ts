import { ensureBuilt } from '../../scripts/build.mjs';

/** Before the first end-to-end test: what is tested is what `npm start` would start now. */
async function buildOnce(): Promise<void> {
  if (!(await ensureBuilt())) throw new Error('The app could not be built.');
}

// Playwright asks for a default export here.
export default buildOnce;
