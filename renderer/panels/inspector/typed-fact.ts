import {
  ATTRIBUTES,
  type AttributeDefinition,
  type AttributeKey,
  type Range,
  TERMS,
  factProblem,
  parseFact,
  termText,
} from '../../../shared/parts/index.ts';
import { type Language, type LocalText, decimalMarkOf } from '../../../shared/text/index.ts';
import { QUANTITY_UNITS, type Quantity, formatNumber, fromBase, parseLength } from '../../../shared/units/index.ts';

/** What was typed for an attribute: its value in base units, or why it is none. */
export type TypedFact = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: LocalText };

/** The unit in which an attribute is typed; '' where it has none. */
export function unitOf(key: AttributeKey): string {
  const definition: AttributeDefinition = ATTRIBUTES[key];
  return 'quantity' in definition ? QUANTITY_UNITS[definition.quantity].symbol : '';
}

/** A value as it is typed: numbers without their unit in the reader's decimal mark, entries of a list behind semicolons. */
export function typedText(key: AttributeKey, value: unknown, language: Language): string {
  const definition: AttributeDefinition = ATTRIBUTES[key];
  const number = (quantity: Quantity, base: number) => formatNumber(fromBase(quantity, base), 6, decimalMarkOf(language));
  switch (definition.type) {
    case 'quantity':
      return number(definition.quantity, value as number);
    case 'range': {
      const { min, max } = value as Range;
      const [from, to] = [number(definition.quantity, min), number(definition.quantity, max)];
      return from === to ? from : `${from}..${to}`;
    }
    case 'quantities': {
      const { quantity } = definition;
      return (value as readonly number[]).map((one) => number(quantity, one)).join('; ');
    }
    case 'text':
      return termText(value as string)[language];
    case 'list':
      return (value as readonly string[]).map((word) => termText(word)[language]).join('; ');
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'table':
      return '';
  }
}

/** Reads what is typed, with or without its unit; words of the field in the reader's language become those that parts store. */
export function readTypedFact(key: AttributeKey, text: string, language: Language): TypedFact {
  const definition: AttributeDefinition = ATTRIBUTES[key];
  const parsed = parseFact(key, piecesOf(definition, text, language));
  // A length may be typed in any unit of length.
  const length = definition.type === 'quantity' && definition.quantity === 'length' && !parsed.ok ? parseLength(text) : undefined;
  const read = length?.ok ? length : parsed;
  if (!read.ok) return { ok: false, error: sentence(read.error) };
  const problem = factProblem(key, read.value);
  return problem ? { ok: false, error: problem } : { ok: true, value: read.value };
}

function piecesOf(definition: AttributeDefinition, text: string, language: Language): readonly string[] {
  const entries = text.split(';').map((entry) => entry.trim());
  switch (definition.type) {
    case 'quantity':
      return [withoutUnit(text, definition.quantity)];
    case 'range':
      return [withoutUnit(text, definition.quantity).replace(/\s*(?:\.\.|…|–|\s-\s)\s*/, '..')];
    case 'quantities': {
      const { quantity } = definition;
      return entries.map((entry) => withoutUnit(entry, quantity));
    }
    case 'list':
      return entries.filter((entry) => entry !== '').map((entry) => storedWord(entry, language));
    case 'text':
      return [storedWord(text.trim(), language)];
    case 'flag':
    case 'table':
      return [text];
  }
}

function withoutUnit(text: string, quantity: Quantity): string {
  const typed = text.trim();
  const { symbol } = QUANTITY_UNITS[quantity];
  return symbol !== '' && typed.toLowerCase().endsWith(symbol.toLowerCase()) ? typed.slice(0, -symbol.length).trim() : typed;
}

function storedWord(typed: string, language: Language): string {
  const wanted = typed.toLocaleLowerCase(language);
  return TERMS.find((word) => termText(word)[language].toLocaleLowerCase(language) === wanted) ?? typed;
}

function sentence({ en, de }: LocalText): LocalText {
  const whole = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
  return { en: whole(en), de: whole(de) };
}
