/** Properties of what is selected. */
export { FactDialog } from './fact-dialog.tsx';
export { Inspector } from './inspector.tsx';
export { PartDialog } from './part-dialog.tsx';
