import { exec } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, callCli } from '../../support/call-cli.ts';
import { cliFolder, runCliHere } from '../../support/run-cli.ts';

const { folder, data } = cliFolder();
const cli = (...args: string[]) => runCliHere(args, { data, cwd: folder });
const spawned = (...args: string[]) => callCli(args, { data, cwd: folder });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const OPEN = 'rail R1 210-112 length=300\nstrip -X1\n20x 2002-1204\n';
const SOUND = 'rail R1 210-112 length=300\nstrip -X1\n249-116\n20x 2002-1204 labels=1..20\n2002-1292\n249-116\n';

beforeAll(() => {
  write('open.rail', OPEN);
  write('sound.rail', SOUND);
});

describe('as a process of its own', () => {
  it('each command ends with its code, JSON alone on standard output', async () => {
    const calls: readonly (readonly [readonly string[], number])[] = [
      [['parts', 'find', '2002-1204', '--json'], 0],
      [['parts', 'show', '2002-1204', '--json'], 0],
      [['plan', 'sound.rail', '--json'], 0],
      [['plan', 'open.rail', '--json'], 1],
      [['check', 'open.rail', '--json'], 1],
      [['fix', 'open.rail', '--out', 'spawned.rail', '--json'], 0],
      [['export', 'sound.rail', '--out', 'spawned', '--formats', 'bom.csv', '--json'], 0],
      [['convert', 'sound.rail', '--out', 'spawned.railwright', '--json'], 0],
      [['plan', 'missing.rail', '--json'], 2],
    ];
    for (const [args, code] of calls) {
      const call = await spawned(...args);
      expect(call.code).toBe(code);
      expect(JSON.parse(call.out)).toBeTypeOf('object');
      expect(call.err === '').toBe(code !== 2);
    }
    const usage = await spawned('plan');
    expect(usage).toEqual({ code: 2, out: '', err: "railwright: missing required argument 'file'\n" });
  });

  it('ends quietly where its reader stops early', async () => {
    write('long.rail', `rail R1 210-112 length=50000\n${'2002-1204\n'.repeat(5000)}`);
    const main = join(ROOT, 'electron', 'cli', 'main.ts');
    const command = `"${join(ROOT, 'node_modules', '.bin', 'node')}" "${main}" plan long.rail --json | head -c 100`;
    const { stdout, stderr } = await promisify(exec)(command, { cwd: folder, env: { ...process.env, RAILWRIGHT_DATA: data } });
    expect(stdout).toHaveLength(100);
    expect(stderr).toBe('');
  });
});

const CABINET = `plate MP1 width=600 height=800 depth=210
plate Door width=400 height=300
duct K1 plate=MP1 x=0 y=300 length=600 width=60 height=60
duct K2 plate=MP1 x=560 y=0 length=250 width=40 vertical
keepout "Door hinge" plate=MP1 x=0 y=0 width=25 height=120

rail R1 210-112 length=300 plate=MP1 x=60 y=180.5
strip -X1 title="Motors" spares=2
249-116
20x 2002-1204 labels=1..20
2002-1292
249-116

rail R2 210-112 length=100 vertical endless plate=Door x=50 y=20
`;

