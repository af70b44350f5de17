import { type Fact, type Part, type PartKind, type Side, factOf } from '../../parts/index.ts';
import { type HousingFinish, finishOf } from '../housing-color.ts';

/** What about a symbol is assumed because the library does not say it; such things are drawn dashed. */
export type Assumption = 'width' | 'depth' | 'points' | 'openSide' | 'color';

/** Width at which a part of unknown width is drawn, in µm: enough to see and to grip it. */
export const ASSUMED_WIDTH = 2000;

/** Extent across the rail at which a part of unknown depth is drawn, in µm: customary sizes, stated nowhere. */
const ASSUMED_DEPTH: Readonly<Partial<Record<PartKind, number>>> = {
  'double-deck-terminal': 70_000,
  'triple-deck-terminal': 92_000,
  'installation-multilevel-terminal': 100_000,
  'disconnect-terminal': 62_000,
  'fuse-terminal': 62_000,
  'partition-plate': 58_000,
  'ex-separator': 90_000,
  'end-stop': 44_000,
  'busbar-carrier': 56_000,
};
const CUSTOMARY_DEPTH = 50_000;

/** How a clamp is opened: tool slot, push button, lever, or a screw. */
export type Operation = 'slot' | 'button' | 'lever' | 'screw';

/** Connection points of one level on each side of the rail axis. */
export interface LevelForm {
  readonly rear: number;
  readonly front: number;
}

/** What stands in the middle of a block, from rear to front. */
export type CentreElement = 'jumper' | 'marker' | 'lever' | 'fuse' | 'slide' | 'diode' | 'earth';

/** The outer form of a part, in µm, as far as the drawing needs it. Not turned. */
export interface OuterForm {
  readonly width: number;
  /** Half the extent across the rail: the part is drawn symmetrically about the rail axis. */
  readonly half: number;
  readonly finish: HousingFinish;
  readonly assumed: ReadonlySet<Assumption>;
}

/** The form of a terminal block. */
export interface BlockForm extends OuterForm {
  readonly kind: PartKind;
  /** Lowest level first. */
  readonly levels: readonly LevelForm[];
  readonly centre: readonly CentreElement[];
  readonly openSide: Side | 'none' | 'unknown';
  readonly operation: Operation;
  /** Entries of a distribution block that are larger than the others: those of the incoming side. */
  readonly incoming: number;
  /** The block has a marker groove at each end. */
  readonly sideMarkers: boolean;
}

/** Width, depth and colour of a part, and which of them had to be assumed. */
export function outerFormOf(part: Part): OuterForm & { readonly assumed: Set<Assumption> } {
  const assumed = new Set<Assumption>();
  const take = (fact: Fact<number>, fallback: number, name: Assumption): number => {
    if (fact.known && fact.value > 0) return fact.value;
    assumed.add(name);
    return fallback;
  };
  const width = take(factOf(part, 'geometry.width'), ASSUMED_WIDTH, 'width');
  const depth = take(factOf(part, 'geometry.depth'), ASSUMED_DEPTH[part.kind] ?? CUSTOMARY_DEPTH, 'depth');
  const finish = finishOf(part);
  if (finish.main === 'unknown') assumed.add('color');
  return { width, half: depth / 2, finish, assumed };
}

/** The form of a terminal block by its attributes. */
export function blockFormOf(part: Part): BlockForm {
  const outer = outerFormOf(part);
  const levelsFact = factOf(part, 'connection.levels');
  const levelCount = levelsFact.known ? Math.max(1, Math.min(levelsFact.value, 6)) : customaryLevels(part.kind);
  const points = factOf(part, 'connection.points');
  if (!points.known) outer.assumed.add('points');
  const slots = factOf(part, 'connection.jumperSlots');
  const slotCount = slots.known ? slots.value : 2;
  const open = factOf(part, 'geometry.openSide');
  if (!open.known) outer.assumed.add('openSide');
  const openSide = open.known && isOpenSide(open.value) ? open.value : 'unknown';
  return {
    ...outer,
    kind: part.kind,
    levels: spreadPoints(points.known ? points.value : 2 * levelCount, levelCount),
    centre: centreOf(part.kind, slotCount),
    openSide,
    operation: operationOf(part),
    incoming: incomingOf(part),
    sideMarkers: sideMarkersOf(part),
  };
}

function isOpenSide(value: string): value is Side | 'none' {
  return value === 'left' || value === 'right' || value === 'none';
}

function customaryLevels(kind: PartKind): number {
  if (kind === 'double-deck-terminal') return 2;
  return kind === 'triple-deck-terminal' || kind === 'installation-multilevel-terminal' ? 3 : 1;
}

/** Shares points out over levels (the lower levels take what is left over) and then over both sides. */
function spreadPoints(points: number, levels: number): readonly LevelForm[] {
  const capped = Math.max(0, Math.min(points, 60));
  return Array.from({ length: levels }, (_, level) => {
    const count = Math.floor(capped / levels) + (level < capped % levels ? 1 : 0);
    const rear = Math.floor(count / 2);
    return { rear, front: count - rear };
  });
}

function centreOf(kind: PartKind, slots: number): readonly CentreElement[] {
  const rows: CentreElement[] = Array.from({ length: Math.min(slots, 2) }, () => 'jumper');
  const rear = rows.slice(0, Math.floor(rows.length / 2));
  const front = rows.slice(rear.length);
  return [...rear, ...middleOf(kind), ...front];
}

function middleOf(kind: PartKind): readonly CentreElement[] {
  if (kind === 'disconnect-terminal') return ['lever', 'marker'];
  if (kind === 'n-disconnect-terminal') return ['slide', 'marker'];
  if (kind === 'fuse-terminal') return ['fuse', 'marker'];
  if (kind === 'component-terminal') return ['diode', 'marker'];
  if (kind === 'ground-terminal') return ['earth', 'marker'];
  return ['marker'];
}

function incomingOf(part: Part): number {
  if (part.kind !== 'distribution-terminal') return 0;
  const points = factOf(part, 'connection.points');
  const outgoing = factOf(part, 'connection.outgoingPoints');
  return points.known && outgoing.known ? Math.max(0, points.value - outgoing.value) : 1;
}

/** What opens a clamp, as seen from the front. */
function operationOf(part: Part): Operation {
  const technology = factOf(part, 'connection.technology');
  if (technology.known && /screw/i.test(technology.value)) return 'screw';
  const actuation = factOf(part, 'connection.actuation');
  const ways = actuation.known ? actuation.value.map((way) => way.toLowerCase()) : [];
  if (ways.some((way) => way.includes('lever'))) return 'lever';
  return ways.some((way) => way.includes('button')) ? 'button' : 'slot';
}

function sideMarkersOf(part: Part): boolean {
  const positions = factOf(part, 'marking.positions');
  return positions.known && positions.value.includes('side');
}
