import { describe, expect, it } from 'vitest';
import { createDispatcher, faultOf } from '../../../electron/host/dispatch.ts';
import { type HostHandlers, done } from '../../../shared/host/index.ts';

describe('faultOf', () => {
  it('has nothing against honest payloads', () => {
    for (const payload of [{}, { a: [1, 'x', null, { b: true }] }, [], 'text', 1, null, undefined, Object.create(null)]) {
      expect(faultOf(payload)).toBeUndefined();
    }
  });
  it.each<[string, unknown]>([
    ['an own __proto__', JSON.parse('{"__proto__":{"polluted":true}}')],
    ['an own __proto__ further in', JSON.parse('{"a":[{"b":{"__proto__":1}}]}')],
    ['constructor', { constructor: { prototype: {} } }],
    ['prototype', { a: { prototype: 1 } }],
    ['a function', { a: () => 1 }],
    ['a symbol', Symbol('x')],
    ['a big integer', { a: 1n }],
    ['a date', { a: new Date() }],
    ['a map', new Map()],
    ['bytes', { a: new Uint8Array(3) }],
    ['nesting without end', JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)],
  ])('objects to %s', (_, payload) => expect(faultOf(payload)).toMatch(/\S/));
  it('objects to a ring instead of running in it', () => {
    const ring: { self?: unknown } = {};
    ring.self = ring;
    expect(faultOf(ring)).toBe('nested too deeply');
  });
});

describe('createDispatcher', () => {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const handlersWith = (info: () => Promise<never>) => ({ 'host.info': info }) as unknown as HostHandlers;

  it('never lets a handler see a payload that the contract refuses', async () => {
    let seen = 0;
    const dispatch = createDispatcher(handlersWith(async () => (seen += 1) as never), { checkResults: true, log });
    expect(await dispatch('host.info', { constructor: 1 })).toMatchObject({ ok: false, error: { code: 'invalid-payload' } });
    expect(await dispatch('host.info', undefined)).toMatchObject({ ok: false, error: { code: 'invalid-payload' } });
    expect(await dispatch('host.nothing', {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    expect(seen).toBe(0);
  });

  it('finds an answer that breaks the contract, where it is told to look', async () => {
    const wrong = async () => done({ version: 7 }) as never;
    const strict = createDispatcher(handlersWith(wrong), { checkResults: true, log });
    expect(await strict('host.info', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(lines.at(-1)).toContain('host.info');
    const trusting = createDispatcher(handlersWith(wrong), { checkResults: false, log });
    expect(await trusting('host.info', {})).toEqual(done({ version: 7 }));
  });
});
