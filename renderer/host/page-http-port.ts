import type { HttpPort } from '../../shared/host/index.ts';

/** Calls and events over `fetch`: a stream that is read piece by piece, because an `EventSource` sends no header. */
export function pageHttpPort(): HttpPort {
  return {
    async post(path, headers, body) {
      const answer = await fetch(path, { method: 'POST', headers, body, cache: 'no-store', credentials: 'omit' });
      return answer.text();
    },
    stream(path, headers, { onOpen, onText, onEnd }) {
      const stop = new AbortController();
      async function read(): Promise<void> {
        const answer = await fetch(path, { headers, cache: 'no-store', credentials: 'omit', signal: stop.signal });
        if (!answer.ok || !answer.body) return;
        onOpen();
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          onText(value);
        }
      }
      void read()
        .catch(() => {})
        .then(() => {
          if (!stop.signal.aborted) onEnd();
        });
      return () => stop.abort();
    },
    later(milliseconds, run) {
      setTimeout(run, milliseconds);
    },
  };
}
