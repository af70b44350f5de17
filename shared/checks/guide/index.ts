import type { LocalText } from '../../text/index.ts';
import type { RuleId } from '../kit/finding.ts';
import type { RuleArea } from '../kit/rule.ts';
import { RULES, findRule } from '../rules/index.ts';
import { ARRANGEMENT_GUIDE } from './arrangement.ts';
import { CABINET_GUIDE } from './cabinet.ts';
import { COMPOSITION_GUIDE } from './composition.ts';
import type { GuideEntry } from './guide-entry.ts';
import { JUMPERS_GUIDE } from './jumpers.ts';
import { MARKING_AND_DATA_GUIDE } from './marking-and-data.ts';
import { MOUNTING_GUIDE } from './mounting.ts';
import { SEPARATION_GUIDE } from './separation.ts';

/** A page of the rule guide. */
export interface RuleGuide extends GuideEntry {
  readonly id: RuleId;
  readonly area: RuleArea;
  readonly title: LocalText;
}

const ENTRIES: ReadonlyMap<string, GuideEntry> = new Map<string, GuideEntry>([
  ...Object.entries(COMPOSITION_GUIDE),
  ...Object.entries(SEPARATION_GUIDE),
  ...Object.entries(MOUNTING_GUIDE),
  ...Object.entries(ARRANGEMENT_GUIDE),
  ...Object.entries(JUMPERS_GUIDE),
  ...Object.entries(CABINET_GUIDE),
  ...Object.entries(MARKING_AND_DATA_GUIDE),
]);

/** Ids of all rules that the guide explains, in the order of the rules. */
export const GUIDED_RULES: readonly RuleId[] = RULES.map(({ id }) => id).filter((id) => ENTRIES.has(id));

/** The page about a rule; undefined for an id that no rule has, and for the engine's own reports. */
export function ruleGuide(id: RuleId): RuleGuide | undefined {
  const rule = findRule(id);
  const entry = ENTRIES.get(id);
  return rule && entry && { ...entry, id, area: rule.area, title: rule.title };
}
