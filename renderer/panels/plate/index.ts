/** Adding a mounting plate. */
export { AddPlateDialog } from './add-plate-dialog.tsx';
