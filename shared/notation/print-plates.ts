import { type Document, type PlatePosition, findPlate, recordsOf } from '../project/index.ts';
import { formatThousandths } from '../units/index.ts';
import { pair, quote, statement, value, word } from './words.ts';

/** The declarations of mounting plates, then of wiring ducts, then of keep-outs. */
export function printPlates(document: Document): readonly string[] {
  const plates = recordsOf(document, 'plate').map(({ name, width, height, depth }) =>
    statement('plate', word(name), size('width', width), size('height', height), size('depth', depth)),
  );
  const ducts = recordsOf(document, 'duct').map((duct) =>
    statement(
      'duct',
      word(duct.name),
      printPlace(duct, document),
      size('length', duct.length),
      size('width', duct.width),
      size('height', duct.height),
      duct.orientation ?? '',
    ),
  );
  const keepouts = recordsOf(document, 'keepout').map((keepout) =>
    statement('keepout', quote(keepout.name), printPlace(keepout, document), size('width', keepout.width), size('height', keepout.height)),
  );
  return [...plates, ...ducts, ...keepouts];
}

/** Where something is on a mounting plate. */
export function printPlace({ plate, x, y }: PlatePosition, document: Document): string {
  return statement(pair('plate', value(findPlate(document, plate)?.name ?? '')), size('x', x), size('y', y));
}

function size(key: string, length: PlatePosition['x'] | undefined): string {
  return pair(key, length === undefined ? undefined : formatThousandths(length));
}
