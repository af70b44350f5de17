/** What the program is. */
export { AboutDialog } from './about-dialog.tsx';
