import { readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeProject } from '../../shared/project/index.ts';
import { blockChanges, blocksIn, codeOf, commit, newChangeId, projectWithBlocks, railChanges, valueOf } from '../support/test-host.ts';
import type { HostKit } from './host-suite.ts';

/** What every host does with projects: made, edited, saved, and there again after an end. */
export function projectSuite({ open, start }: HostKit): void {
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
}
