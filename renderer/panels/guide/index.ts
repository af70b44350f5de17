/** The guide: what the rules ask for. */
export { GuideDialog } from './guide-dialog.tsx';
