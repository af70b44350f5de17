/** Adding a rail. */
export { AddRailDialog } from './add-rail-dialog.tsx';
export { CUSTOMARY_LENGTHS } from './customary-lengths.ts';
