import {
  DEFAULT_PREFERENCES,
  type FileRef,
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
import { type Part, companionKeys, partLookup } from '../../shared/parts/index.ts';
import { type Document, type ProjectDocumentRecord, type RecordId, emptyDocument } from '../../shared/project/index.ts';
import { ALL_PARTS } from './sample-parts.ts';

/** A call as it came in. */
export interface Call {
  readonly name: HostMethodName;
  readonly payload: any;
}

/** A host in a few lines, for tests of the window: it keeps documents in memory and fails when it is told to. */
export interface FakeHost {
  readonly transport: Transport;
  readonly calls: Call[];
  calledWith(name: HostMethodName): any[];
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

  function commit({ session, baseRevision, changeId, changes }: any): HostResult<unknown> {
    const held = sessions.get(session);
    if (!held) return refused('unknown-session', 'gone', 'fort');
    const answered = held.answers.get(changeId);
    if (answered !== undefined) return done({ revision: answered });
    if (held.revision !== baseRevision) return refused('conflict', 'another revision', 'andere Revision');
    for (const { id, before, after } of changes) {
      if (JSON.stringify(held.records.get(id)) !== JSON.stringify(before)) return refused('conflict', `differs at ${id}`, `anders bei ${id}`);
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

  function answer(name: HostMethodName, payload: any): HostResult<unknown> {
    const held = sessions.get(payload.session);
    switch (name) {
      case 'host.info':
        return done({
          version: '0.0.0',
          mode: 'memory',
          platform: 'other',
          capabilities: { nativeDialogs: false, nativeMenu: false, revealInFolder: false, closeGuard: false },
          projectsFolder: 'Projects',
          systemLanguage: 'en',
        });
      case 'preferences.get':
        return done(preferences);
      case 'preferences.set':
        preferences = { ...preferences, ...payload };
        return done(preferences);
      case 'library.search': {
        const parts = library.filter((part) => part.article.startsWith(payload.text));
        return done({ total: parts.length, parts, facets: { kinds: [], makers: [] } });
      }
      case 'library.parts':
        return done({ parts: payload.keys.map(lookup.get).filter(Boolean) });
      case 'library.byArticle':
        return done({ parts: lookup.byArticle(payload.article) });
      case 'library.companions': {
        const keys = payload.keys.flatMap((key: Part['key']) => {
          const part = lookup.get(key);
          return part ? companionKeys(part) : [];
        });
        return done({ parts: [...keys, payload.endStop].map((key) => lookup.get(key)).filter(Boolean) });
      }
      case 'library.facets':
        return done({ total: library.length, facets: { kinds: [], makers: [] } });
      case 'project.new':
        return done(opened(emptyDocument(payload.name), { suggestedName: payload.name }));
      case 'project.open':
        return payload.file === 'missing-file'
          ? refused('not-found', 'no such file', 'keine solche Datei')
          : done(opened(undefined, { savedRevision: 0, file: { handle: payload.file, name: 'a.railwright', folder: '', kind: 'railwright' } }));
      case 'project.openExample':
      case 'project.importText':
      case 'recovery.open':
        return done(opened(undefined, { recovered: name === 'recovery.open' }));
      case 'project.commit':
        return commit(payload);
      case 'project.save':
        return held ? save(held, held.file?.name.replace(/\.railwright$/, '') ?? 'saved') : refused('unknown-session', 'gone', 'fort');
      case 'project.saveAs':
        return held ? (payload.name === undefined ? done(null) : save(held, payload.name)) : refused('unknown-session', 'gone', 'fort');
      case 'project.reload':
        return done(opened(undefined, { savedRevision: 0 }));
      case 'project.close':
        sessions.delete(payload.session);
        return done({ keptForRecovery: !payload.discard });
      default:
        return done({});
    }
  }

  const transport: Transport = {
    async invoke(name, payload) {
      calls.push({ name, payload });
      const gate = gates.get(name);
      if (gate) await new Promise<void>((resolve) => gate.push(resolve));
      await Promise.resolve();
      const at = failures.findIndex((failure) => failure.name === name);
      const failure = at < 0 ? undefined : failures.splice(at, 1)[0];
      if (failure && failure.code !== 'lost') return refused(failure.code, `failed: ${failure.code}`, `gescheitert: ${failure.code}`);
      // As over a wire: nothing is shared with the caller.
      const result = structuredClone(answer(name, structuredClone(payload)));
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
    calledWith: (name) => calls.filter((call) => call.name === name).map((call) => call.payload),
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
