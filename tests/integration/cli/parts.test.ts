import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cliFolder, runCliHere } from '../../support/run-cli.ts';

const { folder, data } = cliFolder();
const cli = (...args: string[]) => runCliHere(args, { data, cwd: folder });
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const OPEN = 'rail R1 210-112 length=300\nstrip -X1\n20x 2002-1204\n';
const SOUND = 'rail R1 210-112 length=300\nstrip -X1\n249-116\n20x 2002-1204 labels=1..20\n2002-1292\n249-116\n';

beforeAll(() => {
  write('open.rail', OPEN);
  write('sound.rail', SOUND);
});

describe('parts', () => {
  it('find gives the exact article first', async () => {
    const call = await cli('parts', 'find', '2002-1204', '--json');
    const { parts, total } = JSON.parse(call.out);
    expect(parts[0]).toMatchObject({ article: '2002-1204', manufacturer: 'WAGO', kind: 'through-terminal', widthMm: 5.2 });
    expect(total).toBeGreaterThan(0);
  });

  it('find takes kind, maker and limit, and several words', async () => {
    const { parts, total } = JSON.parse(
      (await cli('parts', 'find', 'blue', '2,5', '--kind', 'through-terminal', '--maker', 'wago', '--limit', '2', '--json')).out,
    );
    expect(parts).toHaveLength(2);
    expect(total).toBeGreaterThan(2);
    expect(parts.every((part: { kind: string; color: string }) => part.kind === 'through-terminal' && part.color === 'blue')).toBe(true);
  });

  it('find says so where nothing matches', async () => {
    const call = await cli('parts', 'find', 'xyzzy');
    expect(call).toMatchObject({ code: 0, out: '', err: 'No part matches.\n' });
  });

  it('show gives every attribute with unit, source and whether it is confirmed', async () => {
    const part = JSON.parse((await cli('parts', 'show', '2002-1204', '--json')).out);
    expect(part).toMatchObject({ key: 'wago:2002-1204', manufacturer: 'WAGO', article: '2002-1204' });
    expect(part.attributes['geometry.width']).toMatchObject({ value: 5.2, unit: 'mm', text: '5.2 mm', confirmed: true });
    expect(part.attributes['electrical.voltage']).toMatchObject({ value: 800, unit: 'V' });
    expect(part.attributes['connection.stripLength'].value).toEqual({ min: 10, max: 12 });
    for (const attribute of Object.values<{ source: { id: string }; confirmed: boolean }>(part.attributes)) {
      expect(part.sources[attribute.source.id]).toBeDefined();
      expect(typeof attribute.confirmed).toBe('boolean');
    }
    const text = (await cli('parts', 'show', 'wago:2002-1204')).out;
    expect(text).toContain('Height above the rail');
    expect(text).toContain('32.9 mm');
  });

  it('show names the nearest article', async () => {
    const call = await cli('parts', 'show', '2002-1240');
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toBe('railwright: Article "2002-1240" is not in the library. Did you mean 2002-1204?\n');
  });
});

describe('another library', () => {
  const attribute = (value: unknown) => ({ value, source: { id: 'user' }, confirmed: true });
  const part = (article: string, kind: string, attributes: object) => ({
    key: `acme:${article}`,
    manufacturer: 'Acme',
    article,
    kind,
    revision: 1,
    description: { en: article, de: article },
    attributes,
  });

  it('may be JSON', async () => {
    write(
      'acme.json',
      JSON.stringify([
        part('B1', 'through-terminal', { 'geometry.width': attribute(6100) }),
        part('R1', 'din-rail', { 'rail.height': attribute(7500) }),
      ]),
    );
    write('acme.rail', 'rail R1 R1 length=100\n10x B1\n');
    const value = JSON.parse((await cli('plan', 'acme.rail', '--library', 'acme.json', '--json')).out);
    expect(value.rails[0]).toMatchObject({ article: 'R1', widthMm: 61, planningWidthMm: 63 });
    const call = await cli('plan', 'sound.rail', '--library', 'acme.json');
    expect(call.code).toBe(2);
    expect(call.err).toContain('sound.rail:1:9: Article "210-112" is not in the library.');
  });

  it('may be a database, such as the program’s own', async () => {
    await cli('parts', 'find', '2002');
    const name = readdirSync(data).find((file) => /^library-.*\.db$/.test(file));
    const call = await cli('plan', 'sound.rail', '--library', join(data, name!), '--json');
    expect(call.code).toBe(0);
    expect(JSON.parse(call.out).rails[0].widthMm).toBe(116.8);
  });

  it.each([
    ['nothing.json', undefined, 'There is no library “nothing.json”.'],
    ['text.json', 'hello', 'it is neither a database nor JSON'],
    ['wrong.json', '[{"key":"x"}]', 'part 1:'],
    ['object.json', '{"a":1}', 'is no parts library'],
    ['twice.json', JSON.stringify([part('B1', 'end-stop', {}), part('B1', 'end-stop', {})]), 'acme:B1 is there twice'],
    ['fake.db', 'SQLite format 3\0garbage', 'the database holds no parts'],
  ])('is refused in one line: %s', async (name, content, why) => {
    if (content !== undefined) write(name, content);
    const call = await cli('check', 'sound.rail', '--library', name);
    expect(call.code).toBe(2);
    expect(call.err).toContain(why);
    expect(call.err.startsWith(`${name}: `)).toBe(true);
    expect(call.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
