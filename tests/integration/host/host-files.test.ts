import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type HostEvent } from '../../../shared/host/index.ts';
import { faultyDisk, systemError } from '../../support/faulty-disk.ts';
import {
  blockChanges,
  blocksIn,
  clientOf,
  codeOf,
  commit,
  projectWithBlocks,
  startTestHost,
  testFolders,
  valueOf,
} from '../../support/test-host.ts';

async function fileHandle(client: ReturnType<typeof clientOf>, name: string): Promise<string> {
  const { files } = valueOf(await client.call['files.list']({}));
  return files.find(({ file }) => file.name === name)!.file.handle;
}

describe('two programs on one file', () => {
  it('the second is told, may look, and overwrites only when told to', async () => {
    const folders = testFolders();
    const other = testFolders();
    const first = clientOf(await startTestHost(folders));
    const { session, revision } = await projectWithBlocks(first, 'P', 1);
    valueOf(await first.call['project.saveAs']({ session, revision, name: 'P' }));

    const second = clientOf(await startTestHost({ ...other, projects: folders.projects }));
    const opened = valueOf(await second.call['project.open']({ file: await fileHandle(second, 'P.railwright') }));
    expect(opened.readOnly).toBe(true);
    expect(opened.warnings[0]?.en).toContain('already open');
    const next = await commit(second, opened.session, 0, blockChanges(2));
    expect(codeOf(await second.call['project.save']({ session: opened.session, revision: next }))).toBe('already-open');
    expect(valueOf(await second.call['project.saveAs']({ session: opened.session, revision: next, name: 'Copy' }))?.file.name).toBe('Copy.railwright');

    const third = valueOf(await second.call['project.open']({ file: await fileHandle(second, 'P.railwright') }));
    const later = await commit(second, third.session, 0, blockChanges(3));
    valueOf(await second.call['project.save']({ session: third.session, revision: later, force: true }));
    expect(codeOf(await first.call['project.save']({ session, revision }))).toBe('changed-on-disk');
  });
});

