import { describe, expect, it } from 'vitest';
import { CAMPAIGNS, campaignsAsked, gathered, table } from '../../../scripts/campaign-table.mjs';

describe('campaignsAsked', () => {
  it('takes all campaigns where none is named, and the seed at hand', () => {
    const asked = campaignsAsked([], 7);
    expect(asked).toMatchObject({ ok: true, value: { seed: 7, count: undefined, rest: [] } });
    expect(asked.ok && asked.value.names).toEqual(CAMPAIGNS.map(({ name }) => name));
  });

  it('takes the command that repeats a failure', () => {
    expect(campaignsAsked(['kill', '--seed', '12', '--count', '1'], 7)).toEqual({
      ok: true,
      value: { names: ['kill'], seed: 12, count: 1, rest: [] },
    });
  });

  it('hands on what planted faults take, and takes them alone then', () => {
    expect(campaignsAsked(['--changed', 'HEAD~3', '--count', '5'], 7)).toEqual({
      ok: true,
      value: { names: ['planted-faults'], seed: 7, count: 5, rest: ['--changed', 'HEAD~3'] },
    });
  });

  it.each([[['kil']], [['--seed']], [['--count', 'many']], [['--files']]])('refuses %j', (args) => {
    expect(campaignsAsked(args, 7)).toMatchObject({ ok: false, why: expect.stringContaining('Usage') });
  });
});

describe('the table', () => {
  const failure = { seed: 4, count: 1, what: 'lost' };
  const reports = [
    { name: 'soak', tried: 1, held: 1, failures: [], seed: 4, seconds: 2 },
    { name: 'soak', tried: 1, held: 0, failures: [failure], seed: 3, seconds: 1.25 },
  ];

  it('puts the trials of one campaign together', () => {
    expect(gathered(['soak'], reports)).toEqual([{ name: 'soak', tried: 2, held: 1, failures: [failure], seed: 3, seconds: 3.25 }]);
  });

  it('has a line for each, and says which did not run', () => {
    expect(table(gathered(['soak', 'kill'], reports))).toEqual([
      'campaign  tried  held       failed  seed  seconds',
      'soak          2     1            1     3      3.3',
      'kill          0     0  did not run     0      0.0',
    ]);
  });
});
