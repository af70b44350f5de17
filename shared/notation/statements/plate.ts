import type { PlatePosition } from '../../project/index.ts';
import { ductTwice, plateTwice, unknownPlate } from '../complaints/structure.ts';
import { emptyText } from '../complaints/values.ts';
import { missingKey } from '../complaints/words.ts';
import { type Draft, addPlate } from '../draft.ts';
import { type Said, readFields } from '../field.ts';
import { DUCT_FIELDS, KEEPOUT_FIELDS, PLATE_FIELDS, type SaidPlace } from '../kinds/plate.ts';
import { nearestWord } from '../spelling.ts';
import { checkedText } from '../values.ts';
import { type Statement, wordAt } from './statement.ts';

const LONGEST_NAME = 200;

/** `plate MP1 width=600 height=800 depth=210`: a name, width and height are needed. */
export function readPlate(statement: Statement, draft: Draft): void {
  const { report } = statement;
  const word = wordAt(statement, 0, 'plate', 'a name: plate MP1 width=600 height=800');
  const read = readFields(statement.tokens.slice(word ? 1 : 0), { statement: 'plate', fields: PLATE_FIELDS }, report);
  if (word) draft.lostPlates.add(word.text);
  if (!word || !read) return undefined;
  const name = checkedText(word.text, word.column, LONGEST_NAME, report);
  if (name === undefined) return undefined;
  if (name === '') return report(word.column, emptyText());
  if (draft.plates.has(name)) return report(word.column, plateTwice(name));
  const { width, height } = read.said;
  if (width === undefined) return report(statement.column, missingKey('plate', 'width=600 (mm)'));
  if (height === undefined) return report(statement.column, missingKey('plate', 'height=800 (mm)'));
  addPlate(draft, { name, ...read.said, width, height });
  return undefined;
}

/** `duct K1 plate=MP1 x=0 y=80 length=600 width=40 height=60 vertical`: all but the height is needed. */
export function readDuct(statement: Statement, draft: Draft): void {
  const { report } = statement;
  const word = wordAt(statement, 0, 'duct', 'a name: duct K1 plate=MP1 x=0 y=80 length=600 width=40');
  const rest = statement.tokens.slice(word ? 1 : 0);
  const read = readFields(rest, { statement: 'duct', fields: DUCT_FIELDS }, report);
  if (!word || !read) return undefined;
  const name = checkedText(word.text, word.column, LONGEST_NAME, report);
  if (name === undefined) return undefined;
  if (name === '') return report(word.column, emptyText());
  if (draft.ducts.has(name)) return report(word.column, ductTwice(name));
  const { said, columns } = read;
  const place = placeFrom(statement, 'duct', said, columns, draft);
  if (!place) return undefined;
  if (said.length === undefined) return report(statement.column, missingKey('duct', 'length=600 (mm)'));
  if (said.width === undefined) return report(statement.column, missingKey('duct', 'width=40 (mm)'));
  draft.ducts.set(name, {
    kind: 'duct',
    id: draft.ids.next('duct'),
    name,
    ...place,
    length: said.length,
    width: said.width,
    ...(said.height !== undefined && { height: said.height }),
    ...(said.orientation && { orientation: said.orientation }),
  });
  return undefined;
}

/** `keepout "Door hinge" plate=MP1 x=560 y=0 width=40 height=90`: everything is needed; the name may be empty. */
export function readKeepout(statement: Statement, draft: Draft): void {
  const { report } = statement;
  const word = wordAt(statement, 0, 'keepout', 'a name: keepout "Door hinge" plate=MP1 x=0 y=0 width=40 height=90');
  const read = readFields(statement.tokens.slice(word ? 1 : 0), { statement: 'keepout', fields: KEEPOUT_FIELDS }, report);
  if (!word || !read) return undefined;
  const name = checkedText(word.text, word.column, LONGEST_NAME, report);
  if (name === undefined) return undefined;
  const { said, columns } = read;
  const place = placeFrom(statement, 'keepout', said, columns, draft);
  if (!place) return undefined;
  if (said.width === undefined) return report(statement.column, missingKey('keepout', 'width=40 (mm)'));
  if (said.height === undefined) return report(statement.column, missingKey('keepout', 'height=90 (mm)'));
  draft.keepouts.push({ kind: 'keepout', id: draft.ids.next('keepout'), name, ...place, width: said.width, height: said.height });
  return undefined;
}

/** The place that `plate=MP1 x=50 y=200` names; reports what is missing from it. */
export function placeFrom(
  statement: Statement,
  name: string,
  { plate, x, y }: Said<SaidPlace>,
  columns: ReadonlyMap<string, number>,
  draft: Draft,
): PlatePosition | undefined {
  const { report } = statement;
  if (plate === undefined) return report(columns.get('x') ?? columns.get('y') ?? statement.column, missingKey(name, 'plate=MP1'));
  if (x === undefined) return report(columns.get('plate') ?? statement.column, missingKey(name, 'x=50 (mm)'));
  if (y === undefined) return report(columns.get('plate') ?? statement.column, missingKey(name, 'y=200 (mm)'));
  const known = draft.plates.get(plate);
  if (known) return { plate: known.id, x, y };
  // About a plate that could not be read enough was said.
  if (draft.lostPlates.has(plate)) return undefined;
  return report(columns.get('plate') ?? statement.column, unknownPlate(plate, nearestWord(plate, draft.plates.keys())));
}
