/** What components read of the program: it, the open project, the window. */
export { AppContext, SessionContext, WindowContext, useApp, useSession, useStore, useWindow } from './hooks.ts';
