/** The canvas: the drawing on screen, and dragging parts onto it. */
export { DrawingCanvas, type MenuRequest } from './rails/rails-canvas.tsx';
export { PlateView } from './plate/plate-view.tsx';
export { beginPlaceDrag } from './rails/place-drag.ts';
