import type { ComponentType } from 'react';
import type { ViewName } from '../state/views/index.ts';
import type { CanvasProps } from './frame/index.ts';
import { PlateView } from './plate/index.ts';
import { DrawingCanvas } from './rails/index.ts';

/** What the page does for the drawing of any view. */
export interface DrawingProps extends CanvasProps {
  /** A rail was gone to, which is shown among the rails now. */
  readonly onOpenedRail: () => void;
  /** A mounting plate is to be added. */
  readonly onAddPlate: () => void;
}

/** How each view is drawn. */
export const DRAWINGS: Readonly<Record<ViewName, ComponentType<DrawingProps>>> = { rails: DrawingCanvas, plate: PlateView };