describe('a cabinet', () => {
  beforeAll(() => write('cabinet.rail', CABINET));

  it('is planned with what is on each mounting plate and where', async () => {
    const { plates } = JSON.parse((await cli('plan', 'cabinet.rail', '--json')).out) as { plates: unknown[] };
    expect(plates).toEqual([
      {
        name: 'MP1',
        widthMm: 600,
        heightMm: 800,
        depthMm: 210,
        rails: [{ name: 'R1', xMm: 60, yMm: 180.5, vertical: false, buildUpMm: 40.4, buildUpUnknown: ['249-116'] }],
        ducts: [
          { name: 'K1', xMm: 0, yMm: 300, lengthMm: 600, widthMm: 60, heightMm: 60, vertical: false, fillPercent: expect.closeTo(7.3, 0) },
          { name: 'K2', xMm: 560, yMm: 0, lengthMm: 250, widthMm: 40, heightMm: null, vertical: true, fillPercent: null },
        ],
        keepouts: [{ name: 'Door hinge', xMm: 0, yMm: 0, widthMm: 25, heightMm: 120 }],
      },
      { name: 'Door', widthMm: 400, heightMm: 300, depthMm: null, rails: [expect.objectContaining({ name: 'R2', vertical: true, buildUpMm: null })], ducts: [], keepouts: [] },
    ]);
  });

  it('is told to people in both languages', async () => {
    const english = (await cli('plan', 'cabinet.rail')).out;
    expect(english).toContain('Mounting plate MP1  600 mm × 800 mm, cabinet depth 210 mm');
    expect(english).toMatch(/Rail R1 +60 +180\.5 +300 +build-up 40\.4 mm, without 249-116/);
    expect(english).toMatch(/Duct K2 +560 +0 +250 +40 +upright, height not said/);
    expect(english).toContain('cabinet depth not said');
    const german = (await cli('plan', 'cabinet.rail', '--language', 'de')).out;
    expect(german).toContain('Montageplatte MP1  600 mm × 800 mm, Schranktiefe 210 mm');
    expect(german).toMatch(/Sperrfläche Door hinge +0 +0 +25 +120/);
    expect(german).toContain('Schranktiefe nicht angegeben');
  });

  it('is converted there and back without losing anything', async () => {
    expect((await cli('convert', 'cabinet.rail', '--out', 'cabinet.railwright')).code).toBe(0);
    expect((await cli('convert', 'cabinet.railwright', '--out', 'again.rail')).code).toBe(0);
    const again = read('again.rail');
    for (const line of CABINET.split('\n')) expect(again).toContain(line);
    // The endless rail keeps the length that it had: nothing was edited.
    expect(again).toContain('rail R2 210-112 length=100 vertical endless plate=Door x=50 y=20');
  });
});

describe('plan and check', () => {
  it('end with 0 without errors and with 1 where there are some', async () => {
    for (const command of ['plan', 'check']) {
      expect((await cli(command, 'sound.rail')).code).toBe(0);
      expect((await cli(command, 'open.rail')).code).toBe(1);
      expect((await cli(command, 'sound.rail', '--json')).code).toBe(0);
      expect((await cli(command, 'open.rail', '--json')).code).toBe(1);
    }
  });

  it('tell the same findings, with fixes', async () => {
    const planned = JSON.parse((await cli('plan', 'open.rail', '--json')).out);
    const checked = JSON.parse((await cli('check', 'open.rail', '--json')).out);
    expect(checked.findings).toEqual(planned.findings);
    expect(checked.summary).toEqual({ error: 3, warning: 0, info: 0, accepted: 0 });
    const open = checked.findings.find((finding: { rule: string }) => finding.rule === 'RC-001');
    expect(open).toMatchObject({ severity: 'error', subjects: ['R1#20'], rail: 'R1' });
    expect(open.fixes[0]).toEqual({ title: 'Fit end plate 2002-1292', safe: true });
    expect(open.message).toContain('R1#20');
  });

  it('print text for people, in both languages', async () => {
    const english = await cli('plan', 'sound.rail');
    expect(english.out).toContain('Rail R1  210-112, 300 mm, usable 290 mm');
    expect(english.out).toContain('width 116.8 mm, planning width 120.8 mm, remaining 169.2 mm (58.34 %), 31 further blocks');
    expect(english.out).toMatch(/2–21 +11 +104 +20x 2002-1204 +-X1 +1\.\.20/);
    const german = await cli('plan', 'sound.rail', '--language', 'de');
    expect(german.out).toContain('Breite 116,8 mm, Planungsbreite 120,8 mm, Rest 169,2 mm (58,34 %), 31 weitere Klemmen');
    expect((await cli('check', 'open.rail', '--language', 'de')).out).toContain('3 Fehler, 0 Warnungen, 0 Hinweise');
  });

  it('do not count what was accepted', async () => {
    const checked = JSON.parse((await cli('check', 'open.rail', '--json')).out);
    const accepts = checked.findings.map(
      (finding: { rule: string; subjects: string[]; messageKey: string }) =>
        `accept ${finding.rule} ${finding.subjects.join(' ')} message=${finding.messageKey} reason="built in a closed box" by="QA"`,
    );
    write('accepted.rail', OPEN + accepts.join('\n'));
    const call = await cli('check', 'accepted.rail', '--json');
    expect(call.code).toBe(0);
    const again = JSON.parse(call.out);
    expect(again.summary).toEqual({ error: 0, warning: 0, info: 0, accepted: 3 });
    expect(again.findings[0].accepted).toEqual({ reason: 'built in a closed box', by: 'QA' });
  });

  it('take the severities of the project', async () => {
    write('mild.rail', `severity RC-001=warning RC-006=off\n${OPEN}`);
    const call = await cli('check', 'mild.rail', '--json');
    expect(call.code).toBe(0);
    expect(JSON.parse(call.out).summary).toMatchObject({ error: 0, warning: 1 });
  });
});

