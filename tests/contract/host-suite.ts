import { existsSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_PREFERENCES,
  HOST_METHOD_NAMES,
  type HostClient,
  type HostEvent,
  type HostInfo,
} from '../../shared/host/index.ts';
import { decodeProject } from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';
import {
  type TestFolders,
  blockChanges,
  blocksIn,
  codeOf,
  commit,
  newChangeId,
  projectWithBlocks,
  railChanges,
  testFolders,
  valueOf,
} from '../support/test-host.ts';

/** A host that a suite runs against: started on folders, reached through its real way. */
export interface HostUnderTest {
  readonly client: HostClient;
  stop(): Promise<void>;
}

/** How a kind of host is started. Called once or several times a test, on the same folders after a stop. */
export type StartHost = (folders: TestFolders) => Promise<HostUnderTest>;

/** Everything that every host does, whatever lies between it and the page. */
export function hostSuite(mode: HostInfo['mode'], start: StartHost): void {
  const open = async () => {
    const folders = testFolders();
    const host = await start(folders);
    return { folders, host, call: host.client.call, client: host.client };
  };
  const fileNamed = async (client: HostClient, name: string) => {
    const { files } = valueOf(await client.call['files.list']({}));
    return files.find(({ file }) => file.name === name)?.file.handle ?? '';
  };

  describe('host.info', () => {
    it('says what it is and what it can do', async () => {
      const { call } = await open();
      const info = valueOf(await call['host.info']({}));
      expect(info.mode).toBe(mode);
      expect(info.projectsFolder).toBe('~/projects');
      expect(Object.values(info.capabilities).every((value) => typeof value === 'boolean')).toBe(true);
    });
  });

  describe('every method', () => {
    it('refuses payloads that are not as the contract says', async () => {
      const { call } = await open();
      for (const name of HOST_METHOD_NAMES) {
        const method = call[name] as (args: unknown) => Promise<never>;
        expect(codeOf(await method({ unexpected: true })), name).toBe('invalid-payload');
        expect(codeOf(await method('text')), name).toBe('invalid-payload');
        expect(codeOf(await method(null)), name).toBe('invalid-payload');
      }
    });

    it('answers unknown sessions, handles and recovery entries as data', async () => {
      const { call } = await open();
      const session = 'not-a-session';
      expect(codeOf(await call['project.save']({ session, revision: 0 }))).toBe('unknown-session');
      expect(codeOf(await call['project.close']({ session }))).toBe('unknown-session');
      expect(codeOf(await call['project.exportText']({ session, format: 'rail' }))).toBe('unknown-session');
      expect(codeOf(await call['project.open']({ file: 'not-a-handle' }))).toBe('not-found');
      expect(codeOf(await call['project.openExample']({ name: '../../etc/passwd' }))).toBe('not-found');
      expect(codeOf(await call['recovery.open']({ id: 'not-an-entry' }))).toBe('not-found');
      expect(codeOf(await call['recovery.discard']({ id: 'not-an-entry' }))).toBe('not-found');
    });
  });

  describe('library', () => {
    it('searches, finds by key and article, and names companions', async () => {
      const { call } = await open();
      const found = valueOf(await call['library.search']({ text: '2002-12', limit: 10, offset: 0 }));
      expect(found.parts.map(({ key }) => key)).toEqual(['wago:2002-1204', 'wago:2002-1292']);
      expect(found.total).toBe(2);
      const { parts } = valueOf(await call['library.parts']({ keys: ['wago:249-116', 'wago:0-0', 'wago:2002-1204'] }));
      expect(parts.map(({ key }) => key)).toEqual(['wago:249-116', 'wago:2002-1204']);
      const byArticle = valueOf(await call['library.byArticle']({ article: '2002-1292' }));
      expect(byArticle.parts.map(({ key }) => key)).toEqual(['wago:2002-1292']);
      const companions = valueOf(await call['library.companions']({ keys: ['wago:2002-1204'], endStop: 'wago:249-116' }));
      expect(companions.parts.map(({ key }) => key).sort()).toEqual(['wago:2002-1292', 'wago:249-116']);
      expect(valueOf(await call['library.facets']({})).total).toBe(5);
    });
  });

  describe('project.new and project.commit', () => {
    it('starts empty, counts revisions, and answers a repeated commit the same', async () => {
      const { call } = await open();
      const opened = valueOf(await call['project.new']({ name: 'Pump station 3' }));
      expect(opened).toMatchObject({ file: null, revision: 0, savedRevision: 0, recovered: false, readOnly: false });
      expect(opened.suggestedName).toBe('Pump station 3');
      expect(opened.records.map(({ kind }) => kind).sort()).toEqual(['project', 'settings']);

      const edit = {
        session: opened.session,
        baseRevision: 0,
        changeId: newChangeId(),
        label: { en: 'Add rail', de: 'Schiene anlegen' },
        changes: railChanges(),
      };
      expect(valueOf(await call['project.commit'](edit))).toEqual({ revision: 1 });
      expect(valueOf(await call['project.commit'](edit))).toEqual({ revision: 1 });
      expect(codeOf(await call['project.commit']({ ...edit, changeId: newChangeId() }))).toBe('conflict');
    });

    it('refuses what does not go on from its own contents', async () => {
      const { client, call } = await open();
      const opened = await projectWithBlocks(client, 'P', 1);
      const base = { session: opened.session, baseRevision: opened.revision, label: { en: 'x', de: 'x' } };
      const [change] = blockChanges(1);
      const after = change!.after!;
      const cases = [
        { id: after.id, after },
        { id: after.id, before: { ...after, turned: true } as typeof after, after },
        { id: blockChanges(2)[0]!.id, before: blockChanges(2)[0]!.after! },
      ];
      for (const wrong of cases) {
        const result = await call['project.commit']({ ...base, changeId: newChangeId(), changes: [wrong] });
        expect(codeOf(result)).toBe('conflict');
      }
      const right = await call['project.commit']({ ...base, changeId: newChangeId(), changes: [{ id: after.id, before: after }] });
      expect(right.ok).toBe(true);
    });

    it('refuses what would leave a document that contradicts itself, and stays as it was', async () => {
      const { client, call } = await open();
      const opened = await projectWithBlocks(client, 'P', 1);
      const after = { ...blockChanges(2)[0]!.after!, rail: 'rail/gone' } as never;
      const args = { session: opened.session, baseRevision: opened.revision, label: { en: 'x', de: 'x' } };
      const broken = await call['project.commit']({ ...args, changeId: newChangeId(), changes: [{ id: blockChanges(2)[0]!.id, after }] });
      expect(codeOf(broken)).toBe('broken-invariant');
      expect(await commit(client, opened.session, opened.revision, blockChanges(2))).toBe(opened.revision + 1);
    });

    it('refuses records that are not as the schema says', async () => {
      const { call } = await open();
      const { session } = valueOf(await call['project.new']({ name: 'P' }));
      const args = { session, baseRevision: 0, label: { en: 'x', de: 'x' } };
      const [change] = blockChanges(1);
      const wrong = [
        [],
        [{ id: change!.id }],
        [{ id: 'item/other', after: change!.after! }],
        [{ id: change!.id, after: { ...change!.after!, gapBefore: 0.5 } }],
        [{ id: change!.id, after: { ...change!.after!, extra: 1 } }],
      ];
      for (const changes of wrong) {
        const result = await call['project.commit']({ ...args, changeId: newChangeId(), changes: changes as never });
        expect(codeOf(result)).toBe('invalid-payload');
      }
    });
  });

  describe('saving', () => {
    it('needs a name first, then writes to the projects folder and lists the file', async () => {
      const { client, call, folders } = await open();
      const opened = await projectWithBlocks(client, 'Pump', 3);
      const { session, revision } = opened;
      expect(codeOf(await call['project.save']({ session, revision }))).toBe('no-file');
      const saved = valueOf(await call['project.saveAs']({ session, revision, name: 'Pumpe Süd.railwright' }));
      expect(saved).toMatchObject({ savedRevision: revision, file: { name: 'Pumpe Süd.railwright', folder: '~/projects' } });
      const decoded = decodeProject(readFileSync(join(folders.projects, 'Pumpe Süd.railwright'), 'utf8'));
      expect(decoded.ok && blocksIn({ records: [...decoded.document.records.values()] })).toBe(3);

      const next = await commit(client, session, revision, blockChanges(4));
      expect(codeOf(await call['project.save']({ session, revision }))).toBe('conflict');
      expect(valueOf(await call['project.save']({ session, revision: next })).savedRevision).toBe(next);
      const { files } = valueOf(await call['files.list']({}));
      expect(files.map(({ file, inProjectsFolder }) => [file.name, inProjectsFolder])).toEqual([['Pumpe Süd.railwright', true]]);
      expect(readdirSync(folders.projects).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    });

    it.each(['', '   ', '..', 'a/b', 'a\\b', '../x', 'nul', 'COM1.txt', 'x\u0000y', 'a:b', '.hidden', 'x'.repeat(300)])(
      'refuses the name %j',
      async (name) => {
        const { client, call, folders } = await open();
        const { session, revision } = await projectWithBlocks(client, 'P', 0);
        expect(codeOf(await call['project.saveAs']({ session, revision, name }))).toBe('invalid-name');
        expect(readdirSync(folders.projects)).toEqual([]);
      },
    );

    it('does not replace another file unless told to', async () => {
      const { client, call, folders } = await open();
      writeFileSync(join(folders.projects, 'Taken.railwright'), 'precious');
      const { session, revision } = await projectWithBlocks(client, 'P', 1);
      expect(codeOf(await call['project.saveAs']({ session, revision, name: 'Taken' }))).toBe('already-exists');
      expect(readFileSync(join(folders.projects, 'Taken.railwright'), 'utf8')).toBe('precious');
      expect((await call['project.saveAs']({ session, revision, name: 'Taken', replace: true })).ok).toBe(true);
    });

    it('notices that someone else has written the file, before overwriting it', async () => {
      const { client, call, folders } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 1);
      valueOf(await call['project.saveAs']({ session, revision, name: 'Shared' }));
      const path = join(folders.projects, 'Shared.railwright');
      const foreign = readFileSync(path, 'utf8').replace('"P"', '"Q"');
      writeFileSync(path, foreign);
      utimesSync(path, new Date(), new Date());
      expect(codeOf(await call['project.save']({ session, revision }))).toBe('changed-on-disk');
      expect(readFileSync(path, 'utf8')).toBe(foreign);
      expect((await call['project.save']({ session, revision, force: true })).ok).toBe(true);
      expect(readFileSync(path, 'utf8')).not.toBe(foreign);
    });
  });

  describe('opening', () => {
    it('opens what was saved, by the handle of the list', async () => {
      const { client, call } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 3);
      valueOf(await call['project.saveAs']({ session, revision, name: 'P' }));
      valueOf(await call['project.close']({ session }));
      const opened = valueOf(await call['project.open']({ file: await fileNamed(client, 'P.railwright') }));
      expect(opened).toMatchObject({ revision: 0, savedRevision: 0, recovered: false, readOnly: false, warnings: [] });
      expect(opened.file?.name).toBe('P.railwright');
      expect(blocksIn(opened)).toBe(3);
    });

    it('hands a project over to the window that opens it last, unsaved work included', async () => {
      const { client, call } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 1);
      valueOf(await call['project.saveAs']({ session, revision, name: 'P' }));
      await commit(client, session, revision, blockChanges(2));
      const events: HostEvent[] = [];
      const stop = client.transport.subscribe((event) => events.push(event));
      await expect.poll(() => client.transport.state()).toBe('ready');
      const second = valueOf(await call['project.open']({ file: await fileNamed(client, 'P.railwright') }));
      expect(blocksIn(second)).toBe(2);
      expect(second.revision).toBe(revision + 1);
      expect(codeOf(await call['project.save']({ session, revision }))).toBe('unknown-session');
      await expect.poll(() => events).toContainEqual({ name: 'project.takenOver', payload: { session } });
      stop();
    });

    it.each([
      ['damaged', (text: string) => text.replace('"turned":false', '"turned":true'), 'damaged-file'],
      ['truncated', (text: string) => text.slice(0, 300), 'damaged-file'],
      ['newer', (text: string) => text.replace('"version":1', '"version":99'), 'newer-version'],
      ['foreign', () => '{"hello":"world"}', 'not-a-project'],
      ['empty', () => '', 'damaged-file'],
    ])('refuses a %s file in one sentence and leaves it as it is', async (_, change, code) => {
      const { client, call, folders } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 2);
      valueOf(await call['project.saveAs']({ session, revision, name: 'P' }));
      valueOf(await call['project.close']({ session }));
      const path = join(folders.projects, 'P.railwright');
      const content = change(readFileSync(path, 'utf8'));
      writeFileSync(path, content);
      const refused = await call['project.open']({ file: await fileNamed(client, 'P.railwright') });
      expect(codeOf(refused)).toBe(code);
      expect(!refused.ok && refused.error.message.en).toContain('P.railwright');
      expect(readFileSync(path, 'utf8')).toBe(content);
      expect(readdirSync(folders.projects)).toEqual(['P.railwright']);
    });

    it('opens notation as a copy, and says where it is wrong', async () => {
      const { client, call, folders } = await open();
      writeFileSync(join(folders.projects, 'Strip.rail'), 'project "Strip"\nrail R1 210-112 length=500\n2x 2002-1204\n');
      writeFileSync(join(folders.projects, 'Wrong.rail'), 'project "Strip"\nrail R1 210-112 length=500\n2x 9999-0000\n');
      const opened = valueOf(await call['project.open']({ file: await fileNamed(client, 'Strip.rail') }));
      expect(opened).toMatchObject({ file: null, suggestedName: 'Strip' });
      expect(blocksIn(opened)).toBe(2);
      const wrong = await call['project.open']({ file: await fileNamed(client, 'Wrong.rail') });
      expect(codeOf(wrong)).toBe('notation-error');
      expect(!wrong.ok && wrong.error.message.en).toContain('Wrong.rail, line 3');
      expect(!wrong.ok && wrong.error.message.de).toContain('Zeile 3');
    });

    it('opens examples as copies', async () => {
      const { call } = await open();
      const { examples } = valueOf(await call['examples.list']({}));
      expect(examples).toEqual([
        {
          name: 'Small strip',
          title: { en: 'Small strip', de: 'Kleine Leiste' },
          description: { en: 'Two blocks between stops.', de: 'Zwei Klemmen zwischen Endklammern.' },
        },
      ]);
      const opened = valueOf(await call['project.openExample']({ name: 'Small strip' }));
      expect(opened).toMatchObject({ file: null, savedRevision: 0 });
      expect(blocksIn(opened)).toBe(5);
    });

    it('answers an order number that the library does not have with the nearest one', async () => {
      const { call } = await open();
      const text = 'rail R1 210-112 length=300\nstrip -X1\n3x 2002-12O4\n';
      const refusal = await call['project.importText']({ name: 'mail.rail', text });
      if (refusal.ok) throw new Error('an unknown order number was taken');
      expect(refusal.error.code).toBe('notation-error');
      expect(refusal.error.message.en).toContain('mail.rail, line 3');
      expect(refusal.error.message.en).toContain('2002-1204');
    });

    it('imports text of both kinds as unsaved work and exports it again', async () => {
      const { call } = await open();
      const rail = 'rail R1 210-112 length=300\nstrip -X1\n3x 2002-1204 labels=1..3\n';
      const imported = valueOf(await call['project.importText']({ name: 'dropped.rail', text: rail }));
      expect(imported).toMatchObject({ file: null, savedRevision: null, revision: 0 });
      const { session } = imported;
      const exported = valueOf(await call['project.exportText']({ session, format: 'railwright' }));
      const again = valueOf(await call['project.importText']({ name: 'x.railwright', text: exported.text }));
      expect(again.records).toHaveLength(imported.records.length);
      const printed = valueOf(await call['project.exportText']({ session, format: 'rail' }));
      expect(printed.text).toContain('3x 2002-1204');
      expect(codeOf(await call['project.importText']({ name: 'x.railwright', text: exported.text.slice(0, -40) }))).toBe('damaged-file');
    });
  });

  describe('recovery', () => {
    it('offers after a stop what no file holds, and nothing else', async () => {
      const { client, call, host, folders } = await open();
      const saved = await projectWithBlocks(client, 'Saved', 2);
      valueOf(await call['project.saveAs']({ session: saved.session, revision: saved.revision, name: 'Saved' }));
      const dirty = await projectWithBlocks(client, 'Dirty', 2);
      valueOf(await call['project.saveAs']({ session: dirty.session, revision: dirty.revision, name: 'Dirty' }));
      await commit(client, dirty.session, dirty.revision, blockChanges(3));
      await projectWithBlocks(client, 'Fresh', 4);
      await host.stop();

      const { client: later } = await start(folders);
      const { entries } = valueOf(await later.call['recovery.list']({}));
      const seen = entries.map(({ name, file, edits, open: isOpen, lastEdit }) => ({ name, file, edits, isOpen, last: lastEdit.de }));
      expect(seen.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
        { name: 'Dirty', file: 'Dirty.railwright (~/projects)', edits: 1, isOpen: false, last: 'Änderung' },
        { name: 'Fresh', file: null, edits: 5, isOpen: false, last: 'Änderung' },
      ]);
      const id = entries.find(({ name }) => name === 'Dirty')!.id;
      const opened = valueOf(await later.call['recovery.open']({ id }));
      expect(opened).toMatchObject({ recovered: true, savedRevision: null, file: { name: 'Dirty.railwright' } });
      expect(blocksIn(opened)).toBe(3);
      const again = valueOf(await later.call['project.save']({ session: opened.session, revision: opened.revision }));
      expect(again.savedRevision).toBe(opened.revision);
      const rest = valueOf(await later.call['recovery.list']({})).entries;
      expect(rest.map(({ name }) => name)).toEqual(['Fresh']);
    });

    it('keeps the work of a closed window and moves discarded work aside', async () => {
      const { client, call } = await open();
      const kept = await projectWithBlocks(client, 'Kept', 1);
      expect(valueOf(await call['project.close']({ session: kept.session }))).toEqual({ keptForRecovery: true });
      const gone = await projectWithBlocks(client, 'Gone', 1);
      expect(valueOf(await call['project.close']({ session: gone.session, discard: true }))).toEqual({ keptForRecovery: false });
      const { entries } = valueOf(await call['recovery.list']({}));
      expect(entries.map(({ name }) => name)).toEqual(['Kept']);
      expect((await call['recovery.discard']({ id: entries[0]!.id })).ok).toBe(true);
      expect(valueOf(await call['recovery.list']({})).entries).toEqual([]);
    });

    it('lists the work of other windows as open and hands it over', async () => {
      const { client, call } = await open();
      const { session } = await projectWithBlocks(client, 'Elsewhere', 2);
      const [entry] = valueOf(await call['recovery.list']({})).entries;
      expect(entry).toMatchObject({ name: 'Elsewhere', open: true });
      expect(codeOf(await call['recovery.discard']({ id: entry!.id }))).toBe('already-open');
      const opened = valueOf(await call['recovery.open']({ id: entry!.id }));
      expect(blocksIn(opened)).toBe(2);
      expect(codeOf(await call['project.close']({ session }))).toBe('unknown-session');
    });

    it('takes the file as it is on disk, keeping unsaved work recoverable', async () => {
      const { client, call } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 1);
      valueOf(await call['project.saveAs']({ session, revision, name: 'P' }));
      await commit(client, session, revision, blockChanges(2));
      const reloaded = valueOf(await call['project.reload']({ session }));
      expect(blocksIn(reloaded)).toBe(1);
      expect(valueOf(await call['recovery.list']({})).entries).toMatchObject([{ name: 'P', edits: 1, open: false }]);
    });
  });

  describe('outputs', () => {
    const options = { language: 'de', csvSeparator: ';', decimalMark: ',' } as const;

    it('are written into a folder beside the project and sent along', async () => {
      const { client, call, folders } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 1);
      valueOf(await call['project.saveAs']({ session, revision, name: 'Pump' }));
      expect(valueOf(await call['outputs.list']({})).formats.map(({ format }) => format)).toContain('list.txt');
      const made = valueOf(await call['outputs.make']({ session, formats: ['list.txt'], options }));
      expect(made.folder.label).toBe('~/projects/P outputs');
      expect(made.files).toMatchObject([{ name: 'list.txt', mediaType: 'text/plain' }]);
      const text = Buffer.from(made.files[0]!.content ?? '', 'base64').toString();
      expect(text).toMatch(/^de \d+\n$/);
      expect(readFileSync(join(folders.projects, 'P outputs', 'list.txt'), 'utf8')).toBe(text);
    });

    it('write nothing where one of them fails', async () => {
      const { client, call, folders } = await open();
      const { session } = await projectWithBlocks(client, 'P', 1);
      const failed = await call['outputs.make']({ session, formats: ['list.txt', 'broken.txt'], options });
      expect(codeOf(failed)).toBe('output-failed');
      expect(codeOf(await call['outputs.make']({ session, formats: ['nothing.xyz'], options }))).toBe('not-supported');
      expect(existsSync(join(folders.projects, 'P outputs'))).toBe(false);
    });
  });

  describe('outputs that are called off', () => {
    const options = { language: 'en', csvSeparator: ';', decimalMark: '.' } as const;

    it('answer so, write nothing, and tell how far they were', async () => {
      const { client, call, folders } = await open();
      const { session } = await projectWithBlocks(client, 'P', 1);
      const job = 'job-of-the-test';
      let cancelled: Promise<unknown> | undefined;
      const told: unknown[] = [];
      client.transport.subscribe((event) => {
        if (event.name !== 'outputs.progress') return;
        told.push(event.payload);
        cancelled ??= call['outputs.cancel']({ job });
      });
      // The events come over a way of their own: it has to be open before the run begins.
      await expect.poll(() => client.transport.state()).toBe('ready');
      const formats = ['list.txt', 'slow.txt'];
      expect(codeOf(await call['outputs.make']({ session, formats, options, job }))).toBe('cancelled');
      expect(await cancelled).toMatchObject({ ok: true });
      expect(told[0]).toEqual({ job, made: 0, of: 2 });
      expect(existsSync(join(folders.projects, 'P outputs'))).toBe(false);
      expect((await call['outputs.make']({ session, formats, options, job: 'another-job' })).ok).toBe(true);
      expect((await call['outputs.cancel']({ job })).ok).toBe(true);
    });
  });

  describe('reports', () => {
    const report = { fault: 'TypeError: x is not a function', stack: 'at draw (main.js:1:2)', place: 'library', actions: ['edit.turn', 'view.fit'], agent: 'Test 1.0' };

    it('are written beside the program’s own files, with version, stack and actions', async () => {
      const { call, folders } = await open();
      const { label, folder } = valueOf(await call['report.write'](report));
      const name = label.split('/').at(-1) ?? '';
      expect(label).toBe(`~/data/reports/${name}`);
      expect(folder).toMatch(/^[A-Za-z0-9_-]{8,}$/);
      const text = readFileSync(join(folders.data, 'reports', name), 'utf8');
      for (const part of ['0.0.0-test', report.fault, report.stack, 'library', '1. edit.turn', '2. view.fit', 'Test 1.0']) expect(text).toContain(part);
    });

    it('never overwrite one another, and old ones go', async () => {
      const { call, folders } = await open();
      const labels = new Set<string>();
      for (let count = 0; count < 23; count++) labels.add(valueOf(await call['report.write']({ ...report, fault: `fault ${count}` })).label);
      expect(labels.size).toBe(23);
      expect(readdirSync(join(folders.data, 'reports'))).toHaveLength(20);
    });
  });

  describe('what new projects begin with', () => {
    it('comes from the preferences, and changes no project that is open', async () => {
      const { client, call } = await open();
      const before = await projectWithBlocks(client, 'Before', 1);
      const { projectStart } = valueOf(await call['preferences.get']({}));
      valueOf(await call['preferences.set']({ projectStart: { ...projectStart, author: 'Ada', margin: um(12_000), reservePercent: 35 } }));
      const { records } = valueOf(await call['project.new']({ name: 'After' }));
      expect(records.find(({ kind }) => kind === 'settings')).toMatchObject({ margin: 12_000, reservePercent: 35, allowance: 200 });
      expect(records.find(({ kind }) => kind === 'project')).toMatchObject({ name: 'After', author: 'Ada' });
      expect(before.records.find(({ kind }) => kind === 'settings')).toMatchObject({ margin: 5000, reservePercent: 20 });
      const wrong = { projectStart: { ...projectStart, margin: -1 as never } };
      expect(codeOf(await call['preferences.set'](wrong))).toBe('invalid-payload');
    });
  });

  describe('the profile of new projects', () => {
    it('decides their limits and severities, and is remembered by them', async () => {
      const { call } = await open();
      const profile = { name: 'Waterworks', limits: { reservePercent: 30, kerf: um(3000) }, severities: { 'RC-013': 'error' }, reasons: { kerf: 'band saw' } } as const;
      const { projectStart } = valueOf(await call['preferences.get']({}));
      valueOf(await call['preferences.set']({ profiles: [profile], startProfile: 'Waterworks', projectStart: { ...projectStart, margin: um(12_000) } }));
      const settings = async () => valueOf(await call['project.new']({ name: 'New' })).records.find(({ kind }) => kind === 'settings');
      expect(await settings()).toMatchObject({ reservePercent: 30, kerf: 3000, margin: 5000, severities: { 'RC-013': 'error' }, reasons: { kerf: 'band saw' }, profile: 'Waterworks' });
      valueOf(await call['preferences.set']({ startProfile: 'gone' }));
      expect(await settings()).toMatchObject({ reservePercent: 20, margin: 12_000 });
      expect(await settings()).not.toHaveProperty('profile');
    });
  });

  describe('preferences', () => {
    it('hold until chosen otherwise, and over a restart', async () => {
      const { call, host, folders } = await open();
      expect(valueOf(await call['preferences.get']({}))).toEqual(DEFAULT_PREFERENCES);
      const chosen = valueOf(await call['preferences.set']({ theme: 'dark', layout: '{"left":30}' }));
      expect(chosen).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', layout: '{"left":30}' });
      expect(codeOf(await call['preferences.set']({ theme: 'pink' as never }))).toBe('invalid-payload');
      await host.stop();
      const later = await start(folders);
      expect(valueOf(await later.client.call['preferences.get']({}))).toEqual(chosen);
    });
  });

  describe('files', () => {
    it('forgets a recent file and keeps it on the disk', async () => {
      const { client, call, folders } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 0);
      const { file } = valueOf(await call['project.saveAs']({ session, revision, name: 'P' }))!;
      expect(valueOf(await call['files.list']({})).files[0]?.opened).toEqual(expect.any(Number));
      valueOf(await call['files.forgetRecent']({ file: file.handle }));
      expect(valueOf(await call['files.list']({})).files[0]?.opened).toBe(null);
      expect(existsSync(join(folders.projects, 'P.railwright'))).toBe(true);
    });
  });

  describe('recent files that are gone', () => {
    it('stay in the list, marked, until they are taken off it', async () => {
      const { client, call, folders } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 0);
      const { file } = valueOf(await call['project.saveAs']({ session, revision, name: 'P' }))!;
      valueOf(await call['project.close']({ session }));
      expect(valueOf(await call['files.list']({})).files).toMatchObject([{ missing: false, file: { name: 'P.railwright' } }]);
      rmSync(join(folders.projects, 'P.railwright'));
      expect(valueOf(await call['files.list']({})).files).toMatchObject([{ missing: true, bytes: 0, file: { name: 'P.railwright' } }]);
      expect(codeOf(await call['project.open']({ file: file.handle }))).toBe('not-found');
      valueOf(await call['files.forgetRecent']({ file: file.handle }));
      expect(valueOf(await call['files.list']({})).files).toEqual([]);
    });
  });

  describe('capabilities', () => {
    it('are refused as not supported where they are absent, never with a crash', async () => {
      const { call } = await open();
      const { capabilities } = valueOf(await call['host.info']({}));
      if (!capabilities.nativeDialogs) expect(codeOf(await call['files.chooseOpen']({}))).toBe('not-supported');
      if (!capabilities.revealInFolder) expect(codeOf(await call['outputs.reveal']({ folder: 'some-handle' }))).toBe('not-supported');
      if (!capabilities.closeGuard) expect(codeOf(await call['window.close']({}))).toBe('not-supported');
      expect((await call['window.setTitle']({ title: 'P' })).ok).toBe(true);
      expect((await call['window.setUnsaved']({ projects: ['P'] })).ok).toBe(true);
    });
  });
}
