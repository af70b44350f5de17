import {
  DEFAULT_PREFERENCES,
  type FileRef,
  type HostArgs,
  type HostErrorCode,
  type HostEvent,
  type HostMethodName,
  type HostResult,
  type OpenedProject,
  type Preferences,
  type Transport,
  done,
  refused,
} from '../../shared/host/index.ts';
import { type Part, type PartKey, companionKeys, partLookup } from '../../shared/parts/index.ts';
import { type Document, type ProjectDocumentRecord, type RecordId, emptyDocument } from '../../shared/project/index.ts';
import { ALL_PARTS } from './sample-parts.ts';

/** A call as it came in. */
export interface Call {
  readonly name: HostMethodName;
  readonly payload: unknown;
}

/** A host in a few lines, for tests of the window: it keeps documents in memory and fails when it is told to. */
export interface FakeHost {
  readonly transport: Transport;
  readonly calls: Call[];
  calledWith<M extends HostMethodName>(name: M): HostArgs<M>[];
  /** What the host holds of a session. */
  document(session?: string): Document;
  revision(session?: string): number;
  /** The next call of a method fails so; `lost`: it is carried out, but the answer does not arrive. */
  failNext(name: HostMethodName, code: HostErrorCode | 'lost'): void;
  /** From now on calls of a method wait until they are released, oldest first. */
  hold(name: HostMethodName): void;
  release(name: HostMethodName): Promise<void>;
  emit(event: HostEvent): void;
  opened(document?: Document, more?: Partial<OpenedProject>): OpenedProject;
}

interface Held {
  records: Map<RecordId, ProjectDocumentRecord>;
  revision: number;
  saved: number | null;
  answers: Map<string, number>;
  file: FileRef | null;
}

