import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHost } from '../../../electron/host/index.ts';
import { lockPathOf } from '../../../electron/host/files/lock-file.ts';
import { type HostEvent, refused } from '../../../shared/host/index.ts';
import { SAMPLE_PARTS } from '../../support/arbitrary-document.ts';
import {
  blockChanges,
  clientOf,
  codeOf,
  commit,
  projectWithBlocks,
  startTestHost,
  testFolders,
  testHostOptions,
  valueOf,
} from '../../support/test-host.ts';

describe('data folder', () => {
  it('has one host at a time, and is free again when that one ends', async () => {
    const folders = testFolders();
    const first = await startTestHost(folders);
    expect(codeOf(await createHost(testHostOptions(folders)))).toBe('already-open');
    await first.close();
    const second = await createHost(testHostOptions(folders));
    expect(second.ok).toBe(true);
    if (second.ok) await second.value.close();
  });

  it('is readable for its owner alone', async () => {
    const folders = testFolders();
    await startTestHost(folders);
    if (process.platform !== 'win32') expect(statSync(folders.data).mode & 0o077).toBe(0);
  });

  it('that cannot be made is refused as data', async () => {
    const folders = testFolders();
    writeFileSync(folders.data, 'a file stands here');
    const started = await createHost(testHostOptions(folders));
    expect(started.ok).toBe(false);
  });
});

describe('after close', () => {
  it('every call says so, and nothing is locked any more', async () => {
    const folders = testFolders();
    const host = await startTestHost(folders);
    const client = clientOf(host);
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    valueOf(await client.call['project.saveAs']({ session, revision, name: 'P' }));
    const path = join(folders.projects, 'P.railwright');
    expect(existsSync(lockPathOf(path))).toBe(true);
    const events: HostEvent[] = [];
    host.subscribe((event) => events.push(event));
    await host.close();
    await host.close();
    expect(events).toEqual([{ name: 'host.closing', payload: {} }]);
    expect(codeOf(await client.call['host.info']({}))).toBe('closing');
    expect(readdirSync(folders.projects)).toEqual(['P.railwright']);
  });
});

describe('watching', () => {
  it('tells once that someone else wrote the file, and nothing of our own saves', async () => {
    const folders = testFolders();
    const host = await startTestHost(folders, { watchEvery: 10 });
    const client = clientOf(host);
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    valueOf(await client.call['project.saveAs']({ session, revision, name: 'P' }));
    const events: HostEvent[] = [];
    host.subscribe((event) => events.push(event));
    const next = await commit(client, session, revision, blockChanges(2));
    valueOf(await client.call['project.save']({ session, revision: next }));
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(events).toEqual([]);
    writeFileSync(join(folders.projects, 'P.railwright'), 'someone else');
    await expect.poll(() => events).toEqual([{ name: 'project.changedOnDisk', payload: { session } }]);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(events).toHaveLength(1);
  });
});

describe('native dialogs', () => {
  it('choose files by themselves; dismissed ones change nothing', async () => {
    const folders = testFolders();
    const answers: (string | undefined)[] = [];
    const dialogs = { chooseOpen: async () => answers.shift(), chooseSave: async () => answers.shift() };
    const client = clientOf(await startTestHost(folders, { native: { dialogs } }));
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    answers.push(undefined);
    expect(valueOf(await client.call['project.saveAs']({ session, revision }))).toBe(null);
    answers.push(join(folders.root, 'Chosen'));
    expect(valueOf(await client.call['project.saveAs']({ session, revision }))?.file.name).toBe('Chosen.railwright');
    valueOf(await client.call['project.close']({ session }));
    answers.push(undefined);
    expect(valueOf(await client.call['files.chooseOpen']({}))).toBe(null);
    answers.push(join(folders.root, 'notes.txt'));
    expect(codeOf(await client.call['files.chooseOpen']({}))).toBe('not-a-project');
    answers.push(join(folders.root, 'Chosen.railwright'));
    const chosen = valueOf(await client.call['files.chooseOpen']({}));
    expect((await client.call['project.open']({ file: chosen!.handle })).ok).toBe(true);
    const [listed] = valueOf(await client.call['files.list']({})).files;
    expect(listed).toMatchObject({ inProjectsFolder: false, file: { folder: '~' } });
  });

  it('asked about replacing one name do not allow replacing another', async () => {
    const folders = testFolders();
    writeFileSync(join(folders.root, 'Other.railwright'), 'precious');
    const dialogs = { chooseOpen: async () => undefined, chooseSave: async () => join(folders.root, 'Other') };
    const client = clientOf(await startTestHost(folders, { native: { dialogs } }));
    const { session, revision } = await projectWithBlocks(client, 'P', 0);
    expect(codeOf(await client.call['project.saveAs']({ session, revision }))).toBe('already-exists');
    expect(readFileSync(join(folders.root, 'Other.railwright'), 'utf8')).toBe('precious');
  });
});

describe('a library that cannot be opened', () => {
  it('is answered as data, and tried again', async () => {
    const folders = testFolders();
    const options = testHostOptions(folders);
    let broken = true;
    const openLibrary = () => (broken ? refused('library-failed', { en: 'No library.', de: 'Keine Bibliothek.' }) : options.openLibrary(''));
    const host = await startTestHost(folders, { openLibrary });
    const client = clientOf(host);
    const events: HostEvent[] = [];
    host.subscribe((event) => events.push(event));
    expect(codeOf(await client.call['library.facets']({}))).toBe('library-failed');
    expect(codeOf(await client.call['project.openExample']({ name: 'Small strip' }))).toBe('library-failed');
    expect((await client.call['project.new']({ name: 'P' })).ok).toBe(true);
    broken = false;
    expect(valueOf(await client.call['library.facets']({})).total).toBe(SAMPLE_PARTS.length);
    expect(events).toEqual([{ name: 'library.ready', payload: { parts: SAMPLE_PARTS.length } }]);
  });
});

describe('a bug in a handler', () => {
  it('is answered as internal, logged with its place, and ends nothing', async () => {
    const folders = testFolders();
    const lines: string[] = [];
    const client = clientOf(
      await startTestHost(folders, {
        log: (line) => lines.push(line),
        openLibrary: () => {
          throw new TypeError('a bug');
        },
      }),
    );
    expect(codeOf(await client.call['library.facets']({}))).toBe('internal');
    expect(lines.join('\n')).toMatch(/library\.facets: TypeError: a bug\n.*host\.test\.ts/);
    expect((await client.call['host.info']({})).ok).toBe(true);
  });
});
