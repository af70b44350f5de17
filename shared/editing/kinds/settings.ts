import { applyProfileToProject, editSettings } from '../commands/settings.ts';

/** Commands on the settings. */
export const SETTINGS_COMMANDS = {
  'settings.edit': editSettings,
  'settings.applyProfile': applyProfileToProject,
} as const;
