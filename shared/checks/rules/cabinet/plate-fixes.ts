import {
  AXES,
  type Axis,
  type PlacedThing,
  type PlateMove,
  distancesOf,
  neededSize,
  placesAfter,
  pushApart,
} from '../../../cabinet/index.ts';
import type { Command } from '../../../editing/index.ts';
import { type Part, companionKeys, factOf } from '../../../parts/index.ts';
import { recordsOf } from '../../../project/index.ts';
import type { RailLayout } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, mm, um } from '../../../units/index.ts';
import type { PlateContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, partFor, plateOf } from '../../kit/fix.ts';
import { lengthIn } from '../../kit/wording.ts';
import { thingName } from './plate-words.ts';

/** The subjects of a finding that have a place on its plate, in the order of the subjects. */
export function thingsOf({ plateLayout }: PlateContext, { subjects }: Finding): readonly PlacedThing[] {
  return subjects.flatMap((id) => plateLayout.things.filter((thing) => thing.id === id));
}

/**
 * Moves that give the things of a finding their room, the shortest first, and where the plate has none left the size that
 * it would have to have. Moving only uses free room, so that the first way is safe.
 */
export function moveFixes(finding: Finding, site: FixSite, axes: readonly Axis[]): readonly Fix[] {
  const plate = plateOf(site, finding);
  if (!plate) return [];
  const ways = axes.flatMap((axis) => {
    const moves = movesFor(plate, finding, axis);
    return moves && moves.length > 0 ? [moves] : [];
  });
  const moving = ways.toSorted((a, b) => a.length - b.length || effort(a) - effort(b)).flatMap((moves) => offered(finding, site, moveFix(plate, moves)));
  const [first, ...others] = moving.length > 0 ? moving : bothWays(finding, site, plate, axes);
  if (!first) return axes.flatMap((axis) => largerPlate(finding, site, plate, axis));
  return [first, ...others.map((fix) => ({ ...fix, safe: false })), ...everythingApart(finding, site, plate)];
}

/** All distances of a plate that are too small, at one go, where there are more of them than this one. */
function everythingApart(finding: Finding, site: FixSite, { plate, plateLayout, settings }: PlateContext): readonly Fix[] {
  const wrong = distancesOf(plateLayout, settings).filter(({ verdict }) => verdict === 'short' || verdict === 'overlap');
  const axes = new Set(wrong.map(({ axis }) => axis));
  const [axis] = axes;
  if (wrong.length < 2 || axis === undefined || axes.size > 1) return [];
  const moves = pushApart(plateLayout, { things: new Set(plateLayout.things), axis }, settings);
  if (!moves || moves.length === 0) return [];
  const title = { en: `Give everything on ${plate.name} its distances`, de: `Allem auf ${plate.name} seine Abstände geben` };
  const { command } = moveFix({ plate }, moves);
  return offered(finding, site, { title, safe: true, mendsAll: true, command });
}

function movesFor(plate: PlateContext, finding: Finding, axis: Axis): readonly PlateMove[] | undefined {
  return pushApart(plate.plateLayout, { things: new Set(thingsOf(plate, finding)), axis }, plate.settings);
}

/** Along one axis and then along the other: out of a corner. */
function bothWays(finding: Finding, site: FixSite, plate: PlateContext, axes: readonly Axis[]): readonly Fix[] {
  const [first, second] = axes;
  const moves = first && movesFor(plate, finding, first);
  if (!moves || !second) return [];
  const arranged = moveFix(plate, moves);
  const after = site.tryOut(arranged.command)?.view;
  const there = after && plateOf({ ...site, view: after }, finding);
  const more = there && movesFor(there, finding, second);
  if (!more) return [];
  const moved = [...moves, ...more];
  const title = moveTitle(moved);
  return offered(finding, site, { title, safe: true, command: { type: 'batch', label: title, commands: [arranged.command, moveFix(plate, more).command] } });
}

function effort(moves: readonly PlateMove[]): number {
  return moves.reduce((sum, { by }) => sum + Math.abs(by), 0);
}

/** A fix that has been tried out: left out unless it removes its finding, and never safe where it makes anything worse. */
export function offered(finding: Finding, site: FixSite, fix: Fix): readonly Fix[] {
  const trial = site.tryOut(fix.command);
  if (!trial?.removes(finding)) return [];
  return [{ ...fix, safe: fix.safe && !trial.addsErrors && !trial.worsensPlates }];
}

function moveFix({ plate }: Pick<PlateContext, 'plate'>, moves: readonly PlateMove[]): Fix {
  const places = placesAfter(moves).map(({ thing, x, y }) => ({ id: thing.id, x, y }));
  return { title: moveTitle(moves), safe: true, command: { type: 'plate.arrange', plate: plate.id, places } };
}

const DIRECTIONS: Readonly<Record<Axis, { readonly less: LocalText; readonly more: LocalText }>> = {
  x: { less: { en: 'to the left', de: 'nach links' }, more: { en: 'to the right', de: 'nach rechts' } },
  y: { less: { en: 'up', de: 'nach oben' }, more: { en: 'down', de: 'nach unten' } },
};

