import { addDuct, editDuct } from '../commands/plates.ts';

/** Commands on wiring ducts. */
export const DUCT_COMMANDS = {
  'duct.add': addDuct,
  'duct.edit': editDuct,
} as const;
