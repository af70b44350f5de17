import { z } from 'zod';
import { settingsRecordSchema } from '../kinds/settings.ts';
import type { Profile, ProfileLimits } from './profile.ts';

const { shape } = settingsRecordSchema;

const limitsSchema = z.strictObject({
  margin: z.exactOptional(shape.margin),
  reservePercent: z.exactOptional(shape.reservePercent),
  railStep: z.exactOptional(shape.railStep),
  allowance: z.exactOptional(shape.allowance),
  tolerance: z.exactOptional(shape.tolerance),
  toleranceSum: shape.toleranceSum,
  partingGap: shape.partingGap,
  endStop: z.exactOptional(shape.endStop),
  endPlateColor: z.exactOptional(shape.endPlateColor),
  spareBlocks: shape.spareBlocks,
  sparePercent: shape.sparePercent,
  fixingEnd: shape.fixingEnd,
  fixingPitch: shape.fixingPitch,
  slotMargin: shape.slotMargin,
  frontClearance: shape.frontClearance,
  toolClearance: shape.toolClearance,
  ductDistances: shape.ductDistances,
  ductFillPercent: shape.ductFillPercent,
  stockLength: shape.stockLength,
  kerf: shape.kerf,
  sheetsSince: shape.sheetsSince,
}) satisfies z.ZodType<ProfileLimits>;

/** A profile: strict, each limit within what a project can hold. */
export const profileSchema = z.strictObject({
  /** Not empty: a project remembers it. */
  name: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}]*$/u),
  limits: limitsSchema,
  severities: shape.severities,
  reasons: z.record(z.string().max(60).regex(/^[A-Za-z0-9-]+$/), z.string().min(1).max(2000).regex(/^[^\p{Cc}]*$/u)),
}) satisfies z.ZodType<Profile>;
