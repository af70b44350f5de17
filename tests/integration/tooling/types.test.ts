import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectNode } from '../../../scripts/project.mjs';

/** Proves what each part of the project may see: the settings of a part, over a small file of the test's own. */

const root = join(import.meta.dirname, '..', '..', '..');
let folder: string;

beforeAll(() => {
  // Within the project, so that its packages are found.
  mkdirSync(join(root, 'out'), { recursive: true });
  folder = mkdtempSync(join(root, 'out', 'types-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Codes of the errors that a text has as a file of a part. */
async function errorsIn(part: string, text: string): Promise<readonly string[]> {
  const settings = { extends: join(root, part), include: [], files: ['file.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'file.ts'), `${text}\n`);
  const node = projectNode();
  if (node === undefined) throw new Error('the packages are not installed');
  const output = await new Promise<string>((resolve) => {
    const args = [join(root, 'node_modules/typescript/bin/tsc'), '--project', folder, '--pretty', 'false'];
    execFile(node, args, { cwd: root }, (_error, out) => resolve(out));
  });
  return [...output.matchAll(/error (TS\d+)/g)].map((found) => found[1]!);
}

describe('types', () => {
  it.each(['window', 'document', 'process', 'Buffer', 'console', 'setTimeout', 'fetch', 'performance', 'crypto'])(
    'shared does not know %s',
    async (name) => {
      expect(await errorsIn('shared/tsconfig.json', `export const seen = ${name};`)).toHaveLength(1);
    },
  );

  it('shared knows the language', async () => {
    expect(await errorsIn('shared/tsconfig.json', 'export const sorted = [3, 1].toSorted().at(-1) ?? 0;')).toEqual([]);
  });

  it.each(['db/tsconfig.json', 'electron/tsconfig.json', 'electron/tsconfig.shell.json'])('%s knows Node and no page', async (part) => {
    expect(await errorsIn(part, 'export const seen = process.version;')).toEqual([]);
    expect(await errorsIn(part, 'export const seen = document.title;')).toHaveLength(1);
  });

  it('the renderer knows the page and no Node', async () => {
    expect(await errorsIn('renderer/tsconfig.json', 'export const seen = document.title;')).toEqual([]);
    expect(await errorsIn('renderer/tsconfig.json', 'export const seen = process.version;')).toHaveLength(1);
  });

  it.each([
    ['a list may be shorter than thought', 'const list: readonly number[] = [];\nexport const first: number = list[0];'],
    ['absent is not undefined', 'export const place: { readonly x?: number } = { x: undefined };'],
    ['no enums', 'export enum Side { left }'],
    ['no parameter properties', 'export class Rail { constructor(readonly name: string) {} }'],
    ['no silent any', 'export const twice = (value) => [value, value];'],
  ])('%s', async (_name, text) => {
    expect(await errorsIn('shared/tsconfig.json', text)).not.toEqual([]);
  });
});
