import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CampaignResult, repeatCommand } from './campaign-run.ts';

/**
 * Leaves what a campaign has come to in the folder that `RAILWRIGHT_CAMPAIGN_REPORT` names, for the table of
 * `npm run campaign`, and throws where anything has failed.
 */
export function reportCampaign(result: CampaignResult): void {
  const folder = process.env['RAILWRIGHT_CAMPAIGN_REPORT'];
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${result.name}-${result.seed}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
  }
  if (result.failures.length === 0) return;
  const told = result.failures.slice(0, 5).map((failure) => `${failure.what}\n  repeat: ${repeatCommand(result.name, failure)}`);
  throw new Error(`${result.name}: ${result.failures.length} of ${result.tried} failed\n${told.join('\n')}`);
}
