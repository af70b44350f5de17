import { createContext, useContext, useSyncExternalStore } from 'react';
import type { WindowControl } from '../actions/index.ts';
import type { App } from '../state/program/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import type { Store } from '../state/store/index.ts';

/** Watches a part of a store. The selector must yield the same value for the same state: no new objects. */
export function useStore<T, S>(store: Store<T>, select: (state: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export const AppContext = createContext<App | null>(null);
export const SessionContext = createContext<ProjectSession | null>(null);
export const WindowContext = createContext<WindowControl | null>(null);

/** The program: host, library, preferences, open projects. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp needs an AppContext above it');
  return app;
}

/** The open project. */
export function useSession(): ProjectSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs an open project');
  return session;
}

/** The window: dialogs, panels, focus. */
export function useWindow(): WindowControl {
  const window = useContext(WindowContext);
  if (!window) throw new Error('useWindow needs a WindowContext above it');
  return window;
}
