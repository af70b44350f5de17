/** Which part of a drawing is in view. */
export {
  type Camera,
  FIRST_CAMERA,
  RULER_HEIGHT,
  type ScreenPoint,
  type Viewport,
  type WorldPoint,
  fitBox,
  keepInView,
  panBy,
  revealBox,
  scaleOf,
  toScreen,
  toWorld,
  visibleBox,
  zoomAt,
} from './camera.ts';
