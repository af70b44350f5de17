/** Checks: rules that report and never write, their findings, fixes and acceptances. */
export {
  type Acceptance,
  type Finding,
  type Measure,
  type PlateRegion,
  type Region,
  type RuleId,
  SEVERITIES,
  type Severity,
  counts,
  findingKey,
  speaksFor,
} from './kit/finding.ts';
export type { Facet, FixStage, Rule, RuleArea, AnyRule } from './kit/rule.ts';
export { attachmentFindings } from './attachment-findings.ts';
export type { RuleScope } from './kit/context.ts';
export type { Fix, FixContext } from './kit/fix.ts';
export { type CheckState, countFindings, runChecks, updateChecks } from './engine/check-state.ts';
export { fixesOf } from './engine/fixes-of.ts';
export {
  type AppliedFix,
  type FixOptions,
  type FixPlan,
  type FixProgress,
  planAccessories,
  planAccessoriesSteps,
  planSafeFixes,
  planSafeFixesSteps,
} from './engine/plan-fixes.ts';
export { ENGINE } from './engine/run-rule.ts';
export { type AcceptanceState, WAIVER, acceptCommand, acceptanceOf, acceptancesOf, isAcceptable } from './engine/waivers.ts';
export { ownSeverities } from './kit/profile.ts';
export { subjectReference } from './engine/references.ts';
export {
  explainRequirement,
  originOf,
  requirementOf,
  showLimit,
} from './engine/requirements.ts';
export { type SpareCount, countSpares, isSpare, sparesOf } from './rules/composition/spares.ts';
export { platesFor, stopPart } from './rules/composition/accessories.ts';
export { RULES, findRule } from './rules/index.ts';
export type { GuideEntry } from './guide/guide-entry.ts';
export { GUIDED_RULES, type RuleGuide, ruleGuide } from './guide/index.ts';
