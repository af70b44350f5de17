import type { WaiverId, WaiverRecord } from '../../project/index.ts';
import { type CommandSpec, type Refusal, refuse } from '../command.ts';

function withoutReason(reason: string): Refusal | undefined {
  if (reason.trim() !== '') return undefined;
  return refuse({ en: 'An accepted finding needs a reason.', de: 'Ein akzeptierter Befund braucht eine Begründung.' });
}

/** Accepts a finding with a reason. */
export interface AddWaiver {
  readonly type: 'waiver.add';
  readonly waiver: Omit<WaiverRecord, 'kind' | 'id'>;
}

/** Carries out `AddWaiver`. */
export const addWaiver: CommandSpec<AddWaiver> = {
  run(tx, { waiver }, env) {
    const refusal = withoutReason(waiver.reason);
    if (refusal) return refusal;
    tx.create({ kind: 'waiver', id: env.ids.next('waiver'), ...waiver, subjects: [...waiver.subjects].sort() });
    return undefined;
  },
  label: ({ waiver }) => ({ en: `Accept finding ${waiver.rule}`, de: `Befund ${waiver.rule} akzeptieren` }),
};

/** Changes reason or author of an acceptance. What it accepts stays. */
export interface EditWaiver {
  readonly type: 'waiver.edit';
  readonly waiver: WaiverId;
  readonly reason?: string;
  readonly author?: string;
}

/** Carries out `EditWaiver`. */
export const editWaiver: CommandSpec<EditWaiver> = {
  run(tx, { waiver, reason, author }) {
    const refusal = reason === undefined ? undefined : withoutReason(reason);
    if (refusal) return refusal;
    if (!tx.get('waiver', waiver)) return refuse({ en: 'The acceptance is no longer there.', de: 'Die Akzeptanz ist nicht mehr vorhanden.' });
    tx.update('waiver', waiver, (draft) => {
      if (reason !== undefined) draft.reason = reason;
      if (author !== undefined) draft.author = author;
    });
    return undefined;
  },
  label: () => ({ en: 'Change acceptance', de: 'Akzeptanz ändern' }),
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

/** Takes several acceptances back at once. */
export interface RemoveWaivers {
  readonly type: 'waivers.remove';
  readonly waivers: readonly WaiverId[];
}

/** Carries out `RemoveWaivers`. */
export const removeWaivers: CommandSpec<RemoveWaivers> = {
  run(tx, { waivers }) {
    for (const waiver of new Set(waivers)) tx.remove(waiver);
    return undefined;
  },
  label: ({ waivers }) => ({
    en: waivers.length === 1 ? 'Withdraw acceptance' : `Withdraw ${waivers.length} acceptances`,
    de: waivers.length === 1 ? 'Akzeptanz zurücknehmen' : `${waivers.length} Akzeptanzen zurücknehmen`,
  }),
};
