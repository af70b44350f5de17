import { exec } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
        distances: expect.arrayContaining([{ from: 'R1', to: 'K1', axis: 'y', gapMm: 95.25, neededMm: 40, verdict: 'kept' }]),
      },
      { name: 'Door', widthMm: 400, heightMm: 300, depthMm: null, rails: [expect.objectContaining({ name: 'R2', vertical: true, buildUpMm: null })], ducts: [], keepouts: [], distances: [] },
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
