import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRail, printRail } from '../../shared/notation/index.ts';
import { partLookup } from '../../shared/parts/index.ts';
import type { Benchmark } from '../support/benchmark.ts';
import { callCli } from '../support/call-cli.ts';
import { realParts } from '../support/real-library.ts';

/** Rails of 300 blocks in runs of 20, each with its plate, between stops. */
function soundRuns(blocks: number): string {
  const lines: string[] = [];
  for (let first = 1; first <= blocks; first += 20) {
    const rail = Math.floor(first / 300) + 1;
    if ((first - 1) % 300 === 0) lines.push(`rail R${rail} 210-112 length=2500`, `strip -X${rail}`);
    lines.push('249-116', `20x 2002-1204 labels=${first}..${first + 19}`, '2002-1292', '249-116');
  }
  return `${lines.join('\n')}\n`;
}

/** Every block on a line of its own, all on one rail. */
function blockByBlock(blocks: number): string {
  const lines = Array.from({ length: blocks }, (_, index) => `2002-1204 label=${index + 1} potential=L1`);
  return `potential L1 kind=L1\nrail R1 210-112 length=100000\nstrip -X1\n${lines.join('\n')}\n`;
}

/** Rails of 20 blocks without plates and stops: three errors each, with their fixes. */
function openRuns(blocks: number): string {
  const rails = Array.from({ length: blocks / 20 }, (_, index) => index + 1);
  return `${rails.map((rail) => `rail R${rail} 210-112 length=200\nstrip -X${rail}\n20x 2002-1204 labels=1..20`).join('\n')}\n`;
}

/** `plan --json` as its users wait for it: a process of its own, from the start of Node to the last byte. */
function planOf(name: string, text: () => string, rest: Partial<Benchmark>): Benchmark {
  return {
    name,
    rounds: 7,
    ...rest,
    async prepare() {
      const folder = mkdtempSync(join(tmpdir(), 'railwright-bench-'));
      const place = { data: join(folder, 'data'), cwd: folder };
      writeFileSync(join(folder, 'plan.rail'), text());
      return {
        async run() {
          const { code, err } = await callCli(['plan', 'plan.rail', '--json'], place);
          if (code === 2) throw new Error(err);
        },
        end: () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  };
}

function plansOf(what: string, text: (blocks: number) => string): readonly Benchmark[] {
  const name = (blocks: number) => `plan, ${what}, ${blocks} blocks`;
  return [
    planOf(name(1000), () => text(1000), {}),
    planOf(name(10_000), () => text(10_000), { aim: { ms: 1000, of: 'median' }, comparedWith: { name: name(1000), work: 10 } }),
    planOf(name(50_000), () => text(50_000), { comparedWith: { name: name(10_000), work: 5 } }),
  ];
}

function notationOf(what: string, text: (blocks: number) => string): readonly Benchmark[] {
  const parts = partLookup(realParts());
  const parse = (body: string) => {
    const parsed = parseRail(body, parts);
    if (!parsed.ok) throw new Error(parsed.errors[0]?.message.en);
    return parsed.document;
  };
  return [
    {
      name: `parse, ${what}, 10000 blocks`,
      rounds: 9,
      aim: { ms: 300, of: 'median' },
      prepare() {
        const body = text(10_000);
        return { run: () => parse(body) };
      },
    },
    {
      name: `print, ${what}, 10000 blocks`,
      rounds: 9,
      prepare() {
        const document = parse(text(10_000));
        return { run: () => printRail(document, { parts }) };
      },
    },
  ];
}

export const benchmarks: readonly Benchmark[] = [
  planOf('plan, nothing: what starting costs', () => 'project "Nothing"\n', {}),
  ...plansOf('sound runs of 20', soundRuns),
  ...plansOf('one block a line', blockByBlock),
  ...plansOf('open runs of 20, with findings', openRuns),
  ...notationOf('runs of 20', soundRuns),
  ...notationOf('one block a line', blockByBlock),
];
