import { PersistentMap, type SettingsRecord } from '../../project/index.ts';
import type { ProjectView } from '../../rail/index.ts';
import type { Finding, RuleId } from '../kit/finding.ts';
import { NOWHERE, compareInPlace, placeKeyOf } from './order-findings.ts';
import { isOff, withProfile } from '../kit/profile.ts';
import { type Acceptances, accepted, idleFindings, } from './waivers.ts';

/** What the rules found on one subject of a scope, by rule. */
export type Results = ReadonlyMap<RuleId, readonly Finding[]>;

/** What is found in one place, which is a rail, a mounting plate, or neither. */
interface FindingPlace {
  /** As the rules found it, by the subject on which they did: a strip has findings on several rails. */
  readonly bySubject: ReadonlyMap<string, readonly Finding[]>;
  /** In their order, with the project's severities, accepted ones marked. */
  readonly findings: readonly Finding[];
}

/** All findings by place: an edit sorts those of the places anew in which it found something else, and no others. */
export type FindingPlaces = PersistentMap<string, FindingPlace>;

/** No findings anywhere. */
export const NO_PLACES: FindingPlaces = PersistentMap.of<string, FindingPlace>([]);

/** By what findings become what is listed. */
export interface Judgement {
  readonly settings: SettingsRecord;
  readonly acceptances: Acceptances;
}

/** Results of one subject before and after: undefined where there were or are none. */
export interface ResultChange {
  readonly before: Results | undefined;
  readonly after: Results | undefined;
}

/** The places after other results of some subjects; all judged the same. */
export function updatePlaces(places: FindingPlaces, changes: ReadonlyMap<string, ResultChange>, judgement: Judgement): FindingPlaces {
  const altered = new Map<string, Map<string, readonly Finding[]>>();
  const note = (subject: string, results: Results | undefined, there: boolean) => {
    for (const [place, findings] of byPlace(results)) {
      let of = altered.get(place);
      if (!of) {
        of = new Map(places.get(place)?.bySubject);
        altered.set(place, of);
      }
      if (there) of.set(subject, findings);
      else of.delete(subject);
    }
  };
  for (const [subject, { before }] of changes) note(subject, before, false);
  for (const [subject, { after }] of changes) note(subject, after, true);
  return places.with([...altered].map(([place, bySubject]) => [place, bySubject.size === 0 ? undefined : judged(bySubject, judgement)]));
}

/** The places where something else is accepted or severities are others; those that it does not concern stay as they are. */
export function judgeAgain(places: FindingPlaces, judgement: Judgement, keys: ReadonlySet<string> | undefined): FindingPlaces {
  const altered: [string, FindingPlace][] = [];
  for (const [key, place] of places) {
    if (keys && !place.findings.some((finding) => keys.has(finding.key))) continue;
    altered.push([key, judged(place.bySubject, judgement)]);
  }
  return places.with(altered);
}

function byPlace(results: Results | undefined): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const findings of results?.values() ?? []) {
    for (const finding of findings) {
      const key = placeKeyOf(finding);
      const list = found.get(key);
      if (list) list.push(finding);
      else found.set(key, [finding]);
    }
  }
  return found;
}

function judged(bySubject: FindingPlace['bySubject'], { settings, acceptances }: Judgement): FindingPlace {
  const findings: Finding[] = [];
  for (const list of bySubject.values()) {
    for (const finding of list) if (!isOff(settings, finding.rule)) findings.push(accepted(withProfile(finding, settings), acceptances));
  }
  return { bySubject, findings: findings.sort(compareInPlace) };
}

/** All findings in their order: rail by rail, then plate by plate, then the rest, with the acceptances that none needs. */
export function findingsInOrder(places: FindingPlaces, { index }: ProjectView, acceptances: Acceptances): readonly Finding[] {
  const all: Finding[] = [];
  const add = (key: string) => {
    for (const finding of places.get(key)?.findings ?? []) all.push(finding);
  };
  for (const { id } of index.rails) add(id);
  for (const { id } of index.plates) add(id);
  if (acceptances.size === 0) {
    add(NOWHERE);
    return all;
  }
  const used = new Set<string>();
  for (const { findings } of places.values()) for (const { key, waived } of findings) if (waived) used.add(key);
  const rest = places.get(NOWHERE)?.findings ?? [];
  all.push(...[...rest, ...idleFindings(acceptances, used)].sort(compareInPlace));
  return all;
}
