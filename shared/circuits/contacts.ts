import type { JumperContact, JumperRecord } from '../project/index.ts';
import type { JumperShape } from './jumper-shape.ts';

/** What both kernels and commands need of a jumper: its contacts in physical order. */
export type ContactList = Pick<JumperRecord, 'contacts'>;

/**
 * The positions at which a jumper connects, grouped by what is connected with each other: where its article has a
 * contact that has not been broken out. Where the article's pattern is unknown, every contact that is left counts as
 * connected (except for delta jumpers, of which nobody can say what they connect).
 */
export function liveGroups(shape: JumperShape, { contacts }: ContactList): readonly (readonly number[])[] {
  if (!shape.groups.known) {
    if (shape.design.known && shape.design.value === 'delta') return [];
    return [contacts.flatMap(({ removed }, at) => (removed ? [] : [at]))];
  }
  return shape.groups.value.map((group) => group.filter((at) => contacts[at] !== undefined && contacts[at].removed !== true));
}

/** The groups of contacts that a jumper connects; see `liveGroups`. */
export function contactGroups(shape: JumperShape, jumper: ContactList): readonly (readonly JumperContact[])[] {
  return liveGroups(shape, jumper).map((group) => group.flatMap((at) => jumper.contacts[at] ?? []));
}

/** How many contacts still connect. */
export function liveCount(shape: JumperShape, jumper: ContactList): number {
  return liveGroups(shape, jumper).reduce((sum, group) => sum + group.length, 0);
}

/** Whether any contact of its article has been broken out, so that it is a jumper made to measure. */
export function hasBrokenOut({ contacts }: ContactList): boolean {
  return contacts.some(({ removed }) => removed === true);
}
