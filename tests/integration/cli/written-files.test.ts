import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/call-cli.ts';
import { cliFolder, runCliHere } from '../../support/run-cli.ts';

const { folder, data } = cliFolder();
const cli = (...args: string[]) => runCliHere(args, { data, cwd: folder });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const OPEN = 'rail R1 210-112 length=300\nstrip -X1\n20x 2002-1204\n';
const SOUND = 'rail R1 210-112 length=300\nstrip -X1\n249-116\n20x 2002-1204 labels=1..20\n2002-1292\n249-116\n';

beforeAll(() => {
  write('open.rail', OPEN);
  write('sound.rail', SOUND);
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

describe('examples', () => {
  it('are planned without an error, and one of them shows a warning', async () => {
    const names = readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.rail'));
    expect(names).toHaveLength(4);
    let warnings = 0;
    for (const name of names) {
      const call = await cli('check', join(ROOT, 'examples', name), '--json');
      expect(call.code).toBe(0);
      warnings += JSON.parse(call.out).summary.warning;
    }
    expect(warnings).toBe(1);
  });
});
