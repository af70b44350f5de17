import { addWaiver, editWaiver, removeWaiver, removeWaivers } from '../commands/waivers.ts';

/** Commands on acceptances. */
export const WAIVER_COMMANDS = {
  'waiver.add': addWaiver,
  'waiver.edit': editWaiver,
  'waiver.remove': removeWaiver,
  'waivers.remove': removeWaivers,
} as const;
