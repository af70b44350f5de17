/**
 * Runs the benchmarks of tests/bench: all, or those whose file or name contains a word of the command line. Files
 * without `.bench` in their names are programs that measure and print by themselves.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Benchmark, type Outcome, measure, reportLines } from './benchmark.ts';

/** What a file of benchmarks exports; `finish` takes back what its benchmarks share. */
interface BenchmarkFile {
  readonly benchmarks: readonly Benchmark[];
  readonly finish?: () => Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'tests', 'bench');
const words = process.argv.slice(2);

console.log(`Node ${process.version}, ${platform()}-${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}\n`);
const all: Outcome[] = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.bench.ts')).sort()) {
  const module = (await import(pathToFileURL(join(folder, file)).href)) as BenchmarkFile;
  const wanted = module.benchmarks.filter(
    ({ name }) => words.length === 0 || words.some((word) => file.includes(word) || name.includes(word)),
  );
  const outcomes: Outcome[] = [];
  try {
    for (const benchmark of wanted) outcomes.push(await measure(benchmark));
  } finally {
    await module.finish?.();
  }
  if (outcomes.length > 0) console.log([file.replace('.bench.ts', ''), ...reportLines(wanted, outcomes)].join('\n  '));
  all.push(...outcomes);
}
for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.bench.ts')).sort()) {
  if (words.length > 0 && !words.some((word) => file.includes(word))) continue;
  console.log(file.replace('.ts', ''));
  spawnSync(process.execPath, ['--expose-gc', join(folder, file), ...words], { stdio: 'inherit' });
}
mkdirSync(join(root, 'out', 'reports'), { recursive: true });
writeFileSync(join(root, 'out', 'reports', 'bench.json'), `${JSON.stringify(all, null, 2)}\n`);
