import { type FileSystem, nodeFileSystem } from '../../electron/host/files/file-system.ts';

/** A system error as Node throws it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made by a test`), { code });
}

export interface FaultyDisk {
  readonly files: FileSystem;
  /** Every operation so far, by name. */
  readonly operations: readonly (keyof FileSystem)[];
}

/** The real disk, except that `before` is called ahead of every operation and may throw or await. */
export function faultyDisk(before: (operation: keyof FileSystem, path: string, count: number) => void | Promise<void>): FaultyDisk {
  const operations: (keyof FileSystem)[] = [];
  const files = Object.fromEntries(
    Object.entries(nodeFileSystem).map(([name, run]) => [
      name,
      async (...args: unknown[]) => {
        const operation = name as keyof FileSystem;
        operations.push(operation);
        await before(operation, String(args[0]), operations.length);
        return (run as (...all: unknown[]) => unknown)(...args);
      },
    ]),
  ) as unknown as FileSystem;
  return { files: { ...files, wait: async () => {} }, operations };
}
