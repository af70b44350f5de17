/** Opens a project: puts a session together. */
export { type OpenSession, createSession } from './create-session.ts';
export { createdRecords } from './session-inserting.ts';
