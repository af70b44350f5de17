import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupFolderOf, keepVersion } from '../../../electron/host/files/backups.ts';
import { type FileSystem, nodeFileSystem } from '../../../electron/host/files/file-system.ts';
import { matchesStamp, readStamp } from '../../../electron/host/files/stamp.ts';
import { sweepLeftovers, writeSafely } from '../../../electron/host/files/write-safely.ts';
import { faultyDisk, systemError } from '../../support/faulty-disk.ts';
import { codeOf, testFolders, valueOf } from '../../support/test-host.ts';

function place() {
  const folder = testFolders().projects;
  return { folder, path: join(folder, 'P.railwright') };
}
const text = (path: string) => readFileSync(path, 'utf8');
const bytes = (content: string) => Buffer.from(content);

describe('writeSafely', () => {
  it('writes a new file and says what it holds', async () => {
    const { path, folder } = place();
    const stamp = valueOf(await writeSafely(nodeFileSystem, { path, bytes: bytes('new'), expected: 'nothing' }));
    expect(text(path)).toBe('new');
    expect(stamp).toEqual(await readStamp(nodeFileSystem, path));
    expect(readdirSync(folder)).toEqual(['P.railwright']);
  });

  it('replaces the file that it expects and keeps its permissions', async () => {
    const { path } = place();
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    const expected = (await readStamp(nodeFileSystem, path))!;
    valueOf(await writeSafely(nodeFileSystem, { path, bytes: bytes('new'), expected }));
    expect(text(path)).toBe('new');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['other contents of the same size', 'OLD'],
    ['other contents', 'older'],
  ])('refuses to replace %s', async (_, foreign) => {
    const { path, folder } = place();
    writeFileSync(path, 'old');
    const expected = (await readStamp(nodeFileSystem, path))!;
    writeFileSync(path, foreign);
    expect(codeOf(await writeSafely(nodeFileSystem, { path, bytes: bytes('new'), expected }))).toBe('changed-on-disk');
    expect(text(path)).toBe(foreign);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('notices a file that appears or changes while it writes', async () => {
    const { path, folder } = place();
    const appears = faultyDisk((operation) => {
      if (operation === 'writeNew') writeFileSync(path, 'foreign');
    });
    expect(codeOf(await writeSafely(appears.files, { path, bytes: bytes('new'), expected: 'nothing' }))).toBe('already-exists');
    const expected = (await readStamp(nodeFileSystem, path))!;
    const changes = faultyDisk((operation) => {
      if (operation === 'writeNew') writeFileSync(path, 'foreign again');
    });
    expect(codeOf(await writeSafely(changes.files, { path, bytes: bytes('new'), expected }))).toBe('changed-on-disk');
    expect(text(path)).toBe('foreign again');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('leaves a name that is taken in the very last moment to whoever took it', async () => {
    const { path, folder } = place();
    const disk = faultyDisk((operation) => {
      if (operation === 'link') writeFileSync(path, 'foreign');
    });
    expect(codeOf(await writeSafely(disk.files, { path, bytes: bytes('new'), expected: 'nothing' }))).toBe('already-exists');
    expect(text(path)).toBe('foreign');
    expect(readdirSync(folder)).toEqual(['P.railwright']);
  });

  it('does without hard links where the disk has none', async () => {
    const { path } = place();
    const disk = faultyDisk((operation) => {
      if (operation === 'link') throw systemError('ENOTSUP');
    });
    valueOf(await writeSafely(disk.files, { path, bytes: bytes('new'), expected: 'nothing' }));
    expect(text(path)).toBe('new');
  });

  it('waits for a virus scanner to let go', async () => {
    const { path } = place();
    writeFileSync(path, 'old');
    let refusals = 4;
    const disk = faultyDisk((operation) => {
      if (operation === 'rename' && refusals-- > 0) throw systemError('EPERM');
    });
    valueOf(await writeSafely(disk.files, { path, bytes: bytes('new'), expected: 'anything' }));
    expect(text(path)).toBe('new');
    expect(disk.operations.filter((operation) => operation === 'rename')).toHaveLength(5);
  });

  it('gives up when it does not', async () => {
    const { path, folder } = place();
    writeFileSync(path, 'old');
    const disk = faultyDisk((operation) => {
      if (operation === 'rename') throw systemError('EBUSY');
    });
    expect(codeOf(await writeSafely(disk.files, { path, bytes: bytes('new'), expected: 'anything' }))).toBe('no-access');
    expect(text(path)).toBe('old');
    expect(readdirSync(folder)).toEqual(['P.railwright']);
  });

  it('compares what the disk gives back before it trusts it', async () => {
    const { path, folder } = place();
    writeFileSync(path, 'old');
    const lying: FileSystem = {
      ...nodeFileSystem,
      read: async (from) => (from.endsWith('.tmp') ? bytes('nex') : nodeFileSystem.read(from)),
    };
    expect(codeOf(await writeSafely(lying, { path, bytes: bytes('new'), expected: 'anything' }))).toBe('disk-error');
    expect(text(path)).toBe('old');
    expect(readdirSync(folder)).toEqual(['P.railwright']);
  });

  it('holds the old or the new version whole and leaves nothing behind, wherever the disk fails', async () => {
    const codes = ['ENOSPC', 'EROFS', 'EACCES', 'EIO'];
    const probe = place();
    writeFileSync(probe.path, 'old');
    const counting = faultyDisk(() => {});
    const keepIn = (files: FileSystem, folder: string) => (old: string) => keepVersion(files, join(folder, 'backups'), old, 0);
    const write = async (files: FileSystem, path: string, folder: string) => {
      const expected = (await readStamp(nodeFileSystem, path))!;
      return writeSafely(files, { path, bytes: bytes('new'), expected, keep: keepIn(files, folder) });
    };
    valueOf(await write(counting.files, probe.path, join(probe.folder, '..')));
    const steps = counting.operations.length;
    expect(steps).toBeGreaterThan(8);
    for (const code of codes) {
      for (let failing = 1; failing <= steps; failing++) {
        const { path, folder } = place();
        writeFileSync(path, 'old');
        const disk = faultyDisk((_, __, count) => {
          if (count === failing) throw systemError(code);
        });
        const result = await write(disk.files, path, join(folder, '..'));
        const where = `${code} at step ${failing} (${counting.operations[failing - 1]})`;
        const failedAfterRename = counting.operations.slice(0, failing).includes('rename') && counting.operations[failing - 1] !== 'rename';
        if (result.ok || failedAfterRename) expect(text(path), where).toBe('new');
        else expect(text(path), where).toBe('old');
        expect(readdirSync(folder), where).toEqual(['P.railwright']);
      }
    }
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-access'],
    ['ENOENT', 'folder-missing'],
    ['EIO', 'disk-error'],
  ])('names %s as %s, with the file and without its path', async (code, expected) => {
    const { path, folder } = place();
    const disk = faultyDisk((operation) => {
      if (operation === 'writeNew') throw systemError(code);
    });
    const result = await writeSafely(disk.files, { path, bytes: bytes('new'), expected: 'nothing' });
    expect(codeOf(result)).toBe(expected);
    expect(!result.ok && result.error.message.en).toContain('P.railwright');
    expect(!result.ok && result.error.message.en).not.toContain(folder);
  });

  it('reports a folder that is not there', async () => {
    const { folder } = place();
    const path = join(folder, 'gone', 'P.railwright');
    expect(codeOf(await writeSafely(nodeFileSystem, { path, bytes: bytes('x'), expected: 'nothing' }))).toBe('folder-missing');
  });

  it('throws bugs instead of dressing them up', async () => {
    const { path } = place();
    const disk = faultyDisk((operation) => {
      if (operation === 'writeNew') throw new TypeError('a bug');
    });
    await expect(writeSafely(disk.files, { path, bytes: bytes('x'), expected: 'nothing' })).rejects.toThrow('a bug');
  });
});

describe('keepVersion', () => {
  it('keeps the last ten versions, told apart by place', async () => {
    const { folder } = place();
    const root = join(folder, '..', 'backups');
    const other = join(folder, 'other');
    mkdirSync(other);
    const paths = [join(folder, 'P.railwright'), join(other, 'P.railwright')];
    for (const path of paths) {
      for (let version = 1; version <= 13; version++) {
        writeFileSync(path, `version ${version} of ${path}`);
        const expected = (await readStamp(nodeFileSystem, path))!;
        const keep = (old: string) => keepVersion(nodeFileSystem, root, old, Date.UTC(2026, 0, version));
        valueOf(await writeSafely(nodeFileSystem, { path, bytes: bytes('next'), expected, keep }));
      }
      const kept = readdirSync(backupFolderOf(root, path)).sort();
      expect(kept).toHaveLength(10);
      expect(kept.map((name) => text(join(backupFolderOf(root, path), name)))).toEqual(
        Array.from({ length: 10 }, (_, i) => `version ${i + 4} of ${path}`),
      );
    }
  });

  it('copies where the disk has no hard links, and never stops a save', async () => {
    const { path, folder } = place();
    writeFileSync(path, 'old');
    const root = join(folder, '..', 'backups');
    const noLinks = faultyDisk((operation) => {
      if (operation === 'link') throw systemError('EXDEV');
    });
    await keepVersion(noLinks.files, root, path, 0);
    expect(readdirSync(backupFolderOf(root, path))).toHaveLength(1);
    const noBackups = faultyDisk((operation, target) => {
      if (target.includes('backups') && operation === 'makeFolder') throw systemError('ENOSPC');
    });
    const keep = (old: string) => keepVersion(noBackups.files, root, old, 1);
    valueOf(await writeSafely(noBackups.files, { path, bytes: bytes('new'), expected: 'anything', keep }));
    expect(text(path)).toBe('new');
  });
});

describe('matchesStamp', () => {
  it('takes a touched file with the same contents for the same', async () => {
    const { path } = place();
    writeFileSync(path, 'same');
    const stamp = (await readStamp(nodeFileSystem, path))!;
    expect(await matchesStamp(nodeFileSystem, path, { ...stamp, modified: 1 }, false)).toBe(true);
    expect(await matchesStamp(nodeFileSystem, path, { ...stamp, hash: 'x' }, false)).toBe(true);
    expect(await matchesStamp(nodeFileSystem, path, { ...stamp, hash: 'x' }, true)).toBe(false);
    expect(await matchesStamp(nodeFileSystem, join(path, 'no'), stamp, true)).toBe(false);
  });
});

describe('symbolic links', () => {
  it('are followed by whoever resolves paths, so that their target is replaced and not the link', async () => {
    const { path, folder } = place();
    writeFileSync(path, 'old');
    const link = join(folder, 'Link.railwright');
    symlinkSync(path, link);
    const real = await nodeFileSystem.realPath(link);
    valueOf(await writeSafely(nodeFileSystem, { path: real, bytes: bytes('new'), expected: 'anything' }));
    expect(text(path)).toBe('new');
    expect(text(link)).toBe('new');
    expect(existsSync(link)).toBe(true);
  });
});

describe('sweepLeftovers', () => {
  it('removes what killed writes of this file left, once nobody can be writing it any more', async () => {
    const { path, folder } = place();
    const killed = faultyDisk(() => {});
    const temporary = '.P.railwright.AAAAAAAAAAAAAAAAAAAAAA.tmp';
    for (const name of [temporary, '.P.railwright.short.tmp', '.Q.railwright.AAAAAAAAAAAAAAAAAAAAAA.tmp', 'P.railwright']) {
      writeFileSync(join(folder, name), '');
    }
    await sweepLeftovers(killed.files, path, Date.now());
    expect(readdirSync(folder)).toHaveLength(4);
    await sweepLeftovers(killed.files, path, Date.now() + 11 * 60 * 1000);
    expect(readdirSync(folder).sort()).toEqual(['.P.railwright.short.tmp', '.Q.railwright.AAAAAAAAAAAAAAAAAAAAAA.tmp', 'P.railwright']);
    await sweepLeftovers(killed.files, join(folder, 'gone', 'P.railwright'), Date.now());
  });
});
