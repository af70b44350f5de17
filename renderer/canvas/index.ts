/** The drawings on screen, by the view that they show. */
export { DRAWINGS, type DrawingProps } from './drawings.ts';
