/** The machine behind the user interface: project files, recovery journal, library, outputs. Knows nothing of Electron. */
export { type Host, type HostOptions, createHost } from './host.ts';
export type { Dialogs, NativePorts, WindowPort } from './context.ts';
export type { LibraryPort } from './library-port.ts';
