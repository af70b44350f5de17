/** How edits get to the host, and how safe they are. */
export type { KeepState } from './keep-state.ts';
export { type SaveQueuePort, createSaveQueue } from './save-queue.ts';
