import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli } from '../../support/call-cli.ts';
import { cliFolder, runCliHere } from '../../support/run-cli.ts';

const { folder, data } = cliFolder();

let count = 0;
/** Plans a text through the command line; standard output has to be one JSON value. One example goes by a process of its own. */
async function plan(text: string, callPlan: typeof callCli = runCliHere) {
  const file = `example-${++count}.rail`;
  writeFileSync(join(folder, file), text);
  const call = await callPlan(['plan', file, '--json'], { data, cwd: folder });
  return { code: call.code, err: call.err, value: JSON.parse(call.out) };
}

interface FoundFinding {
  readonly rule: string;
  readonly severity: string;
  readonly subjects: readonly string[];
}

const RUN = '249-116\n20x 2002-1204 labels=1..20\n2002-1292\n249-116\n';

describe('W-01 width sum', () => {
  it('is 116.8 nominal and 120.8 for planning, without an error', async () => {
    const { code, err, value } = await plan(`rail R1 210-112 length=500\nstrip -X1\n${RUN}`, callCli);
    expect(code).toBe(0);
    expect(err).toBe('');
    const [rail] = value.rails;
    expect(rail).toMatchObject({
      name: 'R1',
      article: '210-112',
      lengthMm: 500,
      usableMm: 490,
      widthMm: 116.8,
      planningWidthMm: 120.8,
      remainingMm: 369.2,
      reservePercent: 75.35,
      furtherBlocks: 68,
      heightMm: 40.4,
      toleranceMm: { worst: 1, rss: 0.224 },
    });
    expect(rail.items).toHaveLength(23);
    expect(rail.items[0]).toEqual({ ref: 'R1#1', article: '249-116', designation: null, strip: '-X1', xMm: 5, widthMm: 6, turned: false });
    expect(rail.items[1]).toMatchObject({ ref: '-X1:1', article: '2002-1204', designation: '1', xMm: 11, widthMm: 5.2 });
    expect(rail.items[20]).toMatchObject({ ref: '-X1:20', xMm: 109.8 });
    expect(rail.items[22]).toMatchObject({ ref: 'R1#23', xMm: 115.8 });
    expect(value.findings.filter((finding: FoundFinding) => finding.severity === 'error')).toEqual([]);
  });

  it('lists the order and the totals', async () => {
    const { value } = await plan(`rail R1 210-112 length=500\nstrip -X1\n${RUN}`);
    const line = (article: string) => value.bom.find((entry: { article: string }) => entry.article === article);
    expect(line('2002-1204')).toMatchObject({ manufacturer: 'WAGO', quantity: 20, unit: 'pcs' });
    expect(line('2002-1292').quantity).toBe(1);
    expect(line('249-116').quantity).toBe(2);
    expect(line('210-112').quantity).toBe(1);
    expect(value.totals).toMatchObject({ massG: 98, fireLoadMJ: 2.18 });
    expect(value.totals.massUnknown).toContain('249-116');
    expect(value.totals.fireLoadUnknown).toContain('249-116');
    expect(value.nets).toEqual([]);
  });

  it('prints no number with a float tail', async () => {
    const { value } = await plan(`rail R1 210-112 length=2000\nstrip -X1\n249-116\n300x 2002-1204\n2002-1292\n249-116\n`);
    for (const item of value.rails[0].items) expect(Number.isInteger(Math.round(item.xMm * 1000 * 1e6) / 1e6)).toBe(true);
    expect(JSON.stringify(value.rails[0])).not.toMatch(/\d\.\d{4,}/);
  });
});

describe('W-02 remaining length', () => {
  it('plans 79.2 and 14 further blocks without margin', async () => {
    const { value } = await plan(`settings margin=0\nrail R1 210-112 length=200\nstrip -X1\n${RUN}`);
    expect(value.rails[0]).toMatchObject({ usableMm: 200, remainingMm: 79.2, furtherBlocks: 14 });
  });
  it('finds 83.2 and exactly 16 further blocks without margin and allowance', async () => {
    const { value } = await plan(`settings margin=0 allowance=0\nrail R1 210-112 length=200\nstrip -X1\n${RUN}`);
    expect(value.rails[0]).toMatchObject({ remainingMm: 83.2, furtherBlocks: 16, reservePercent: 41.6 });
  });
  it('plans 69.2, 12 further blocks and 36.4 % with margins of 5', async () => {
    const { value } = await plan(`rail R1 210-112 length=200\nstrip -X1\n${RUN}`);
    expect(value.rails[0]).toMatchObject({ usableMm: 190, remainingMm: 69.2, furtherBlocks: 12, reservePercent: 36.42 });
    expect(value.findings.map((finding: FoundFinding) => finding.rule)).not.toContain('RC-013');
  });
  it('centres at 41.6', async () => {
    const { value } = await plan(`settings margin=0\nrail R1 210-112 length=200 centred\nstrip -X1\n${RUN}`);
    expect(value.rails[0].items[0].xMm).toBe(41.6);
    expect(value.rails[0].items[1].xMm).toBe(47.6);
  });
});

