import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../../electron/host/files/file-system.ts';
import {
  type LockOwner,
  lockPathOf,
  processIsRunning,
  releaseLock,
  seizeLock,
  takeLock,
} from '../../../electron/host/files/lock-file.ts';
import { faultyDisk, systemError } from '../../support/faulty-disk.ts';
import { testFolders } from '../../support/test-host.ts';

const owner: LockOwner = { run: 'run-1', dataFolder: 'data-1', computer: 'desk', process: 1 };
const alive = () => true;
const dead = () => false;
const place = () => join(testFolders().projects, 'P.railwright');

describe('takeLock', () => {
  it('marks the file, and releasing takes the mark away', async () => {
    const path = place();
    expect(await takeLock(nodeFileSystem, path, owner, 5, alive)).toBeUndefined();
    expect(JSON.parse(readFileSync(lockPathOf(path), 'utf8'))).toMatchObject({ computer: 'desk', since: 5 });
    await releaseLock(nodeFileSystem, path, owner);
    expect(existsSync(lockPathOf(path))).toBe(false);
  });

  it.each<[string, Partial<LockOwner>, () => boolean, boolean]>([
    ['another computer', { run: 'run-2', computer: 'laptop', dataFolder: 'data-2' }, dead, true],
    ['a running program with another data folder', { run: 'run-2', dataFolder: 'data-2' }, alive, true],
    ['a program that is gone', { run: 'run-2', dataFolder: 'data-2' }, dead, false],
    ['an earlier run on this data folder, whatever now has its process number', { run: 'run-2' }, alive, false],
    ['this very run', {}, alive, false],
  ])('held by %s', async (_, other, isRunning, held) => {
    const path = place();
    await takeLock(nodeFileSystem, path, { ...owner, ...other }, 7, alive);
    const found = await takeLock(nodeFileSystem, path, owner, 8, isRunning);
    expect(found).toEqual(held ? { computer: other.computer ?? 'desk', since: 7 } : undefined);
    const now = JSON.parse(readFileSync(lockPathOf(path), 'utf8')) as { run: string };
    expect(now.run).toBe(held ? 'run-2' : 'run-1');
  });

  it('takes over what is no lock', async () => {
    const path = place();
    for (const rubbish of ['', '{', '{"program":"other"}', '\0\0\0']) {
      writeFileSync(lockPathOf(path), rubbish);
      expect(await takeLock(nodeFileSystem, path, owner, 1, alive)).toBeUndefined();
      expect(readFileSync(lockPathOf(path), 'utf8')).toContain('run-1');
    }
  });

  it('does without in a folder that cannot be written', async () => {
    const disk = faultyDisk((operation) => {
      if (operation === 'writeNew') throw systemError('EROFS');
    });
    expect(await takeLock(disk.files, place(), owner, 1, alive)).toBeUndefined();
  });
});

describe('releaseLock and seizeLock', () => {
  it('never take away what belongs to another, unless told to', async () => {
    const path = place();
    const other = { ...owner, run: 'run-2', computer: 'laptop' };
    await takeLock(nodeFileSystem, path, other, 1, alive);
    await releaseLock(nodeFileSystem, path, owner);
    expect(readFileSync(lockPathOf(path), 'utf8')).toContain('laptop');
    await seizeLock(nodeFileSystem, path, owner, 2);
    expect(readFileSync(lockPathOf(path), 'utf8')).toContain('run-1');
  });
});

describe('processIsRunning', () => {
  it('knows this process, and that no process has an absurd number', () => {
    expect(processIsRunning(process.pid)).toBe(true);
    expect(processIsRunning(2 ** 30)).toBe(false);
  });
});
