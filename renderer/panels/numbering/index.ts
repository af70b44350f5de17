/** Numbering of terminals. */
export { NumberingDialog } from './numbering-dialog.tsx';
