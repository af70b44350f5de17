import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LoopbackServer, startServer } from '../../../electron/server/server.ts';
import { CONTENT_SECURITY_POLICY, HOST_LIMITS, HTTP_PROTOCOL } from '../../../shared/host/index.ts';
import { type TestFolders, startTestHost, testFolders } from '../../support/test-host.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Attack {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends exactly what it is given: `fetch` would refuse or mend half of these. */
function send(server: LoopbackServer, { method = 'GET', path, headers = {}, body }: Attack): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port: server.port, agent: false } as const;
    const outgoing = request({ ...to, method, path, headers, setHost: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function serve(): Promise<{ server: LoopbackServer; folders: TestFolders; page: string; host: Readonly<Record<string, string>> }> {
  const folders = testFolders();
  const page = join(folders.root, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Railwright</title>');
  writeFileSync(join(page, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(page, 'assets', 'notes.md'), 'not for the page');
  writeFileSync(join(page, '.env'), 'SECRET=1');
  writeFileSync(join(folders.root, 'secret.json'), '{"secret":true}');
  symlinkSync(join(folders.root, 'secret.json'), join(page, 'assets', 'link.json'));
  const host = await startTestHost(folders, { mode: 'server' });
  const server = await startServer({ host, pageFolder: page, port: 0 });
  onTestFinished(() => server.close());
  return { server, folders, page, host: { host: `127.0.0.1:${server.port}` } };
}

function call(server: LoopbackServer, extra: Partial<Attack> & { readonly name?: string } = {}): Attack {
  return {
    method: 'POST',
    path: `/rpc/${extra.name ?? 'host.info'}`,
    body: '{}',
    ...extra,
    headers: {
      host: `127.0.0.1:${server.port}`,
      'content-type': 'application/json',
      [HTTP_PROTOCOL.tokenHeader]: server.token,
      ...extra.headers,
    },
  };
}

describe('an honest page', () => {
  it('gets its files with every security header', async () => {
    const { server, host } = await serve();
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/index.html', 'text/html; charset=utf-8'],
      ['/assets/app-1a2b.js?v=1', 'text/javascript; charset=utf-8'],
    ]) {
      const { status, headers } = await send(server, { path: path!, headers: host });
      expect(status, path).toBe(200);
      expect(headers).toMatchObject({
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  it('is heard with its token, from either name of the loopback address', async () => {
    const { server } = await serve();
    const origin = { origin: `http://127.0.0.1:${server.port}`, 'sec-fetch-site': 'same-origin' };
    expect((await send(server, call(server, { headers: origin }))).status).toBe(200);
    const local = { host: `localhost:${server.port}`, origin: `http://localhost:${server.port}` };
    expect((await send(server, call(server, { headers: local }))).status).toBe(200);
  });
});

describe('who may ask', () => {
  it.each<[string, (port: number) => Record<string, string>]>([
    ['a page from elsewhere', () => ({ origin: 'https://evil.example' })],
    ['another server on this machine', () => ({ origin: 'http://127.0.0.1:1' })],
    ['the same address over TLS', (port) => ({ origin: `https://127.0.0.1:${port}` })],
    ['an origin that begins like ours', (port) => ({ origin: `http://127.0.0.1:${port}.evil.example` })],
    ['a sandboxed frame', () => ({ origin: 'null' })],
    ['localhost as origin of 127.0.0.1', (port) => ({ origin: `http://localhost:${port}` })],
    ['a cross-site fetch without origin', () => ({ 'sec-fetch-site': 'cross-site' })],
    ['a same-site fetch', () => ({ 'sec-fetch-site': 'same-site' })],
    ['a name bent to this machine', (port) => ({ host: `evil.example:${port}` })],
    ['a host without port', () => ({ host: '127.0.0.1' })],
    ['another port', (port) => ({ host: `127.0.0.1:${port + 1}` })],
    ['a host with user info', (port) => ({ host: `127.0.0.1:${port}@evil.example` })],
    ['an empty host', () => ({ host: '' })],
  ])('not %s, token or not', async (_, headers) => {
    const { server, host } = await serve();
    const attack = await send(server, call(server, { headers: headers(server.port) }));
    expect(attack.status).toBe(403);
    expect(attack.body).not.toContain('version');
    expect((await send(server, { path: '/', headers: { ...host, ...headers(server.port) } })).status).toBe(403);
    const events = { path: '/events', headers: { ...host, [HTTP_PROTOCOL.tokenHeader]: server.token, ...headers(server.port) } };
    expect((await send(server, events)).status).toBe(403);
  });

  it('not a request without Host', async () => {
    const { server } = await serve();
    const { host: _, ...headers } = call(server).headers!;
    expect([400, 403]).toContain((await send(server, { ...call(server), headers })).status);
  });

  it.each([
    ['no token', undefined],
    ['an empty token', ''],
    ['a wrong token', 'x'.repeat(32)],
    ['the beginning of the token', 'prefix'],
    ['the token and more', 'suffix'],
  ])('not with %s', async (_, kind) => {
    const { server, host } = await serve();
    const token = kind === 'prefix' ? server.token.slice(0, -1) : kind === 'suffix' ? `${server.token}x` : kind;
    const headers = { ...host, 'content-type': 'application/json', ...(token !== undefined && { [HTTP_PROTOCOL.tokenHeader]: token }) };
    const attack = await send(server, { method: 'POST', path: '/rpc/host.info', headers, body: '{}' });
    expect(attack.status).toBe(401);
    expect(JSON.parse(attack.body)).toMatchObject({ ok: false, error: { code: 'unauthorised' } });
    expect((await send(server, { path: '/events', headers })).status).toBe(401);
  });

  it('not with the token in the address, a cookie or the body instead of the header', async () => {
    const { server, host } = await serve();
    const json = { ...host, 'content-type': 'application/json' };
    const attempts: Attack[] = [
      { method: 'POST', path: `/rpc/host.info?token=${server.token}`, headers: json, body: '{}' },
      { method: 'POST', path: '/rpc/host.info', headers: { ...json, cookie: `token=${server.token}` }, body: '{}' },
      { method: 'POST', path: '/rpc/host.info', headers: json, body: JSON.stringify({ token: server.token }) },
    ];
    for (const attempt of attempts) expect((await send(server, attempt)).status).toBe(401);
  });

  it('is only this machine: nothing listens on other addresses', async () => {
    const { server } = await serve();
    const { networkInterfaces } = await import('node:os');
    const others = Object.values(networkInterfaces()).flat().filter((face) => face && !face.internal && face.family === 'IPv4');
    for (const face of others) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: face!.address, port: server.port, timeout: 500 });
        socket.on('connect', () => resolve(true)).on('error', () => resolve(false)).on('timeout', () => resolve(false));
        onTestFinished(() => void socket.destroy());
      });
      expect(reached).toBe(false);
    }
    expect(server.address).toContain('http://127.0.0.1:');
  });

  it('tokens differ from start to start', async () => {
    const first = await serve();
    const second = await serve();
    expect(first.server.token).not.toBe(second.server.token);
    expect(first.server.token.length).toBeGreaterThanOrEqual(32);
  });
});

describe('what may be asked', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('not a call by %s', async (method) => {
    const { server } = await serve();
    const { body: _, ...bare } = call(server, { method });
    const { status, headers } = await send(server, bare);
    expect(status).toBe(405);
    expect(headers['allow']).toBe('POST');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['host.exec', '__proto__', 'constructor', 'toString', 'host.info%00', 'a'.repeat(101)])('not the method %s', async (name) => {
    const { server } = await serve();
    const { status, body } = await send(server, call(server, { name }));
    expect([404, 414]).toContain(status);
    expect(body).not.toContain('"ok":true');
  });

  it.each([
    ['text/plain', '{}'],
    ['application/x-www-form-urlencoded', 'a=b'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['text/html', '{}'],
  ])('not a body of type %s, which any page could send', async (type, body) => {
    const { server } = await serve();
    const answer = await send(server, call(server, { body, headers: { 'content-type': type } }));
    expect(answer.status).toBe(415);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false });
  });

  it.each([
    ['nothing', ''],
    ['half a JSON', '{"a":'],
    ['two JSONs', '{}{}'],
    ['a polluting key', '{"__proto__":{"polluted":true}}'],
    ['a polluting constructor', '{"constructor":{"prototype":{"polluted":true}}}'],
  ])('not %s', async (_, body) => {
    const { server } = await serve();
    const answer = await send(server, call(server, { body }));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'invalid-payload' } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ['a list', '[]'],
    ['a number', '1'],
    ['null', 'null'],
    ['an unknown field', '{"path":"/etc/passwd"}'],
    ['a polluting key further in', '{"a":{"b":{"__proto__":1}}}'],
    ['nesting without end', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ])('not %s as arguments', async (_, body) => {
    const { server } = await serve();
    const answer = await send(server, call(server, { body }));
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'invalid-payload' } });
  });

  it('not more than the limit, announced or not', async () => {
    const { server } = await serve();
    const announced = call(server, { headers: { 'content-length': String(HOST_LIMITS.payloadBytes + 1) }, body: '{' });
    const answer = await new Promise<Answer>((resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port: server.port, method: 'POST', path: announced.path, headers: announced.headers, setHost: false },
        (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: '' });
          outgoing.destroy();
        },
      );
      outgoing.on('error', reject);
      outgoing.write('{');
    });
    expect(answer.status).toBe(413);
    expect((await send(server, call(server))).status).toBe(200);
  });

  it('not with an oversized body even without announcing it', async () => {
    const { server } = await serve();
    const status = await new Promise<number>((resolve) => {
      const { path, headers } = call(server, { headers: { 'transfer-encoding': 'chunked' } });
      const outgoing = request({ host: '127.0.0.1', port: server.port, method: 'POST', path, headers, setHost: false }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
        outgoing.destroy();
      });
      outgoing.on('error', () => resolve(413));
      const piece = Buffer.alloc(1024 * 1024, 0x20);
      let sent = 0;
      const more = (): void => {
        while (!outgoing.destroyed && sent <= HOST_LIMITS.payloadBytes) {
          sent += piece.length;
          if (!outgoing.write(piece)) return void outgoing.once('drain', more);
        }
      };
      more();
    });
    expect(status).toBe(413);
  });
});

