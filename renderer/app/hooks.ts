import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { App, AppState } from '../state/app-state.ts';
import type { ProjectSession } from '../state/project-session.ts';
import type { SessionState } from '../state/session-state.ts';
import type { Store } from '../state/store.ts';

/** The program that the window belongs to. */
export const AppContext = createContext<App | null>(null);

/** The project that a part of the window shows. */
export const SessionContext = createContext<ProjectSession | null>(null);

/**
 * What a selector picks from a store; renders again only when that is another value. Objects made by the selector are
 * compared by their entries, so that `(s) => ({ a: s.a, b: s.b })` is fine.
 */
export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S {
  const last = useRef<{ readonly picked: S } | null>(null);
  function pick(): S {
    const picked = select(store.get());
    if (last.current && sameEntries(last.current.picked, picked)) return last.current.picked;
    last.current = { picked };
    return picked;
  }
  return useSyncExternalStore(store.subscribe, pick);
}

/** The program. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp needs an AppContext above it');
  return app;
}

/** Something of the program's state. */
export function useAppState<S>(select: (state: AppState) => S): S {
  return useStore(useApp().state, select);
}

/** The project at this place. */
export function useSession(): ProjectSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionContext above it');
  return session;
}

/** Something of the project's state. */
export function useSessionState<S>(select: (state: SessionState) => S): S {
  return useStore(useSession().state, select);
}

function sameEntries(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && Object.is(a[key], b[key]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
