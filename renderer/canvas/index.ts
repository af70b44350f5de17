/** The canvas: the drawing on screen, and dragging parts onto it. */
export { DrawingCanvas, type MenuRequest } from './drawing-canvas.tsx';
export { PlateView } from './plate/plate-view.tsx';
export { beginPlaceDrag } from './place-drag.ts';
