import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeProject, projectFileJsonSchema } from '../../../shared/project/index.ts';
import { arbitraryDocument } from '../../support/arbitrary-document.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const validate = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(JSON.parse(projectFileJsonSchema()) as object);

describe('the JSON Schema of project files', () => {
  it('is the published one: run `npx node scripts/write-project-schema.ts` after a change', () => {
    expect(readFileSync(`${root}docs/project-file.schema.json`, 'utf8')).toBe(projectFileJsonSchema());
  });

  it('accepts, to an independent validator, every file that is written', () => {
    const golden: unknown = JSON.parse(readFileSync(`${root}tests/support/golden/v1-every-kind.railwright`, 'utf8'));
    expect(validate(golden), JSON.stringify(validate.errors)).toBe(true);
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(validate(JSON.parse(encodeProject(document))), JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  });

  it.each<[string, (file: { version: number; records: Record<string, unknown>[] }) => void]>([
    ['another version', (file) => void (file.version = 2)],
    ['an unknown field', (file) => void (file.records[0]!['colour'] = 1)],
    ['a missing name', (file) => void delete file.records[0]!['name']],
    ['half a micrometre', (file) => void (file.records[1]!['margin'] = 0.5)],
    ['an unknown kind', (file) => void (file.records[1]!['kind'] = 'jumper')],
  ])('refuses %s', (_, change) => {
    const file = JSON.parse(readFileSync(`${root}tests/support/golden/v1-every-kind.railwright`, 'utf8')) as never;
    change(file);
    expect(validate(file)).toBe(false);
  });
});
