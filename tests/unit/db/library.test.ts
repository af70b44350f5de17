import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Library, USER_PARTS_FILE, connect, memoryLibrary, openLibrary, storedParts } from '../../../db/index.ts';
import { mm } from '../../../shared/units/index.ts';
import type { Part } from '../../../shared/parts/index.ts';
import { LIBRARY_FOLDER, realPart, realParts, realSources } from '../../support/real-library.ts';
import { makePart } from '../../support/sample-parts.ts';

let data: string;
let assets: string;
const toClose: Library[] = [];
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'railwright-library-'));
  data = join(folder, 'data');
  assets = join(folder, 'assets');
});
afterEach(() => {
  for (const library of toClose.splice(0)) library.close();
  rmSync(join(data, '..'), { recursive: true, force: true });
});

function open(from: string = LIBRARY_FOLDER): { library: Library; built: boolean; setAside?: string } {
  const result = openLibrary({ assets: from, data, now: () => new Date() });
  if (!result.ok) throw new Error(result.error.message);
  toClose.push(result.value.library);
  return result.value;
}
const bases = (): readonly string[] => readdirSync(data).filter((name) => /^library-.*\.db$/.test(name));

/** A small library of its own on the disk. */
function writeAssets(parts: readonly object[], version = 1): void {
  cpSync(LIBRARY_FOLDER, assets, { recursive: true });
  rmSync(join(assets, 'parts'), { recursive: true });
  cpSync(join(LIBRARY_FOLDER, 'parts', 'entrelec.json'), join(assets, 'parts', 'entrelec.json'));
  writeFileSync(join(assets, 'library.json'), JSON.stringify({ format: 'railwright-library', version, date: '2026-01-02', files: ['acme.json'] }));
  writeFileSync(join(assets, 'parts', 'acme.json'), JSON.stringify({ format: 'railwright-library-parts', version: 1, manufacturer: 'Acme', title: 'Test', parts }));
}
const stop = (width: number): object => ({ article: '1', kind: 'end-stop', revision: 1, attributes: { 'geometry.width': { value: width, source: 'distributor' } } });

