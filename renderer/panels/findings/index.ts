/** The list of findings. */
export { AcceptDialog } from './accept-dialog.tsx';
export { FindingsOutlook } from './findings-outlook.tsx';
export { FindingsPanel } from './findings-panel.tsx';
