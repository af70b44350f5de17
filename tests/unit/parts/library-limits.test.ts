import { describe, expect, it } from 'vitest';
import { libraryManifestSchema, librarySourcesSchema, partKeySchema, partSchema, readLibraryFile } from '../../../shared/parts/index.ts';
import { BLOCK } from '../../support/sample-parts.ts';

type Case = readonly [what: string, good: object, bad: object];

const FILE = { format: 'railwright-library-parts', version: 1, manufacturer: 'WAGO', title: 'Blocks', parts: [] };
const ENTRY = { article: '2002-1204', kind: 'through-terminal', revision: 1, attributes: {} };
const MANIFEST = { format: 'railwright-library', version: 1, date: '2026-02-28', files: ['wago.json'] };
const SOURCE = { id: 'sheet-2002', title: { en: 'Sheet', de: 'Blatt' }, trust: 'high' };

const readsFile = (more: object) => readLibraryFile({ ...FILE, ...more }).ok;
const readsEntry = (more: object) => readsFile({ parts: [{ ...ENTRY, ...more }] });
const readsFact = (more: object) => readsEntry({ attributes: { series: { value: '2002', source: 'sheet', ...more } } });
const takesManifest = (more: object) => libraryManifestSchema.safeParse({ ...MANIFEST, ...more }).success;
const takesSource = (more: object) =>
  librarySourcesSchema.safeParse({ format: 'railwright-library-sources', version: 1, sources: [{ ...SOURCE, ...more }] }).success;
const takesPart = (more: object) => partSchema.safeParse({ ...BLOCK, ...more }).success;
const text = (length: number) => 'x'.repeat(length);

describe.each<[string, (more: object) => boolean, readonly Case[]]>([
  ['a file of parts', readsFile, [
    ['says what it is', {}, { format: 'railwright-library' }],
    ['has the version that this program reads', { version: 1 }, { version: 2 }],
    ['names its maker', { manufacturer: 'W' }, { manufacturer: '' }],
    ['names its maker in a hundred characters', { manufacturer: text(100) }, { manufacturer: text(101) }],
    ['has a title', { title: 'T' }, { title: '' }],
    ['has a title of two hundred characters', { title: text(200) }, { title: text(201) }],
    ['holds a list of parts', { parts: [] }, { parts: {} }],
    ['holds nothing else', {}, { comment: 'x' }],
  ]],
  ['a part in it', readsEntry, [
    ['has an order number', { article: '1' }, { article: '' }],
    ['has an order number of up to 80 characters', { article: text(80) }, { article: text(81) }],
    ['has an order number without blanks at its ends', { article: 'PT 4-PE' }, { article: ' PT 4-PE' }],
    ['has an order number without blanks at its ends (2)', { article: 'P' }, { article: 'PT 4 ' }],
    ['has a revision from 1 on', { revision: 1 }, { revision: 0 }],
    ['has a whole revision', { revision: 7 }, { revision: 1.5 }],
  ]],
  ['a fact in it', readsFact, [
    ['has a source', { source: 's' }, { source: '' }],
    ['has a source of up to 100 characters', { source: text(100) }, { source: text(101) }],
    ['may say where', { at: 'p' }, { at: '' }],
    ['may say where in 400 characters', { at: text(400) }, { at: text(401) }],
    ['may carry a remark', { remark: 'r' }, { remark: '' }],
    ['may carry a remark of 1000 characters', { remark: text(1000) }, { remark: text(1001) }],
    ['says so only where it is in doubt', { confirmed: false }, { confirmed: true }],
  ]],
  ['the manifest', takesManifest, [
    ['counts from 1', { version: 1 }, { version: 0 }],
    ['has a date as ISO writes it', { date: '2026-11-21' }, { date: '26-11-21' }],
    ['has a date with two digits for the month', { date: '2026-01-01' }, { date: '2026-1-01' }],
    ['has a date with two digits for the day', { date: '2026-01-01' }, { date: '2026-01-1' }],
    ['has a date and no time', {}, { date: '2026-01-01T00:00' }],
    ['names at least one file', { files: ['a.json'] }, { files: [] }],
    ['names files of its own folder', { files: ['a-1.json', 'b.json'] }, { files: ['../a.json'] }],
    ['names files and no folders', {}, { files: ['a/b.json'] }],
    ['names files in small letters', {}, { files: ['A.json'] }],
    ['names JSON files', {}, { files: ['a.json.bak'] }],
    ['names nothing else', {}, { comment: 'x' }],
  ]],
  ['a source', takesSource, [
    ['has an id of small letters, digits and hyphens', { id: 'a-9' }, { id: 'A' }],
    ['has an id', { id: '0' }, { id: '' }],
    ['has an id without blanks', {}, { id: 'a b' }],
    ['has a title in English', {}, { title: { en: '', de: 'Blatt' } }],
    ['has a title in German', {}, { title: { en: 'Sheet', de: '' } }],
    ['is trusted to one of three degrees', { trust: 'low' }, { trust: 'none' }],
    ['may ask for an attribution', { attribution: 'CC BY 3.0' }, { attribution: '' }],
  ]],
  ['a stored part', takesPart, [
    ['has a revision from 1 on', { revision: 1 }, { revision: 0 }],
    ['has a maker', { manufacturer: text(100) }, { manufacturer: text(101) }],
    ['has a maker with a name', { manufacturer: 'x' }, { manufacturer: '' }],
    ['has an order number', { article: text(80) }, { article: text(81) }],
    ['has an order number that is not empty', { article: 'x' }, { article: '' }],
    ['is described in English', { description: { en: text(500), de: '' } }, { description: { en: text(501), de: '' } }],
    ['is described in German', { description: { en: '', de: text(500) } }, { description: { en: '', de: text(501) } }],
    ['is described in both', {}, { description: { en: 'x' } }],
  ]],
])('%s', (_, takes, cases) => {
  it.each(cases)('%s', (_what, good, bad) => {
    expect(takes(good)).toBe(true);
    expect(takes(bad)).toBe(false);
  });
});

describe('a part key', () => {
  const takes = (key: string) => partKeySchema.safeParse(key).success;
  it('is at most 120 characters long', () => {
    expect(takes(`wago:${text(115)}`)).toBe(true);
    expect(takes(`wago:${text(116)}`)).toBe(false);
  });
  it.each([['w:1', true], ['9-x:1', true], ['-x:1', false], ['wa_go:1', false], ['wägo:1', false], ['wago:1\n2', false]])('%j: %s', (key, good) => {
    expect(takes(key)).toBe(good);
  });
});

describe('a file with one bad part', () => {
  it('is refused as a whole, naming the part and the fact', () => {
    const good = { ...ENTRY, article: 'good' };
    const bad = { ...ENTRY, article: 'bad', attributes: { 'geometry.width': { value: '5.2 mm', source: 's' } } };
    const read = readLibraryFile({ ...FILE, parts: [good, bad, good] });
    expect(read).toMatchObject({ ok: false, error: { code: 'library.invalid' } });
    if (!read.ok) expect(read.error.message).toMatch(/^bad, geometry\.width: .*number/);
  });
});