function moveTitle(moves: readonly PlateMove[]): LocalText {
  const [only] = moves;
  return inEveryLanguage((language) => {
    if (only && moves.length === 1) {
      const name = thingName(only.thing)[language];
      const way = DIRECTIONS[only.axis][only.by < 0 ? 'less' : 'more'][language];
      const length = lengthIn(language, um(Math.abs(only.by)));
      return inLanguage(language, { en: `Move ${name} ${way} by ${length}`, de: `${name} um ${length} ${way} verschieben` });
    }
    const names = [...new Set(moves.map(({ thing }) => thing.name))];
    if (only && names.length === 1) {
      const ways = moves.map(({ axis, by }) => `${DIRECTIONS[axis][by < 0 ? 'less' : 'more'][language]} (${lengthIn(language, um(Math.abs(by)))})`);
      const way = ways.join(inLanguage(language, { en: ' and ', de: ' und ' }));
      return inLanguage(language, { en: `Move ${thingName(only.thing).en} ${way}`, de: `${thingName(only.thing).de} ${way} verschieben` });
    }
    return inLanguage(language, { en: `Move ${names.join(', ')} apart`, de: `${names.join(', ')} auseinanderrücken` });
  });
}

/** The plate as large as everything on it needs along an axis. Cabinets are not bought unasked. */
function largerPlate(finding: Finding, site: FixSite, { plate, plateLayout, settings }: PlateContext, axis: Axis): readonly Fix[] {
  const size = roundUp(neededSize(plateLayout, axis, settings), mm(10));
  const [field, now] = axis === 'x' ? (['width', plate.width] as const) : (['height', plate.height] as const);
  if (size <= now) return [];
  const enlarge: Command = { type: 'plate.edit', plate: plate.id, [field]: size };
  const after = site.tryOut(enlarge)?.view;
  const there = after && plateOf({ ...site, view: after }, finding);
  const moves = there && movesFor(there, finding, axis);
  const title = inEveryLanguage((language) => {
    const length = lengthIn(language, size);
    return inLanguage(language, {
      en: `Take a mounting plate ${length} ${axis === 'x' ? 'wide' : 'high'}`,
      de: `Montageplatte mit ${length} ${axis === 'x' ? 'Breite' : 'Höhe'} nehmen`,
    });
  });
  const command: Command =
    moves && moves.length > 0
      ? { type: 'batch', label: title, commands: [enlarge, moveFix(there, moves).command] }
      : enlarge;
  return offered(finding, site, { title, safe: false, command });
}

/** Both axes: for what may be moved either way. */
export const EITHER_WAY = AXES;

/** Lower rails that suit everything that stands on a rail, and a deeper cabinet. */
export function depthFixes(finding: Finding, site: FixSite, needed: (buildUp: Um) => Um): readonly Fix[] {
  const plate = plateOf(site, finding);
  const rail = plate?.plateLayout.rails.find(({ id }) => id === finding.rail);
  if (!plate || !rail) return [];
  const lower = lowerRails(site, rail.layout, rail.part)
    .flatMap((part) =>
      offered(finding, site, {
        title: { en: `Use rail ${part.article}`, de: `Tragschiene ${part.article} verwenden` },
        safe: true,
        command: { type: 'rail.edit', rail: rail.id, part },
      }),
    )
    .slice(0, 2)
    .map((fix, rank) => (rank === 0 ? fix : { ...fix, safe: false }));
  const height = finding.rule === 'CB-005' ? rail.height.blocks : rail.height.value;
  return height === undefined ? lower : [...lower, ...deeperCabinet(finding, site, plate, needed(height))];
}

/** A cabinet deep enough, in full 5 mm. */
export function deeperCabinet(finding: Finding, site: FixSite, { plate }: PlateContext, needed: Um): readonly Fix[] {
  const depth = roundUp(needed, mm(5));
  const title = {
    en: `Take a cabinet with ${lengthIn('en', depth)} in front of the plate`,
    de: `Schrank mit ${lengthIn('de', depth)} vor der Montageplatte nehmen`,
  };
  return offered(finding, site, { title, safe: false, command: { type: 'plate.edit', plate: plate.id, depth } });
}

function roundUp(value: number, step: number): Um {
  return um(Math.ceil(value / step) * step);
}

/** Rails of the project and customary ones that are lower and otherwise as like as may be: of the same maker and material, slotted alike. */
function lowerRails(site: FixSite, layout: RailLayout, now: Part): readonly Part[] {
  const height = factOf(now, 'rail.height');
  const inUse = recordsOf(site.view.document, 'part').map(({ part }) => part);
  const customary = companionKeys(now).flatMap((key) => partFor(site, key) ?? []);
  const candidates = new Map([...inUse, ...customary].map((part) => [part.key, part]));
  return [...candidates.values()]
    .filter((part) => {
      const own = factOf(part, 'rail.height');
      const profile = factOf(part, 'rail.profile');
      if (part.kind !== 'din-rail' || !own.known || !profile.known || (height.known && own.value >= height.value)) return false;
      return layout.items.every((placed) => {
        const fits = factOf(placed.part, 'mounting.rails');
        return placed.role === 'endPlate' || placed.role === 'partition' || (fits.known && fits.value.includes(profile.value));
      });
    })
    .filter((part) => unlike(part, now, 'material.material') + unlike(part, now, 'rail.slotted') === 0)
    .toSorted((a, b) => Number(a.manufacturer !== now.manufacturer) - Number(b.manufacturer !== now.manufacturer));
}

/** Whether two parts are known to differ in a property. */
function unlike(a: Part, b: Part, key: 'material.material' | 'rail.slotted'): number {
  const ofA = factOf(a, key);
  const ofB = factOf(b, key);
  return ofA.known && ofB.known && ofA.value !== ofB.value ? 1 : 0;
}
