import { z } from 'zod';
import { LONG_TEXT, NAME_TEXT, line, ruleId } from './fields.ts';
import { type IdOf, type RecordId, idSchema, recordIdSchema } from './id.ts';
import type { MintedKind } from './kind.ts';

/** Id of an acceptance. */
export type WaiverId = IdOf<'waiver'>;

/** An accepted finding: identified by rule and subjects, never by position or text. */
export interface WaiverRecord {
  readonly kind: 'waiver';
  readonly id: WaiverId;
  readonly rule: string;
  /** Which of the rule's messages is accepted. */
  readonly message: string;
  /** Ids of the records that the finding is about, sorted. */
  readonly subjects: readonly RecordId[];
  readonly reason: string;
  readonly author: string;
}

const schema = z.strictObject({
  kind: z.literal('waiver'),
  id: idSchema('waiver'),
  rule: ruleId,
  message: line(100),
  subjects: z.array(recordIdSchema).max(100_000),
  reason: z.string().max(LONG_TEXT),
  author: line(NAME_TEXT),
}).meta({ id: 'waiver' }) satisfies z.ZodType<WaiverRecord>;

/**
 * Accepted findings. What one is about is no reference: an acceptance outlives its subjects, and is then reported as one
 * that fits nothing.
 */
export const WAIVER: MintedKind<WaiverRecord> = { kind: 'waiver', identity: 'minted', schema };
