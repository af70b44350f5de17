import { describe, expect, it } from 'vitest';
import {
  HOST_METHOD_NAMES,
  type HostBridge,
  type HostEvent,
  type Transport,
  createBridgeTransport,
  createHostClient,
  done,
  refused,
} from '../../../shared/host/index.ts';

function transport(answer: (name: string, payload: unknown) => Promise<unknown>): Transport {
  return { invoke: answer, subscribe: () => () => {}, state: () => 'ready', onState: () => () => {} };
}

describe('createHostClient', () => {
  it('has a call for every method and hands the arguments on', async () => {
    const seen: unknown[] = [];
    const client = createHostClient(
      transport(async (name, payload) => {
        seen.push([name, payload]);
        return done({ keptForRecovery: true });
      }),
    );
    expect(Object.keys(client.call).sort()).toEqual([...HOST_METHOD_NAMES].sort());
    expect(await client.call['project.close']({ session: 'abcdefgh' })).toEqual(done({ keptForRecovery: true }));
    expect(seen).toEqual([['project.close', { session: 'abcdefgh' }]]);
  });

  it('hands refusals on as they are', async () => {
    const refusal = refused('disk-full', { en: 'Full.', de: 'Voll.' });
    expect(await createHostClient(transport(async () => refusal)).call['host.info']({})).toEqual(refusal);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a rejection', () => Promise.reject(new Error('gone'))],
    ['nothing', async () => undefined],
    ['text', async () => '<html>'],
    ['null', async () => null],
    ['an object of another kind', async () => ({ status: 200 })],
    ['success without value', async () => ({ ok: true })],
    ['failure without error', async () => ({ ok: false })],
    ['an unknown error code', async () => ({ ok: false, error: { code: 'weird', message: { en: '', de: '' } } })],
  ])('makes %s an unreachable host, never an exception', async (_, answer) => {
    const result = await createHostClient(transport(answer)).call['host.info']({});
    expect(result).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });
});

describe('createBridgeTransport', () => {
  function bridged() {
    let deliver: (event: unknown) => void = () => {};
    const payloads: unknown[] = [];
    const call = Object.fromEntries(
      HOST_METHOD_NAMES.map((name) => [
        name,
        async (payload: unknown) => {
          payloads.push([name, payload]);
          return done({});
        },
      ]),
    ) as HostBridge['call'];
    const bridge: HostBridge = {
      call,
      onEvent: (listener) => {
        deliver = listener;
        return () => void (deliver = () => {});
      },
    };
    return { transport: createBridgeTransport(bridge), payloads, deliver: (event: unknown) => deliver(event) };
  }

  it('calls the method of that name with what JSON holds of the payload', async () => {
    const { transport: way, payloads } = bridged();
    await way.invoke('project.close', { session: 'abcdefgh', discard: undefined });
    expect(payloads).toEqual([['project.close', { session: 'abcdefgh' }]]);
    expect(Object.keys((payloads[0] as [string, object])[1])).toEqual(['session']);
  });

  it('hands on events of ours and stops when told to', () => {
    const { transport: way, deliver } = bridged();
    const seen: HostEvent[] = [];
    const stop = way.subscribe((event) => seen.push(event));
    deliver({ name: 'library.ready', payload: { parts: 1 } });
    deliver({ name: 'nonsense', payload: {} });
    stop();
    deliver({ name: 'library.ready', payload: { parts: 2 } });
    expect(seen).toEqual([{ name: 'library.ready', payload: { parts: 1 } }]);
    expect(way.state()).toBe('ready');
    way.onState(() => {})();
  });
});