describe('which files', () => {
  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/%252e%252e/secret.json',
    '//etc/passwd',
    '/./index.html',
    '/assets//app-1a2b.js',
    '/assets/link.json',
    '/assets/notes.md',
    '/.env',
    '/assets/',
    '/assets',
    '/index.html%00.js',
    '/%ff',
    '/%',
    '/C:/Windows/win.ini',
    '/index.html/',
    'http://127.0.0.1/../secret.json',
  ])('not %s', async (path) => {
    const { server, host } = await serve();
    const { status, body } = await send(server, { path, headers: host });
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret');
    expect(body).not.toContain('SECRET');
    expect(body).not.toContain('root:');
  });

  it('not by writing', async () => {
    const { server, host } = await serve();
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const headers = { ...host, 'content-type': 'application/json' };
      const { status } = await send(server, { method, path: '/index.html', headers, body: '{}' });
      expect([400, 404]).toContain(status);
    }
    const page = await send(server, { path: '/index.html', headers: host });
    expect(page.body).toContain('<title>Railwright</title>');
  });

  it('sends errors with the same headers as pages', async () => {
    const { server, host } = await serve();
    for (const path of ['/nothing.js', '/rpc/nothing']) {
      const { headers } = await send(server, { path, headers: host });
      expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('handles', () => {
  it('are the only names for files: paths and links out of the projects folder get nothing', async () => {
    const { server, folders } = await serve();
    symlinkSync(join(folders.root, 'secret.json'), join(folders.projects, 'Secret.railwright'));
    const list = JSON.parse((await send(server, call(server, { name: 'files.list' }))).body) as { value: { files: unknown[] } };
    expect(list.value.files).toEqual([]);
    for (const file of [join(folders.root, 'secret.json'), '../secret.json', 'Secret.railwright', `file://${folders.root}/secret.json`]) {
      const { body } = await send(server, call(server, { name: 'project.open', body: JSON.stringify({ file }) }));
      expect(JSON.parse(body)).toMatchObject({ ok: false });
      expect(body).not.toContain('"secret":');
    }
  });
});
