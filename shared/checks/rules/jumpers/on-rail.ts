import { type JumperRecord } from '../../../project/index.ts';
import type { PlacedItem } from '../../../rail/index.ts';
import { derive } from '../../../rail/index.ts';
import { type CircuitContext, circuitContext, indexesOf } from '../../engine/context.ts';
import type { Finding } from '../../engine/finding.ts';
import type { FixContext } from '../../engine/fix.ts';
import { RAIL_CIRCUITS } from '../../engine/rail-circuits.ts';
import { type Place, placeOf } from '../../engine/rule.ts';

/** The jumpers and nets of the rail that a finding is on; undefined where the rail is gone meanwhile. */
export function circuitOf({ view }: FixContext, { rail }: Finding): CircuitContext | undefined {
  const circuit = rail === undefined ? undefined : derive(view, RAIL_CIRCUITS).get(`circuit:${rail}`);
  return circuit && circuitContext(view, circuit);
}

/** The jumper that a finding is about; undefined where it is gone meanwhile. */
export function jumperOf({ view }: FixContext, { subjects }: Finding): JumperRecord | undefined {
  const record = subjects.map((id) => view.document.records.get(id)).find((each) => each?.kind === 'jumper');
  return record?.kind === 'jumper' ? record : undefined;
}

/** Where on the rail the contacts of a jumper stand, by their index in the layout and in the order of its contacts. */
export function placesUnder({ layout }: CircuitContext, { contacts }: JumperRecord): readonly number[] {
  return contacts.flatMap(({ item }) => indexesOf(layout).get(item) ?? []);
}

/** The place of a jumper on its rail. */
export function placeOfJumper(context: CircuitContext, jumper: JumperRecord): Place {
  const { layout } = context;
  const places = [...new Set(placesUnder(context, jumper))].sort((a, b) => a - b);
  return placeOf(layout.rail.id, places.flatMap((index): PlacedItem | readonly [] => layout.items[index] ?? []));
}
