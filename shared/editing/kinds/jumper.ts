import { addJumpers, editJumper, removeJumpers } from '../commands/jumpers.ts';

/** Commands on jumpers. */
export const JUMPER_COMMANDS = {
  'jumpers.add': addJumpers,
  'jumper.edit': editJumper,
  'jumpers.remove': removeJumpers,
} as const;
