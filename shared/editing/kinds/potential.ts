import { addPotential, editPotential, removePotential } from '../commands/potentials.ts';

/** Commands on potentials. */
export const POTENTIAL_COMMANDS = {
  'potential.add': addPotential,
  'potential.edit': editPotential,
  'potential.remove': removePotential,
} as const;
