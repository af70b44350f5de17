import { mergeStrips } from '../commands/strips-merge.ts';
import { splitStrip } from '../commands/strips-split.ts';
import { addStrip, editStrip, removeStrip } from '../commands/strips.ts';

/** Commands on terminal strips. */
export const STRIP_COMMANDS = {
  'strip.add': addStrip,
  'strip.edit': editStrip,
  'strip.remove': removeStrip,
  'strip.split': splitStrip,
  'strip.merge': mergeStrips,
} as const;
