import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectNode } from '../../../scripts/project.mjs';

/** Proves that the compiler asks every table over the kinds of record for a new kind: one is put into a copy of `shared`. */

const root = join(import.meta.dirname, '..', '..', '..');

/** The tables: where a kind has its line. A file that comes to this list or leaves it changes what a kind costs. */
const TABLES = ['notation/kinds/index.ts', 'project/index-update.ts', 'rail/record-names.ts'];

const TRIAL = `import { z } from 'zod';
import { type IdOf, idSchema } from './id.ts';
import type { MintedKind } from './kind.ts';

export interface TrialRecord {
  readonly kind: 'trial';
  readonly id: IdOf<'trial'>;
  readonly text: string;
}

const schema = z.strictObject({ kind: z.literal('trial'), id: idSchema('trial'), text: z.string() }) satisfies z.ZodType<TrialRecord>;

export const TRIAL: MintedKind<TrialRecord> = { kind: 'trial', identity: 'minted', schema };
`;

let folder: string;
let complaints: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'railwright-kinds-'));
  cpSync(join(root, 'shared'), join(folder, 'shared'), { recursive: true });
  cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'shared/project/kinds/trial.ts'), TRIAL);
  const table = join(folder, 'shared/project/kinds/index.ts');
  const text = readFileSync(table, 'utf8');
  writeFileSync(table, `import { TRIAL } from './trial.ts';\n${text.replace('  part: PART,\n', '  part: PART,\n  trial: TRIAL,\n')}`);
  complaints = await compile();
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function compile(): Promise<readonly string[]> {
  const node = projectNode();
  if (node === undefined) throw new Error('the packages are not installed');
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve, reject) => {
    execFile(node, [compiler, '--project', 'shared', '--noEmit', '--pretty', 'false'], { cwd: folder, maxBuffer: 1 << 26 }, (_error, out, err) => {
      // It ends with an error, which is what is wanted here.
      if (err !== '') reject(new Error(err));
      else resolve(out.split('\n').filter((line) => / error TS\d+: /.test(line)));
    });
  });
}

describe('a new kind of record', () => {
  it.each(TABLES)('is asked for by shared/%s', (table) => {
    const about = complaints.filter((line) => line.replaceAll('\\', '/').startsWith(`shared/${table}(`));
    expect(about).not.toEqual([]);
    expect(about.join('\n')).toContain("'trial'");
  });

  it('is asked for nowhere else in shared', () => {
    const files = complaints.map((line) => line.slice('shared/'.length, line.indexOf('(')).replaceAll('\\', '/'));
    expect([...new Set(files)].sort()).toEqual(TABLES);
  });
});
