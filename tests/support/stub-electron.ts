import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the place in Electron's binary where its switches stand; electron-builder looks for it to set them. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** The switches as Electron is delivered: `1` on, `0` off, in the order of `FUSES`. */
const FUSES_AS_DELIVERED = '10110001';

/** Electron's switches in the order in which they stand in its binary. */
export const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyAsar',
  'browserSnapshot',
  'fileProtocolPrivileges',
] as const;

/**
 * Makes a folder that electron-builder takes for Electron: it has the files that packaging touches, and a binary that
 * carries the switches and nothing else.
 */
export function makeStubElectron(folder: string, version: string, platform: 'linux' | 'win32'): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const language of ['de', 'en-GB', 'en-US', 'fr', 'ja']) writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'stand-in\n');
  const binary = join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
  const wire = Buffer.concat([Buffer.from([1, FUSES_AS_DELIVERED.length]), Buffer.from(FUSES_AS_DELIVERED, 'latin1')]);
  writeFileSync(binary, Buffer.concat([Buffer.from(`stand-in for Electron\n${FUSE_MARK}`, 'latin1'), wire]));
  chmodSync(binary, 0o755);
}

/** Which switches are on in a packaged binary. */
export function readFuses(binary: string): Readonly<Record<(typeof FUSES)[number], boolean>> {
  const bytes = readFileSync(binary);
  const at = bytes.indexOf(FUSE_MARK) + FUSE_MARK.length;
  const count = bytes.readUInt8(at + 1);
  const states = bytes.toString('latin1', at + 2, at + 2 + count);
  return Object.fromEntries(FUSES.map((name, index) => [name, states[index] === '1'])) as Record<(typeof FUSES)[number], boolean>;
}
