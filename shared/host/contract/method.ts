import type { z } from 'zod';

/** One method: what goes in and what comes out. Both schemas are strict. */
export interface HostMethod<A, R> {
  readonly args: z.ZodType<A>;
  readonly result: z.ZodType<R>;
}

/** Defines a method. */
export function method<A, R>(args: z.ZodType<A>, result: z.ZodType<R>): HostMethod<A, R> {
  return { args, result };
}
