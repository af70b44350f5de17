import type { PlaywrightTestArgs, TestInfo } from '@playwright/test';
import { type App, test } from './app.ts';
import { reportCampaign } from './campaign-report.ts';
import { type Campaign, USUAL_SEED, runCampaign, trialsWanted } from './campaign-run.ts';
import { seedFrom } from './random-source.ts';

/** What a trial in the window works with. */
export type SpecArgs = Pick<PlaywrightTestArgs, 'page'> & { readonly app: App };

/** Declares a campaign in the window: each trial is a test with an app of its own. */
export function campaignSpec(
  about: Pick<Campaign, 'name' | 'short' | 'whole'>,
  trial: (args: SpecArgs, testInfo: TestInfo, seed: number) => Promise<void>,
): void {
  const first = seedFrom(USUAL_SEED);
  for (let index = 0; index < trialsWanted(about); index++) {
    const seed = first + index;
    test(`${about.name}, seed ${seed}`, async ({ app, page }, testInfo) => {
      reportCampaign(await runCampaign({ ...about, run: ({ each }) => each(() => trial({ app, page }, testInfo, seed)) }, 1, seed));
    });
  }
}
