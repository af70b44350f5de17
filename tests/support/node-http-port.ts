import type { HttpPort } from '../../shared/host/index.ts';

/** The surroundings of the page's transport, made from Node's `fetch`: what a page does, against a real server. */
export function nodeHttpPort(origin: string): HttpPort {
  return {
    async post(path, headers, body) {
      const response = await fetch(origin + path, { method: 'POST', headers, body });
      return response.text();
    },
    stream(path, headers, on) {
      const abort = new AbortController();
      const read = async (): Promise<void> => {
        const response = await fetch(origin + path, { headers, signal: abort.signal });
        if (!response.ok || !response.body) return;
        on.onOpen();
        const decoder = new TextDecoder();
        for await (const piece of response.body) on.onText(decoder.decode(piece as Uint8Array, { stream: true }));
      };
      void read()
        .catch(() => {})
        .finally(() => {
          if (!abort.signal.aborted) on.onEnd();
        });
      return () => abort.abort();
    },
    later: (milliseconds, run) => void setTimeout(run, milliseconds),
  };
}
