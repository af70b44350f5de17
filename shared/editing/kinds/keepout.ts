import { addKeepout, editKeepout } from '../commands/plates.ts';

/** Commands on keep-outs. */
export const KEEPOUT_COMMANDS = {
  'keepout.add': addKeepout,
  'keepout.edit': editKeepout,
} as const;
