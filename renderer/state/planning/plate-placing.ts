import { leastAdvance, platesOf, spanOf } from '../../../shared/cabinet/index.ts';
import { foresee, idsAside } from '../../../shared/foresight/index.ts';
import { type PlateId, type RailId, settingsOf } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { type Um, um } from '../../../shared/units/index.ts';

/** Room to the edges of the plate for a rail that is put onto it by itself, in µm. */
const EDGE = um(50_000);

/**
 * Where a rail that is on no plate comes to stand if nobody says: below everything that lies across the plate, just far
 * enough from it (an upright one: to the right of everything). Undefined where rail or plate are not there.
 */
export function freePlace(view: ProjectView, plate: PlateId, rail: RailId): { readonly x: Um; readonly y: Um } | undefined {
  const layout = view.layouts.get(rail);
  const before = platesOf(view).get(plate);
  if (!layout || !before) return undefined;
  const upright = layout.rail.orientation === 'vertical';
  const axis = upright ? 'x' : 'y';
  const start = { x: EDGE, y: EDGE };
  // The rail as it would stand in the corner: from there it is moved along.
  const foreseen = foresee(view, { type: 'plate.arrange', plate, places: [{ id: rail, ...start }] }, { ids: idsAside() });
  if (foreseen.kind !== 'done') return undefined;
  const there = platesOf(foreseen.view).get(plate);
  const own = there?.things.find(({ id }) => id === rail);
  if (!own) return undefined;
  const at = spanOf(own.outline, axis).from;
  let needed = Math.max(at, 0);
  for (const thing of before.things) {
    if (thing.id === rail) continue;
    const { from } = spanOf(thing.outline, axis);
    needed = Math.max(needed, from + leastAdvance(thing, own, axis, settingsOf(view.document)));
  }
  const place = Math.ceil((start[axis] + needed - at) / 1000) * 1000;
  return { ...start, [axis]: um(place) };
}
