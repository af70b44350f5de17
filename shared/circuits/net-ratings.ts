import { type Fact, type Part, UNKNOWN, factOf, roleOf } from '../parts/index.ts';
import type { ItemId, ItemRecord, JumperRecord } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import { partsOf } from './circuits.ts';
import { hasBrokenOut } from './contacts.ts';
import type { Net } from './net.ts';

/** Who is on a net: a block or a jumper. */
export type NetMember = ItemRecord | JumperRecord;

/** The lowest rating of a net. */
export interface NetRating {
  /** The least of what is known, with its source; unknown where nobody states one. */
  readonly value: Fact<number>;
  /** Whose it is. */
  readonly by: NetMember | undefined;
  /** Members whose rating is not known: the net may be worth less than `value`. */
  readonly unknown: readonly NetMember[];
}

/** What a net is worth, by its weakest member. Voltages in mV, currents in mA. */
export interface NetRatings {
  readonly voltage: NetRating;
  readonly current: NetRating;
}

/**
 * The ratings of a net: the least rated voltage and current over its blocks and jumpers. A jumper with contacts broken out
 * counts with the voltage that its maker states for that. Ground terminal blocks have no ratings and do not count.
 */
export function netRatings(view: ProjectView, net: Net): NetRatings {
  const partOf = partsOf(view.document);
  const members: NetMember[] = [];
  for (const id of new Set<ItemId>(net.nodes.map(({ item }) => item))) {
    const item = view.document.records.get(id);
    if (item?.kind === 'item' && rates(partOf(item))) members.push(item);
  }
  for (const id of net.jumpers) {
    const jumper = view.document.records.get(id);
    if (jumper?.kind === 'jumper') members.push(jumper);
  }
  return {
    voltage: leastOf(members, (member) => voltageOf(member, partOf(member))),
    current: leastOf(members, (member) => factOf(partOf(member), 'electrical.current')),
  };
}

/** The rated voltage of a jumper as it is: with contacts broken out the one that its maker states for that. In mV. */
export function jumperVoltage(jumper: Pick<JumperRecord, 'contacts'>, part: Part): Fact<number> {
  return factOf(part, hasBrokenOut(jumper) ? 'electrical.brokenOutVoltage' : 'electrical.voltage');
}

function voltageOf(member: NetMember, part: Part): Fact<number> {
  return member.kind === 'jumper' ? jumperVoltage(member, part) : factOf(part, 'electrical.voltage');
}

function rates(part: Part): boolean {
  return roleOf(part.kind) === 'block' && part.kind !== 'ground-terminal';
}

function leastOf(members: readonly NetMember[], ratingOf: (member: NetMember) => Fact<number>): NetRating {
  let value: Fact<number> = UNKNOWN;
  let by: NetMember | undefined;
  const unknown: NetMember[] = [];
  for (const member of members) {
    const rating = ratingOf(member);
    if (!rating.known) unknown.push(member);
    else if (!value.known || rating.value < value.value) {
      value = rating;
      by = member;
    }
  }
  return { value, by, unknown };
}
