import { z } from 'zod';
import { MENU_ACTIONS } from './menu.ts';
import { fileRef, handle, session } from './contract/values.ts';
import type { HostEventName } from './method-names.ts';

/** What the host tells on its own. */
export const HOST_EVENTS = {
  /** Someone else wrote the file of an open project. */
  'project.changedOnDisk': z.strictObject({ session }),
  /** Another window opened the same project: this session answers `unknown-session` from now on. */
  'project.takenOver': z.strictObject({ session }),
  /** The system asks to open a file (double click on it, second start). */
  'files.openRequested': z.strictObject({ file: fileRef }),
  /** The parts library is built and can be searched. */
  'library.ready': z.strictObject({ parts: z.int() }),
  /** How far a run over outputs is: how many of them are made. */
  'outputs.progress': z.strictObject({ job: handle, made: z.int(), of: z.int() }),
  /** An entry of the native menu was chosen. */
  'menu.action': z.strictObject({ action: z.enum(MENU_ACTIONS) }),
  /** The host is about to end. */
  'host.closing': z.strictObject({}),
} as const satisfies Record<HostEventName, z.ZodType>;

/** An event with its payload. */
export type HostEvent = {
  readonly [N in HostEventName]: { readonly name: N; readonly payload: z.infer<(typeof HOST_EVENTS)[N]> };
}[HostEventName];

/** Reads an event that came over a wire; undefined where it is none of ours (a newer host may send more). */
export function parseHostEvent(message: unknown): HostEvent | undefined {
  if (typeof message !== 'object' || message === null || !('name' in message) || !('payload' in message)) return undefined;
  const { name, payload } = message;
  if (typeof name !== 'string' || !Object.hasOwn(HOST_EVENTS, name)) return undefined;
  const parsed = HOST_EVENTS[name as HostEventName].safeParse(payload);
  return parsed.success ? ({ name, payload: parsed.data } as HostEvent) : undefined;
}
