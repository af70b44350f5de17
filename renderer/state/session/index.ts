/** One open project: its state, and what can be done with it. */
export { deleteCommand } from './delete-command.ts';
export { cameraInView, viewInView } from './in-view.ts';
export {
  type FixOutcome,
  type PasteOutcome,
  type ProjectSession,
  type QuickInsertOutcome,
  type Region,
  isUnsaved,
  nameOfProject,
} from './project-session.ts';
export type { SessionDeps } from './session-deps.ts';
export { type SessionState, settledSelection } from './session-state.ts';
