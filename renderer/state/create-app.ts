import {
  DEFAULT_PREFERENCES,
  type HostEvent,
  type HostResult,
  type OpenedProject,
  type Preferences,
  type Transport,
  createHostClient,
  done,
} from '../../shared/host/index.ts';
import type { IdSource } from '../../shared/project/index.ts';
import { projectOf } from '../../shared/project/index.ts';
import type { App, AppState, Toast } from './app.ts';
import type { Checker } from './checker.ts';
import { type OpenSession, createSession } from './create-session.ts';
import { createLibraryAccess } from './library-access.ts';
import { createPartCache } from './part-cache.ts';
import { type ProjectSession, isUnsaved } from './project-session.ts';
import type { SaveQueuePort } from './save-queue.ts';
import { createStore } from './store.ts';

/** What the program needs of its surroundings. */
export interface AppDeps {
  readonly transport: Transport;
  readonly checker: Checker;
  readonly ids: IdSource;
  readonly queue: Omit<SaveQueuePort, 'commit'>;
}

/** How long a toast stays, in milliseconds. Errors, and toasts with an action to think about, stay longer or for good. */
const TOAST_TIME = { info: 5000, success: 5000, withAction: 10_000 } as const;

/** Creates the program over a host. Nothing is asked of the host before `start`. */
export function createApp({ transport, checker, ids, queue }: AppDeps): App {
  const client = createHostClient(transport);
  const parts = createPartCache(client);
  const open = new Map<ProjectSession, OpenSession & { readonly stop: () => void }>();
  let toasts = 0;
  const state = createStore<AppState>({
    phase: 'starting',
    info: undefined,
    preferences: DEFAULT_PREFERENCES,
    transport: transport.state(),
    sessions: [],
    active: undefined,
    libraryParts: undefined,
    toasts: [],
  });

  function heed(event: HostEvent): void {
    switch (event.name) {
      case 'project.changedOnDisk':
        return sessionOf(event.payload.session)?.changedOnDisk();
      case 'project.takenOver':
        return sessionOf(event.payload.session)?.takenOver();
      case 'files.openRequested':
        void openAs(app.openFile(event.payload.file.handle));
        return;
      case 'library.ready':
        return state.update((current) => ({ ...current, libraryParts: event.payload.parts }));
      case 'menu.action':
      case 'host.closing':
        // The window's actions listen for themselves.
        return;
    }
  }

  function sessionOf(id: string): OpenSession | undefined {
    return [...open.values()].find(({ session }) => session.id === id);
  }

  async function openAs(opening: Promise<HostResult<ProjectSession>>): Promise<void> {
    const result = await opening;
    if (!result.ok) app.toast({ tone: 'error', text: result.error.message });
  }

  async function adopted(call: Promise<HostResult<OpenedProject>>): Promise<HostResult<ProjectSession>> {
    const result = await call;
    return result.ok ? done(app.adopt(result.value)) : result;
  }

  /** The window's title, and whether closing it needs a question, follow the project in view and all that are open. */
  function tellWindow(): void {
    const { active, sessions } = state.get();
    const shown = active?.state.get();
    const name = shown && (shown.file?.name ?? (projectOf(shown.view.document).name || shown.suggestedName));
    const title = name === undefined ? 'Railwright' : `${name} – Railwright`;
    const unsaved = sessions.some((session) => isUnsaved(session.state.get()));
    if (title !== told.title) void client.call['window.setTitle']({ title: (told.title = title) });
    if (unsaved !== told.unsaved) void client.call['window.setUnsaved']({ unsaved: (told.unsaved = unsaved) });
  }
  const told: { title: string; unsaved: boolean } = { title: '', unsaved: false };

  const app: App = {
    state,
    client,
    library: createLibraryAccess(client),
    parts,
    ids,

    async start() {
      transport.subscribe(heed);
      transport.onState((now) => state.update((current) => ({ ...current, transport: now })));
      const [info, preferences] = await Promise.all([client.call['host.info']({}), client.call['preferences.get']({})]);
      state.update((current) => ({
        ...current,
        phase: info.ok ? 'ready' : 'failed',
        info: info.ok ? info.value : undefined,
        preferences: preferences.ok ? preferences.value : current.preferences,
      }));
      if (!info.ok) return;
      tellWindow();
      const library = await client.call['library.facets']({});
      if (library.ok) state.update((current) => ({ ...current, libraryParts: library.value.total }));
    },

    setPreferences(change: Partial<Preferences>) {
      state.update((current) => ({ ...current, preferences: { ...current.preferences, ...change } }));
      void client.call['preferences.set'](change);
    },

    newProject: (name) => adopted(client.call['project.new']({ name })),
    async openFile(file) {
      const already = state.get().sessions.find((session) => session.state.get().file?.handle === file);
      if (!already) return adopted(client.call['project.open']({ file }));
      app.activate(already);
      return done(already);
    },
    openExample: (name) => adopted(client.call['project.openExample']({ name })),
    openText: (name, text) => adopted(client.call['project.importText']({ name, text })),
    recover: (id) => adopted(client.call['recovery.open']({ id })),

    adopt(opened) {
      const created = createSession(opened, { host: client, parts, checker, ids, queue });
      const { session } = created;
      let last = session.state.get();
      const stop = session.state.subscribe(() => {
        const now = session.state.get();
        const same = now.keep === last.keep && now.file === last.file && now.edited === last.edited && now.view === last.view;
        last = now;
        if (!same) tellWindow();
      });
      open.set(session, { ...created, stop });
      state.update((current) => ({ ...current, sessions: [...current.sessions, session], active: session }));
      for (const text of opened.warnings) app.toast({ tone: 'info', text });
      tellWindow();
      return session;
    },

    activate(session) {
      state.update((current) => (current.active === session ? current : { ...current, active: session }));
      tellWindow();
    },

    async closeSession(session, options) {
      const entry = open.get(session);
      if (!entry) return;
      open.delete(session);
      entry.stop();
      state.update((current) => {
        const sessions = current.sessions.filter((other) => other !== session);
        return { ...current, sessions, active: current.active === session ? sessions.at(-1) : current.active };
      });
      tellWindow();
      await session.close(options);
    },

    toast(toast: Omit<Toast, 'id'>) {
      const id = `toast-${++toasts}`;
      state.update((current) => ({ ...current, toasts: [...current.toasts, { ...toast, id }] }));
      if (toast.tone !== 'error') queue.later(toast.action ? TOAST_TIME.withAction : TOAST_TIME[toast.tone], () => app.dismissToast(id));
      return id;
    },
    dismissToast: (id) =>
      state.update((current) => ({ ...current, toasts: current.toasts.filter((toast) => toast.id !== id) })),
  };
  return app;
}
