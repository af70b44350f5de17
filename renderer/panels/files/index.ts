/** Dialogs about files. */
export { NewProjectDialog } from './new-project-dialog.tsx';
export { OpenDialog } from './open-dialog.tsx';
export { SaveAsDialog } from './save-as-dialog.tsx';
export { SaveConflictDialog } from './save-conflict-dialog.tsx';
export { UnsavedDialog } from './unsaved-dialog.tsx';
