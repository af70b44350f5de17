import { LIBRARY_METHODS } from './contract/library-methods.ts';
import { MACHINE_METHODS } from './contract/machine-methods.ts';
import type { HostMethod } from './contract/method.ts';
import { PROJECT_METHODS, RECOVERY_METHODS } from './contract/project-methods.ts';
import type { HostMethodName } from './method-names.ts';
import type { HostResult } from './result.ts';

/**
 * Everything that the interface may ask of the machine. Electron, the loopback server and the in-process host implement
 * exactly these methods; one suite of tests runs over all of them.
 */
export const HOST_METHODS = {
  ...MACHINE_METHODS,
  ...LIBRARY_METHODS,
  ...PROJECT_METHODS,
  ...RECOVERY_METHODS,
} as const satisfies Record<HostMethodName, HostMethod<unknown, unknown>>;

/** The arguments of a method. */
export type HostArgs<M extends HostMethodName> = (typeof HOST_METHODS)[M] extends HostMethod<infer A, infer _R> ? A : never;

/** The value that a method yields when it succeeds. */
export type HostValue<M extends HostMethodName> = (typeof HOST_METHODS)[M] extends HostMethod<infer _A, infer R> ? R : never;

/** One async function a method: what a host implements and what a client offers. */
export type HostHandlers = {
  readonly [M in HostMethodName]: (args: HostArgs<M>) => Promise<HostResult<HostValue<M>>>;
};
