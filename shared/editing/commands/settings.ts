import {
  LIMIT_KEYS,
  type LimitKey,
  type LimitValues,
  type Profile,
  SETTINGS_ID,
  type SettingsRecord,
  applyProfile,
  changedLimits,
  limitProblem,
} from '../../project/index.ts';
import type { CommandSpec } from '../command.ts';

/**
 * Changes settings. A limit that is set to the built-in value is no longer the project's own, and a reason that explains
 * nothing any more goes. An empty day or profile takes that one away. Refuses what cannot be the value of a limit.
 */
export interface EditSettings {
  readonly type: 'settings.edit';
  readonly fields: Partial<Omit<SettingsRecord, 'kind' | 'id'>>;
}

/** Carries out `EditSettings`. */
export const editSettings: CommandSpec<EditSettings> = {
  run(tx, { fields }) {
    const limits = fields as Partial<LimitValues>;
    for (const key of LIMIT_KEYS) {
      const value = limits[key];
      const reason = value === undefined ? undefined : limitProblem<LimitKey>(key, value);
      if (reason) return { reason };
    }
    tx.update('settings', SETTINGS_ID, (draft) => {
      Object.assign(draft, fields);
      if (draft.sheetsSince === '') delete draft.sheetsSince;
      if (draft.profile === '') delete draft.profile;
      tidy(draft);
    });
    return undefined;
  },
  label: () => ({ en: 'Change project settings', de: 'Projekteinstellungen ändern' }),
};

/** Settings that need not say what they say: nothing is left of a limit that is as built in. */
type Untidy = { -readonly [K in keyof SettingsRecord]: SettingsRecord[K] };

const OPTIONAL = [
  'toleranceSum',
  'partingGap',
  'spareBlocks',
  'sparePercent',
  'fixingEnd',
  'fixingPitch',
  'slotMargin',
  'frontClearance',
  'toolClearance',
  'ductDistances',
  'ductFillPercent',
  'stockLength',
  'kerf',
] as const satisfies readonly LimitKey[];

function tidy(draft: Untidy): void {
  const changed = new Set<string>(changedLimits(draft));
  for (const key of OPTIONAL) if (!changed.has(key)) delete draft[key];
  if (!draft.reasons) return;
  const reasons = Object.entries(draft.reasons).filter(([name]) => changed.has(name) || Object.hasOwn(draft.severities, name));
  if (reasons.length === 0) delete draft.reasons;
  else if (reasons.length < Object.keys(draft.reasons).length) draft.reasons = Object.fromEntries(reasons);
}

/** Gives the project the limits, severities and reasons of a profile; whatever the profile does not name is as built in. */
export interface ApplyProfile {
  readonly type: 'settings.applyProfile';
  readonly profile: Profile;
}

/** Carries out `ApplyProfile`. */
export const applyProfileToProject: CommandSpec<ApplyProfile> = {
  run(tx, { profile }) {
    tx.update('settings', SETTINGS_ID, (draft) => {
      const next = applyProfile(draft, profile);
      for (const field of Object.keys(draft) as (keyof SettingsRecord)[]) {
        // What the profile does not name is taken away; the fields that every project has are in it.
        if (!(field in next)) delete (draft as Partial<Untidy>)[field];
      }
      Object.assign(draft, next);
    });
    return undefined;
  },
  label: ({ profile }) => ({ en: `Apply profile “${profile.name}”`, de: `Profil „${profile.name}“ anwenden` }),
};
