/** The rails, drawn. */
export { beginPlaceDrag } from './place-drag.ts';
export { DrawingCanvas } from './rails-canvas.tsx';
