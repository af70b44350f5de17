import { describe, expect, it } from 'vitest';
import { pageTransport, surroundingsOf, tokenOf } from '../../../../renderer/host/index.ts';
import { wantsProbe } from '../../../../renderer/app/probe.ts';

describe('the token in the address', () => {
  it('is read from the fragment, else from the query', () => {
    expect(tokenOf({ hash: '#token=abc', search: '' })).toBe('abc');
    expect(tokenOf({ hash: '#probe&token=abc', search: '?token=other' })).toBe('abc');
    expect(tokenOf({ hash: '', search: '?x=1&token=abc' })).toBe('abc');
    expect(tokenOf({ hash: '', search: '' })).toBe('');
  });
});

describe('the probe', () => {
  it('is there only where the address asks for it', () => {
    expect(wantsProbe({ hash: '#token=a&probe', search: '' })).toBe(true);
    expect(wantsProbe({ hash: '#token=a', search: '?probe' })).toBe(true);
    expect(wantsProbe({ hash: '#token=probe', search: '' })).toBe(false);
  });
});

describe('the transport of the page', () => {
  const location = { hash: '#token=abc', search: '' };

  it('is the bridge where a preload script has made one', async () => {
    const bridge = { call: { 'host.info': async (payload: unknown) => ({ ok: true, value: payload }) }, onEvent: () => () => {} };
    const transport = pageTransport({ location, bridge });
    expect(transport.state()).toBe('ready');
    expect(await transport.invoke('host.info', { a: 1 })).toEqual({ ok: true, value: { a: 1 } });
  });

  it.each([undefined, null, 5, {}, { call: {} }, { call: {}, onEvent: 1 }])('is the loopback server where there is none: %o', (bridge) => {
    expect(pageTransport({ location, bridge }).state()).toBe('connecting');
  });

  it('looks at nothing of the window but these two', () => {
    const window = { location, railwright: 1 } as unknown as Window;
    expect(surroundingsOf(window)).toEqual({ location, bridge: 1 });
  });
});
