import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatCommand, runCampaign, trialsWanted } from '../../support/campaign-run.ts';

const sizes = { short: 3, whole: 100 };

describe('trialsWanted', () => {
  it.each([
    [undefined, 3],
    ['whole', 100],
    ['7', 7],
  ])('%s: %d', (asked, count) => {
    expect(trialsWanted(sizes, asked)).toBe(count);
  });
});

describe('runCampaign', () => {
  it('goes on after a failure, and names the seed that repeats it', async () => {
    const seen: number[] = [];
    const result = await runCampaign(
      {
        ...sizes,
        name: 'odd',
        run: ({ each }) =>
          each((random, index) => {
            seen.push(random.int(1000));
            if (index % 2 === 1) throw new Error('odd');
          }),
      },
      4,
      10,
    );
    expect(result).toMatchObject({ tried: 4, held: 2, failures: [{ seed: 11, count: 1, what: 'odd' }, { seed: 13 }] });
    const [failure] = result.failures;
    expect(failure && repeatCommand('odd', failure)).toBe('npm run campaign -- odd --seed 11 --count 1');
    // The seed alone decides what a trial does.
    const again: number[] = [];
    await runCampaign({ ...sizes, name: 'odd', run: ({ each }) => each((random) => again.push(random.int(1000))) }, 1, 11);
    expect(again).toEqual([seen[1]]);
  });

  it('ends with the first failure where each trial builds on the one before, and repeats all of them', async () => {
    const result = await runCampaign(
      { ...sizes, name: 'chain', run: ({ each }) => each((_, index) => { if (index === 2) throw new Error('third'); }, { together: true }) },
      9,
      10,
    );
    expect(result).toMatchObject({ tried: 3, held: 2, failures: [{ seed: 10, count: 9 }] });
  });

  it('counts the runs of a property, and shows what it fails for', async () => {
    const law = fc.property(fc.nat(), (n) => n < 5);
    const held = await runCampaign({ ...sizes, name: 'law', run: ({ property }) => property(fc.property(fc.nat(), (n) => n >= 0)) }, 50, 1);
    expect(held).toMatchObject({ tried: 50, held: 50, failures: [] });
    const failed = await runCampaign({ ...sizes, name: 'law', run: ({ property }) => property(law) }, 50, 1);
    expect(failed.failures).toMatchObject([{ seed: 1, count: 50, what: expect.stringContaining('for [5]') }]);
    expect(failed.tried - failed.held).toBe(1);
  });

  it('takes what goes wrong beside the trials for a failure of the whole', async () => {
    const result = await runCampaign({ ...sizes, name: 'none', run: () => Promise.reject(new Error('nothing was worth anything')) }, 3, 1);
    expect(result).toMatchObject({ tried: 1, held: 0, failures: [{ what: 'nothing was worth anything' }] });
  });
});
