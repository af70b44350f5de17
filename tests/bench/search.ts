import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, memoryLibrary, openLibrary } from '../../db/index.ts';
import { type Part, describePart, partKey } from '../../shared/parts/index.ts';
import { LIBRARY_FOLDER, realParts } from '../support/real-library.ts';

// Searches as they are typed, one per keystroke, each with its page of results, total and facets.
const TYPED = ['2002-1204', '20021204', 'durchgang 2,5 blau', 'end plate', 'weidmüller grau'];
const ROUNDS = 30;
const SYNTHETIC = 100_000;

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function report(name: string, times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const median = percentile(sorted, 0.5);
  const figures = [`median ${median.toFixed(2)} ms`, `p95 ${percentile(sorted, 0.95).toFixed(2)} ms`, `worst ${(sorted.at(-1) ?? 0).toFixed(2)} ms`];
  console.log(`  ${name.padEnd(44)} ${figures.join('  ')}`);
  return median;
}

function typeInto(library: Library, rounds: number): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>(TYPED.map((text) => [text, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [text, taken] of times) {
      for (let length = 1; length <= text.length; length += 1) {
        const start = performance.now();
        library.searchParts({ text: text.slice(0, length), limit: 50, offset: 0 });
        taken.push(performance.now() - start);
      }
    }
  }
  return times;
}

function measure(title: string, library: Library, rounds: number): number {
  typeInto(library, 1);
  console.log(title);
  const times = typeInto(library, rounds);
  for (const [text, taken] of times) report(`"${text}", per keystroke`, taken);
  const cold = [...times].map(([text, taken]) => taken.filter((_, index) => index % text.length === text.length - 1));
  report('whole texts', cold.flat());
  return report('all keystrokes', [...times.values()].flat());
}

/** Many parts that differ from each other as real ones do: real facts under made-up order numbers. */
function* syntheticParts(count: number): Generator<Part> {
  const real = realParts();
  for (let index = 0; index < count; index += 1) {
    const model = real[index % real.length];
    if (!model) return;
    const round = Math.floor(index / real.length);
    const article = `${model.article}/${String(round).padStart(3, '0')}-${String((index * 7919) % 1000).padStart(3, '0')}`;
    const manufacturer = `${model.manufacturer}${round === 0 ? '' : ` ${round % 12}`}`;
    yield { ...model, article, manufacturer, key: partKey(manufacturer, article), description: describePart(model) };
  }
}

const data = mkdtempSync(join(tmpdir(), 'railwright-bench-'));
try {
  const start = performance.now();
  const first = openLibrary({ assets: LIBRARY_FOLDER, data });
  if (!first.ok) throw new Error(first.error.message);
  console.log(`first start, base built: ${(performance.now() - start).toFixed(0)} ms`);
  first.value.library.close();
  const again = performance.now();
  const opened = openLibrary({ assets: LIBRARY_FOLDER, data });
  if (!opened.ok) throw new Error(opened.error.message);
  console.log(`later start: ${(performance.now() - again).toFixed(0)} ms`);
  const { library } = opened.value;
  const small = measure(`search, real library (${library.facets().total} parts), aim 5 ms`, library, ROUNDS);
  library.close();

  const filling = performance.now();
  const large = memoryLibrary(syntheticParts(SYNTHETIC));
  console.log(`synthetic library of ${SYNTHETIC} parts built: ${((performance.now() - filling) / 1000).toFixed(1)} s`);
  const big = measure(`search, synthetic library (${SYNTHETIC} parts)`, large, 3);
  large.close();
  console.log(`ratio of medians: ${(big / small).toFixed(1)} for ${(SYNTHETIC / 1039).toFixed(0)} times the parts`);
} finally {
  rmSync(data, { recursive: true, force: true });
}
