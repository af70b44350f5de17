/** Which findings are listed, in which order, and what has become of them. */
export { type GuideExample, guideExample } from './example-findings.ts';
export { findingNews } from './finding-news.ts';
export { rememberedFindings, withRememberedFindings } from './findings-view.ts';
export {
  ALL_FINDINGS,
  FINDING_GROUPINGS,
  type FindingGroup,
  type FindingTally,
  type FindingsView,
  type GroupSubject,
  firstOf,
  groupFindings,
  listedFindings,
  tallyOf,
} from './listed-findings.ts';
