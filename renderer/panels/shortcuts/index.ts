/** The sheet of shortcuts. */
export { ShortcutsDialog } from './shortcuts-dialog.tsx';
