/** A change worked out aside, and how it differs from the project. */
export { type FindingDifference, type ItemPlace, type MovedSpan, findingDifference } from './difference.ts';
export { findingBalance, proposalLines, proposalTone } from './proposal-words.ts';
export { type Proposal, type RepairKind, balanceOf, proposalOf } from './proposal.ts';
