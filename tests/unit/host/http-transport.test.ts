import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HostEvent,
  type HttpPort,
  type TransportState,
  createEventStreamReader,
  createHttpTransport,
  formatServerEvent,
} from '../../../shared/host/index.ts';

/** A port whose stream and clock the test moves. */
function testPort() {
  const posts: { path: string; headers: Readonly<Record<string, string>>; body: string }[] = [];
  const streams: { onOpen(): void; onText(text: string): void; onEnd(): void; stopped: boolean; path: string; headers: object }[] = [];
  const waits: { milliseconds: number; run: () => void }[] = [];
  let answer = '{"ok":true,"value":{}}';
  const port: HttpPort = {
    async post(path, headers, body) {
      posts.push({ path, headers, body });
      return answer;
    },
    stream(path, headers, on) {
      const stream = { ...on, stopped: false, path, headers };
      streams.push(stream);
      return () => void (stream.stopped = true);
    },
    later: (milliseconds, run) => void waits.push({ milliseconds, run }),
  };
  return { port, posts, streams, waits, answerWith: (text: string) => void (answer = text) };
}

describe('createHttpTransport', () => {
  it('posts calls with the token in its header', async () => {
    const { port, posts } = testPort();
    expect(await createHttpTransport(port, 'secret').invoke('host.info', { a: 1 })).toEqual({ ok: true, value: {} });
    expect(posts).toEqual([
      { path: '/rpc/host.info', headers: { 'x-railwright-token': 'secret', 'content-type': 'application/json' }, body: '{"a":1}' },
    ]);
  });

  it('rejects where the answer is no JSON', async () => {
    const { port, answerWith } = testPort();
    answerWith('Bad gateway');
    await expect(createHttpTransport(port, 't').invoke('host.info', {})).rejects.toThrow();
  });

  it('opens one stream for all listeners, with the token, and closes it with the last', () => {
    const { port, streams } = testPort();
    const transport = createHttpTransport(port, 'secret');
    expect(streams).toHaveLength(0);
    const first = transport.subscribe(() => {});
    const second = transport.onState(() => {});
    expect(streams).toMatchObject([{ path: '/events', headers: { 'x-railwright-token': 'secret' } }]);
    first();
    expect(streams[0]?.stopped).toBe(false);
    second();
    expect(streams[0]?.stopped).toBe(true);
    transport.subscribe(() => {});
    expect(streams).toHaveLength(2);
  });

  it('hands on events however the stream is cut', () => {
    const events: HostEvent[] = [
      { name: 'library.ready', payload: { parts: 7 } },
      { name: 'menu.action', payload: { action: 'file.save' } },
    ];
    const text = `: hello\n\n${events.map(formatServerEvent).join(': still here\n\n')}data: {"name":"future","payload":{}}\n\ndata: {broken\n\n`;
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
        const { port, streams } = testPort();
        const seen: HostEvent[] = [];
        createHttpTransport(port, 't').subscribe((event) => seen.push(event));
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        for (let i = 1; i < places.length; i++) streams[0]!.onText(text.slice(places[i - 1], places[i]));
        expect(seen).toEqual(events);
      }),
    );
  });

  it('says when the server is lost and comes back, trying less and less often', () => {
    const { port, streams, waits } = testPort();
    const transport = createHttpTransport(port, 't');
    const states: TransportState[] = [];
    transport.onState((state) => states.push(state));
    expect(transport.state()).toBe('connecting');
    streams[0]!.onOpen();
    streams[0]!.onEnd();
    for (let n = 0; n < 6; n++) {
      waits.at(-1)!.run();
      streams.at(-1)!.onEnd();
    }
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([250, 500, 1000, 2000, 5000, 5000, 5000]);
    waits.at(-1)!.run();
    streams.at(-1)!.onOpen();
    expect(states).toEqual(['ready', 'lost', 'ready']);
    expect(transport.state()).toBe('ready');
    streams.at(-1)!.onEnd();
    expect(waits.at(-1)!.milliseconds).toBe(250);
  });

  it('stops trying when nobody listens any more', () => {
    const { port, streams, waits } = testPort();
    const transport = createHttpTransport(port, 't');
    const stop = transport.onState(() => {});
    streams[0]!.onEnd();
    stop();
    waits[0]!.run();
    expect(streams).toHaveLength(1);
  });
});

