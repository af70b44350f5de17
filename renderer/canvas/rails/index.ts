/** The rails, drawn. */
export { beginPlaceDrag } from './place-drag.ts';
export { DrawingCanvas, type MenuRequest } from './rails-canvas.tsx';
