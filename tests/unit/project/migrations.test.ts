import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeProject, encodeProject, recordsOf } from '../../../shared/project/index.ts';
import {
  PROJECT_FILE_VERSION,
  PROJECT_MIGRATIONS,
  type ProjectMigration,
  migrateProject,
} from '../../../shared/project/migrations.ts';

const GOLDEN = fileURLToPath(new URL('../../support/golden/', import.meta.url));
const goldenFiles = readdirSync(GOLDEN).filter((name) => name.endsWith('.railwright'));

describe('migrateProject', () => {
  const append =
    (text: string): ProjectMigration =>
    ({ records }) => ({ records: [...records, text] });
  const steps = new Map([
    [1, append('1→2')],
    [2, append('2→3')],
    [3, append('3→4')],
  ]);

  it('runs the steps from the file version to the current one, in order', () => {
    expect(migrateProject({ records: [] }, 2, steps, 4)).toEqual({ records: ['2→3', '3→4'] });
    expect(migrateProject({ records: [] }, 1, steps, 4)).toEqual({ records: ['1→2', '2→3', '3→4'] });
  });

  it('changes nothing in a file of the current version', () => {
    const stored = { records: [{}] };
    expect(migrateProject(stored, 4, steps, 4)).toBe(stored);
  });

  it('throws where a step is missing', () => {
    expect(() => migrateProject({ records: [] }, 1, new Map(), 2)).toThrow('version 1');
  });

  it('has a step away from every older version and none beyond', () => {
    expect([...PROJECT_MIGRATIONS.keys()]).toEqual(Array.from({ length: PROJECT_FILE_VERSION - 1 }, (_, i) => i + 1));
  });
});

describe('golden files', () => {
  it('exist for every version that was ever written', () => {
    const versions = goldenFiles.map((name) => Number(/^v(\d+)-/.exec(name)?.[1]));
    expect(new Set(versions)).toEqual(new Set(Array.from({ length: PROJECT_FILE_VERSION }, (_, i) => i + 1)));
  });

  it.each(goldenFiles)('%s still opens, with everything in it', (name) => {
    const decoded = decodeProject(readFileSync(GOLDEN + name, 'utf8'));
    if (!decoded.ok) throw new Error(`${decoded.error.message.en} ${decoded.error.detail}`);
    const expected = JSON.parse(readFileSync(`${GOLDEN}${name.replace('.railwright', '.expected.json')}`, 'utf8')) as object;
    const { document } = decoded;
    const summary = {
      version: decoded.version,
      names: [...recordsOf(document, 'rail').map(({ name: rail }) => rail), ...recordsOf(document, 'strip').map(({ tag }) => tag)],
      items: recordsOf(document, 'item').map(({ part, turned, gapBefore, levels }) => [part, turned, gapBefore, levels[0]?.designation ?? null]),
      potentials: recordsOf(document, 'potential').map(({ name: potential, voltage }) => [potential, voltage ?? null]),
      waivers: recordsOf(document, 'waiver').map(({ rule, subjects }) => [rule, ...subjects]),
      parts: recordsOf(document, 'part').map(({ part }) => [part.key, Object.keys(part.attributes).length]),
    };
    expect(summary).toEqual(expected);
  });

  it.each(goldenFiles.filter((name) => name.startsWith(`v${PROJECT_FILE_VERSION}-`)))('%s is written again byte for byte', (name) => {
    const text = readFileSync(GOLDEN + name, 'utf8');
    const decoded = decodeProject(text);
    expect(decoded.ok && encodeProject(decoded.document)).toBe(text);
  });
});
