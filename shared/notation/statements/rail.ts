import type { StripSettings } from '../../editing/index.ts';
import { LONGEST_LENGTH, type StripId } from '../../project/index.ts';
import { type Um, parseThousandths, um } from '../../units/index.ts';
import { type ArticleReader, isPart } from '../articles.ts';
import { notARail } from '../complaints/parts.ts';
import { railTwice, stripDiffers, zoneDiffers } from '../complaints/structure.ts';
import { emptyText, lengthTooLong, notALength } from '../complaints/values.ts';
import { missingKey } from '../complaints/words.ts';
import { type Container, type Draft, addRail, stripOf } from '../draft.ts';
import { fieldOf, readFields } from '../field.ts';
import { RAIL_FIELDS } from '../kinds/rail.ts';
import { STRIP_FIELDS } from '../kinds/strip.ts';
import { checkedText } from '../values.ts';
import { NO_STRIP } from '../vocabulary.ts';
import { placeFrom } from './plate.ts';
import { type Statement, endsAfter, wordAt } from './statement.ts';

const LONGEST_NAME = 200;

/**
 * `rail R1 210-112 length=500 margin=… centred vertical bonded=yes slots=5 fixings=50,450 endless plate=MP1 x=50 y=200`:
 * name and article are needed, and the length where the rail is not endless. `mounted`: where it is on a plate is read.
 */
export function readRail(statement: Statement, draft: Draft, article: ArticleReader, mounted: boolean): Container | undefined {
  const { report } = statement;
  const word = wordAt(statement, 0, 'rail', 'a name: rail R1 210-112 length=500');
  const named = word && wordAt(statement, 1, 'rail', 'an order number: rail R1 210-112 length=500');
  const rest = statement.tokens.slice(named ? 2 : word ? 1 : 0);
  const read = readFields(rest, { statement: 'rail', fields: RAIL_FIELDS }, report);
  const part = named && article(named.text);
  if (named && part && !isPart(part)) report(named.column, part);
  else if (named && part && isPart(part) && part.kind !== 'din-rail') report(named.column, notARail(part));
  if (!word || !part || !isPart(part) || part.kind !== 'din-rail' || !read) return undefined;
  const name = checkedText(word.text, word.column, LONGEST_NAME, report);
  if (name === undefined) return undefined;
  if (name === '') return report(word.column, emptyText());
  if (draft.rails.has(name)) return report(word.column, railTwice(name));
  const { plate, x, y, ...said } = read.said;
  if (said.length === undefined && !said.endless) return report(statement.column, missingKey('rail', 'length=500 (mm)'));
  const onPlate = mounted && [plate, x, y].some((each) => each !== undefined);
  const mount = onPlate ? placeFrom(statement, 'rail', read.said, read.columns, draft) : undefined;
  const container = addRail(draft, part, {
    name,
    ...said,
    length: said.length ?? draft.settings.railStep,
    centred: said.centred ?? false,
    ...(mount && { mount }),
  });
  if (said.length === undefined && container.rail) draft.unmeasured.add(container.rail);
  return container;
}

/**
 * `strip -X1 zone=ex-i title="Motor feeders" stop=249-117 platecolor=gray spares=3 sparepercent=10`: the items that follow
 * belong to it; `strip -` ends it. Each key is given once, where the strip is named first or later. `none` = the items that
 * follow belong to no strip.
 */
export function readStrip(statement: Statement, draft: Draft, article: ArticleReader): StripId | 'none' | undefined {
  const { report } = statement;
  const word = wordAt(statement, 0, 'strip', 'a tag: strip -X1');
  if (word && !word.quoted && word.text === NO_STRIP) return endsAfter(statement, 1, 'strip -') ? 'none' : undefined;
  const read = readFields<StripSettings>(statement.tokens.slice(word ? 1 : 0), { statement: 'strip', fields: STRIP_FIELDS, article }, report);
  const tag = word && checkedText(word.text, word.column, LONGEST_NAME, report);
  if (!word || tag === undefined || !read) return undefined;
  if (tag === '') return report(word.column, emptyText());
  const known = draft.strips.get(tag);
  for (const [key, column] of read.columns) {
    const name = fieldOf(STRIP_FIELDS, key);
    const before = name && known?.[name];
    if (name && before !== undefined && before !== read.said[name]) return report(column, key === 'zone' ? zoneDiffers(tag) : stripDiffers(tag, key));
  }
  return stripOf(draft, tag, read.said);
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
