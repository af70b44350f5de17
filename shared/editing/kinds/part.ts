import { resetFact, setFact } from '../commands/part-facts.ts';

/** Commands on what the user states about parts. */
export const PART_COMMANDS = {
  'part.setFact': setFact,
  'part.resetFact': resetFact,
} as const;
