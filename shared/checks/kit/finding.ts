import type { Rect } from '../../cabinet/index.ts';
import type { ItemId, LimitKey, PlateId, RailId, RecordId, WaiverId } from '../../project/index.ts';
import type { LocalText } from '../../text/index.ts';
import type { Quantity, Um } from '../../units/index.ts';

/** How much a finding weighs: an error means the assembly is wrong, unsafe or impossible. */
export type Severity = 'error' | 'warning' | 'info';

/** Severities from the heaviest to the lightest. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** The id of a rule, such as `RC-001`. */
export type RuleId = string;

/** A measured or required value: base units of its quantity (µm, mA …), or percent. */
export interface Measure {
  readonly value: number;
  readonly quantity: Quantity | 'percent';
}

/** A stretch of a rail: what to mark and to zoom to. Distances from the left cut end. */
export interface Region {
  readonly rail: RailId;
  readonly from: Um;
  readonly to: Um;
}

/** Where on a mounting plate: a rectangle to mark, or the plate as a whole. */
export interface PlateRegion {
  readonly plate: PlateId;
  readonly area?: Rect;
}

/** Who accepted a finding, and why. */
export interface Acceptance {
  readonly waiver: WaiverId;
  readonly reason: string;
  readonly author: string;
}

/** One thing that a rule has found. A plain value; the same state of a project always gives the same findings. */
export interface Finding {
  /** Identity: rule, message and subjects, never a position or a text. Unique among the findings of a project. */
  readonly key: string;
  readonly rule: RuleId;
  /** Which of the rule's messages; with a part after a slash where one message tells several cases apart. */
  readonly message: string;
  readonly severity: Severity;
  /** The records it is about, the main one first. */
  readonly subjects: readonly RecordId[];
  /** The items to select to see it: the subjects that are items, or those that a finding about a part concerns. */
  readonly items: readonly ItemId[];
  readonly rail?: RailId;
  readonly region?: Region;
  readonly plate?: PlateRegion;
  /** What is wrong, measured and limit, why it matters, what to do. */
  readonly text: LocalText;
  readonly measured?: Measure;
  readonly required?: Measure;
  /** The limit that `required` comes from, where there is one that can be set: `requirementOf` tells why it is what it is. */
  readonly limit?: LimitKey;
  /** Set where the finding is accepted: it is listed and does not count. */
  readonly waived?: Acceptance;
}

/** The key of a finding. Subjects are compared as a set. */
export function findingKey(rule: RuleId, message: string, subjects: readonly RecordId[]): string {
  return `${rule} ${message} ${[...subjects].sort().join(' ')}`;
}

/** Whether a finding counts: it is not accepted. */
export function counts(finding: Finding): boolean {
  return finding.waived === undefined;
}

/** Whether a finding is what a rule has to say: one of its own, or that it could not be checked. */
export function speaksFor(finding: Finding, rule: RuleId): boolean {
  return finding.rule === rule || finding.message === `unknown/${rule}`;
}