describe('two windows opening one file at the same moment', () => {
  it('end up with one project, held by one of them', async () => {
    const folders = testFolders();
    const client = clientOf(await startTestHost(folders));
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    valueOf(await client.call['project.saveAs']({ session, revision, name: 'P' }));
    valueOf(await client.call['project.close']({ session }));
    const file = await fileHandle(client, 'P.railwright');
    const opened = await Promise.all([1, 2, 3].map(() => client.call['project.open']({ file })));
    const sessions = opened.map((result) => valueOf(result).session);
    const saves = await Promise.all(sessions.map((name) => client.call['project.save']({ session: name, revision: 0 })));
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('a write-protected file', () => {
  it('can be opened, is said to be read-only, and is not replaced', async () => {
    const folders = testFolders();
    const client = clientOf(await startTestHost(folders));
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    valueOf(await client.call['project.saveAs']({ session, revision, name: 'P' }));
    valueOf(await client.call['project.close']({ session }));
    const path = join(folders.projects, 'P.railwright');
    chmodSync(path, 0o444);
    const opened = valueOf(await client.call['project.open']({ file: await fileHandle(client, 'P.railwright') }));
    expect(opened).toMatchObject({ readOnly: true, warnings: [{ en: expect.stringContaining('write-protected') }] });
    const next = await commit(client, opened.session, 0, blockChanges(2));
    const before = readFileSync(path, 'utf8');
    expect(codeOf(await client.call['project.save']({ session: opened.session, revision: next }))).toBe('read-only');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

describe('a failing disk', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-access'],
  ])('%s while saving is answered as %s; the work stays kept and the file as it was', async (code, expected) => {
    let broken = false;
    const disk = faultyDisk((operation, path) => {
      if (broken && operation === 'writeNew' && path.endsWith('.tmp')) throw systemError(code);
    });
    const folders = testFolders();
    const client = clientOf(await startTestHost(folders, { files: disk.files }));
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    valueOf(await client.call['project.saveAs']({ session, revision, name: 'P' }));
    const path = join(folders.projects, 'P.railwright');
    const before = readFileSync(path, 'utf8');
    const next = await commit(client, session, revision, blockChanges(2));
    broken = true;
    expect(codeOf(await client.call['project.save']({ session, revision: next }))).toBe(expected);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(valueOf(await client.call['recovery.list']({})).entries).toMatchObject([{ edits: 1 }]);
    broken = false;
    expect(valueOf(await client.call['project.save']({ session, revision: next })).savedRevision).toBe(next);
  });

  it('a file or folder that has vanished: the file comes back, the folder is named', async () => {
    const folders = testFolders();
    const client = clientOf(await startTestHost(folders));
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    valueOf(await client.call['project.saveAs']({ session, revision, name: 'P' }));
    rmSync(join(folders.projects, 'P.railwright'));
    const next = await commit(client, session, revision, blockChanges(2));
    valueOf(await client.call['project.save']({ session, revision: next }));
    expect(existsSync(join(folders.projects, 'P.railwright'))).toBe(true);
    rmSync(folders.projects, { recursive: true });
    const last = await commit(client, session, next, blockChanges(3));
    expect(codeOf(await client.call['project.save']({ session, revision: last }))).toBe('folder-missing');
    valueOf(await client.call['project.saveAs']({ session, revision: last, name: 'Again' }));
    expect(readdirSync(folders.projects)).toContain('Again.railwright');
  });

  it('preferences and recent files that are damaged start anew, one choice at a time', async () => {
    const folders = testFolders();
    const first = await startTestHost(folders);
    valueOf(await clientOf(first).call['preferences.set']({ theme: 'dark' }));
    await first.close();
    writeFileSync(join(folders.data, 'preferences.json'), '{"theme":"dark","language":"klingon","future":1,"projectStart":{"margin":7000,"reservePercent":900,"hat":"red"},"profiles":[{"name":"A","limits":{"kerf":-1},"severities":{},"reasons":{}},7,{"name":"B","limits":{},"severities":{},"reasons":{}}]}');
    writeFileSync(join(folders.data, 'recent-files.json'), '[{"path":');
    const client = clientOf(await startTestHost(folders));
    expect(valueOf(await client.call['preferences.get']({}))).toMatchObject({
      theme: 'dark',
      language: 'system',
      projectStart: { margin: 7000, reservePercent: 20, railLength: 500_000 },
      profiles: [{ name: 'B' }],
    });
    expect(valueOf(await client.call['files.list']({})).files).toEqual([]);
  });
});

describe('edits while saving', () => {
  it('are not in the file and stay kept; the answer says which revision the file holds', async () => {
    const folders = testFolders();
    let meanwhile: (() => Promise<unknown>) | undefined;
    const disk = faultyDisk(async (operation) => {
      if (operation !== 'rename' || !meanwhile) return;
      const edit = meanwhile;
      meanwhile = undefined;
      await edit();
    });
    const host = await startTestHost(folders, { files: disk.files });
    const client = clientOf(host);
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    valueOf(await client.call['project.saveAs']({ session, revision, name: 'P' }));
    const next = await commit(client, session, revision, blockChanges(2));
    meanwhile = () => commit(client, session, next, blockChanges(3));
    expect(valueOf(await client.call['project.save']({ session, revision: next })).savedRevision).toBe(next);
    await host.close();

    const later = clientOf(await startTestHost(folders));
    const { entries } = valueOf(await later.call['recovery.list']({}));
    expect(entries).toMatchObject([{ edits: 1 }]);
    expect(blocksIn(valueOf(await later.call['recovery.open']({ id: entries[0]!.id })))).toBe(3);
  });
});

describe('a program that ended between writing the file and telling the journal', () => {
  it('does not offer as lost what the file holds', async () => {
    const folders = testFolders();
    const host = await startTestHost(folders);
    const client = clientOf(host);
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    valueOf(await client.call['project.saveAs']({ session, revision, name: 'P' }));
    await commit(client, session, revision, blockChanges(2));
    const exported = valueOf(await client.call['project.exportText']({ session, format: 'railwright' }));
    await host.close();
    writeFileSync(join(folders.projects, 'P.railwright'), exported.text);
    const later = clientOf(await startTestHost(folders));
    expect(valueOf(await later.call['recovery.list']({})).entries).toEqual([]);
  });
});

describe('files named by the system', () => {
  it('are announced with a handle; anything else is not', async () => {
    const folders = testFolders();
    const host = await startTestHost(folders);
    const events: HostEvent[] = [];
    host.subscribe((event) => events.push(event));
    const path = join(folders.root, 'Elsewhere.rail');
    writeFileSync(path, 'rail R1 210-112 length=300\n');
    await host.requestOpen(join(folders.root, 'missing.rail'));
    await host.requestOpen('/etc/passwd');
    expect(events).toEqual([]);
    await host.requestOpen(path);
    expect(events).toMatchObject([{ name: 'files.openRequested', payload: { file: { name: 'Elsewhere.rail', kind: 'rail' } } }]);
    const [event] = events;
    const handle = event?.name === 'files.openRequested' ? event.payload.file.handle : '';
    expect((await clientOf(host).call['project.open']({ file: handle })).ok).toBe(true);
  });
});
