import type { LocalText } from '../text/index.ts';
import { ATTRIBUTES, ATTRIBUTE_KEYS, type AttributeKey } from './attributes.ts';
import type { AttributeDefinition, Range } from './attribute-types.ts';
import { describePart } from './describe.ts';
import { JUMPER_DESIGNS, SEPARATIONS } from './jumper-design.ts';
import type { Attribute, Part, PartAttributes } from './part.ts';
import { valueSchema } from './schema.ts';

/** Source of what the user states, as against what was read in a document. */
export const OWN_SOURCE = 'user';

/** Longest text of an own fact, and of who stated it. */
const LONGEST_TEXT = 200;

const CONTROL = /\p{Cc}/u;

/** Whether the user states the fact, rather than a document. */
export function isOwnFact(attribute: Attribute | undefined): boolean {
  return attribute?.source.id === OWN_SOURCE;
}

/** The attributes of a part that the user states, in the order in which a part is shown. Each has a value that may be stated. */
export function ownFactKeys(part: Part): readonly AttributeKey[] {
  return ATTRIBUTE_KEYS.filter((key) => isOwnFact(part.attributes[key]) && factProblem(key, part.attributes[key]?.value) === undefined);
}

/**
 * Whether the user may state an attribute. Not the printed tables of a sheet, not what is said about the record itself,
 * and not the kind, which decides where the part may stand.
 */
export function canBeStated(key: AttributeKey): boolean {
  const { type, group } = ATTRIBUTES[key] as AttributeDefinition;
  return type !== 'table' && group !== 'document' && key !== 'general.kind';
}

/** Attributes whose text is one of some words. */
const CHOICES: { readonly [K in AttributeKey]?: readonly string[] } = {
  'geometry.openSide': ['left', 'right', 'none'],
  'jumper.design': JUMPER_DESIGNS,
  'connection.separation': SEPARATIONS,
};

/** The words from which the value of an attribute is chosen; undefined where anything may be said. */
export function factChoices(key: AttributeKey): readonly string[] | undefined {
  return CHOICES[key];
}

/** What is wrong with a value that the user states; undefined where nothing is. */
export function factProblem(key: AttributeKey, value: unknown): LocalText | undefined {
  const definition: AttributeDefinition = ATTRIBUTES[key];
  const { en, de } = definition.label;
  if (!canBeStated(key)) return { en: `“${en}” cannot be stated by hand.`, de: `„${de}“ lässt sich nicht von Hand angeben.` };
  const choices = factChoices(key);
  if (!valueSchema(definition).safeParse(value).success || !isSensible(definition, value) || (choices && !choices.includes(value as string))) {
    return { en: `This is no value for “${en}”.`, de: `Das ist kein Wert für „${de}“.` };
  }
  return undefined;
}

/** What is wrong with a text that says who states a fact; undefined where nothing is. */
export function authorProblem(by: string): LocalText | undefined {
  if (by.length <= LONGEST_TEXT && !CONTROL.test(by)) return undefined;
  return {
    en: `Author and date are one line of at most ${LONGEST_TEXT} characters.`,
    de: `Name und Datum sind eine Zeile mit höchstens ${LONGEST_TEXT} Zeichen.`,
  };
}

function isSensible(definition: AttributeDefinition, value: unknown): boolean {
  switch (definition.type) {
    case 'quantity':
      return isSize(definition.quantity, value as number);
    case 'range':
      return isSize(definition.quantity, (value as Range).min);
    case 'quantities': {
      const { quantity } = definition;
      const all = value as readonly number[];
      return all.length > 0 && all.every((one) => isSize(quantity, one));
    }
    case 'text':
      return isLine(value as string);
    case 'list':
      return (value as readonly string[]).length > 0 && (value as readonly string[]).every(isLine);
    case 'flag':
      return true;
    case 'table':
      return false;
  }
}

/** A size of nothing is no size; none of something countable is a statement. */
function isSize(quantity: Extract<AttributeDefinition, { readonly type: 'quantity' }>['quantity'], value: number): boolean {
  if (quantity === 'temperature' || quantity === 'awg') return true;
  return quantity === 'count' || quantity === 'angle' ? value >= 0 : value > 0;
}

function isLine(text: string): boolean {
  return text.trim() === text && text !== '' && text.length <= LONGEST_TEXT && !CONTROL.test(text);
}

/** A fact as the user states it: confirmed by that. `by` says who and when; '' = nobody says. */
export function ownFact(value: unknown, by: string): Attribute {
  return { value, source: by === '' ? { id: OWN_SOURCE } : { id: OWN_SOURCE, at: by }, confirmed: true };
}

/** The part with one fact more, changed or (`undefined`) fewer; its description follows. */
export function withFact(part: Part, key: AttributeKey, fact: Attribute | undefined): Part {
  const { [key]: _previous, ...others } = part.attributes;
  // Each caller has checked the value against the definition of the attribute.
  const attributes = (fact === undefined ? others : { ...part.attributes, [key]: fact }) as PartAttributes;
  return { ...part, attributes, description: describePart({ kind: part.kind, attributes }) };
}

const marks = new WeakMap<Part, string>();

/** Tells the own facts of a part from others of the same article and revision; '' where there are none. */
export function ownFactsMark(part: Part): string {
  const known = marks.get(part);
  if (known !== undefined) return known;
  const own = ownFactKeys(part);
  const mark = own.length === 0 ? '' : `+${JSON.stringify(own.map((key) => [key, part.attributes[key]?.value]))}`;
  marks.set(part, mark);
  return mark;
}
