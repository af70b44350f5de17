import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  HOST_LIMITS,
  HTTP_PROTOCOL,
  type HostEvent,
  type HostResult,
  SECURITY_HEADERS,
  formatServerEvent,
  refused,
} from '../../shared/host/index.ts';
import { type Host, readStaticFile } from '../host/index.ts';
import { comesFromOurPage, isToken } from './guard.ts';

export interface ServerOptions {
  readonly host: Host;
  /** The folder of the built page. */
  readonly pageFolder: string;
  /** 0 = any free port. */
  readonly port: number;
  /** The secret that the page must know; random by default. */
  readonly token?: string;
  /** How often an idle event stream gets a sign of life, in ms. */
  readonly heartbeat?: number;
}

/** A running server. */
export interface LoopbackServer {
  readonly port: number;
  readonly token: string;
  /** The address for the user's browser, with the token in its fragment: browsers send fragments to nobody. */
  readonly address: string;
  close(): Promise<void>;
}

const ADDRESS = '127.0.0.1';
const HEARTBEAT = 15_000;

/** Serves the page and its host on this machine's loopback address alone. Rejects where the port is taken. */
export async function startServer(options: ServerOptions): Promise<LoopbackServer> {
  const token = options.token ?? randomBytes(24).toString('base64url');
  const app = Fastify({
    bodyLimit: HOST_LIMITS.payloadBytes,
    forceCloseConnections: true,
    return503OnClosing: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 100 },
  });
  let port = options.port;
  // Only JSON is read: a form or plain text is what a foreign page could send without being asked first.
  app.removeContentTypeParser('text/plain');

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    const facts = {
      host: request.headers.host,
      origin: request.headers.origin,
      fetchSite: headerText(request, 'sec-fetch-site'),
    };
    if (!comesFromOurPage(facts, port)) return answer(reply, 403, unauthorised());
  });
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    const tooLarge = status === 413;
    return answer(reply, status, tooLarge ? payloadTooLarge() : invalidPayload());
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('Not found\n'));

  routeCalls(app, options.host, token);
  const endStreams = routeEvents(app, options.host, token, options.heartbeat ?? HEARTBEAT);
  app.get('/*', async (request, reply) => {
    const file = await readStaticFile(options.pageFolder, request.url.replace(/[?#].*$/s, ''));
    if (!file) return reply.callNotFound();
    return reply.type(file.mediaType).header('cache-control', 'no-cache').send(Buffer.from(file.bytes));
  });

  await app.listen({ host: ADDRESS, port });
  const bound = app.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  port = bound.port;
  return {
    port,
    token,
    address: `http://${ADDRESS}:${port}/#${HTTP_PROTOCOL.tokenParameter}=${token}`,
    async close() {
      endStreams();
      await app.close();
    },
  };
}

function routeCalls(app: FastifyInstance, host: Host, token: string): void {
  // The token is looked at before the body is read.
  const authorised = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method !== 'POST') {
      reply.header('allow', 'POST');
      return answer(reply, 405, unauthorised());
    }
    if (!isToken(request.headers[HTTP_PROTOCOL.tokenHeader], token)) return answer(reply, 401, unauthorised());
    return undefined;
  };
  app.all<{ Params: { name: string } }>(
    `${HTTP_PROTOCOL.rpcPath}:name`,
    { onRequest: authorised },
    async (request, reply) => {
      const result = await host.invoke(request.params.name, request.body);
      return answer(reply, !result.ok && result.error.code === 'unknown-method' ? 404 : 200, result);
    },
  );
}

/** Routes the event stream; yields what ends the streams that are open. */
function routeEvents(app: FastifyInstance, host: Host, token: string, heartbeat: number): () => void {
  const ends = new Set<() => void>();
  app.get(HTTP_PROTOCOL.eventsPath, (request, reply) => {
    if (!isToken(request.headers[HTTP_PROTOCOL.tokenHeader], token)) return answer(reply, 401, unauthorised());
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    stream.write(': hello\n\n');
    const stop = host.subscribe((event: HostEvent) => stream.write(formatServerEvent(event)));
    const timer = setInterval(() => stream.write(': still here\n\n'), heartbeat);
    timer.unref();
    const end = (): void => {
      stop();
      clearInterval(timer);
      ends.delete(end);
      stream.end();
    };
    ends.add(end);
    stream.on('close', end);
    return reply;
  });
  return () => {
    for (const end of ends) end();
  };
}

function answer(reply: FastifyReply, status: number, result: HostResult<unknown>): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send(result);
}

function headerText(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function unauthorised() {
  return refused('unauthorised', {
    en: 'This page is not allowed to talk to Railwright. Open the address that Railwright printed.',
    de: 'Diese Seite darf nicht mit Railwright sprechen. Öffnen Sie die Adresse, die Railwright ausgegeben hat.',
  });
}
function invalidPayload() {
  return refused('invalid-payload', { en: 'The program sent something invalid.', de: 'Das Programm hat etwas Ungültiges gesendet.' });
}
function payloadTooLarge() {
  return refused('too-large', { en: 'The program sent too much at once.', de: 'Das Programm hat zu viel auf einmal gesendet.' });
}
