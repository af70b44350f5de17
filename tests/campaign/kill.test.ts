import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { CommittedChange, OpenedProject } from '../../shared/host/index.ts';
import { type ProjectDocumentRecord, type RecordId, decodeProject, encodeProject } from '../../shared/project/index.ts';
import { campaign } from '../support/campaign.ts';
import type { RandomSource } from '../support/random-source.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { blockChanges, newChangeId, railChanges, testFolders, valueOf } from '../support/test-host.ts';

type Records = ReadonlyMap<RecordId, ProjectDocumentRecord>;

function applied(records: Records, changes: readonly CommittedChange[]): Records {
  const next = new Map(records);
  for (const { id, after } of changes) {
    if (after) next.set(id, after);
    else next.delete(id);
  }
  return next;
}

/** What the window of a user knows: what was acknowledged, and what was on its way when the power went. */
interface Knowledge {
  records: Records;
  revision: number;
  inFlight: Records | undefined;
  /** Contents of the file as of the last acknowledged save, and of one on its way. */
  saved: string | undefined;
  saving: string | undefined;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** kill -9 at a random moment loses nothing that was shown as kept. Each trial goes on with what the one before has left. */
campaign({
  name: 'kill',
  short: 10,
  whole: 100,
  run: async ({ count, each }) => {
    const folders = testFolders();
    const path = join(folders.projects, 'Work.railwright');
    const known: Knowledge = { records: new Map(), revision: 0, inFlight: undefined, saved: undefined, saving: undefined };
    let acknowledged = 0;
    let killedInEdit = 0;
    let killedInSave = 0;

    function nextChanges(random: RandomSource): readonly CommittedChange[] {
      if (![...known.records.values()].some(({ kind }) => kind === 'rail')) return railChanges();
      const [change] = blockChanges(1 + random.int(60));
      const before = known.records.get(change!.id);
      if (!before) return [change!];
      if (random.chance(0.3)) return [{ id: before.id, before }];
      return [{ id: before.id, before, after: { ...before, turned: random.chance(0.5), gapBefore: random.int(9000) } as never }];
    }

    async function work(server: ServerProcess, opened: OpenedProject, random: RandomSource): Promise<void> {
      const { session } = opened;
      let hasFile = opened.file !== null;
      for (;;) {
        if (random.chance(0.15)) {
          known.saving = encodeProject({ records: known.records });
          const revision = known.revision;
          const saved = hasFile
            ? await server.client.call['project.save']({ session, revision })
            : await server.client.call['project.saveAs']({ session, revision, name: 'Work', replace: true });
          if (!saved.ok) return failUnlessKilled(saved.error);
          hasFile = true;
          known.saved = known.saving;
          known.saving = undefined;
          continue;
        }
        const changes = nextChanges(random);
        known.inFlight = applied(known.records, changes);
        const label = { en: 'Edit', de: 'Änderung' };
        const args = { session, baseRevision: known.revision, changeId: newChangeId(), label, changes };
        const kept = await server.client.call['project.commit'](args);
        if (!kept.ok) return failUnlessKilled(kept.error);
        known.records = known.inFlight;
        known.revision = kept.value.revision;
        known.inFlight = undefined;
        acknowledged += 1;
      }
    }

    function failUnlessKilled(error: { code: string; message: { en: string } }): void {
      if (error.code !== 'unreachable') throw new Error(`${error.code}: ${error.message.en}`);
    }

    /** Opens what there is after a restart, the way the window does: recovered work first, else the file. */
    async function reopen(server: ServerProcess): Promise<OpenedProject> {
      const { entries, warnings } = valueOf(await server.client.call['recovery.list']({}));
      expect(warnings).toEqual([]);
      expect(entries.length).toBeLessThanOrEqual(1);
      if (entries[0]) return valueOf(await server.client.call['recovery.open']({ id: entries[0].id }));
      const { files } = valueOf(await server.client.call['files.list']({}));
      const file = files.find(({ file: { name } }) => name === 'Work.railwright')?.file.handle;
      if (file !== undefined) return valueOf(await server.client.call['project.open']({ file }));
      return valueOf(await server.client.call['project.new']({ name: 'Work' }));
    }

    await each(async (random, kill) => {
      const server = await startServerProcess(folders);
      const opened = await reopen(server);
      expect(opened.warnings).toEqual([]);
      const text = encodeProject({ records: new Map(opened.records.map((record) => [record.id, record])) });
      const possible = [known.records, known.inFlight].filter((records) => records && records.size > 0);
      if (kill > 0 && possible.length > 0) expect(possible.map((records) => encodeProject({ records: records! }))).toContain(text);

      known.records = new Map(opened.records.map((record) => [record.id, record]));
      known.revision = opened.revision;
      known.inFlight = undefined;
      known.saving = undefined;

      const working = work(server, opened, random);
      // A moment after so many edits that were answered, whatever time they take on this machine.
      const enough = acknowledged + random.int(8);
      await Promise.race([working, until(() => acknowledged >= enough)]);
      await new Promise((resolve) => setTimeout(resolve, random.int(12)));
      await server.end('SIGKILL');
      await working;
      if (known.inFlight) killedInEdit += 1;
      if (known.saving !== undefined) killedInSave += 1;

      if (existsSync(path)) {
        const onDisk = readFileSync(path, 'utf8');
        expect(decodeProject(onDisk).ok).toBe(true);
        expect([known.saved, known.saving]).toContain(onDisk);
        if (onDisk === known.saving) known.saved = onDisk;
      } else {
        expect(known.saved).toBeUndefined();
      }
    }, { together: true });
    expect(readdirSync(folders.data).filter((name) => name.includes('damaged'))).toEqual([]);
    // The moments must have been worth something: work was done, and some kills hit an edit or a save on its way.
    expect(acknowledged).toBeGreaterThan(count);
    expect(killedInEdit + killedInSave).toBeGreaterThan(count / 5);
  },
});
