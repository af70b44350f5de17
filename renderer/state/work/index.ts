/** Work of some length: in steps, with a way to call it off. */
export { type Checker, PROJECT_CHECKER, type PlannedFixes } from './checker.ts';
export { type Job, type Pace, type Progress, SHOWN_AFTER, type StepCount, UNWATCHED, runSteps } from './progress.ts';
