import {
  HOST_LIMITS,
  HOST_METHODS,
  type HostHandlers,
  type HostResult,
  isHostMethodName,
  refused,
} from '../../shared/host/index.ts';

export interface DispatchOptions {
  /** Checks answers against the contract too: in tests and development, where a wrong one must not pass. */
  readonly checkResults: boolean;
  readonly log: (line: string) => void;
}

/**
 * The one way into the handlers: checks the method's name and the payload's form before any handler sees it, and turns
 * whatever is thrown into an answer. Never rejects.
 */
export function createDispatcher(handlers: HostHandlers, options: DispatchOptions) {
  return async (name: string, payload: unknown): Promise<HostResult<unknown>> => {
    if (!isHostMethodName(name)) {
      return refused('unknown-method', { en: 'The program asked for something unknown.', de: 'Das Programm hat etwas Unbekanntes angefordert.' });
    }
    const fault = faultOf(payload);
    const parsed = fault === undefined ? HOST_METHODS[name].args.safeParse(payload) : undefined;
    if (!parsed?.success) {
      const issue = parsed?.error?.issues[0];
      options.log(`${name}: refused payload: ${fault ?? `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`}`);
      return refused('invalid-payload', { en: 'The program sent something invalid.', de: 'Das Programm hat etwas Ungültiges gesendet.' });
    }
    try {
      const handler = handlers[name] as (args: unknown) => Promise<HostResult<unknown>>;
      const result = await handler(parsed.data);
      if (options.checkResults && result.ok) HOST_METHODS[name].result.parse(result.value);
      return result;
    } catch (error) {
      options.log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return refused('internal', {
        en: 'Something went wrong inside Railwright. Your kept work is safe.',
        de: 'In Railwright ist ein Fehler aufgetreten. Ihre gesicherte Arbeit ist erhalten.',
      });
    }
  };
}

/**
 * What no honest payload has: keys that reach for prototypes, nesting without end, or values that JSON has no form for.
 * Undefined where there is nothing to complain about.
 */
export function faultOf(payload: unknown): string | undefined {
  return faultWithin(payload, HOST_LIMITS.payloadDepth);
}

function faultWithin(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) {
    return ['function', 'symbol', 'bigint'].includes(typeof value) ? `a ${typeof value}` : undefined;
  }
  if (depth === 0) return 'nested too deeply';
  if (Array.isArray(value)) {
    for (const entry of value) {
      const fault = faultWithin(entry, depth - 1);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return 'not a plain object';
  for (const [key, entry] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return `key ${key}`;
    const fault = faultWithin(entry, depth - 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
