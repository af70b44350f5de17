import { DEFAULT_PREFERENCES, DEFAULT_PROJECT_START, HOST_METHODS, type HostResult, type Preferences, done } from '../../shared/host/index.ts';
import type { FileSystem } from './files/file-system.ts';
import { writeSafely } from './files/write-safely.ts';

/** The user's choices, kept over restarts. */
export interface PreferencesStore {
  get(): Promise<Preferences>;
  set(change: { readonly [K in keyof Preferences]?: Preferences[K] }): Promise<HostResult<Preferences>>;
}

/**
 * Keeps the choices in a file. Each one is checked on its own when read: an unknown or damaged one falls back to its
 * default and takes none of the others with it.
 */
export function createPreferencesStore(files: FileSystem, storePath: string): PreferencesStore {
  let known: Promise<Preferences> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Preferences> {
    let stored: unknown;
    try {
      stored = JSON.parse(Buffer.from(await files.read(storePath)).toString('utf8'));
    } catch {
      return DEFAULT_PREFERENCES;
    }
    if (typeof stored !== 'object' || stored === null) return DEFAULT_PREFERENCES;
    let sound = DEFAULT_PREFERENCES;
    for (const [key, value] of Object.entries(stored) as [string, unknown][]) {
      const choice = key === 'projectStart' ? soundStart(value) : key === 'profiles' ? soundProfiles(value) : soundChoice({ [key]: value });
      sound = { ...sound, ...choice };
    }
    return sound;
  }

  return {
    get: () => (known ??= read()),
    set(change) {
      const write = async (): Promise<HostResult<Preferences>> => {
        const next = { ...(await (known ??= read())), ...change };
        const bytes = Buffer.from(`${JSON.stringify(next, undefined, 1)}\n`);
        const written = await writeSafely(files, { path: storePath, bytes, expected: 'anything' });
        if (!written.ok) return written;
        known = Promise.resolve(next);
        return done(next);
      };
      const result = turn.then(write, write);
      turn = result.catch(() => undefined);
      return result;
    },
  };
}

function soundChoice(choice: unknown): Partial<Preferences> {
  const parsed = HOST_METHODS['preferences.set'].args.safeParse(choice);
  return parsed.success ? (parsed.data as Partial<Preferences>) : {};
}

/** The profiles that can be used, each on its own. */
function soundProfiles(stored: unknown): Partial<Preferences> {
  let sound: Preferences['profiles'] = [];
  for (const profile of Array.isArray(stored) ? (stored as readonly unknown[]) : []) {
    sound = soundChoice({ profiles: [...sound, profile] }).profiles ?? sound;
  }
  return { profiles: sound };
}

/** What new projects begin with, field by field. */
function soundStart(stored: unknown): Partial<Preferences> {
  let start = DEFAULT_PROJECT_START;
  if (typeof stored !== 'object' || stored === null) return { projectStart: start };
  for (const [field, value] of Object.entries(stored) as [string, unknown][]) {
    start = soundChoice({ projectStart: { ...start, [field]: value } }).projectStart ?? start;
  }
  return { projectStart: start };
}
