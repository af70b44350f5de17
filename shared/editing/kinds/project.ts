import { editProject } from '../commands/project.ts';

/** Commands on what the project says about itself. */
export const PROJECT_COMMANDS = {
  'project.edit': editProject,
} as const;