describe('the base library', () => {
  it('is built at the first start and only opened afterwards', () => {
    const first = open();
    expect(first.built).toBe(true);
    expect(first.library.facets().total).toBe(1039);
    expect(readdirSync(data).some((name) => name.endsWith('.tmp'))).toBe(false);
    const [name = ''] = bases();
    const written = statSync(join(data, name)).mtimeMs;
    const second = open();
    expect(second.built).toBe(false);
    expect(statSync(join(data, name)).mtimeMs).toBe(written);
    expect(second.library.version).toEqual(first.library.version);
    const manifest = JSON.parse(readFileSync(join(LIBRARY_FOLDER, 'library.json'), 'utf8')) as { readonly version: number };
    expect(second.library.version.number).toBe(manifest.version);
    expect(second.library.version.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(name).toContain(second.library.version.hash.slice(0, 12));
  });

  it('holds every part as the files have it, and the sources', () => {
    const { library } = open();
    for (const part of realParts()) expect(library.getPart(part.key)).toEqual(part);
    expect(library.sources()).toEqual(realSources());
  });

  it('is built anew when a fact changes, and the old one goes', () => {
    writeAssets([stop(6000)]);
    const before = open(assets);
    expect(before.library.getPart('acme:1')?.attributes['geometry.width']?.value).toBe(6000);
    before.library.close();
    const [old] = bases();
    writeAssets([stop(6500)]);
    const after = open(assets);
    expect(after.built).toBe(true);
    expect(after.library.getPart('acme:1')?.attributes['geometry.width']?.value).toBe(6500);
    expect(bases()).toHaveLength(1);
    expect(bases()[0]).not.toBe(old);
  });

  it('can be read by who only has the file', () => {
    open();
    const driver = connect(join(data, bases()[0] ?? ''), { readonly: true });
    const byKey = realParts().toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(storedParts(driver)).toEqual(byKey);
    driver.close();
  });

  it('cannot be written', () => {
    open();
    const driver = connect(join(data, bases()[0] ?? ''), { readonly: true });
    expect(() => driver.exec('DELETE FROM part')).toThrow(/readonly/);
    driver.close();
  });

  it.each([
    ['rubbish', (path: string) => writeFileSync(path, 'rubbish '.repeat(2000))],
    ['cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 100_000))],
    ['empty', (path: string) => writeFileSync(path, '')],
  ])('that is damaged (%s) is set aside and built again', (_, damage) => {
    open().library.close();
    const [name = ''] = bases();
    damage(join(data, name));
    const again = open();
    expect(again.built).toBe(true);
    expect(again.library.facets().total).toBe(1039);
    expect(readdirSync(data).filter((file) => file.startsWith(`${name}.damaged-`)).length).toBeGreaterThanOrEqual(1);
  });

  it('leaves no draft behind, and clears away those of others that are old', () => {
    open().library.close();
    const [name = ''] = bases();
    const old = join(data, `${name}.77-abc.tmp`);
    const young = join(data, `${name}.78-def.tmp`);
    for (const path of [old, young]) writeFileSync(path, 'x');
    utimesSync(old, new Date(0), new Date(0));
    open();
    expect(existsSync(old)).toBe(false);
    expect(existsSync(young)).toBe(true);
  });

  it.each([
    ['no library at all', () => undefined, /ENOENT/],
    ['a file that is missing', () => rmSync(join(assets, 'parts', 'acme.json')), /ENOENT/],
    ['a file that is not JSON', () => writeFileSync(join(assets, 'parts', 'acme.json'), '{"format"'), /acme\.json/],
    ['a manifest of another kind', () => writeFileSync(join(assets, 'library.json'), '{}'), /library\.json/],
    ['sources of another kind', () => writeFileSync(join(assets, 'sources.json'), '[]'), /sources\.json/],
    ['an attribute that does not exist', () => writeAssets([{ ...stop(1), attributes: { 'geometry.size': { value: 1, source: 'x' } } }]), /acme\.json: 1: there is no attribute geometry\.size/],
    ['a part that is there twice', () => writeAssets([stop(1), stop(2)]), /acme:1 is there twice/],
  ])('says what is wrong: %s', (what, spoil, message) => {
    if (what !== 'no library at all') writeAssets([stop(6000)]);
    spoil();
    const result = openLibrary({ assets, data });
    expect(result).toMatchObject({ ok: false, error: { code: 'library.invalid' } });
    expect(result.ok ? '' : result.error.message).toMatch(message);
    expect(existsSync(data) ? bases() : []).toEqual([]);
  });

  it('is built by one of several programs that start at once, and used by all', async () => {
    const script = fileURLToPath(new URL('../../support/open-library-once.ts', import.meta.url));
    const answers = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise<string>((resolve, reject) => {
            const child = spawn(process.execPath, [script, LIBRARY_FOLDER, data], { stdio: ['ignore', 'pipe', 'pipe'] });
            let text = '';
            let errors = '';
            child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
            child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
            child.on('error', reject);
            child.on('exit', (code) => (code === 0 ? resolve(text.trim()) : reject(new Error(errors))));
          }),
      ),
    );
    expect(answers).toEqual(['1039', '1039', '1039']);
    expect(bases()).toHaveLength(1);
    expect(readdirSync(data).filter((name) => /tmp|damaged/.test(name))).toEqual([]);
  });
});

describe('looking up', () => {
  const library = memoryLibrary(realParts());

  it('finds by key, many at once in the order asked for, and by order number', () => {
    expect(library.getPart('wago:2002-1204')).toEqual(realPart('2002-1204'));
    expect(library.get('wago:2002-1204')).toEqual(realPart('2002-1204'));
    expect(library.getPart('wago:nothing')).toBeUndefined();
    expect(library.getParts(['wago:249-116', 'wago:nothing', 'wago:2002-1204']).map((part) => part.article)).toEqual(['249-116', '2002-1204']);
    expect(library.byArticle('2002-1204').map((part) => part.key)).toEqual(['wago:2002-1204']);
    expect(library.partsByArticle('2002')).toEqual([]);
  });

  it('hands out values that nobody can change', () => {
    const part = library.getPart('wago:2002-1204') as Part & { revision: number };
    expect(() => {
      part.revision = 9;
    }).toThrow(TypeError);
    const plates = (part.attributes['compatibility.endPlates']?.value ?? []) as string[];
    expect(plates).toHaveLength(2);
    expect(() => plates.push('x')).toThrow(TypeError);
  });

  it('knows what completing strips may need, without what was asked for', () => {
    const keys = library.companionsOf(['wago:2002-1204', 'wago:2002-1207', 'wago:2002-1292'], 'wago:249-116').map((part) => part.key);
    expect(keys).toEqual(['wago:2002-1291', 'wago:249-116']);
    expect(library.companionsOf(['wago:249-116'])).toEqual([]);
    expect(library.companionsOf(['wago:nothing'], 'wago:gone')).toEqual([]);
  });
});

