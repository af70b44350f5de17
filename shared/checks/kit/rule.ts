import type { AttributeKey, Part } from '../../parts/index.ts';
import type { ItemId, LimitKey, RailId, RecordId } from '../../project/index.ts';
import { type PlacedItem, endOf } from '../../rail/index.ts';
import type { LocalText } from '../../text/index.ts';
import type { Um } from '../../units/index.ts';
import type { ContextOf, RuleScope } from './context.ts';
import type { Finding, Measure, PlateRegion, RuleId, Severity } from './finding.ts';
import type { Fix, FixSite } from './fix.ts';

/** The part of planning that a rule belongs to; also the folder of its file. */
export type RuleArea = 'composition' | 'jumpers' | 'cabinet' | 'marking' | 'data';

/**
 * What a rule's outcome depends on beyond its own rail, strip or mounting plate, its items and their parts: the project's
 * settings, the tags of strips (in texts), potentials. A change of one of them runs the rule again.
 */
export type Facet = 'settings' | 'strips' | 'potentials';

/**
 * When the fixes of a rule come in a run over all: first what stands where, then which way it faces, then plates that are
 * there but not right, then what has to be fitted to cover and to hold, then how long the rail is, then how all of that
 * stands in the cabinet. The later ones depend on the earlier.
 */
export const FIX_STAGES = ['place', 'orientation', 'plates', 'cover', 'hold', 'length', 'cabinet', 'other'] as const;

/** One of the stages. */
export type FixStage = (typeof FIX_STAGES)[number];

/**
 * How far the outcome of a rule about rails reaches. `beside`: what it says about an item depends on that item and those
 * within two places of it, whether they touch and by how much they stand apart, and never on `layout.runs`; its errors
 * add up over the stretches of a rail. `rail`: on anything else.
 */
export type Reach = 'beside' | 'rail';

/** Where a signal is to be seen. */
export interface Place {
  readonly items: readonly ItemId[];
  readonly rail?: RailId;
  readonly from?: Um;
  readonly to?: Um;
  readonly plate?: PlateRegion;
}

/** One of a rule's messages: its default severity, and its text from the data that the rule has found. */
export interface MessageSpec<D> {
  readonly severity: Severity;
  readonly text: (data: D) => LocalText;
}

/** The messages of a rule by id. */
export type MessageTable = Readonly<Record<string, MessageSpec<never>>>;

/** A rule's outcome that becomes a finding: which message, about what, where, and the data for the text. */
export type Signal<M extends MessageTable> = {
  readonly [K in keyof M & string]: {
    readonly message: K;
    /** Tells findings with the same message and subjects apart; part of the identity. */
    readonly discriminator?: string;
    readonly data: Parameters<M[K]['text']>[0];
    readonly subjects: readonly [RecordId, ...RecordId[]];
    readonly place: Place;
    readonly measured?: Measure;
    readonly required?: Measure;
    /** The limit that the outcome rests on, where there is one that can be set. */
    readonly limit?: LimitKey;
  };
}[keyof M & string];

/** A rule's outcome where it needs a fact that the library does not know. Becomes a finding of DQ-001. */
export interface Unverifiable {
  readonly unknown: {
    readonly part: Part;
    readonly attributes: readonly AttributeKey[];
    readonly place: Place;
  };
}

/** What a rule reports, with its text: what the engine works with. */
export interface Report {
  readonly message: string;
  readonly discriminator?: string;
  readonly severity: Severity;
  readonly subjects: readonly [RecordId, ...RecordId[]];
  readonly place: Place;
  readonly text: LocalText;
  readonly measured?: Measure;
  readonly required?: Measure;
  readonly limit?: LimitKey;
}

interface RuleHead<S extends RuleScope> {
  readonly id: RuleId;
  readonly area: RuleArea;
  /** The rest of the file name after the id. */
  readonly slug: string;
  readonly title: LocalText;
  readonly scope: S;
  readonly reads: readonly Facet[];
  readonly stage: FixStage;
  /** Set for rules about rails that look no farther than beside an item; without it the whole rail counts. */
  readonly reach?: Reach;
  /** Only checked where the project gives it a severity. */
  readonly offByDefault?: true;
}

/** A rule as it is written. `check` reads and never writes; `fixes` are commands, built when somebody asks for them. */
export interface RuleSpec<S extends RuleScope, M extends MessageTable> extends RuleHead<S> {
  readonly messages: M;
  readonly check: (context: ContextOf<S>) => Iterable<Signal<M> | Unverifiable>;
  readonly fixes?: (finding: Finding, site: FixSite) => readonly Fix[];
}

/** A rule as the engine runs it: the texts are made, the types of the messages' data are closed over. */
export interface Rule<S extends RuleScope = RuleScope> extends RuleHead<S> {
  readonly messages: Readonly<Record<string, { readonly severity: Severity }>>;
  readonly check: (context: ContextOf<S>) => Iterable<Report | Unverifiable>;
  /** What `check` reports, without texts: for those who only count. What cannot be verified is left out. */
  readonly weigh: (context: ContextOf<S>) => Iterable<Weight>;
  readonly fixes: (finding: Finding, site: FixSite) => readonly Fix[];
}

/** How much a report weighs: its own severity, and how many records it is about. */
export interface Weight {
  readonly severity: Severity;
  readonly records: number;
}

/** A rule of any scope. */
export type AnyRule = { readonly [S in RuleScope]: Rule<S> }[RuleScope];

/** Closes over the messages' data types, so that rules of all kinds stand in one list. */
export function defineRule<S extends RuleScope, M extends MessageTable>(spec: RuleSpec<S, M>): Rule<S> {
  const { messages, check, fixes, ...head } = spec;
  return {
    ...head,
    messages,
    *check(context) {
      for (const signal of check(context)) {
        if ('unknown' in signal) {
          yield signal;
          continue;
        }
        // The data belongs to the message of the same name; here the two types meet again.
        const { data, ...rest } = signal as unknown as Omit<Report, 'severity' | 'text'> & { readonly data: never };
        const message = messages[rest.message];
        if (!message) throw new Error(`${spec.id} has no message ${rest.message}`);
        yield { ...rest, severity: message.severity, text: message.text(data) };
      }
    },
    *weigh(context) {
      for (const signal of check(context)) {
        if ('unknown' in signal) continue;
        const severity = messages[signal.message]?.severity;
        if (severity === undefined) throw new Error(`${spec.id} has no message ${signal.message}`);
        yield { severity, records: signal.subjects.length };
      }
    },
    fixes: fixes ?? (() => []),
  };
}

/** The place of items that stand on one rail, from the leftmost to the rightmost. */
export function placeOf(rail: RailId, placed: readonly PlacedItem[]): Place {
  const items = placed.map(({ item }) => item.id);
  const first = placed[0];
  if (!first) return { items, rail };
  let from = first.x;
  let to = endOf(first);
  for (const each of placed) {
    if (each.x < from) from = each.x;
    if (endOf(each) > to) to = endOf(each);
  }
  return { items, rail, from, to };
}
