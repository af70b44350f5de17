/** What is selected. */
export { selectionSummary } from './selection-summary.ts';
export { NO_SELECTION, type Selection } from './selection.ts';
