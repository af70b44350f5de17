import fc from 'fast-check';
import { type RandomSource, randomFrom } from './random-source.ts';

/** The seed of the short forms: a run of all tests says the same everywhere. */
export const USUAL_SEED = 20_261_121;

/** Something that was tried and did not hold, and what repeats it. */
export interface CampaignFailure {
  readonly seed: number;
  /** Trials that repeat it from that seed. */
  readonly count: number;
  readonly what: string;
  /** The command that repeats it, where it is not the usual one. */
  readonly repeat?: string;
}

/** What a campaign has come to; `tried` = `held` + failures. */
export interface CampaignResult {
  readonly name: string;
  readonly tried: number;
  readonly held: number;
  readonly failures: readonly CampaignFailure[];
  readonly seed: number;
  readonly seconds: number;
}

/** What a campaign carries its trials out with. */
export interface Trials {
  readonly count: number;
  readonly seed: number;
  /**
   * Carries out every trial with random numbers of its own. A trial that throws has failed, and the others go on; where
   * each builds on the one before (`together`), the first failure is the last trial.
   */
  each(trial: (random: RandomSource, index: number) => unknown, options?: { readonly together?: boolean }): Promise<void>;
  /** Carries out a property as often as there are trials, or a share of them; it fails once at most. */
  property<T>(law: fc.IRawProperty<T>, options?: { readonly share?: number; readonly shrink?: boolean }): Promise<void>;
}

/**
 * One thing tried many times: in a short form with all other tests, whole by `npm run campaign`. `run` looks at the whole
 * after its trials: whether enough of them were worth something, say.
 */
export interface Campaign {
  readonly name: string;
  readonly short: number;
  readonly whole: number;
  readonly run: (trials: Trials) => unknown;
}

/** How many trials are wanted: `RAILWRIGHT_CAMPAIGN` says `whole` or a number, and is not set for the short form. */
export function trialsWanted({ short, whole }: Pick<Campaign, 'short' | 'whole'>, asked = process.env['RAILWRIGHT_CAMPAIGN']): number {
  if (asked === undefined || asked === '') return short;
  return asked === 'whole' ? whole : Number(asked);
}

/** The command that repeats a failure. */
export function repeatCommand(name: string, { seed, count, repeat }: CampaignFailure): string {
  return repeat ?? `npm run campaign -- ${name} --seed ${seed} --count ${count}`;
}

/** Carries out a campaign. Never throws: what goes wrong beside the trials is a failure of the whole run. */
export async function runCampaign({ name, run }: Campaign, count: number, seed: number): Promise<CampaignResult> {
  const failures: CampaignFailure[] = [];
  let tried = 0;
  const fail = (failed: number, trials: number, error: unknown): void => void failures.push({ seed: failed, count: trials, what: wordsOf(error) });
  const trials: Trials = {
    count,
    seed,
    async each(trial, { together = false } = {}) {
      for (let index = 0; index < count; index++) {
        tried += 1;
        try {
          await trial(randomFrom(seed + index), index);
        } catch (error) {
          fail(together ? seed : seed + index, together ? count : 1, error);
          if (together) return;
        }
      }
    },
    async property(law, { share = 1, shrink = true } = {}) {
      const numRuns = Math.max(1, Math.round(count * share));
      const details = await fc.check(law, { numRuns, seed, endOnFailure: !shrink });
      tried += details.failed ? Math.max(1, details.numRuns) : numRuns;
      if (details.failed) fail(seed, count, `${wordsOf(details.errorInstance)}${sample(details.counterexample)}`);
    },
  };
  const started = performance.now();
  try {
    await run(trials);
  } catch (error) {
    tried += 1;
    fail(seed, count, error);
  }
  const seconds = Math.round(performance.now() - started) / 1000;
  return { name, tried, held: tried - failures.length, failures, seed, seconds };
}

function sample(value: unknown): string {
  return ` for ${JSON.stringify(value)?.slice(0, 400) ?? 'nothing'}`;
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2000);
}
