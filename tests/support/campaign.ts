import { it } from 'vitest';
import { reportCampaign } from './campaign-report.ts';
import { type Campaign, USUAL_SEED, runCampaign, trialsWanted } from './campaign-run.ts';
import { seedFrom } from './random-source.ts';

const MINUTE = 60_000;

/** Declares a campaign as a test: its short form, or as much of it as `npm run campaign` asks for. */
export function campaign(about: Campaign): void {
  const count = trialsWanted(about);
  const seed = seedFrom(USUAL_SEED);
  const timeout = count > about.short ? 60 * MINUTE : 4 * MINUTE;
  it(`${about.name}: ${count} trials from seed ${seed}`, { timeout }, async () => {
    reportCampaign(await runCampaign(about, count, seed));
  });
}
