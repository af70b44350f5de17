import { type Document, type PlatePosition, findPlate, recordsOf } from '../project/index.ts';
import { printFields } from './field.ts';
import { DUCT_FIELDS, KEEPOUT_FIELDS, PLATE_FIELDS, type SaidPlace } from './kinds/plate.ts';
import { quote, statement, word } from './words.ts';

/** The declarations of mounting plates, then of wiring ducts, then of keep-outs. */
export function printPlates(document: Document): readonly string[] {
  const plates = recordsOf(document, 'plate').map((plate) => statement('plate', word(plate.name), printFields(PLATE_FIELDS, plate)));
  const ducts = recordsOf(document, 'duct').map((duct) =>
    statement('duct', word(duct.name), printFields(DUCT_FIELDS, { ...duct, ...placeIn(document, duct) })),
  );
  const keepouts = recordsOf(document, 'keepout').map((keepout) =>
    statement('keepout', quote(keepout.name), printFields(KEEPOUT_FIELDS, { ...keepout, ...placeIn(document, keepout) })),
  );
  return [...plates, ...ducts, ...keepouts];
}

/** Where something is on a mounting plate, with the name of the plate. */
export function placeIn(document: Document, { plate, x, y }: PlatePosition): SaidPlace {
  return { plate: findPlate(document, plate)?.name ?? '', x, y };
}
