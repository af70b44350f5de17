import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { USAGE, parseFlags } from '../../../electron/server/flags.ts';
import { serverArguments, startServerProcess } from '../../support/server-process.ts';
import { codeOf, testFolders, valueOf } from '../../support/test-host.ts';

function runServer(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
  return { status, stdout, stderr };
}

describe('the server program', () => {
  it('prints one ready line, serves the real library and the real examples, and ends when asked', async () => {
    const folders = testFolders();
    const server = await startServerProcess({ data: folders.data, projects: folders.projects });
    expect(server.output().out).toMatch(/^Railwright is ready at http:\/\/127\.0\.0\.1:\d+\/#token=[A-Za-z0-9_-]{32}\n$/);
    const { client } = server;
    const found = valueOf(await client.call['library.search']({ text: '2002-1204', limit: 5, offset: 0 }));
    expect(found.parts[0]).toMatchObject({ key: 'wago:2002-1204', width: 5200 });
    const { examples } = valueOf(await client.call['examples.list']({}));
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const { name, title } of examples) {
      expect(title.de).not.toBe('');
      const opened = valueOf(await client.call['project.openExample']({ name }));
      expect(opened.records.filter(({ kind }) => kind === 'item').length).toBeGreaterThan(5);
    }
    const events: string[] = [];
    client.transport.subscribe(({ name }) => events.push(name));
    await expect.poll(() => client.transport.state()).toBe('ready');
    expect(await server.end('SIGTERM')).toBe(0);
    expect(events).toContain('host.closing');
    expect(codeOf(await client.call['host.info']({}))).toBe('unreachable');
    expect(server.output().err).toBe('');
  });

  it('makes every output of an example, into a folder of the projects folder', async () => {
    const folders = testFolders();
    const server = await startServerProcess({ data: folders.data, projects: folders.projects });
    const { call } = server.client;
    const [example] = valueOf(await call['examples.list']({})).examples;
    const { session } = valueOf(await call['project.openExample']({ name: example!.name }));
    const formats = valueOf(await call['outputs.list']({})).formats.map(({ format }) => format);
    expect(formats).toEqual(expect.arrayContaining(['bom.csv', 'marking.pdf', 'drawing.svg']));
    const options = { language: 'de', csvSeparator: ';', decimalMark: ',' } as const;
    const made = valueOf(await call['outputs.make']({ session, formats, options }));
    const [folder] = readdirSync(folders.projects);
    for (const { name, bytes, content } of made.files) {
      const written = readFileSync(join(folders.projects, folder!, name));
      expect(written.length, name).toBe(bytes);
      expect(written.length, name).toBeGreaterThan(100);
      expect(Buffer.from(content ?? '', 'base64').equals(written), name).toBe(true);
    }
    expect(await server.end('SIGTERM')).toBe(0);
  });

  it('ends on SIGINT too, and frees its data folder', async () => {
    const folders = testFolders();
    const first = await startServerProcess(folders);
    expect(await first.end('SIGINT')).toBe(0);
    const second = await startServerProcess(folders);
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('refuses to run twice on one data folder', async () => {
    const folders = testFolders();
    const first = await startServerProcess(folders);
    onTestFinished(async () => void (await first.end('SIGKILL')));
    const second = runServer(serverArguments(folders));
    expect(second).toMatchObject({ status: 3, stdout: '' });
    expect(second.stderr).toContain('already running');
  });

  it('says when its port is taken', async () => {
    const folders = testFolders();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.on('listening', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const second = runServer(serverArguments(folders, ['--port', String(port)]));
    expect(second).toMatchObject({ status: 2, stdout: '' });
    expect(second.stderr).toContain('EADDRINUSE');
  });

  it('explains itself', () => {
    const [main = ''] = serverArguments(testFolders());
    expect(runServer([main, '--help'])).toEqual({ status: 0, stdout: '', stderr: USAGE });
    const wrong = runServer([main, '--prot', '1']);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('--prot');
  });
});

describe('parseFlags', () => {
  it('reads ports and folders, relative ones from where it was started', () => {
    expect(parseFlags([], '/start')).toEqual({ ok: true, value: { port: 0 } });
    expect(parseFlags(['--port', '8123', '--data', '/d', '--projects=p', '--examples', './e', '--page', '/x'], '/start')).toEqual({
      ok: true,
      value: { port: 8123, data: '/d', projects: join('/start', 'p'), examples: join('/start', 'e'), page: '/x' },
    });
    expect(parseFlags(['--help', '--port', '1'], '/')).toEqual({ ok: true, value: 'help' });
  });
  it.each([
    [['--port', 'x']],
    [['--port', '-1']],
    [['--port', '65536']],
    [['--port', '1.5']],
    [['--data', '']],
    [['--unknown']],
    [['file.rail']],
    [['--port']],
  ])('refuses %j with a reason', (args) => {
    const parsed = parseFlags(args, '/');
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.message).toMatch(/\S/);
  });
});
