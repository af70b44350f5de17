import type { StripId } from '../../project/index.ts';
import { type ArticleReader, isPart } from '../articles.ts';
import { notARail } from '../complaints/parts.ts';
import { railTwice, zoneDiffers } from '../complaints/structure.ts';
import { emptyText, lengthTooLong, notALength } from '../complaints/values.ts';
import { missingKey } from '../complaints/words.ts';
import { type Container, type Draft, addRail, stripOf } from '../draft.ts';
import { readOptions } from '../pairs.ts';
import { checkedText, length, lengthPositive, lengths, oneOf, yesOrNo } from '../values.ts';
import { NO_STRIP, ZONES } from '../vocabulary.ts';
import { type Statement, endsAfter, wordAt } from './statement.ts';
import { LONGEST_LENGTH } from '../../project/index.ts';
import { type Um, parseThousandths, um } from '../../units/index.ts';

const LONGEST_NAME = 200;

/** `rail R1 210-112 length=500 margin=… centred vertical bonded=yes slots=5 fixings=50,450`: name, article and length are needed. */
export function readRail(statement: Statement, draft: Draft, article: ArticleReader): Container | undefined {
  const { report } = statement;
  const word = wordAt(statement, 0, 'rail', 'a name: rail R1 210-112 length=500');
  const named = word && wordAt(statement, 1, 'rail', 'an order number: rail R1 210-112 length=500');
  const readers = { length: lengthPositive, margin: length, bonded: yesOrNo, slots: length, fixings: lengths };
  const rest = statement.tokens.slice(named ? 2 : word ? 1 : 0);
  const options = readOptions(rest, { statement: 'rail', readers, flags: ['centred', 'vertical'] }, report);
  const part = named && article(named.text);
  if (named && part && !isPart(part)) report(named.column, part);
  else if (named && part && isPart(part) && part.kind !== 'din-rail') report(named.column, notARail(part));
  if (!word || !part || !isPart(part) || part.kind !== 'din-rail' || !options) return undefined;
  const name = checkedText(word.text, word.column, LONGEST_NAME, report);
  if (name === undefined) return undefined;
  if (name === '') return report(word.column, emptyText());
  if (draft.rails.has(name)) return report(word.column, railTwice(name));
  const { values, flags } = options;
  if (values.length === undefined) return report(statement.column, missingKey('rail', 'length=500 (mm)'));
  return addRail(draft, part, {
    name,
    length: values.length,
    ...(values.margin !== undefined && { margin: values.margin }),
    centred: flags.has('centred'),
    ...(flags.has('vertical') && { orientation: 'vertical' }),
    ...(values.bonded !== undefined && { bonded: values.bonded }),
    ...(values.slots !== undefined && { slotOffset: values.slots }),
    ...(values.fixings !== undefined && { fixings: values.fixings }),
  });
}

/**
 * `strip -X1 zone=ex-i`: the items that follow belong to it; `strip -` ends it. The zone is given once, where the strip is
 * named first or later. `none` = the items that follow belong to no strip.
 */
export function readStrip(statement: Statement, draft: Draft): StripId | 'none' | undefined {
  const { report } = statement;
  const word = wordAt(statement, 0, 'strip', 'a tag: strip -X1');
  if (word && !word.quoted && word.text === NO_STRIP) return endsAfter(statement, 1, 'strip -') ? 'none' : undefined;
  const readers = { zone: oneOf(ZONES) };
  const options = readOptions(statement.tokens.slice(word ? 1 : 0), { statement: 'strip', readers }, report);
  const tag = word && checkedText(word.text, word.column, LONGEST_NAME, report);
  if (!word || tag === undefined || !options) return undefined;
  if (tag === '') return report(word.column, emptyText());
  const { zone } = options.values;
  const known = draft.strips.get(tag)?.zone;
  if (zone !== undefined && known !== undefined && known !== zone) {
    return report(options.columns.get('zone') ?? word.column, zoneDiffers(tag));
  }
  return stripOf(draft, tag, zone);
}

/** `gap 37.2`: free rail in mm before the item that follows. */
export function readGap(statement: Statement): Um | undefined {
  const { report } = statement;
  const word = wordAt(statement, 0, 'gap', 'a length in mm: gap 37.2');
  if (!word || !endsAfter(statement, 1, 'gap')) return undefined;
  const parsed = parseThousandths(word.text);
  if (!parsed.ok || parsed.value < 0) return report(word.column, notALength(word.text));
  if (parsed.value > LONGEST_LENGTH) return report(word.column, lengthTooLong(LONGEST_LENGTH / 1000));
  return um(parsed.value);
}
