import { z } from 'zod';
import { type PartKey, partKeySchema } from '../../parts/index.ts';
import { DEFAULT_SETTINGS, LONGEST_LENGTH } from '../../project/index.ts';
import { type Um, mm } from '../../units/index.ts';

const length = z.int().min(0).max(LONGEST_LENGTH) as unknown as z.ZodType<Um>;
const positiveLength = z.int().min(1).max(LONGEST_LENGTH) as unknown as z.ZodType<Um>;

/** What a new project begins with: its settings, who draws it, and the rail that is offered first. */
export const projectStart = z.strictObject({
  /** Goes into the title block. */
  author: z.string().max(200).regex(/^[^\p{Cc}]*$/u),
  margin: length,
  allowance: length,
  reservePercent: z.number().min(0).max(100),
  tolerance: length,
  railStep: positiveLength,
  endStop: partKeySchema,
  /** The article and length of rails that are added. */
  railPart: partKeySchema,
  railLength: positiveLength,
  /** The number that numbering begins with. */
  numberFrom: z.int().min(0).max(99_999),
});
export type ProjectStart = z.infer<typeof projectStart>;

/** The rail of projects until the user chooses another: 35 × 7.5 mm, perforated. */
const CUSTOMARY_RAIL: PartKey = 'wago:210-112';

/** What holds until the user chooses. */
export const DEFAULT_PROJECT_START: ProjectStart = Object.freeze({
  author: '',
  margin: DEFAULT_SETTINGS.margin,
  allowance: DEFAULT_SETTINGS.allowance,
  reservePercent: DEFAULT_SETTINGS.reservePercent,
  tolerance: DEFAULT_SETTINGS.tolerance,
  railStep: DEFAULT_SETTINGS.railStep,
  endStop: DEFAULT_SETTINGS.endStop,
  railPart: CUSTOMARY_RAIL,
  railLength: mm(500),
  numberFrom: 1,
});
