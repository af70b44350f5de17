/** The views of a project. */
export type { ViewMode } from './view-mode.ts';
