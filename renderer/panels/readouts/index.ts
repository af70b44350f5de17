/** Widths above the drawing. */
export { FitChip, Readouts } from './readouts.tsx';
