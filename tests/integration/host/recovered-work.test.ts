import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ProjectDocumentRecord, mintId } from '../../../shared/project/index.ts';
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
  valueOf,
} from '../../support/test-host.ts';

async function fileHandle(client: ReturnType<typeof clientOf>, name: string): Promise<string> {
  const { files } = valueOf(await client.call['files.list']({}));
  return files.find(({ file }) => file.name === name)!.file.handle;
}

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
