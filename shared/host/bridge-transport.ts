import type { Transport } from './client.ts';
import { parseHostEvent } from './events.ts';
import type { HostMethodName } from './method-names.ts';

/** One function a method and one for events: all that the page can reach of Electron. */
export interface HostBridge {
  readonly call: { readonly [M in HostMethodName]: (payload: unknown) => Promise<unknown> };
  /** Hands every event to the listener; the answer stops it. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
}

/**
 * A transport over the bridge of the preload script. Within one process tree there is nothing to lose: always ready.
 * Payloads take the form of JSON as on every other way to a host, so that what works here works there.
 */
export function createBridgeTransport(bridge: HostBridge): Transport {
  return {
    invoke: (name, payload) => bridge.call[name](JSON.parse(JSON.stringify(payload))),
    subscribe: (listener) =>
      bridge.onEvent((message) => {
        const event = parseHostEvent(message);
        if (event) listener(event);
      }),
    state: () => 'ready',
    onState: () => () => {},
  };
}
