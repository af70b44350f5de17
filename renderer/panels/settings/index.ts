/** Settings of the project and the program. */
export { limitWords } from './limit-words.ts';
export { SettingsDialog } from './settings-dialog.tsx';
export { useArticles } from './use-articles.ts';
