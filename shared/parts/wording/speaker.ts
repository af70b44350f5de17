import { type Language, type LocalText, decimalMarkOf } from '../../text/index.ts';
import { formatNumber, fromBase } from '../../units/index.ts';
import type { AttributeKey, AttributeValueOf } from '../attributes.ts';
import { formatQuantity, formatRange } from '../format.ts';
import { ATTRIBUTES } from '../attributes.ts';
import type { AttributeDefinition, Range } from '../attribute-types.ts';
import { PART_KINDS } from '../kinds.ts';
import type { Part } from '../part.ts';
import { termText } from './terms.ts';

/** What a description is made from. */
export type DescribedPart = Pick<Part, 'kind' | 'attributes'>;

/** Reads the attributes of a part as words of one language; '' for whatever is unknown. */
export interface Speaker {
  readonly language: Language;
  /** The name of the kind. */
  kind(): string;
  /** A value with its unit, or translated. */
  value(key: AttributeKey): string;
  /** A value with words around it, which hold an `@` where the value goes. */
  phrase(key: AttributeKey, words: LocalText): string;
  /** The words if the flag is set. */
  flag(key: AttributeKey, words: LocalText): string;
  /** The stored value. */
  raw<K extends AttributeKey>(key: K): AttributeValueOf<K> | undefined;
  /** "2.5" or "2,5": a number in the unit of its quantity, without the unit. */
  number(key: AttributeKey): string;
  /** The words in the language of the speaker. */
  pick(words: LocalText): string;
}

/** A speaker for a part in a language. */
export function speakerFor(part: DescribedPart, language: Language): Speaker {
  const raw = <K extends AttributeKey>(key: K): AttributeValueOf<K> | undefined => {
    const attribute: { readonly value: AttributeValueOf<K> } | undefined = part.attributes[key];
    return attribute?.value;
  };
  const pick = (words: LocalText): string => words[language];
  const value = (key: AttributeKey): string => {
    const stored: unknown = raw(key);
    if (stored === undefined) return '';
    const definition: AttributeDefinition = ATTRIBUTES[key];
    switch (definition.type) {
      case 'quantity':
        return formatQuantity(definition.quantity, stored as number, language);
      case 'range':
        return formatRange(definition.quantity, stored as Range, language);
      case 'quantities':
        return joinNumbers(stored as readonly number[], (one) => formatQuantity(definition.quantity, one, language));
      case 'text':
        return termText(stored as string)[language];
      case 'list':
        return (stored as readonly string[]).map((word) => termText(word)[language]).join(', ');
      case 'flag':
      case 'table':
        return '';
    }
  };
  return {
    language,
    raw,
    pick,
    value,
    kind: () => PART_KINDS[part.kind].label[language],
    phrase(key, words) {
      const text = value(key);
      return text === '' ? '' : pick(words).replace('@', text);
    },
    flag: (key, words) => (raw(key) === true ? pick(words) : ''),
    number(key) {
      const stored: unknown = raw(key);
      const definition: AttributeDefinition = ATTRIBUTES[key];
      if (typeof stored !== 'number' || definition.type !== 'quantity') return '';
      return formatNumber(fromBase(definition.quantity, stored), 3, decimalMarkOf(language));
    },
  };
}

// "6/4 mm²": the unit once, at the end.
function joinNumbers(values: readonly number[], format: (one: number) => string): string {
  return values
    .map((one, index) => (index === values.length - 1 ? format(one) : (format(one).split('\u00a0')[0] ?? '')))
    .join('/');
}
