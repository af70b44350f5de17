import { platesOf } from '../../../shared/cabinet/index.ts';
import type { Command } from '../../../shared/editing/index.ts';
import { foresee, idsAside } from '../../../shared/foresight/index.ts';
import {
  type DuctId,
  type IdSource,
  type KeepoutId,
  type PlateId,
  type RailId,
  findPlate,
  findRail,
} from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { type Um, ZERO_UM, maxUm, mm, subUm, um } from '../../../shared/units/index.ts';
import { freePlace } from './plate-placing.ts';

/** Width of a duct where the plate has none yet to be like. */
const DUCT_WIDTH = mm(40);
/** Side of a keep-out to begin with. */
const KEEPOUT_SIZE = mm(100);

/** A command together with what it makes. */
export interface Adding<T> {
  readonly command: Command;
  readonly id: T;
}

/**
 * A wiring duct over the whole width of a plate, below everything else on it; where there is no room left, at its lower edge.
 * It is as wide and high as the duct added last.
 */
export function ductToAdd(view: ProjectView, plate: PlateId, ids: IdSource): Adding<DuctId> | undefined {
  const there = findPlate(view.document, plate);
  if (!there) return undefined;
  const last = platesOf(view).get(plate)?.ducts.at(-1)?.duct;
  const width = last?.width ?? DUCT_WIDTH;
  const id = ids.next('duct');
  const place = { plate, x: ZERO_UM, y: below(view, plate, width, there.height) };
  return {
    id,
    command: { type: 'duct.add', id, duct: { ...place, length: there.width, width, ...(last?.height !== undefined && { height: last.height }) } },
  };
}

/** A keep-out without a name at the left edge of a plate, below everything else on it; where there is no room left, at its lower edge. */
export function keepoutToAdd(view: ProjectView, plate: PlateId, ids: IdSource): Adding<KeepoutId> | undefined {
  const there = findPlate(view.document, plate);
  if (!there) return undefined;
  const id = ids.next('keepout');
  const height = there.height < KEEPOUT_SIZE ? there.height : KEEPOUT_SIZE;
  const width = there.width < KEEPOUT_SIZE ? there.width : KEEPOUT_SIZE;
  const place = { plate, x: ZERO_UM, y: below(view, plate, height, there.height) };
  return { id, command: { type: 'keepout.add', id, keepout: { ...place, name: '', width, height } } };
}

/** The y below everything on a plate, so that a thing of this height still ends on it. In whole millimetres. */
function below(view: ProjectView, plate: PlateId, height: Um, plateHeight: Um): Um {
  const outlines = platesOf(view).get(plate)?.things.map(({ outline }) => outline.y + outline.height) ?? [];
  const free = um(Math.ceil(Math.max(0, ...outlines) / 1000) * 1000);
  const lowest = maxUm(ZERO_UM, subUm(plateHeight, height));
  return free < lowest ? free : lowest;
}

/** Puts rails on a plate as one edit, each at a free place below the one before. Undefined where all are on it already. */
export function putOnPlate(view: ProjectView, plate: PlateId, rails: readonly RailId[]): Command | undefined {
  const places: { readonly id: RailId; readonly x: Um; readonly y: Um }[] = [];
  let current = view;
  for (const id of rails) {
    if (findRail(current.document, id)?.mount?.plate === plate) continue;
    const place = freePlace(current, plate, id);
    if (!place) continue;
    places.push({ id, ...place });
    const foreseen = foresee(current, { type: 'plate.arrange', plate, places: [{ id, ...place }] }, { ids: idsAside() });
    if (foreseen.kind === 'done') current = foreseen.view;
  }
  return places.length === 0 ? undefined : { type: 'plate.arrange', plate, places };
}

/** Takes rails off their plates as one edit. Undefined where none is on one. */
export function takeOffPlate(view: ProjectView, rails: readonly RailId[]): Command | undefined {
  const mounted = rails.filter((id) => findRail(view.document, id)?.mount);
  return mounted.length === 0 ? undefined : { type: 'plate.clear', ids: mounted };
}

/** What can lie or stand upright: rails and ducts. */
type Turnable = RailId | DuctId;

/** Sets rails and ducts upright, or lays them down where all of them stand. Undefined where there are none. */
export function uprightCommand(view: ProjectView, ids: readonly Turnable[]): { readonly command: Command; readonly upright: boolean } | undefined {
  const things = ids.flatMap((id) => {
    const record = view.document.records.get(id);
    return record?.kind === 'rail' || record?.kind === 'duct' ? [record] : [];
  });
  if (things.length === 0) return undefined;
  const upright = things.some(({ orientation }) => orientation !== 'vertical');
  const orientation = upright ? 'vertical' : null;
  const commands = things
    .filter((thing) => (thing.orientation === 'vertical') !== upright)
    .map((thing): Command =>
      thing.kind === 'rail' ? { type: 'rail.edit', rail: thing.id, orientation } : { type: 'duct.edit', duct: thing.id, orientation },
    );
  return { upright, command: { type: 'batch', label: uprightLabel(upright), commands } };
}

/** What setting upright or laying down is called. */
export function uprightLabel(upright: boolean): LocalText {
  return upright ? { en: 'Set upright', de: 'Senkrecht setzen' } : { en: 'Lay down', de: 'Waagerecht legen' };
}

/** Makes rails endless, or keeps their lengths where all of them are. Undefined where there are none. */
export function endlessCommand(view: ProjectView, rails: readonly RailId[]): { readonly command: Command; readonly endless: boolean } | undefined {
  const records = rails.flatMap((id) => findRail(view.document, id) ?? []);
  if (records.length === 0) return undefined;
  const endless = records.some((rail) => rail.endless !== true);
  const commands = records
    .filter((rail) => (rail.endless === true) !== endless)
    .map((rail): Command => ({ type: 'rail.edit', rail: rail.id, endless }));
  return { endless, command: { type: 'batch', label: endlessLabel(endless), commands } };
}

/** What making endless, and keeping the length, is called. */
export function endlessLabel(endless: boolean): LocalText {
  return endless
    ? { en: 'Let rail length follow its content', de: 'Schienenlänge dem Inhalt folgen lassen' }
    : { en: 'Keep rail length', de: 'Schienenlänge beibehalten' };
}
