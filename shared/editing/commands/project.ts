import { PROJECT_ID, type ProjectRecord } from '../../project/index.ts';
import type { CommandSpec } from '../command.ts';

/** Changes the title block; an empty text takes a field away (the name may be empty). */
export interface EditProject {
  readonly type: 'project.edit';
  readonly fields: Partial<Omit<ProjectRecord, 'kind' | 'id'>>;
}

/** Carries out `EditProject`. */
export const editProject: CommandSpec<EditProject> = {
  run(tx, { fields }) {
    tx.update('project', PROJECT_ID, (draft) => {
      if (fields.name !== undefined) draft.name = fields.name;
      for (const key of ['number', 'customer', 'author', 'remark'] as const) {
        const value = fields[key];
        if (value === '') delete draft[key];
        else if (value !== undefined) draft[key] = value;
      }
    });
    return undefined;
  },
  label: () => ({ en: 'Edit title block', de: 'Schriftfeld bearbeiten' }),
};
