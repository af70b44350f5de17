import { type AttributeKey, type Part, type PartKey } from '../../parts/index.ts';
import { type ItemId, type PlateId, type RecordId, partRecordId } from '../../project/index.ts';
import { dq001, notVerifiableText } from '../rules/data/dq-001-not-verifiable.ts';
import type { ContextOf, RuleScope, Subject } from '../kit/context.ts';
import { type Finding, findingKey } from '../kit/finding.ts';
import type { Place, Report, Rule, Unverifiable } from '../kit/rule.ts';

/** Id under which the engine itself reports that a rule failed. */
export const ENGINE = 'ENGINE';

type NamedRule = Pick<Rule, 'id' | 'title' | 'messages'>;

/**
 * What a rule finds on one rail, one strip, one mounting plate or the project, with default severities. What it cannot verify becomes
 * findings of DQ-001, one per part. A rule that throws gives one finding that names it, whatever it found before.
 */
export function runRule<S extends RuleScope>(rule: Rule<S>, context: ContextOf<S>): readonly Finding[] {
  const { subject } = context;
  const findings: Finding[] = [];
  const unverifiable = new Map<PartKey, Unknowns>();
  try {
    for (const outcome of rule.check(context)) {
      if ('unknown' in outcome) gather(unverifiable, outcome);
      else findings.push(findingOf(rule.id, outcome));
    }
  } catch (error) {
    return [failure(rule, subject, error)];
  }
  for (const unknowns of unverifiable.values()) findings.push(notVerifiable(rule, subject, unknowns));
  return findings;
}

function findingOf(rule: string, report: Report): Finding {
  const { message: id, discriminator, severity, subjects, place, text, measured, required, limit } = report;
  const message = discriminator === undefined ? id : `${id}/${discriminator}`;
  return {
    key: findingKey(rule, message, subjects),
    rule,
    message,
    severity,
    subjects,
    ...located(place),
    text,
    ...(measured && { measured }),
    ...(required && { required }),
    ...(limit && { limit }),
  };
}

function located({ items, rail, from, to, plate }: Place): Pick<Finding, 'items' | 'rail' | 'region' | 'plate'> {
  if (rail === undefined) return { items, ...(plate && { plate }) };
  return { items, rail, ...(plate && { plate }), ...(from !== undefined && to !== undefined && { region: { rail, from, to } }) };
}

/** All that is missing of one part, and where it is used. */
interface Unknowns {
  readonly part: Part;
  readonly attributes: Set<AttributeKey>;
  readonly items: Set<ItemId>;
  place: Place;
}

function gather(found: Map<PartKey, Unknowns>, { unknown: { part, attributes, place } }: Unverifiable): void {
  const known = found.get(part.key);
  if (!known) {
    found.set(part.key, { part, attributes: new Set(attributes), items: new Set(place.items), place });
    return;
  }
  for (const key of attributes) known.attributes.add(key);
  for (const id of place.items) known.items.add(id);
  known.place = spanning(known.place, place);
}

function spanning(a: Place, b: Place): Place {
  if (a.rail === undefined || a.rail !== b.rail) return a;
  const from = a.from !== undefined && b.from !== undefined && b.from < a.from ? b.from : a.from;
  const to = a.to !== undefined && b.to !== undefined && b.to > a.to ? b.to : a.to;
  return { ...a, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function notVerifiable(rule: NamedRule, { id, name }: Subject, { part, attributes, items, place }: Unknowns): Finding {
  const partId = partRecordId(part.key);
  return findingOf(dq001.id, {
    message: 'unknown',
    discriminator: rule.id,
    // What only informs is no warning where it cannot be told.
    severity: Object.values(rule.messages).every(({ severity }) => severity === 'info') ? 'info' : 'warning',
    // The part on this rail, not its items: accepted once, it stays accepted when one more is placed.
    subjects: id === undefined ? [partId] : [partId, id],
    place: { ...place, items: [...items] },
    text: notVerifiableText({
      rule: rule.id,
      title: rule.title,
      article: `${part.manufacturer} ${part.article}`,
      attributes: [...attributes],
      on: name,
      count: items.size,
    }),
  });
}

function failure(rule: NamedRule, { id, name }: Subject, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const subjects: readonly RecordId[] = id === undefined ? [] : [id];
  const message = `failed/${rule.id}`;
  return {
    key: findingKey(ENGINE, message, subjects),
    rule: ENGINE,
    message,
    severity: 'error',
    subjects,
    items: [],
    ...(id !== undefined && id.startsWith('plate/') && { plate: { plate: id as PlateId } }),
    ...(id !== undefined && id.startsWith('rail/') && { rail: id as NonNullable<Finding['rail']> }),
    text: {
      en:
        `Rule ${rule.id} (${rule.title.en}) failed on ${name}: ${reason}. Nothing can be said about it; all other rules ` +
        'were checked. This is a fault of the program; please report it.',
      de:
        `Die Regel ${rule.id} (${rule.title.de}) ist bei ${name} gescheitert: ${reason}. Über sie lässt sich nichts sagen; ` +
        'alle anderen Regeln wurden geprüft. Das ist ein Fehler des Programms, bitte melden.',
    },
  };
}
