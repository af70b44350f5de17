import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectNode } from '../../../scripts/project.mjs';

/** Proves that the lint settings forbid what the project forbids: one small file for each, in a tree of its own. */

const root = join(import.meta.dirname, '..', '..', '..');

/** The file, what it says, and the rule that must object. */
const FORBIDDEN: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['shared/any.ts', 'export const given: any = 1;', 'typescript(no-explicit-any)'],
  ['shared/cast.ts', 'export const given = (1 as any) as string;', 'typescript(no-explicit-any)'],
  ['shared/leak.ts', 'export const size = (JSON.parse("{}")).size;', 'typescript(no-unsafe-member-access)'],
  ['shared/assert.ts', 'export const first = (list: readonly number[]) => list[0]!;', 'typescript(no-non-null-assertion)'],
  ['shared/default.ts', 'export default 1;', 'import(no-default-export)'],
  ['shared/all.ts', "export * from './any.ts';", 'railwright(no-export-all)'],
  ['shared/enum.ts', 'export enum Side { left, right }', 'railwright(no-enum)'],
  ['shared/kinds.ts', "export const SHOWN = new Set(['item', 'rail']);", 'railwright(no-list-of-kinds)'],
  [
    'shared/kind-default.ts',
    "export function shown(kind: string): boolean {\n  switch (kind) {\n    case 'item':\n    case 'rail':\n      return true;\n    default:\n      return false;\n  }\n}",
    'railwright(no-default-for-kinds)',
  ],
  ['shared/question.ts', "export const and = (language: string) => (language === 'en' ? 'and' : 'und');", 'railwright(no-question-of-language)'],
  ['shared/space.ts', 'export namespace Space { export const one = 1; }', 'typescript(no-namespace)'],
  ['shared/clock.ts', 'export const now = () => new Date();', 'eslint(no-restricted-globals)'],
  ['shared/chance.ts', 'export const id = () => Math.random();', 'eslint(no-restricted-properties)'],
  ['shared/PascalCase.ts', 'export const one = 1;', 'unicorn(filename-case)'],
  ['db/talk.ts', "export const say = () => console.log('hello');", 'eslint(no-console)'],
  ['db/floating.ts', 'async function save() { await Promise.resolve(); }\nexport const go = () => { save(); };', 'typescript(no-floating-promises)'],
  [
    'db/misused.ts',
    'const later = async () => { await Promise.resolve(); return true; };\nexport const answer = () => (later() ? 1 : 2);',
    'typescript(no-misused-promises)',
  ],
  [
    'shared/switch.ts',
    "export function sign(side: 'left' | 'right'): number {\n  switch (side) {\n    case 'left':\n      return 1;\n  }\n  return 0;\n}",
    'typescript(switch-exhaustiveness-check)',
  ],
  ['shared/equal.ts', 'export const same = (a: unknown, b: unknown) => a == b;', 'eslint(eqeqeq)'],
  ['shared/long.ts', `${'// a line\n'.repeat(401)}export const one = 1;`, 'eslint(max-lines)'],
  ['tests/only.test.ts', "import { it } from 'vitest';\nit.only('one', () => undefined);", 'vitest(no-focused-tests)'],
  ['renderer/hook.tsx', "import { useState } from 'react';\nexport function Field({ on }: { readonly on: boolean }) {\n  if (on) useState(1);\n  return null;\n}", 'react-hooks(rules-of-hooks)'],
];

/** What the settings let pass where it is meant to be. */
const ALLOWED: Readonly<Record<string, string>> = {
  'shared/sound.ts': "export { one } from './other.ts';\nexport const same = (a: unknown) => a == null;",
  'shared/other.ts': 'export const one = 1;',
  'shared/words.ts': "export const AXES = ['x', 'rail'];\nexport const ONE = ['rail'];",
  'shared/project/kinds/index.ts': 'export const KINDS = { rail: 1, item: 2 };',
  'shared/text/languages.ts': "export const LANGUAGES = {\n  en: { mark: '.' },\n  de: { mark: ',' },\n} as const;",
  'shared/answer.ts': "export const isOhm = (unit: string) => unit === 'ohm';",
  'tests/sound.test.ts': 'const list = [1];\nexport const first = list[0]!;\nconsole.log(first);',
  'sound.config.ts': 'export default {};',
};

interface Message {
  readonly code: string;
  readonly filename: string;
}

let folder: string;
let messages: readonly Message[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'railwright-lint-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  };
  for (const path of ['.oxlintrc.json', 'scripts/lint-rules.mjs', 'tsconfig.base.json']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, path), join(folder, path));
  }
  const settings = { extends: './tsconfig.base.json', compilerOptions: { types: ['node'], jsx: 'react-jsx' }, include: ['**/*.ts', '**/*.tsx'] };
  write('tsconfig.json', JSON.stringify(settings));
  for (const [path, text] of [...FORBIDDEN, ...Object.entries(ALLOWED)]) write(path, text);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  messages = await lint();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(): Promise<readonly Message[]> {
  const node = projectNode();
  if (node === undefined) throw new Error('the packages are not installed');
  const script = join(root, 'node_modules/oxlint/bin/oxlint');
  return new Promise((resolve, reject) => {
    execFile(node, [script, '--type-aware', '--format', 'json'], { cwd: folder, maxBuffer: 1 << 26 }, (_error, out, err) => {
      // It ends with 1 where it found something, which is what is wanted here.
      if (out === '') reject(new Error(err));
      else resolve((JSON.parse(out) as { readonly diagnostics: readonly Message[] }).diagnostics);
    });
  });
}

const about = (file: string) => messages.filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(file)).map(({ code }) => code);

describe('lint', () => {
  it.each(FORBIDDEN.map(([file, , rule]) => ({ file, rule })))('$rule objects to $file', ({ file, rule }) => {
    expect(about(file)).toContain(rule);
  });

  it.each(Object.keys(ALLOWED))('%s passes', (file) => {
    expect(about(file)).toEqual([]);
  });
});
