import type { Transport, TransportState, Unsubscribe } from './client.ts';
import { type HostEvent, parseHostEvent } from './events.ts';
import { createEventStreamReader } from './event-stream.ts';
import type { HostMethodName } from './method-names.ts';

/** The addresses of the loopback server, and the header that carries the token. A header, because a cookie of
 * `127.0.0.1` would go to every other server on this machine too. */
export const HTTP_PROTOCOL = {
  rpcPath: '/rpc/',
  eventsPath: '/events',
  tokenHeader: 'x-railwright-token',
  /** Name of the token in the fragment of the address that the server prints. */
  tokenParameter: 'token',
} as const;

/** What the transport needs of its surroundings: `fetch` and a timer in the page, the same from Node in tests. */
export interface HttpPort {
  /** Sends a JSON body; yields the body of the answer whatever its status. Rejects where there is no answer. */
  post(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<string>;
  /**
   * Opens a stream of text. `onOpen` once the server has accepted it, then `onText` for every piece, and `onEnd` exactly
   * once when it is over or could not be opened; not after it was stopped.
   */
  stream(
    path: string,
    headers: Readonly<Record<string, string>>,
    on: { readonly onOpen: () => void; readonly onText: (text: string) => void; readonly onEnd: () => void },
  ): Unsubscribe;
  /** Runs something later. */
  later(milliseconds: number, run: () => void): void;
}

/** Waits between two attempts to reach a lost server, in milliseconds; the last one repeats. */
const RETRY_WAITS = [250, 500, 1000, 2000, 5000] as const;

/**
 * A transport to the loopback server: one POST a call, events over one long answer. When the stream breaks, the state
 * becomes `lost` and the transport keeps trying; calls are sent regardless and fail on their own.
 */
export function createHttpTransport(port: HttpPort, token: string): Transport {
  const headers = { [HTTP_PROTOCOL.tokenHeader]: token };
  const listeners = new Set<(event: HostEvent) => void>();
  const stateListeners = new Set<(state: TransportState) => void>();
  let state: TransportState = 'connecting';
  let stop: Unsubscribe | undefined;
  let attempts = 0;

  function setState(next: TransportState): void {
    if (next === state) return;
    state = next;
    for (const listener of [...stateListeners]) listener(next);
  }

  function open(): void {
    const read = createEventStreamReader((data) => {
      const event = parseHostEvent(data);
      if (event) for (const listener of [...listeners]) listener(event);
    });
    stop = port.stream(HTTP_PROTOCOL.eventsPath, headers, {
      onOpen: () => {
        attempts = 0;
        setState('ready');
      },
      onText: read,
      onEnd: () => {
        stop = undefined;
        setState('lost');
        const wait = RETRY_WAITS[Math.min(attempts++, RETRY_WAITS.length - 1)] ?? 5000;
        port.later(wait, () => {
          if (listening() && !stop) open();
        });
      },
    });
  }

  function listening(): boolean {
    return listeners.size > 0 || stateListeners.size > 0;
  }

  function listen<T>(set: Set<T>, listener: T): Unsubscribe {
    const first = !listening();
    set.add(listener);
    if (first && !stop) open();
    return () => {
      set.delete(listener);
      if (listening()) return;
      stop?.();
      stop = undefined;
    };
  }

  return {
    invoke: async (name: HostMethodName, payload: unknown): Promise<unknown> =>
      JSON.parse(
        await port.post(
          `${HTTP_PROTOCOL.rpcPath}${name}`,
          { ...headers, 'content-type': 'application/json' },
          JSON.stringify(payload),
        ),
      ),
    subscribe: (listener) => listen(listeners, listener),
    state: () => state,
    onState: (listener) => listen(stateListeners, listener),
  };
}