describe('W-04 open sides', () => {
  /** Rules found, with the place of their first subject. */
  async function rules(items: string): Promise<readonly string[]> {
    const lines = items.split(' ').map((word) => PARTS[word]);
    const { value } = await plan(`rail R1 210-112 length=200\n${lines.join('\n')}\n`);
    return value.findings
      .filter((finding: FoundFinding) => /^RC-00[1-8]$/.test(finding.rule))
      .map((finding: FoundFinding) => `${finding.rule} ${finding.subjects[0]}`)
      .sort();
  }
  const PARTS: Readonly<Record<string, string>> = {
    ES: '249-116',
    EP: '2002-1292',
    B: '2002-1204',
    "B'": '2002-1204 turned',
  };

  it.each([
    ['ES B B EP ES', []],
    ['ES B B ES', ['RC-001 R1#3']],
    ['ES EP B B ES', ['RC-001 R1#4']],
    ["ES B B' ES", ['RC-004', 'RC-005']],
    ["ES B EP EP B' ES", ['RC-004']],
    ['B B EP ES', ['RC-006 R1#1']],
    ['ES B B ES EP', ['RC-001 R1#3', 'RC-008']],
  ])('%s', async (items, expected) => {
    const found = await rules(items);
    expect(found.map((text, index) => (expected[index]?.includes(' ') ? text : text.slice(0, 6)))).toEqual(expected);
  });
});

describe('W-06 tolerance and W-07 height', () => {
  it('40 blocks: 2.0 worst case, 0.316 statistical', async () => {
    const { value } = await plan('rail R1 210-112 length=500\n249-116\n40x 2002-1204\n2002-1292\n249-116\n');
    expect(value.rails[0].toleranceMm).toEqual({ worst: 2, rss: 0.316 });
  });
  it.each([
    ['210-112', 40.4],
    ['210-118', 47.9],
  ])('on %s: %d', async (rail, height) => {
    const { value } = await plan(`rail R1 ${rail} length=500\n${RUN}`);
    expect(value.rails[0].heightMm).toBe(height);
  });
});

describe('W-37 strip positions', () => {
  it('blocks from 47.6 to 151.6, centres 50.2 and 149.0', async () => {
    const { value } = await plan(`settings margin=0\nrail R1 210-112 length=200 centred\nstrip -X1\n${RUN}`);
    const blocks = value.rails[0].items.filter((item: { article: string }) => item.article === '2002-1204');
    const centre = (item: { xMm: number; widthMm: number }) => Math.round((item.xMm + item.widthMm / 2) * 1000) / 1000;
    expect(blocks[0].xMm).toBe(47.6);
    expect(Math.round((blocks[19].xMm + 5.2) * 1000) / 1000).toBe(151.6);
    expect(centre(blocks[0])).toBe(50.2);
    expect(centre(blocks[19])).toBe(149);
  });
});

describe('the example of the description', () => {
  it('gives the numbers that it shows', async () => {
    const { code, value } = await plan(`project "Pump station 3" number=P-2031 customer="Waterworks"
settings margin=5 allowance=0.2 reserve=20

potential L1 kind=L1 system=tn voltage=400 current=16
potential +24V kind=L+ system=dc voltage=24 current=10
potential IS1 kind=signal circuit=ex-i

rail R1 210-112 length=500
strip -X1
249-116
20x 2002-1204 labels=1..20 potential=L1
2002-1292
249-116
gap 37.2
strip -X2 zone=ex-i
249-116
8x 2002-1204 labels=1,2,3,4,5,6,7,8
2002-1292
249-116
`);
    expect(code).toBe(0);
    expect(value.project).toEqual({ name: 'Pump station 3', number: 'P-2031', customer: 'Waterworks' });
    const items = value.rails[0].items;
    expect(items[22]).toMatchObject({ ref: 'R1#23', xMm: 115.8, strip: '-X1' });
    expect(items[23]).toMatchObject({ ref: 'R1#24', xMm: 159, strip: '-X2' });
    expect(items[24]).toMatchObject({ ref: '-X2:1', xMm: 165 });
    expect(value.rails[0]).toMatchObject({ widthMm: 171.2, gapsMm: 37.2, blocks: 28 });
  });
});
