import type { JumperRow } from '../../project/index.ts';
import { JUMPER_ROWS } from '../slots.ts';
import type { BarForm } from './bar-form.ts';

/** A place in a row of neighbouring blocks of one pitch. */
export interface Place {
  /** What it is connected with already: places with the same number are. Absent = it belongs to something else and must not be touched. */
  readonly component: number | undefined;
  /** Halves of its slot that are free, by row; none in a row that it does not have. */
  readonly free: Readonly<Record<JumperRow, number>>;
}

/** A jumper put on such a row. */
export interface Placing {
  readonly form: BarForm;
  /** Place of its first contact. */
  readonly start: number;
  readonly row: JumperRow;
  /** Contacts to be broken out: positions of the form. */
  readonly removed: readonly number[];
}

/** The cheapest way found to connect the places of a row. */
export interface SegmentPlan {
  readonly placings: readonly Placing[];
  /** How many groups are left that no jumper of these forms connects; 1 where everything is. */
  readonly groups: number;
}

/** One jumper fewer is worth more than anything but one more group connected. */
const PER_JUMPER = 10_000;
const PER_GROUP = 10_000_000;
const PER_BROKEN_CONTACT = 10;

const NO_GROUP = -1;

/** A jumper that reaches places not yet passed. */
interface Reaching {
  readonly row: number;
  /** What it is connected with; `NO_GROUP` until it has touched something. */
  readonly group: number;
  /** Halves that it takes from here on, place by place. */
  readonly halves: readonly number[];
  /** Whether it touches, from here on. */
  readonly touches: readonly boolean[];
}

interface State {
  readonly cost: number;
  readonly reaching: readonly Reaching[];
  /** Components with places still to come, with the group that they are in. */
  readonly threads: readonly (readonly [component: number, group: number])[];
  readonly trail: Trail | undefined;
}

interface Trail {
  readonly placing: Placing;
  readonly before: Trail | undefined;
}

interface Candidate {
  readonly placing: Placing;
  readonly row: number;
  readonly halves: readonly number[];
  readonly touches: readonly boolean[];
  readonly cost: number;
}

/**
 * Connects the places of a row with the fewest jumpers; of several ways the one with the fewest contacts broken out, then
 * the fewest positions, then in row A. Exact: dynamic programming from left to right over what reaches past each place and
 * which of it is connected. No slot is taken twice and no foreign place is touched. Places that no form can connect stay
 * in groups of their own; as few as possible.
 */
export function planSegment(places: readonly Place[], forms: readonly BarForm[]): SegmentPlan {
  const lastOf = new Map<number, number>();
  places.forEach(({ component }, at) => component !== undefined && lastOf.set(component, at));
  if (lastOf.size <= 1) return { placings: [], groups: lastOf.size };
  let states = new Map<string, State>([['', { cost: 0, reaching: [], threads: [], trail: undefined }]]);
  places.forEach((place, at) => {
    const next = new Map<string, State>();
    const starting = candidatesAt(places, forms, at);
    for (const state of states.values()) {
      for (const chosen of choices(state, starting, places, at)) {
        const after = advance(state, chosen, place, at, lastOf);
        const key = keyOf(after);
        const known = next.get(key);
        if (!known || after.cost < known.cost) next.set(key, after);
      }
    }
    states = next;
  });
  let best: State | undefined;
  for (const state of states.values()) if (!best || state.cost < best.cost) best = state;
  const placings: Placing[] = [];
  for (let step = best?.trail; step; step = step.before) placings.unshift(step.placing);
  return { placings, groups: best ? Math.floor(best.cost / PER_GROUP) : lastOf.size };
}

/** What can start at a place; of several that touch the same places of a row in the same slots only the cheapest. */
function candidatesAt(places: readonly Place[], forms: readonly BarForm[], at: number): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const form of forms) {
    const broken = form.contacts.filter((position) => places[at + position]?.component === undefined);
    const touched = form.contacts.filter((position) => !broken.includes(position));
    if (at + form.length > places.length || touched.length < 2 || (broken.length > 0 && !form.breakable)) continue;
    // An end is broken off only where there is no bar of the length that is left.
    const span = (touched.at(-1) ?? 0) - (touched[0] ?? 0) + 1;
    if (span < form.length && forms.some((shorter) => shorter.length === span && shorter.breakable && shorter.contacts.length === span)) continue;
    const touches = Array.from({ length: form.length }, (_, position) => touched.includes(position));
    const halves = Array.from({ length: form.length }, (_, position) => (form.halves === 2 ? 2 : form.contacts.includes(position) ? 1 : 0));
    JUMPER_ROWS.forEach((row, index) => {
      if (halves.some((taken, position) => taken > (places[at + position]?.free[row] ?? 0))) return;
      const cost = PER_JUMPER + broken.length * PER_BROKEN_CONTACT + form.length * 2 + index;
      const key = `${row}${halves.join('')}${touches.join('')}`;
      const known = found.get(key);
      if (!known || cost < known.cost) found.set(key, { placing: { form, start: at, row, removed: broken }, row: index, halves, touches, cost });
    });
  }
  const all = [...found.values()];
  // What touches less of the same slots for as much is never better.
  return all.filter((one) => !all.some((other) => other !== one && other.row === one.row && sameNumbers(other.halves, one.halves) && touchesMore(other.touches, one.touches)));
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

