import {
  DEFAULT_PREFERENCES,
  type HostEvent,
  type HostResult,
  type OpenedProject,
  type Preferences,
  type Transport,
  createHostClient,
  done,
  refused,
} from '../../../shared/host/index.ts';
import type { IdSource } from '../../../shared/project/index.ts';
import type { App, AppState } from './app.ts';
import type { Checker, Pace } from '../work/index.ts';
import { type OpenSession, createSession } from '../project/index.ts';
import { createActionLog, faultReport } from './faults.ts';
import { createLibraryAccess, createPartCache } from '../library/index.ts';
import { createJobs } from './jobs.ts';
import { createMessages } from './window-messages.ts';
import { type ProjectSession, isUnsaved, nameOfProject } from '../session/index.ts';
import type { SaveQueuePort } from '../keeping/index.ts';
import { createStore } from '../store/index.ts';
import type { NewRail } from '../editing/index.ts';

/** What the program needs of its surroundings. */
export interface AppDeps {
  readonly transport: Transport;
  readonly checker: Checker;
  readonly ids: IdSource;
  readonly queue: Omit<SaveQueuePort, 'commit'>;
  /** Time for long work; that of the page where nothing else is said. */
  readonly pace?: Pace;
}

function newRailOf({ projectStart }: Preferences): NewRail {
  return { part: projectStart.railPart, length: projectStart.railLength };
}

const PAGE_PACE: Pace = { now: () => performance.now(), turn: () => new Promise((resolve) => setTimeout(resolve, 0)) };

/** Creates the program over a host. Nothing is asked of the host before `start`. */
export function createApp({ transport, checker, ids, queue, pace = PAGE_PACE }: AppDeps): App {
  const client = createHostClient(transport);
  const parts = createPartCache(client);
  const open = new Map<ProjectSession, OpenSession & { readonly stop: () => void }>();
  const state = createStore<AppState>({
    phase: 'starting',
    info: undefined,
    preferences: DEFAULT_PREFERENCES,
    transport: transport.state(),
    sessions: [],
    active: undefined,
    libraryParts: undefined,
    toasts: [],
    progress: [],
  });
  const log = createActionLog();
  const messages = createMessages(state, queue.later);
  const jobs = createJobs(state, queue.newChangeId, queue.later);

  function heed(event: HostEvent): void {
    switch (event.name) {
      case 'project.changedOnDisk':
        return sessionOf(event.payload.session)?.changedOnDisk();
      case 'project.takenOver':
        return sessionOf(event.payload.session)?.takenOver();
      case 'files.openRequested':
        void openAs(app.openFile(event.payload.file.handle));
        return;
      case 'outputs.progress':
        return jobs.reportOn(event.payload.job, event.payload.made, event.payload.of);
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
    if (!result.ok && result.error.code !== 'cancelled') app.toast({ tone: 'error', text: result.error.message });
  }

  /** Opens a project; called off, it is closed again as soon as the host has opened it. */
  function adopted(name: string, call: Promise<HostResult<OpenedProject>>): Promise<HostResult<ProjectSession>> {
    const label = { en: `Opening ${name}`, de: `${name} wird geöffnet` };
    return jobs.withProgress(label, async (job) => {
      const calledOff = new Promise<null>((resolve) => job.onCancel(() => resolve(null)));
      const result = await Promise.race([call, calledOff]);
      if (result?.ok === true) return done(app.adopt(result.value));
      if (result) return result;
      void call.then((late) => {
        if (late.ok) void client.call['project.close']({ session: late.value.session });
      });
      return refused('cancelled', { en: 'Opening was cancelled.', de: 'Das Öffnen wurde abgebrochen.' });
    });
  }

  /** The window's title, and whether closing it needs a question, follow the project in view and all that are open. */
  function tellWindow(): void {
    const { active, sessions } = state.get();
    const name = active && nameOfProject(active.state.get());
    const title = name === undefined ? 'Railwright' : `${name} – Railwright`;
    const unsaved = sessions.flatMap((session) => (isUnsaved(session.state.get()) ? [nameOfProject(session.state.get())] : []));
    if (title !== told.title) void client.call['window.setTitle']({ title: (told.title = title) });
    const names = unsaved.join('\n');
    if (names !== told.unsaved) {
      told.unsaved = names;
      void client.call['window.setUnsaved']({ projects: unsaved.slice(0, 100).map((each) => each.slice(0, 200)) });
    }
  }
  const told: { title: string; unsaved: string } = { title: '', unsaved: '' };

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
      if (change.projectStart) for (const session of state.get().sessions) session.setNewRail(newRailOf(state.get().preferences));
      void client.call['preferences.set'](change);
    },

    newProject: (name) => adopted(name, client.call['project.new']({ name })),
    async openFile(file) {
      const already = state.get().sessions.find((session) => session.state.get().file?.handle === file);
      if (!already) return adopted('', client.call['project.open']({ file }));
      app.activate(already);
      return done(already);
    },
    openExample: (name) => adopted(name, client.call['project.openExample']({ name })),
    openText: (name, text) => adopted(name, client.call['project.importText']({ name, text })),
    recover: (id) => adopted('', client.call['recovery.open']({ id })),

    adopt(opened) {
      const created = createSession(opened, { host: client, parts, checker, ids, queue, pace, noted: log.note, newRail: () => newRailOf(state.get().preferences) });
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

    ...messages,
    noteAction: log.note,
    reportFault: (fault) => client.call['report.write'](faultReport(fault, log.recent())),
    withProgress: jobs.withProgress,
  };
  return app;
}
