import { type ProjectRecord, type SettingsRecord, PROJECT_ID, SETTINGS_ID, type WaiverId, type WaiverRecord } from '../../project/index.ts';
import { type CommandSpec, refuse } from '../command.ts';

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

/** Changes settings; an empty day takes that of data sheets away. Refuses lengths below zero and a reserve outside 0 … 100 %. */
export interface EditSettings {
  readonly type: 'settings.edit';
  readonly fields: Partial<Omit<SettingsRecord, 'kind' | 'id'>>;
}

/** Carries out `EditSettings`. */
export const editSettings: CommandSpec<EditSettings> = {
  run(tx, { fields }) {
    for (const key of ['margin', 'allowance', 'tolerance', 'fixingEnd'] as const) {
      const value = fields[key];
      if (value !== undefined && value < 0) return refuse('A length here is not negative.', 'Eine Länge ist hier nicht negativ.');
    }
    if (fields.railStep !== undefined && fields.railStep <= 0) {
      return refuse('The rail step is above zero.', 'Der Schienenschritt ist größer als null.');
    }
    if (fields.fixingPitch !== undefined && fields.fixingPitch <= 0) {
      return refuse('The distance of fixings is above zero.', 'Der Abstand der Befestigungen ist größer als null.');
    }
    if (fields.spareBlocks !== undefined && !(Number.isInteger(fields.spareBlocks) && fields.spareBlocks >= 0)) {
      return refuse('The number of spare blocks is a whole number.', 'Die Zahl der Reserveklemmen ist eine ganze Zahl.');
    }
    if (fields.reservePercent !== undefined && !(fields.reservePercent >= 0 && fields.reservePercent <= 100)) {
      return refuse('The reserve is 0 to 100 percent.', 'Die Reserve liegt zwischen 0 und 100 Prozent.');
    }
    tx.update('settings', SETTINGS_ID, (draft) => {
      Object.assign(draft, fields);
      if (fields.sheetsSince === '') delete draft.sheetsSince;
    });
    return undefined;
  },
  label: () => ({ en: 'Change project settings', de: 'Projekteinstellungen ändern' }),
};

/** Accepts a finding with a reason. */
export interface AddWaiver {
  readonly type: 'waiver.add';
  readonly waiver: Omit<WaiverRecord, 'kind' | 'id'>;
}

/** Carries out `AddWaiver`. */
export const addWaiver: CommandSpec<AddWaiver> = {
  run(tx, { waiver }, env) {
    if (waiver.reason.trim() === '') {
      return refuse('An accepted finding needs a reason.', 'Ein akzeptierter Befund braucht eine Begründung.');
    }
    tx.create({ kind: 'waiver', id: env.ids.next('waiver'), ...waiver, subjects: [...waiver.subjects].sort() });
    return undefined;
  },
  label: ({ waiver }) => ({ en: `Accept finding ${waiver.rule}`, de: `Befund ${waiver.rule} akzeptieren` }),
};

/** Takes the acceptance of a finding back. */
export interface RemoveWaiver {
  readonly type: 'waiver.remove';
  readonly waiver: WaiverId;
}

/** Carries out `RemoveWaiver`. */
export const removeWaiver: CommandSpec<RemoveWaiver> = {
  run(tx, { waiver }) {
    tx.remove(waiver);
    return undefined;
  },
  label: () => ({ en: 'Withdraw acceptance', de: 'Akzeptanz zurücknehmen' }),
};
