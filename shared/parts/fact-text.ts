import { type Parsed, type Quantity, QUANTITY_UNITS, formatNumber, fromBase, parseDecimal } from '../units/index.ts';
import { ATTRIBUTES, type AttributeKey } from './attributes.ts';
import type { AttributeDefinition, Range } from './attribute-types.ts';

/** Decimals of each quantity down to its base unit. */
function placesOf(quantity: Quantity): number {
  return Math.round(Math.log10(QUANTITY_UNITS[quantity].perUnit));
}

/**
 * The value of an attribute as plain texts, one for each entry of a list: numbers in the unit of the quantity without
 * it and with a decimal point, `10..12` for a range, `yes` or `no`. None for a table, which has no such form. Law:
 * `parseFact(key, factTexts(key, value))` is the value.
 */
export function factTexts(key: AttributeKey, value: unknown): readonly string[] {
  const definition: AttributeDefinition = ATTRIBUTES[key];
  const number = (quantity: Quantity, base: number) => formatNumber(fromBase(quantity, base), 6);
  switch (definition.type) {
    case 'quantity':
      return [number(definition.quantity, value as number)];
    case 'range': {
      const { min, max } = value as Range;
      return [`${number(definition.quantity, min)}..${number(definition.quantity, max)}`];
    }
    case 'quantities': {
      const { quantity } = definition;
      return (value as readonly number[]).map((one) => number(quantity, one));
    }
    case 'text':
      return [value as string];
    case 'flag':
      return [value === true ? 'yes' : 'no'];
    case 'list':
      return value as readonly string[];
    case 'table':
      return [];
  }
}

/** Reads what `factTexts` writes, with decimal point or comma; or one sentence that says what is wrong. */
export function parseFact(key: AttributeKey, texts: readonly string[]): Parsed<unknown> {
  const definition: AttributeDefinition = ATTRIBUTES[key];
  const [first = '', ...more] = texts;
  switch (definition.type) {
    case 'quantity':
      return more.length > 0 ? single() : parseDecimal(first, placesOf(definition.quantity));
    case 'range': {
      if (more.length > 0) return single();
      const [from, to, ...rest] = first.split('..').map((end) => parseDecimal(end, placesOf(definition.quantity)));
      if (!from || rest.length > 0) return noRange(first);
      if (!from.ok) return from;
      if (to && !to.ok) return to;
      const range: Range = { min: from.value, max: to?.value ?? from.value };
      return range.min <= range.max ? { ok: true, value: range } : noRange(first);
    }
    case 'quantities': {
      const numbers: number[] = [];
      for (const text of texts) {
        const number = parseDecimal(text, placesOf(definition.quantity));
        if (!number.ok) return number;
        numbers.push(number.value);
      }
      return { ok: true, value: numbers };
    }
    case 'text':
      return more.length > 0 ? single() : { ok: true, value: first };
    case 'flag':
      if (more.length > 0) return single();
      return first === 'yes' || first === 'no'
        ? { ok: true, value: first === 'yes' }
        : { ok: false, error: { en: `"${first}" is neither "yes" nor "no"`, de: `„${first}“ ist weder „yes“ noch „no“` } };
    case 'list':
      return { ok: true, value: texts };
    case 'table':
      return { ok: false, error: { en: 'a table is not entered by hand', de: 'eine Tabelle wird nicht von Hand eingegeben' } };
  }
}

function single(): Parsed<never> {
  return { ok: false, error: { en: 'this attribute has one value', de: 'dieses Merkmal hat einen Wert' } };
}

function noRange(text: string): Parsed<never> {
  return { ok: false, error: { en: `"${text}" is no range such as 10..12`, de: `„${text}“ ist kein Bereich wie 10..12` } };
}
