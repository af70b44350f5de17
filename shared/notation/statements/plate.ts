import type { PlatePosition } from '../../project/index.ts';
import { ductTwice, plateTwice, unknownPlate } from '../complaints/structure.ts';
import { emptyText } from '../complaints/values.ts';
import { missingKey } from '../complaints/words.ts';
import { type Draft, addPlate } from '../draft.ts';
import { readOptions } from '../pairs.ts';
import { nearestWord } from '../spelling.ts';
import { type ValueReader, checkedText, length, lengthPositive, nameNotEmpty } from '../values.ts';
import { type Statement, wordAt } from './statement.ts';

const LONGEST_NAME = 200;

/** `plate MP1 width=600 height=800 depth=210`: a name, width and height are needed. */
export function readPlate(statement: Statement, draft: Draft): void {
  const { report } = statement;
  const word = wordAt(statement, 0, 'plate', 'a name: plate MP1 width=600 height=800');
  const readers = { width: lengthPositive, height: lengthPositive, depth: lengthPositive };
  const options = readOptions(statement.tokens.slice(word ? 1 : 0), { statement: 'plate', readers }, report);
  if (word) draft.lostPlates.add(word.text);
  if (!word || !options) return undefined;
  const name = checkedText(word.text, word.column, LONGEST_NAME, report);
  if (name === undefined) return undefined;
  if (name === '') return report(word.column, emptyText());
  if (draft.plates.has(name)) return report(word.column, plateTwice(name));
  const { width, height, depth } = options.values;
  if (width === undefined) return report(statement.column, missingKey('plate', 'width=600 (mm)'));
  if (height === undefined) return report(statement.column, missingKey('plate', 'height=800 (mm)'));
  addPlate(draft, { name, width, height, ...(depth !== undefined && { depth }) });
  return undefined;
}

/** `duct K1 plate=MP1 x=0 y=80 length=600 width=40 height=60 vertical`: all but the height is needed. */
export function readDuct(statement: Statement, draft: Draft): void {
  const { report } = statement;
  const word = wordAt(statement, 0, 'duct', 'a name: duct K1 plate=MP1 x=0 y=80 length=600 width=40');
  const readers = { ...ON_PLATE, length: lengthPositive, width: lengthPositive, height: lengthPositive };
  const rest = statement.tokens.slice(word ? 1 : 0);
  const options = readOptions(rest, { statement: 'duct', readers, flags: ['vertical'] }, report);
  if (!word || !options) return undefined;
  const name = checkedText(word.text, word.column, LONGEST_NAME, report);
  if (name === undefined) return undefined;
  if (name === '') return report(word.column, emptyText());
  if (draft.ducts.has(name)) return report(word.column, ductTwice(name));
  const { values, flags, columns } = options;
  const place = placeFrom(statement, 'duct', values, columns, draft);
  if (!place) return undefined;
  if (values.length === undefined) return report(statement.column, missingKey('duct', 'length=600 (mm)'));
  if (values.width === undefined) return report(statement.column, missingKey('duct', 'width=40 (mm)'));
  draft.ducts.set(name, {
    kind: 'duct',
    id: draft.ids.next('duct'),
    name,
    ...place,
    length: values.length,
    width: values.width,
    ...(values.height !== undefined && { height: values.height }),
    ...(flags.has('vertical') && { orientation: 'vertical' }),
  });
  return undefined;
}

/** `keepout "Door hinge" plate=MP1 x=560 y=0 width=40 height=90`: everything is needed; the name may be empty. */
export function readKeepout(statement: Statement, draft: Draft): void {
  const { report } = statement;
  const word = wordAt(statement, 0, 'keepout', 'a name: keepout "Door hinge" plate=MP1 x=0 y=0 width=40 height=90');
  const readers = { ...ON_PLATE, width: lengthPositive, height: lengthPositive };
  const options = readOptions(statement.tokens.slice(word ? 1 : 0), { statement: 'keepout', readers }, report);
  if (!word || !options) return undefined;
  const name = checkedText(word.text, word.column, LONGEST_NAME, report);
  if (name === undefined) return undefined;
  const { values, columns } = options;
  const place = placeFrom(statement, 'keepout', values, columns, draft);
  if (!place) return undefined;
  if (values.width === undefined) return report(statement.column, missingKey('keepout', 'width=40 (mm)'));
  if (values.height === undefined) return report(statement.column, missingKey('keepout', 'height=90 (mm)'));
  draft.keepouts.push({ kind: 'keepout', id: draft.ids.next('keepout'), name, ...place, width: values.width, height: values.height });
  return undefined;
}

/** The keys of a place on a mounting plate. */
export const ON_PLATE = { plate: nameNotEmpty, x: length, y: length };

type OnPlate = { readonly [K in keyof typeof ON_PLATE]?: (typeof ON_PLATE)[K] extends ValueReader<infer T> ? T : never };

/** The place that `plate=MP1 x=50 y=200` names; reports what is missing from it. */
export function placeFrom(
  statement: Statement,
  name: string,
  { plate, x, y }: OnPlate,
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
