import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectNode } from '../../../scripts/project.mjs';

/** Proves that the compiler asks every table over the kinds of record for a new kind: one is put into a copy of the sources. */

const root = join(import.meta.dirname, '..', '..', '..');

/** The tables: where a kind has its line. A file that comes to this list or leaves it changes what a kind costs. */
const TABLES = [
  'renderer/panels/context-menu/record-menus.ts',
  'renderer/panels/inspector/panes.tsx',
  'renderer/state/editing/kinds.ts',
  'shared/editing/kinds/index.ts',
  'shared/notation/kinds/index.ts',
  'shared/orders/ordered.ts',
  'shared/rail/record-names.ts',
];

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
  for (const part of ['shared', 'renderer']) cpSync(join(root, part), join(folder, part), { recursive: true });
  // The one file outside that the window's sources name.
  cpSync(join(root, 'assets/library/sources.json'), join(folder, 'assets/library/sources.json'));
  cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'shared/project/kinds/trial.ts'), TRIAL);
  const table = join(folder, 'shared/project/kinds/index.ts');
  const text = readFileSync(table, 'utf8');
  writeFileSync(table, `import { TRIAL } from './trial.ts';\n${text.replace('  part: PART,\n', '  part: PART,\n  trial: TRIAL,\n')}`);
  // What the window is made of contains nearly all of `shared`; the rest is asked for by itself.
  complaints = [...(await compile('shared')), ...(await compile('renderer'))];
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function compile(project: string): Promise<readonly string[]> {
  const node = projectNode();
  if (node === undefined) throw new Error('the packages are not installed');
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve, reject) => {
    execFile(node, [compiler, '--project', project, '--noEmit', '--pretty', 'false'], { cwd: folder, maxBuffer: 1 << 26 }, (_error, out, err) => {
      // It ends with an error, which is what is wanted here.
      if (err !== '') reject(new Error(err));
      else resolve(out.split('\n').filter((line) => / error TS\d+: /.test(line)));
    });
  });
}

describe('a new kind of record', () => {
  it.each(TABLES)('is asked for by %s', (table) => {
    const about = complaints.filter((line) => line.replaceAll('\\', '/').startsWith(`${table}(`));
    expect(about).not.toEqual([]);
    expect(about.join('\n')).toContain("'trial'");
  });

  it('is asked for nowhere else', () => {
    const files = complaints.map((line) => line.slice(0, line.indexOf('(')).replaceAll('\\', '/'));
    expect([...new Set(files)].sort()).toEqual(TABLES);
  });
});
