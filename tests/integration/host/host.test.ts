import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHost } from '../../../electron/host/index.ts';
import { lockPathOf } from '../../../electron/host/files/lock-file.ts';
import { type HostEvent, refused } from '../../../shared/host/index.ts';
import { type ProjectDocumentRecord, mintId } from '../../../shared/project/index.ts';
import { faultyDisk, systemError } from '../../support/faulty-disk.ts';
import {
  blockChanges,
  blocksIn,
  clientOf,
  codeOf,
  commit,
  newChangeId,
  projectWithBlocks,
  startTestHost,
  testFolders,
  testHostOptions,
  valueOf,
} from '../../support/test-host.ts';

async function fileHandle(client: ReturnType<typeof clientOf>, name: string): Promise<string> {
  const { files } = valueOf(await client.call['files.list']({}));
  return files.find(({ file }) => file.name === name)!.file.handle;
}

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

describe('recovered work', () => {
  it('is not written over a file that someone has changed since', async () => {
    const folders = testFolders();
    const host = await startTestHost(folders);
    const client = clientOf(host);
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    valueOf(await client.call['project.saveAs']({ session, revision, name: 'P' }));
    const path = join(folders.projects, 'P.railwright');
    const original = readFileSync(path, 'utf8');
    await commit(client, session, revision, blockChanges(2));
    await host.close();
    writeFileSync(path, `${original}\n`);
    const later = clientOf(await startTestHost(folders));
    const opened = valueOf(await later.call['project.open']({ file: await fileHandle(later, 'P.railwright') }));
    expect(opened.warnings[0]?.en).toContain('unsaved work');
    valueOf(await later.call['project.close']({ session: opened.session }));
    const [entry] = valueOf(await later.call['recovery.list']({})).entries;
    const recovered = valueOf(await later.call['recovery.open']({ id: entry!.id }));
    const save = { session: recovered.session, revision: recovered.revision };
    expect(codeOf(await later.call['project.save'](save))).toBe('changed-on-disk');
    writeFileSync(path, original);
    expect((await later.call['project.save'](save)).ok).toBe(true);
  });

  it('answers a commit that was sent before the crash the same after it', async () => {
    const folders = testFolders();
    const host = await startTestHost(folders);
    const client = clientOf(host);
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    const args = { baseRevision: revision, changeId: 'sent-twice-1', label: { en: 'x', de: 'x' }, changes: blockChanges(2) };
    expect(valueOf(await client.call['project.commit']({ session, ...args })).revision).toBe(revision + 1);
    await host.close();
    const later = clientOf(await startTestHost(folders));
    const [entry] = valueOf(await later.call['recovery.list']({})).entries;
    const opened = valueOf(await later.call['recovery.open']({ id: entry!.id }));
    expect(valueOf(await later.call['project.commit']({ session: opened.session, ...args })).revision).toBe(revision + 1);
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
    const openLibrary = () => (broken ? refused('library-failed', 'No library.', 'Keine Bibliothek.') : options.openLibrary(''));
    const host = await startTestHost(folders, { openLibrary });
    const client = clientOf(host);
    const events: HostEvent[] = [];
    host.subscribe((event) => events.push(event));
    expect(codeOf(await client.call['library.facets']({}))).toBe('library-failed');
    expect(codeOf(await client.call['project.openExample']({ name: 'Small strip' }))).toBe('library-failed');
    expect((await client.call['project.new']({ name: 'P' })).ok).toBe(true);
    broken = false;
    expect(valueOf(await client.call['library.facets']({})).total).toBe(5);
    expect(events).toEqual([{ name: 'library.ready', payload: { parts: 5 } }]);
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

describe('a long day without saving', () => {
  it('folds the journal, and everything is still there after the crash', async () => {
    const folders = testFolders();
    const host = await startTestHost(folders);
    const client = clientOf(host);
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    const label = { en: 'x', de: 'x' };
    // Twelve remarks of 2 000 characters on each of 2 500 waivers come to some 60 million characters, and then some.
    const waiver = (n: number, round: number): ProjectDocumentRecord => ({
      kind: 'waiver',
      id: mintId('waiver', String(n)),
      rule: 'RC-001',
      message: 'open',
      subjects: [],
      reason: String(round).padEnd(2000, '.'),
      author: 'me',
    });
    let at = revision;
    for (let round = 0; round < 15; round++) {
      const changes = Array.from({ length: 2500 }, (_, n) => {
        const after = waiver(n, round);
        return { id: after.id, ...(round > 0 && { before: waiver(n, round - 1) }), after };
      });
      at = valueOf(await client.call['project.commit']({ session, baseRevision: at, changeId: newChangeId(), label, changes })).revision;
    }
    const [entry] = valueOf(await client.call['recovery.list']({})).entries;
    expect(entry!.edits).toBeLessThan(8);
    await host.close();
    const later = clientOf(await startTestHost(folders));
    const opened = valueOf(await later.call['recovery.open']({ id: entry!.id }));
    expect(opened.revision).toBe(at);
    expect(opened.records.filter((record) => record.kind === 'waiver' && record.reason.startsWith('14.'))).toHaveLength(2500);
    expect(blocksIn(opened)).toBe(1);
  });
});

describe('a journal that cannot be written', () => {
  it('answers that the edit is not kept, and goes on from the state before it', async () => {
    const folders = testFolders();
    const host = await startTestHost(folders);
    const client = clientOf(host);
    const { session, revision } = await projectWithBlocks(client, 'P', 1);
    const { connect } = await import('../../../db/index.ts');
    const other = connect(join(folders.data, 'journal.db'));
    onTestFinished(() => other.close());
    other.exec('CREATE TRIGGER full BEFORE INSERT ON edit BEGIN SELECT RAISE(ABORT, \'no\'); END');
    const args = { session, baseRevision: revision, changeId: 'refused-once', label: { en: 'x', de: 'x' }, changes: blockChanges(2) };
    expect(codeOf(await client.call['project.commit'](args))).toBe('journal-failed');
    other.exec('DROP TRIGGER full');
    expect(valueOf(await client.call['project.commit'](args)).revision).toBe(revision + 1);
  });
});