describe('whatever happens to a transport', () => {
  type Step = 'listen' | 'leave' | 'open' | 'end' | 'wait';
  const steps = fc.array(fc.constantFrom<Step>('listen', 'listen', 'leave', 'open', 'end', 'wait'), { maxLength: 40, size: 'max' });

  it('has one stream at most, and one exactly while somebody listens and nothing is being waited for', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { port, streams, waits } = testPort();
        const transport = createHttpTransport(port, 't');
        const ended = new Set<(typeof streams)[number]>();
        const leave: (() => void)[] = [];
        const states: TransportState[] = [];
        const live = () => streams.filter((stream) => !stream.stopped && !ended.has(stream));
        let waiting = 0;
        for (const step of sequence) {
          const [stream] = live();
          if (step === 'listen') leave.push(transport.onState((state) => states.push(state)));
          else if (step === 'leave') leave.pop()?.();
          else if (step === 'open') stream?.onOpen();
          else if (step === 'end' && stream) {
            ended.add(stream);
            stream.onEnd();
          } else if (step === 'wait' && waiting < waits.length) waits[waiting++]?.run();
          expect(live().length).toBeLessThanOrEqual(1);
          if (leave.length === 0) expect(live()).toEqual([]);
          else if (waiting === waits.length) expect(live()).toHaveLength(1);
        }
        // It begins by connecting, and never says so again.
        expect(states).not.toContain('connecting');
      }),
      { numRuns: 300 },
    );
  });

  it('tells a listener that leaves nothing more', () => {
    const { port, streams } = testPort();
    const transport = createHttpTransport(port, 't');
    const seen: HostEvent[] = [];
    const stay: HostEvent[] = [];
    const stop = transport.subscribe((event) => seen.push(event));
    transport.subscribe((event) => stay.push(event));
    streams[0]!.onText(formatServerEvent({ name: 'library.ready', payload: { parts: 1 } }));
    stop();
    streams[0]!.onText(formatServerEvent({ name: 'library.ready', payload: { parts: 2 } }));
    expect([seen.length, stay.length, streams.length]).toEqual([1, 2, 1]);
  });

  it('lets a listener leave while it is being told', () => {
    const { port, streams } = testPort();
    const transport = createHttpTransport(port, 't');
    const seen: string[] = [];
    const stop = transport.subscribe(() => {
      seen.push('first');
      stop();
    });
    transport.subscribe(() => void seen.push('second'));
    const event = formatServerEvent({ name: 'host.closing', payload: {} });
    streams[0]!.onText(event + event);
    expect(seen).toEqual(['first', 'second', 'second']);
  });

  it('reads the rest of an event that a broken stream left behind as nothing', () => {
    const { port, streams, waits } = testPort();
    const transport = createHttpTransport(port, 't');
    const seen: HostEvent[] = [];
    transport.subscribe((event) => seen.push(event));
    const event = formatServerEvent({ name: 'library.ready', payload: { parts: 7 } });
    streams[0]!.onText(event.slice(0, 20));
    streams[0]!.onEnd();
    waits[0]!.run();
    streams[1]!.onText(event.slice(20));
    streams[1]!.onText(event);
    expect(seen).toHaveLength(1);
  });
});

describe('createEventStreamReader', () => {
  it('reads CRLF lines too', () => {
    const seen: unknown[] = [];
    createEventStreamReader((data) => seen.push(data))('data: 1\r\n\r\ndata:"two"\r\n');
    expect(seen).toEqual([1, 'two']);
  });
});