function touchesMore(a: readonly boolean[], b: readonly boolean[]): boolean {
  return b.every((touched, at) => !touched || a[at] === true) && a.some((touched, at) => touched && b[at] !== true);
}

/** Which of the candidates can start together, and are of any use. */
function* choices(state: State, starting: readonly Candidate[], places: readonly Place[], at: number): Iterable<readonly Candidate[]> {
  yield [];
  const useful = starting.filter((candidate) => fits([...state.reaching, candidate], candidate.row, places, at) && addsTo(state.reaching, candidate));
  for (const [index, first] of useful.entries()) {
    yield [first];
    for (const second of useful.slice(index + 1)) {
      const together = isSubset(second.touches, first.touches) || isSubset(first.touches, second.touches);
      if (together) continue;
      if (second.row === first.row && !fits([...state.reaching, first, second], first.row, places, at)) continue;
      yield [first, second];
    }
  }
}

function fits(pieces: readonly { readonly row: number; readonly halves: readonly number[] }[], row: number, places: readonly Place[], at: number): boolean {
  const name = JUMPER_ROWS[row] ?? 'A';
  const inRow = pieces.filter((piece) => piece.row === row);
  const reach = Math.max(...inRow.map(({ halves }) => halves.length));
  for (let position = 0; position < reach; position++) {
    const taken = inRow.reduce((sum, { halves }) => sum + (halves[position] ?? 0), 0);
    if (taken > (places[at + position]?.free[name] ?? 0)) return false;
  }
  return true;
}

/** Whether a candidate touches anything that a jumper touching here does not touch anyway. */
function addsTo(reaching: readonly Reaching[], { touches }: Candidate): boolean {
  return !reaching.some((piece) => piece.touches[0] === true && isSubset(touches, piece.touches));
}

function isSubset(a: readonly boolean[], b: readonly boolean[]): boolean {
  return a.every((touched, at) => !touched || b[at] === true);
}

function advance(state: State, chosen: readonly Candidate[], place: Place, at: number, lastOf: ReadonlyMap<number, number>): State {
  const { component } = place;
  let { cost, trail } = state;
  for (const { placing, cost: of } of chosen) {
    cost += of;
    trail = { placing, before: trail };
  }
  // Groups that meet here become one; a fresh number stands for one that nothing has been in yet.
  const meeting = new Set<number>();
  if (component !== undefined) {
    for (const piece of state.reaching) if (piece.touches[0] && piece.group !== NO_GROUP) meeting.add(piece.group);
    for (const [of, group] of state.threads) if (of === component) meeting.add(group);
  }
  const here = meeting.size > 0 ? Math.min(...meeting) : 1 + Math.max(-1, ...state.reaching.map(({ group }) => group), ...state.threads.map(([, group]) => group));
  const merged = (group: number) => (meeting.has(group) ? here : group);
  const before = new Set([...state.reaching.flatMap(({ group }) => (group === NO_GROUP ? [] : [merged(group)])), ...state.threads.map(([, group]) => merged(group))]);
  if (component !== undefined) before.add(here);

  const reaching = [
    ...state.reaching.map((piece) => ({ ...piece, group: piece.touches[0] ? here : merged(piece.group) })),
    ...chosen.map(({ row, halves, touches }) => ({ row, group: touches[0] ? here : NO_GROUP, halves, touches })),
  ].flatMap((piece) => (piece.halves.length > 1 ? [{ ...piece, halves: piece.halves.slice(1), touches: piece.touches.slice(1) }] : []));
  const threads = state.threads.filter(([of]) => of !== component).map(([of, group]) => [of, merged(group)] as const);
  if (component !== undefined && (lastOf.get(component) ?? at) > at) threads.push([component, here]);

  // Nothing leads on from a group any more: it stays as it is.
  const alive = new Set([...reaching.map(({ group }) => group), ...threads.map(([, group]) => group)]);
  for (const group of before) if (!alive.has(group)) cost += PER_GROUP;
  return { cost, reaching, threads, trail };
}

/** Equal for states from which the same can become; group numbers are given anew in the order in which they appear. */
function keyOf({ reaching, threads }: State): string {
  const pieces = reaching.toSorted((a, b) => a.row - b.row || compare(shapeKey(a), shapeKey(b)) || a.group - b.group);
  const sorted = threads.toSorted(([a], [b]) => a - b);
  const numbers = new Map<number, number>();
  const number = (group: number) => group === NO_GROUP ? NO_GROUP : numbers.get(group) ?? (numbers.set(group, numbers.size), numbers.size - 1);
  return `${pieces.map((piece) => `${piece.row}${shapeKey(piece)}${number(piece.group)}`).join(' ')}|${sorted.map(([component, group]) => `${component}:${number(group)}`).join(' ')}`;
}

function shapeKey({ halves, touches }: Reaching): string {
  return halves.map((taken, at) => (touches[at] ? 'x' : taken === 2 ? '=' : taken === 1 ? '-' : '.')).join('') + (halves.includes(2) ? '2' : '1');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
