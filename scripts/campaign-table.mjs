/** Which campaigns there are, what a command line asks of them, and the table that they come to. */

/**
 * @typedef {{ seed: number, count: number, what: string, repeat?: string }} Failure what failed, and what repeats it
 * @typedef {{ name: string, tried: number, held: number, failures: readonly Failure[], seed: number, seconds: number }} Result
 */

/** Every campaign and what carries it out. @type {readonly { name: string, where: 'vitest' | 'playwright' | 'faults' }[]} */
export const CAMPAIGNS = [
  { name: 'kill', where: 'vitest' },
  { name: 'damaged-files', where: 'vitest' },
  { name: 'parsers', where: 'vitest' },
  { name: 'long-sessions', where: 'vitest' },
  { name: 'safe-fixes', where: 'vitest' },
  { name: 'accessories', where: 'vitest' },
  { name: 'random-actions', where: 'playwright' },
  { name: 'soak', where: 'playwright' },
  { name: 'planted-faults', where: 'faults' },
];

/** What only planted faults take, each with a value. */
const OF_FAULTS = ['--files', '--changed', '--tests'];

/**
 * @param {readonly string[]} args names of campaigns (all where none is given), `--seed N`, `--count N`, and what planted
 *   faults take
 * @param {number} usualSeed
 * @returns {{ ok: true, value: { names: string[], seed: number, count: number | undefined, rest: string[] } } | { ok: false, why: string }}
 */
export function campaignsAsked(args, usualSeed) {
  const known = CAMPAIGNS.map(({ name }) => name);
  const usage = `Usage: npm run campaign -- [${known.join(' | ')}] … [--seed N] [--count N]`;
  /** @type {string[]} */
  const names = [];
  /** @type {string[]} */
  const rest = [];
  /** @type {Record<string, number>} */
  const numbers = {};
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const value = args[at + 1];
    if (arg === '--seed' || arg === '--count') {
      if (value === undefined || !/^\d+$/.test(value)) return { ok: false, why: `${arg} needs a whole number. ${usage}` };
      numbers[arg] = Number(value);
      at += 1;
    } else if (OF_FAULTS.includes(arg)) {
      if (value === undefined) return { ok: false, why: `${arg} needs a value. ${usage}` };
      rest.push(arg, value);
      at += 1;
    } else if (known.includes(arg)) names.push(arg);
    else return { ok: false, why: `“${arg}” is not known. ${usage}` };
  }
  if (names.length === 0) names.push(...(rest.length > 0 ? ['planted-faults'] : known));
  return { ok: true, value: { names, seed: numbers['--seed'] ?? usualSeed, count: numbers['--count'], rest } };
}

/**
 * One result for each campaign that was to run: trials in the window report one by one. A campaign that has reported
 * nothing is there with nothing tried.
 * @param {readonly string[]} names @param {readonly Result[]} reports
 * @returns {Result[]}
 */
export function gathered(names, reports) {
  return names.map((name) => {
    const own = reports.filter((report) => report.name === name);
    const sum = (/** @type {(of: Result) => number} */ of) => own.reduce((total, report) => total + of(report), 0);
    return {
      name,
      tried: sum(({ tried }) => tried),
      held: sum(({ held }) => held),
      failures: own.flatMap(({ failures }) => failures),
      seed: own.reduce((least, { seed }) => Math.min(least, seed), own[0]?.seed ?? 0),
      seconds: sum(({ seconds }) => seconds),
    };
  });
}

/** The lines of the table. @param {readonly Result[]} results @returns {string[]} */
export function table(results) {
  const rows = [
    ['campaign', 'tried', 'held', 'failed', 'seed', 'seconds'],
    ...results.map(({ name, tried, held, failures, seed, seconds }) => [
      name,
      ...[tried, held, tried === 0 ? 'did not run' : failures.length, seed].map(String),
      seconds.toFixed(1),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
}
