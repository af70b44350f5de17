/** The views of a project, in one table. */
export {
  type ShownView,
  VIEW_NAMES,
  type ViewName,
  type ViewStates,
  firstViews,
  viewOfName,
  viewsAfter,
  viewsReopened,
  withCameraIn,
} from './view-table.ts';
