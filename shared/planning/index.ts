/** Planning: tools that take several steps at once, as one command, and say beforehand what they come to. */
export { type MergePlan, planMerge } from './merge-strips.ts';
export { type WholeStrip, moveStripCommand, wholeStrip } from './move-strip.ts';
export { MOST_SPARES_AT_ONCE, type PlannedSpares, type SparePlan, type SpareWish, planSpares } from './spare-blocks.ts';
export { type PlannedSplit, type SplitPlan, planSplit, splitCommand } from './split-strip.ts';
export { type PlannedSpread, type SpreadPlan, type SpreadShare, type SpreadWish, planSpread } from './spread-strip.ts';
export { type LevelOrder, type PlannedStack, type StackPlan, planStack } from './stack-blocks.ts';
export { successorsOf } from './successors.ts';
export type { SwapChange } from './swap-changes.ts';
export { type PlannedSwap, type SwapPlan, planSwap, swappable } from './swap-parts.ts';
export { planUnstack } from './unstack-blocks.ts';