/** Creates a fake host with the sample parts as its library. */
export function createFakeHost(library: readonly Part[] = ALL_PARTS): FakeHost {
  const lookup = partLookup(library);
  const sessions = new Map<string, Held>();
  const calls: Call[] = [];
  const failures: { name: HostMethodName; code: HostErrorCode | 'lost' }[] = [];
  const gates = new Map<HostMethodName, (() => void)[]>();
  const listeners = new Set<(event: HostEvent) => void>();
  let preferences: Preferences = DEFAULT_PREFERENCES;
  let count = 0;

  function opened(document = emptyDocument('Test'), more: Partial<OpenedProject> = {}): OpenedProject {
    const session = `session-${++count}`;
    sessions.set(session, { records: new Map(document.records), revision: 0, saved: null, answers: new Map(), file: more.file ?? null });
    return {
      session,
      file: null,
      suggestedName: 'Test',
      revision: 0,
      savedRevision: null,
      records: [...document.records.values()],
      recovered: false,
      readOnly: false,
      warnings: [],
      ...more,
    };
  }

  function commit({ session, baseRevision, changeId, changes }: HostArgs<'project.commit'>): HostResult<unknown> {
    const held = sessions.get(session);
    if (!held) return refused('unknown-session', { en: 'gone', de: 'fort' });
    const answered = held.answers.get(changeId);
    if (answered !== undefined) return done({ revision: answered });
    if (held.revision !== baseRevision) return refused('conflict', { en: 'another revision', de: 'andere Revision' });
    for (const { id, before, after } of changes) {
      if (JSON.stringify(held.records.get(id)) !== JSON.stringify(before)) return refused('conflict', { en: `differs at ${id}`, de: `anders bei ${id}` });
      if (after) held.records.set(id, after);
      else held.records.delete(id);
    }
    held.revision += 1;
    held.answers.set(changeId, held.revision);
    return done({ revision: held.revision });
  }

  function save(held: Held, name: string): HostResult<unknown> {
    held.saved = held.revision;
    held.file = { handle: `handle-${name}`.padEnd(12, 'x'), name: `${name}.railwright`, folder: '', kind: 'railwright' };
    return done({ file: held.file, savedRevision: held.revision });
  }

  const gone = refused('unknown-session', { en: 'gone', de: 'fort' });
  const file = (handle: string): FileRef => ({ handle, name: 'a.railwright', folder: '', kind: 'railwright' });
  const present = (keys: readonly (PartKey | undefined)[]) => ({
    parts: keys.map((key) => key && lookup.get(key)).filter((part) => part !== undefined),
  });

  const answers: { readonly [M in HostMethodName]?: (args: HostArgs<M>) => HostResult<unknown> } = {
    'host.info': () =>
      done({
        version: '0.0.0',
        mode: 'memory',
        platform: 'other',
        capabilities: { nativeDialogs: false, nativeMenu: false, revealInFolder: false, closeGuard: false },
        projectsFolder: 'Projects',
        systemLanguage: 'en',
      }),
    'preferences.get': () => done(preferences),
    'preferences.set': (change) => done((preferences = { ...preferences, ...change })),
    'library.search': ({ text }) => {
      const parts = library.filter((part) => part.article.startsWith(text));
      return done({ total: parts.length, parts, facets: { kinds: [], makers: [] } });
    },
    'library.parts': ({ keys }) => done(present(keys)),
    'library.byArticle': ({ article }) => done({ parts: lookup.byArticle(article) }),
    'library.companions': ({ keys, endStop }) => {
      const plates = keys.flatMap((key) => {
        const part = lookup.get(key);
        return part ? companionKeys(part) : [];
      });
      return done(present([...plates, endStop]));
    },
    'library.facets': () => done({ total: library.length, facets: { kinds: [], makers: [] } }),
    'project.new': ({ name }) => done(opened(emptyDocument(name), { suggestedName: name })),
    'project.open': ({ file: handle }) =>
      handle === 'missing-file'
        ? refused('not-found', { en: 'no such file', de: 'keine solche Datei' })
        : done(opened(undefined, { savedRevision: 0, file: file(handle) })),
    'project.openExample': () => done(opened()),
    'project.importText': () => done(opened()),
    'recovery.open': () => done(opened(undefined, { recovered: true })),
    'project.commit': commit,
    'project.save': ({ session }) => {
      const held = sessions.get(session);
      return held ? save(held, held.file?.name.replace(/\.railwright$/, '') ?? 'saved') : gone;
    },
    'project.saveAs': ({ session, name }) => {
      const held = sessions.get(session);
      return held ? (name === undefined ? done(null) : save(held, name)) : gone;
    },
    'project.reload': () => done(opened(undefined, { savedRevision: 0 })),
    'project.close': ({ session, discard }) => {
      sessions.delete(session);
      return done({ keptForRecovery: !discard });
    },
  };

  function answer<M extends HostMethodName>(name: M, payload: HostArgs<M>): HostResult<unknown> {
    return answers[name]?.(payload) ?? done({});
  }

  const transport: Transport = {
    async invoke(name, payload) {
      calls.push({ name, payload });
      const gate = gates.get(name);
      if (gate) await new Promise<void>((resolve) => gate.push(resolve));
      await Promise.resolve();
      const at = failures.findIndex((failure) => failure.name === name);
      const failure = at < 0 ? undefined : failures.splice(at, 1)[0];
      if (failure && failure.code !== 'lost') return refused(failure.code, { en: `failed: ${failure.code}`, de: `gescheitert: ${failure.code}` });
      // As over a wire: nothing is shared with the caller.
      const result = structuredClone(answer(name, structuredClone(payload) as HostArgs<typeof name>));
      if (failure) throw new Error('the answer was lost');
      return result;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => 'ready',
    onState: () => () => {},
  };

  function held(session = [...sessions.keys()].at(-1) ?? ''): Held {
    const found = sessions.get(session);
    if (!found) throw new Error(`no session ${session}`);
    return found;
  }

  return {
    transport,
    calls,
    calledWith: <M extends HostMethodName>(name: M) =>
      calls.filter((call) => call.name === name).map((call) => call.payload as HostArgs<M>),
    document: (session) => ({ records: held(session).records }),
    revision: (session) => held(session).revision,
    failNext: (name, code) => void failures.push({ name, code }),
    hold: (name) => void gates.set(name, gates.get(name) ?? []),
    async release(name) {
      gates.get(name)?.shift()?.();
      await flush();
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    opened,
  };
}

/** Lets everything happen that only waits for its turn. */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
}
