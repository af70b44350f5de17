import { type Finding, SEVERITIES } from '../kit/finding.ts';

/** Where a finding that is on no rail and no mounting plate comes in. */
export const NOWHERE = '';

/** The place under which a finding is listed: the id of its rail, else of its mounting plate, else `NOWHERE`. */
export function placeKeyOf({ rail, plate }: Finding): string {
  return rail ?? plate?.plate ?? NOWHERE;
}

/**
 * The one order of the findings of a place: along the rail or from the top of the plate to its bottom, the heavier first,
 * then by rule, message and subjects. Rails come before plates, and what is on neither comes last.
 */
export function compareInPlace(a: Finding, b: Finding): number {
  return (
    distanceOf(a) - distanceOf(b) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.rule, b.rule) ||
    compare(a.key, b.key)
  );
}

function distanceOf({ region, plate }: Finding): number {
  return region?.from ?? plate?.area?.y ?? Number.MAX_SAFE_INTEGER;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
