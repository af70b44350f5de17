import { onDemand } from './on-demand.tsx';

/** A project in view: the drawing and all panels. */
export const WORKSPACE = onDemand(async () => (await import('./workspace.tsx')).Workspace);

/** Dialogs and context menus. */
export const DIALOGS = onDemand(async () => (await import('./dialogs.tsx')).Dialogs);

/** Fetches what the welcome screen does without, as soon as the page has nothing else to do. */
export function fetchAhead(whenIdle: (run: () => void) => void): void {
  for (const { fetch } of [WORKSPACE, DIALOGS]) {
    // What could not be fetched is asked for again when it is needed, and then says why it is not there.
    whenIdle(() => void fetch().catch(() => undefined));
  }
}
