import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Host, type HostOptions, createHost } from '../../electron/host/index.ts';
import { type TestFolders, makeFolders, testHostOptions } from './host-kit.ts';

export {
  type TestFolders,
  blockChanges,
  blocksIn,
  clientOf,
  codeOf,
  commit,
  newChangeId,
  projectWithBlocks,
  railChanges,
  testHostOptions,
  valueOf,
} from './host-kit.ts';

/** Fresh folders that go when the test ends. */
export function testFolders(): TestFolders {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'railwright-test-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return makeFolders(root);
}

/** Starts a host that is closed when the test ends. */
export async function startTestHost(folders: TestFolders, options: Partial<HostOptions> = {}): Promise<Host> {
  const started = await createHost(testHostOptions(folders, options));
  if (!started.ok) throw new Error(started.error.message.en);
  onTestFinished(() => started.value.close());
  return started.value;
}
