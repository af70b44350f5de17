/** The cabinet: what is where on a mounting plate, how far apart, how high, and how full the ducts are. */
export {
  AXES,
  type Axis,
  type Rect,
  type Span,
  aroundBoth,
  commonSpan,
  movedRect,
  otherAxis,
  rectOf,
  rectsOverlap,
  spanOf,
} from './rect.ts';
export { type ConductorRoom, type ConductorSize, conductorSizeOf, ratedArea, roomFor } from './conductors.ts';
export { type BuildUp, buildUpOf } from './build-up.ts';
export { type PlacedRail, placeRail } from './placed-rail.ts';
export { PLATES, type PlacedDuct, type PlacedKeepout, type PlacedThing, type PlateLayout, platesOf } from './plate-layout.ts';
export { type NeededRoom, faceOf, leastAdvance, neededRoom } from './needed-room.ts';
export {
  type DistanceVerdict,
  type EdgeDistance,
  type PlateDistance,
  type RailPitch,
  centreOf,
  distancesOf,
  edgeDistancesOf,
  railPitchesOf,
} from './distances.ts';
export { type DuctFill, ductFillsOf, outerAreaOf } from './duct-fill.ts';
export { type Grievance, type PlateMove, neededSize, placeOfThing, placesAfter, pushApart } from './push-apart.ts';
export { type Displacement, type SnapKind, type SpacingSnap, spacingSnaps } from './snaps.ts';
