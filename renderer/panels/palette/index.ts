/** Actions by name. */
export { PaletteDialog } from './palette-dialog.tsx';
