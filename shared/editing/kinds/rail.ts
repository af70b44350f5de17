import { addRail, editRail, removeRail } from '../commands/rails.ts';

/** Commands on rails. */
export const RAIL_COMMANDS = {
  'rail.add': addRail,
  'rail.edit': editRail,
  'rail.remove': removeRail,
} as const;
