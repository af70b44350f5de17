/** The program behind the window. */
export type { App, Toast } from './app.ts';
export { createApp } from './create-app.ts';
export { sortDrop } from './dropped-files.ts';
