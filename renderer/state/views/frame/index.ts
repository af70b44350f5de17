/** What all views have in common. */
export { type Minimap, type Overviewed, cameraAt, frameOn, middleOn, minimapOf, needsMinimap } from './overview.ts';
export type { Stretch, ViewSpec } from './view-spec.ts';
