import { z } from 'zod';
import type { Um } from '../../units/index.ts';

/** No length of a project is longer than this: 100 m in µm. Keeps every sum of a project within exact integers. */
export const LONGEST_LENGTH = 100_000_000;

/** More spare blocks than any strip needs. */
export const MOST_SPARES = 1000;

/** Longest text of a title block field or a reason, in characters. */
export const LONG_TEXT = 2000;
/** Longest name, in characters. */
export const NAME_TEXT = 200;

/** Position among siblings: compared as plain text (fractional indexing), so that inserting touches one record only. */
export type OrderKey = string;

/** A length in µm. */
export const length = z.int().min(0).max(LONGEST_LENGTH) as unknown as z.ZodType<Um>;
/** A length in µm that may be negative. */
export const offset = z.int().min(-LONGEST_LENGTH).max(LONGEST_LENGTH) as unknown as z.ZodType<Um>;
/** A length in µm that is not nought. */
export const positiveLength = z.int().min(1).max(LONGEST_LENGTH) as unknown as z.ZodType<Um>;
/** Text without control characters: it goes into files of one line a record, lists and labels. */
export const line = (max: number) => z.string().max(max).regex(/^[^\p{Cc}]*$/u);
/** What something is called: not empty. */
export const name = line(NAME_TEXT).min(1);
/** A key of fractional indexing, checked by its letters alone. */
export const orderKey = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9]+$/);
/** Whole mA or mV; no cabinet carries more. */
export const amount = z.int().min(0).max(1_000_000_000);
/** A percentage from 0 to 100. */
export const percent = z.number().min(0).max(100);
/** The id of a rule: `RC-001`. */
export const ruleId = z.string().regex(/^[A-Z]{2}-\d{3}$/);
