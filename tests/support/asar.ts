import { readFileSync } from 'node:fs';

/** A file in an archive as Electron reads it. */
export interface ArchivedFile {
  /** Path within the archive, with slashes. */
  readonly path: string;
  /** Whether it lies beside the archive, in `app.asar.unpacked`, because the system has to load it as a file. */
  readonly unpacked: boolean;
  /** Its bytes; empty for unpacked files. */
  readonly bytes: Uint8Array;
}

interface Node {
  readonly files?: Readonly<Record<string, Node>>;
  readonly size?: number;
  readonly offset?: string;
  readonly unpacked?: boolean;
}

/**
 * Reads an asar archive: four little-endian words (4, length of the header's envelope, length of the header's text with
 * padding, length of the header's text), the header in JSON, then the files one after the other.
 */
export function readAsar(path: string): readonly ArchivedFile[] {
  const archive = readFileSync(path);
  const envelope = archive.readUInt32LE(4);
  const header = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Node;
  const found: ArchivedFile[] = [];
  const visit = (node: Node, at: string): void => {
    for (const [name, child] of Object.entries(node.files ?? {})) {
      const childPath = at === '' ? name : `${at}/${name}`;
      if (child.files) {
        visit(child, childPath);
        continue;
      }
      const start = 8 + envelope + Number(child.offset ?? 0);
      const bytes = child.unpacked === true ? new Uint8Array() : archive.subarray(start, start + (child.size ?? 0));
      found.push({ path: childPath, unpacked: child.unpacked === true, bytes });
    }
  };
  visit(header, '');
  return found;
}