describe('very many like findings', () => {
  it('are all listed, the first of them with fixes, the others saying that theirs were left out', async () => {
    writeFileSync(join(folder, 'turned.rail'), `rail R1 210-112 length=2000\nstrip -X1\n${'2002-1201\n2002-1201 turned\n'.repeat(60)}`);
    const { code, out } = await cli('check', 'turned.rail', '--json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(out) as { findings: { rule: string; fixes: unknown[]; fixesOmitted?: true }[] };
    const facing = findings.filter(({ rule }) => rule === 'RC-005');
    expect(facing.length).toBeGreaterThan(100);
    expect(facing.slice(0, 25).every(({ fixes, fixesOmitted }) => fixes.length > 0 && fixesOmitted === undefined)).toBe(true);
    expect(facing.slice(25).every(({ fixes, fixesOmitted }) => fixes.length === 0 && fixesOmitted === true)).toBe(true);
  });
});

describe('fix', () => {
  it('makes the open run buildable: stop, twenty blocks, plate, stop', async () => {
    const call = await cli('fix', 'open.rail', '--out', 'fixed.rail', '--json');
    expect(call.code).toBe(0);
    const report = JSON.parse(call.out);
    expect(report.applied.map((fix: { rule: string }) => fix.rule).sort()).toEqual(['RC-001', 'RC-006', 'RC-006']);
    expect(report.applied.every((fix: { title: string }) => /^Fit end (plate|stop) /.test(fix.title))).toBe(true);
    expect(report.remaining).toEqual([]);
    expect(read('fixed.rail')).toBe(
      'settings margin=5 allowance=0.2 reserve=20\n\nrail R1 210-112 length=300\nstrip -X1\n249-116\n20x 2002-1204\n2002-1292\n249-116\n',
    );
    expect((await cli('check', 'fixed.rail')).code).toBe(0);
  });

  it('covers a turned run on its left', async () => {
    write('turned.rail', 'rail R1 210-112 length=300\nstrip -X1\n20x 2002-1204 turned\n');
    await cli('fix', 'turned.rail', '--out', 'turned-fixed.rail');
    expect(read('turned-fixed.rail')).toMatch(/249-116\n2002-1292(?: turned)?\n20x 2002-1204 turned\n249-116\n/);
  });

  it('tells each fix in words', async () => {
    const call = await cli('fix', 'open.rail', '--out', 'again.rail');
    expect(call.out).toContain('RC-001  R1#20  Fit end plate 2002-1292');
    expect(call.out).toContain('0 errors');
  });

  it('writes a project file where the name says so', async () => {
    await cli('fix', 'open.rail', '--out', 'fixed.railwright');
    expect((await cli('check', 'fixed.railwright')).code).toBe(0);
    expect(read('fixed.railwright')).toContain('"railwright-project"');
  });

  it('has nothing to do for a sound project', async () => {
    const report = JSON.parse((await cli('fix', 'sound.rail', '--out', 'same.rail', '--json')).out);
    expect(report.applied).toEqual([]);
  });
});

describe('convert', () => {
  it('gives the same notation back through a project file', async () => {
    const rich = `project "Round trip" number=7 remark="a" remark="b"
settings margin=4 allowance=0.3 reserve=15 railstep=100
severity RC-013=info

potential L1 kind=L1 system=tn voltage=400 current=16
potential 0V kind=M

strip -X9

rail R1 210-112 length=300 centred
strip -X1 zone=safe
249-116
20x 2002-1204 labels=1..20 potential=L1
gap 1.5
2002-2201 label=1.1/1.2 turned potentials=L1/0V
2002-1292
strip -
249-116 at=250

unplaced
strip -X1
3x 2002-1207 label=PE

accept RC-013 R1 message=low reason="agreed" by="A. B."
`;
    write('rich.rail', rich);
    const there = await cli('convert', 'rich.rail', '--out', 'rich.railwright');
    expect(there).toMatchObject({ code: 0, err: '', out: 'rich.railwright\n' });
    const back = await cli('convert', 'rich.railwright', '--out', 'rich-again.rail', '--json');
    expect(JSON.parse(back.out)).toEqual({ file: 'rich-again.rail' });
    // The strips are declared in the order of the file: -X9 is empty, so both stand above the rail.
    expect(read('rich-again.rail')).toBe(rich.replace('strip -X9\n', 'strip -X9\nstrip -X1 zone=safe\n').replace('centred\nstrip -X1 zone=safe', 'centred\nstrip -X1'));
    await cli('convert', 'rich-again.rail', '--out', 'rich-again.railwright');
    await cli('convert', 'rich-again.railwright', '--out', 'rich-third.rail');
    expect(read('rich-third.rail')).toBe(read('rich-again.rail'));
  });

  it('keeps every example', async () => {
    for (const name of readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.rail'))) {
      const path = join(ROOT, 'examples', name);
      await cli('convert', path, '--out', 'example.rail');
      await cli('convert', path, '--out', 'example.railwright');
      await cli('convert', 'example.railwright', '--out', 'example-again.rail');
      expect(read('example-again.rail')).toBe(read('example.rail'));
    }
  });
});

describe('export', () => {
  it('writes every output', async () => {
    const call = await cli('export', 'sound.rail', '--out', 'outputs', '--json');
    expect(call.code).toBe(0);
    const { files } = JSON.parse(call.out);
    const formats = files.map((file: { format: string }) => file.format);
    expect(formats).toEqual(expect.arrayContaining(['bom.csv', 'marking.pdf', 'drawing.svg']));
    for (const { file, bytes } of files) expect(statSync(join(folder, file)).size).toBe(bytes);
    expect(readFileSync(join(folder, 'outputs', 'marking.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(read('outputs/drawing.svg')).toContain('<svg');
    expect(read('outputs/bom.csv')).toContain('"2002-1204"');
  });

  it('writes only what was asked for, once', async () => {
    const call = await cli('export', 'sound.rail', '--out', 'some', '--formats', 'bom.csv, drawing.svg,bom.csv');
    expect(call.out).toBe(`${join('some', 'bom.csv')}\n${join('some', 'drawing.svg')}\n`);
    expect(readdirSync(join(folder, 'some')).sort()).toEqual(['bom.csv', 'drawing.svg']);
  });

  it('parts CSV as asked', async () => {
    await cli('export', 'sound.rail', '--out', 'csv', '--formats', 'bom.csv', '--separator', 'comma');
    expect(read('csv/bom.csv').split('\r\n')[0]).toContain('","');
  });

  it('refuses unknown outputs and writes nothing', async () => {
    const call = await cli('export', 'sound.rail', '--out', 'none', '--formats', 'bom.csv,marking.pfd');
    expect(call.code).toBe(2);
    expect(call.err).toMatch(/^railwright: There is no output "marking\.pfd"\. Did you mean marking\.pdf\? Outputs: bom\.csv, .*\n$/);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('says which widths are not certain', async () => {
    write('unsure.rail', 'rail R1 210-112 length=300\n2002-3201\n');
    const call = await cli('export', 'unsure.rail', '--out', 'unsure', '--formats', 'bom.csv');
    expect(call.code).toBe(0);
    expect(call.err).toContain('2002-3201');
  });
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

describe('where nothing can be kept', () => {
  it('the library is built for passing use', async () => {
    const blocked = join(folder, 'a-file');
    write('a-file', '');
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary, { recursive: true });
    const options = { data: join(blocked, 'data'), cwd: folder, env: { TMPDIR: temporary } };
    const call = await runCliHere(['plan', 'sound.rail', '--json'], options);
    expect(call.code).toBe(0);
    expect(call.err).toBe('');
    expect(JSON.parse(call.out).rails[0].widthMm).toBe(116.8);
  });

  it('a call ends with one line and exit code 2 where not even that goes', async () => {
    const options = { data: join(folder, 'a-file', 'data'), cwd: folder, env: { TMPDIR: join(folder, 'a-file') } };
    write('a-file', '');
    const call = await runCliHere(['plan', 'sound.rail'], options);
    expect(call.code).toBe(2);
    expect(call.err.trimEnd().split('\n')).toHaveLength(1);
    expect(call.out).toBe('');
  });
});

describe('files that are written', () => {
  it('never replace the file that was read, unless forced', async () => {
    symlinkSync(join(folder, 'open.rail'), join(folder, 'link.rail'));
    for (const command of ['fix', 'convert']) {
      for (const out of ['open.rail', './open.rail', 'link.rail']) {
        const call = await cli(command, 'open.rail', '--out', out);
        expect(call.code).toBe(2);
        expect(call.err).toContain('This is the file that was read.');
        expect(read('open.rail')).toBe(OPEN);
      }
    }
    write('forced.rail', OPEN);
    expect((await cli('fix', 'forced.rail', '--out', 'forced.rail', '--force')).code).toBe(0);
    expect(read('forced.rail')).toContain('2002-1292');
  });

  it('leave nothing half-written behind', async () => {
    const call = await cli('convert', 'sound.rail', '--out', 'no/such/folder/x.rail');
    expect(call.code).toBe(2);
    expect(call.err).toMatch(/^no\/such\/folder\/x\.rail: /);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('keep their permissions', async () => {
    write('mode.railwright', '');
    chmodSync(join(folder, 'mode.railwright'), 0o600);
    await cli('convert', 'sound.rail', '--out', 'mode.railwright');
    expect(statSync(join(folder, 'mode.railwright')).mode & 0o777).toBe(0o600);
  });
});

describe('usage', () => {
  it.each([
    [[], 'a command is missing'],
    [['parts'], 'a command is missing'],
    [['plna', 'x.rail'], "unknown command 'plna'"],
    [['plan'], "missing required argument 'file'"],
    [['plan', 'a.rail', 'b.rail'], 'too many arguments'],
    [['plan', 'sound.rail', '--jsn'], "unknown option '--jsn'"],
    [['fix', 'sound.rail'], "required option '--out <file>' not specified"],
    [['plan', 'sound.rail', '--language', 'fr'], '--language is en or de'],
    [['plan', 'missing.rail'], 'missing.rail: There is no such file.'],
    [['plan', 'sound.txt'], 'sound.txt: A project file ends in .rail or .railwright.'],
    [['plan', 'folder.rail'], 'folder.rail: This is a folder, not a file.'],
    [['plan', 'binary.rail'], 'binary.rail: The file is not UTF-8 text.'],
    [['plan', 'broken.railwright'], 'broken.railwright: '],
    [['convert', 'sound.rail', '--out', 'x.json'], 'x.json: A project file ends in .rail or .railwright.'],
    [['parts', 'find', 'x', '--limit', '0'], '--limit takes a number'],
    [['parts', 'find', 'x', '--kind', 'endplate'], 'Did you mean "end-plate"?'],
    [['parts', 'find', 'x', '--maker', 'Weidmuler'], 'Did you mean "Weidmüller"?'],
    [['export', 'sound.rail', '--out', 'x', '--separator', 'dot'], '--separator is one of'],
  ])('%j ends with 2 and one line', async (args, why) => {
    mkdirSync(join(folder, 'folder.rail'), { recursive: true });
    writeFileSync(join(folder, 'binary.rail'), Buffer.from([0x72, 0xff, 0xfe]));
    write('broken.railwright', '{ "format": "something" }');
    const call = await cli(...args);
    expect(call.code).toBe(2);
    expect(call.out).toBe('');
    expect(call.err).toContain(why);
    expect(call.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('faults are JSON too where JSON was asked for', async () => {
    write('faults.rail', 'rail R1 210-112 length=x\nstirp -X1\n');
    const call = await cli('plan', 'faults.rail', '--json');
    expect(call.code).toBe(2);
    expect(JSON.parse(call.out)).toEqual({
      errors: [
        { file: 'faults.rail', line: 1, column: 24, message: expect.stringContaining('"x" is not a length') },
        { file: 'faults.rail', line: 2, column: 1, suggestion: 'strip', message: expect.stringContaining('stirp') },
      ],
    });
    expect(call.err.split('\n')[0]).toMatch(/^faults\.rail:1:24: "x" is not a length/);
    expect(JSON.parse((await cli('plan', '--json')).out).errors[0].message).toContain('missing required argument');
  });

  it('every command has help, and the program a version', async () => {
    for (const words of [[], ['parts'], ['parts', 'find'], ['parts', 'show'], ['plan'], ['check'], ['fix'], ['export'], ['convert']]) {
      const call = await cli(...words, '--help');
      expect(call.code).toBe(0);
      expect(call.out).toContain('Usage: railwright');
      expect(call.err).toBe('');
    }
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect((await cli('--version')).out).toBe(`${version}\n`);
  });
});

describe('examples', () => {
  it('are planned without an error, and one of them shows a warning', async () => {
    const names = readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.rail'));
    expect(names).toHaveLength(3);
    let warnings = 0;
    for (const name of names) {
      const call = await cli('check', join(ROOT, 'examples', name), '--json');
      expect(call.code).toBe(0);
      warnings += JSON.parse(call.out).summary.warning;
    }
    expect(warnings).toBe(1);
  });
});