describe("the user's own parts", () => {
  const own = makePart('My Shop', 'X 1', 'end-stop', { 'geometry.width': mm(7.5), 'material.color': 'red' });

  it('are stored, found, listed and removed', () => {
    const { library } = open();
    expect(library.saveUserPart(own)).toEqual({ ok: true });
    expect(library.userParts()).toEqual(['my-shop:X 1']);
    expect(library.getPart('my-shop:X 1')).toEqual(own);
    expect(library.partsByArticle('X 1')).toEqual([own]);
    expect(library.searchParts({ text: 'x1', limit: 5, offset: 0 }).parts[0]).toMatchObject({ key: 'my-shop:X 1', width: 7500 });
    expect(library.facets().total).toBe(1040);
    expect(library.removeUserPart('my-shop:X 1')).toBe(true);
    expect(library.removeUserPart('my-shop:X 1')).toBe(false);
    expect(library.getPart('my-shop:X 1')).toBeUndefined();
    expect(library.searchParts({ text: 'my shop', limit: 5, offset: 0 }).total).toBe(0);
  });

  it('outlive the program and every update of the base', () => {
    writeAssets([stop(6000)]);
    const before = open(assets);
    before.library.saveUserPart(own);
    before.library.close();
    writeAssets([stop(6500)], 2);
    const { library, built } = open(assets);
    expect(built).toBe(true);
    expect(library.getPart('my-shop:X 1')).toEqual(own);
    expect(library.version.number).toBe(2);
  });

  it('replace each other and hide base parts of the same key, everywhere', () => {
    const { library } = open();
    const changed: Part = { ...realPart('2002-1204'), revision: 2, description: { en: 'Mine', de: 'Meine' } };
    expect(library.getPart('wago:2002-1204')?.revision).toBe(1);
    for (const revision of [2, 3]) library.saveUserPart({ ...changed, revision });
    expect(library.getPart('wago:2002-1204')?.revision).toBe(3);
    expect(library.byArticle('2002-1204').map((part) => part.revision)).toEqual([3]);
    const found = library.searchParts({ text: '2002-1204', limit: 9, offset: 0 });
    expect(found.total).toBe(1);
    expect(found.parts.map((part) => part.description.en)).toEqual(['Mine']);
    expect(library.facets().total).toBe(1039);
    library.removeUserPart('wago:2002-1204');
    expect(library.getPart('wago:2002-1204')).toEqual(realPart('2002-1204'));
    expect(library.searchParts({ text: '2002-1204', limit: 9, offset: 0 }).parts[0]?.description.de).toMatch(/blau$/);
  });

  it('stand among the others where they belong, page by page', () => {
    const { library } = open();
    for (const article of ['249-115', '249-118', '249-116 A']) {
      library.saveUserPart(makePart('WAGO', article, 'end-stop', { 'geometry.width': mm(6) }));
    }
    const all = library.searchParts({ text: '249-11', limit: 20, offset: 0 }).parts.map((part) => part.article);
    expect(all).toEqual(['249-115', '249-116', '249-116 A', '249-117', '249-118', '249-119']);
    const paged = [0, 2, 4].flatMap((offset) => library.searchParts({ text: '249-11', limit: 2, offset }).parts);
    expect(paged.map((part) => part.article)).toEqual(all);
  });

  it('are refused where they are no parts', () => {
    const { library } = open();
    const broken = { ...own, attributes: { 'geometry.width': { value: 7.5, source: { id: 'user' }, confirmed: true } } } as unknown as Part;
    expect(library.saveUserPart(broken)).toMatchObject({ ok: false, error: { code: 'part.invalid' } });
    expect(library.userParts()).toEqual([]);
  });

  it('of a damaged database are set aside, and the program goes on', () => {
    const first = open().library;
    first.saveUserPart(own);
    first.close();
    writeFileSync(join(data, USER_PARTS_FILE), 'torn '.repeat(3000));
    const { library, setAside } = open();
    expect(setAside).toMatch(/my-parts\.db\.damaged-/);
    expect(library.userParts()).toEqual([]);
    expect(library.facets().total).toBe(1039);
  });

  it('of a newer version are not touched', () => {
    open().library.close();
    const driver = connect(join(data, USER_PARTS_FILE));
    driver.exec('PRAGMA user_version = 99');
    driver.close();
    expect(openLibrary({ assets: LIBRARY_FOLDER, data })).toMatchObject({ ok: false, error: { code: 'database.newer' } });
  });
});
