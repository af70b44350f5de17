/** Properties of what is selected. */
export { Inspector } from './inspector.tsx';
export { PartDialog } from './part-dialog.tsx';
