import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { JournalEdit } from '../../electron/host/journal/journal.ts';
import { openJournal } from '../../electron/host/journal/open-journal.ts';
import { nodeFileSystem } from '../../electron/host/files/file-system.ts';
import { createPreferencesStore } from '../../electron/host/preferences-store.ts';
import { DEFAULT_PREFERENCES } from '../../shared/host/index.ts';
import { mintId } from '../../shared/project/index.ts';
import { campaign } from '../support/campaign.ts';
import type { RandomSource } from '../support/random-source.ts';
import { clientOf, projectWithBlocks, startTestHost, testFolders, valueOf } from '../support/test-host.ts';

/** Damages bytes as disks and crashes do: cut off, one bit turned, a stretch of zeroes or of something else. */
function damage(bytes: Buffer, random: RandomSource): Buffer {
  const place = random.int(bytes.length);
  const kind = random.pick(['cut', 'flip', 'zero', 'other'] as const);
  if (kind === 'cut') return bytes.subarray(0, place);
  const next = Buffer.from(bytes);
  const end = Math.min(next.length, place + (kind === 'flip' ? 1 : 1 + random.int(600)));
  for (let at = place; at < end; at++) next[at] = kind === 'flip' ? (next[at] ?? 0) ^ (1 << random.int(8)) : kind === 'zero' ? 0 : random.int(256);
  return next;
}

const base = { text: 'text at 0', revision: 0, name: 'Pump', file: null };
const edit = (revision: number): JournalEdit => ({
  revision,
  changeId: `change-${revision}`,
  label: { en: `Edit ${revision}`, de: `Änderung ${revision}` },
  at: revision,
  changes: [{ id: mintId('item', String(revision)), after: null }],
});

/** A damaged file yields what was written, or is refused or set aside: never something else, and it is never deleted. */
campaign({
  name: 'damaged-files',
  short: 60,
  whole: 300,
  run: async ({ count, each }) => {
    const folders = testFolders();
    // A project file as the program has written it, and what it says.
    const client = clientOf(await startTestHost(folders));
    const made = await projectWithBlocks(client, 'P', 6);
    valueOf(await client.call['project.saveAs']({ session: made.session, revision: made.revision, name: 'P' }));
    valueOf(await client.call['project.close']({ session: made.session }));
    const path = join(folders.projects, 'P.railwright');
    const written = readFileSync(path);
    const { files } = valueOf(await client.call['files.list']({}));
    const handle = files.find(({ file }) => file.name === 'P.railwright')?.file.handle ?? '';
    const records = async () => {
      const opened = await client.call['project.open']({ file: handle });
      if (!opened.ok) return opened.error.message;
      valueOf(await client.call['project.close']({ session: opened.value.session }));
      return opened.value.records;
    };
    const sound = await records();

    // A journal, copied while it is open: the last commits are in the write-ahead log alone, as after a kill.
    const journalPath = join(folders.root, 'journal.db');
    const { journal } = valueOf(openJournal(journalPath));
    for (const id of ['w1', 'w2']) for (let revision = 1; revision <= 25; revision++) journal.append(id, () => base, edit(revision));
    const parts = ['', '-wal'].map((suffix) => ({ suffix, bytes: readFileSync(journalPath + suffix) }));
    journal.close();

    let refused = 0;
    let readable = 0;
    async function projectFile(random: RandomSource): Promise<void> {
      const broken = damage(written, random);
      writeFileSync(path, broken);
      const found = await records();
      expect(readFileSync(path).equals(broken), 'the damaged file is left as it is').toBe(true);
      if (Array.isArray(found)) expect(found).toEqual(sound);
      else expect(JSON.stringify(found)).not.toMatch(/undefined|NaN|\[object/);
      if (Array.isArray(found)) readable += 1;
      else refused += 1;
    }
    function tornJournal(random: RandomSource, index: number): void {
      const copy = join(folders.root, `copy-${index}.db`);
      const hit = random.int(2);
      parts.forEach(({ suffix, bytes }, at) => writeFileSync(copy + suffix, at === hit ? damage(bytes, random) : bytes));
      const opened = openJournal(copy);
      expect(existsSync(copy)).toBe(true);
      // The mark or version itself was hit: refused and left alone.
      if (!opened.ok) return void (refused += 1);
      readable += 1;
      try {
        for (const id of ['w1', 'w2']) {
          const work = opened.value.journal.load(id);
          if (!work) continue;
          expect(work.base).toEqual(base);
          expect(work.edits).toEqual(work.edits.map((_, at) => edit(at + 1)));
        }
      } finally {
        opened.value.journal.close();
      }
    }
    /** Choices fall back one by one: what is read is what was chosen or what the program would choose. */
    async function preferences(random: RandomSource): Promise<void> {
      const file = join(folders.root, 'choices.json');
      const chosen = { theme: 'dark', language: 'de', units: 'in' } as const;
      writeFileSync(file, damage(Buffer.from(`${JSON.stringify(chosen, undefined, 1)}\n`), random));
      const broken = readFileSync(file);
      const read = await createPreferencesStore(nodeFileSystem, file).get();
      for (const key of ['theme', 'language', 'units'] as const) expect([chosen[key], DEFAULT_PREFERENCES[key]]).toContain(read[key]);
      expect(readFileSync(file).equals(broken), 'the damaged file is left as it is').toBe(true);
    }
    await each(async (random, index) => {
      if (index % 3 === 0) await projectFile(random);
      else if (index % 3 === 1) tornJournal(random, index);
      else await preferences(random);
    });
    // Damage that nothing notices, or that nothing survives, would prove little.
    expect(refused).toBeGreaterThan(count / 10);
    expect(readable).toBeGreaterThan(count / 30);
  },
});
