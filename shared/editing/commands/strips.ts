import type { StripId, StripRecord, Zone } from '../../project/index.ts';
import { type CommandSpec, STRIP_GONE, refuse } from '../command.ts';
import { orderKeyAtEnd } from '../order.ts';
import type { Transaction } from '../transaction.ts';

/** Adds a terminal strip. The tag must be free; without one the next -X1, -X2 … is taken. */
export interface AddStrip {
  readonly type: 'strip.add';
  readonly tag?: string;
  readonly zone?: Zone;
  readonly id?: StripId;
}

/** Carries out `AddStrip`. */
export const addStrip: CommandSpec<AddStrip> = {
  run(tx, { tag, zone, id }, env) {
    const strips = tx.all('strip');
    const chosen = tag ?? nextStripTag(strips);
    const bad = refuseTag(tx, chosen);
    if (bad) return bad;
    tx.create({
      kind: 'strip',
      id: id ?? env.ids.next('strip'),
      order: orderKeyAtEnd(strips),
      tag: chosen.trim(),
      ...(zone !== undefined && { zone }),
    });
    return undefined;
  },
  label: ({ tag }) => ({ en: `Add strip ${tag ?? ''}`.trim(), de: `Klemmenleiste ${tag ?? ''} hinzufügen`.replace('  ', ' ') }),
};

/** Changes tag or zone of a strip; `zone: null` takes the zone away. */
export interface EditStrip {
  readonly type: 'strip.edit';
  readonly strip: StripId;
  readonly tag?: string;
  readonly zone?: Zone | null;
}

/** Carries out `EditStrip`. */
export const editStrip: CommandSpec<EditStrip> = {
  run(tx, { strip, tag, zone }) {
    if (!tx.get('strip', strip)) return STRIP_GONE;
    const bad = tag === undefined ? undefined : refuseTag(tx, tag, strip);
    if (bad) return bad;
    tx.update('strip', strip, (draft) => {
      if (tag !== undefined) draft.tag = tag.trim();
      if (zone === null) delete draft.zone;
      else if (zone !== undefined) draft.zone = zone;
    });
    return undefined;
  },
  label: () => ({ en: 'Edit strip', de: 'Klemmenleiste bearbeiten' }),
};

/** Removes a strip; its items stay where they are, under no strip. */
export interface RemoveStrip {
  readonly type: 'strip.remove';
  readonly strip: StripId;
}

/** Carries out `RemoveStrip`. */
export const removeStrip: CommandSpec<RemoveStrip> = {
  run(tx, { strip }) {
    if (!tx.get('strip', strip)) return STRIP_GONE;
    tx.remove(strip);
    return undefined;
  },
  label: () => ({ en: 'Delete strip', de: 'Klemmenleiste löschen' }),
};

function refuseTag(tx: Transaction, tag: string, self?: StripId) {
  const trimmed = tag.trim();
  if (trimmed === '' || trimmed === '-' || /[\s:"]/.test(trimmed)) {
    return refuse('A strip tag such as -X1 has no blanks and no colon.', 'Ein Leistenkennzeichen wie -X1 hat keine Leerzeichen und keinen Doppelpunkt.');
  }
  if (tx.all('strip').some((strip) => strip.tag === trimmed && strip.id !== self)) {
    return refuse(`There already is a strip ${trimmed}.`, `Eine Klemmenleiste ${trimmed} gibt es schon.`);
  }
  return undefined;
}

/** -X1, -X2 …: the first that is free. */
export function nextStripTag(strips: readonly Pick<StripRecord, 'tag'>[]): string {
  const tags = new Set(strips.map((strip) => strip.tag));
  for (let number = 1; ; number++) if (!tags.has(`-X${number}`)) return `-X${number}`;
}
