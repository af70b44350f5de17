import type { PartKey } from '../../parts/index.ts';
import type { StripId, StripRecord, Zone } from '../../project/index.ts';
import { type CommandSpec, type Refusal, STRIP_GONE, refuse } from '../command.ts';
import { orderKeyAtEnd } from '../order.ts';
import type { Transaction } from '../transaction.ts';

/** What a strip says for itself instead of the project's settings. */
export interface StripSettings {
  readonly zone?: Zone;
  readonly title?: string;
  readonly endStop?: PartKey;
  readonly endPlateColor?: string;
  readonly spareBlocks?: number;
  readonly sparePercent?: number;
}

/** Adds a terminal strip. The tag must be free; without one the next -X1, -X2 … is taken. */
export interface AddStrip extends StripSettings {
  readonly type: 'strip.add';
  readonly tag?: string;
  readonly id?: StripId;
}

/** Carries out `AddStrip`. */
export const addStrip: CommandSpec<AddStrip> = {
  run(tx, { tag, id, type: _type, ...own }, env) {
    const strips = tx.all('strip');
    const chosen = tag ?? nextStripTag(strips);
    const bad = refuseTag(tx, chosen) ?? refuseSpares(own);
    if (bad) return bad;
    tx.create({
      kind: 'strip',
      id: id ?? env.ids.next('strip'),
      order: orderKeyAtEnd(strips),
      tag: chosen.trim(),
      ...given(own),
    });
    return undefined;
  },
  label: ({ tag }) => ({ en: `Add strip ${tag ?? ''}`.trim(), de: `Klemmenleiste ${tag ?? ''} hinzufügen`.replace('  ', ' ') }),
};

/** Changes a strip; `null`, and an empty title or colour, goes back to what the project says. */
export interface EditStrip {
  readonly type: 'strip.edit';
  readonly strip: StripId;
  readonly tag?: string;
  readonly zone?: Zone | null;
  readonly title?: string | null;
  readonly endStop?: PartKey | null;
  readonly endPlateColor?: string | null;
  readonly spareBlocks?: number | null;
  readonly sparePercent?: number | null;
}

/** Carries out `EditStrip`. */
export const editStrip: CommandSpec<EditStrip> = {
  run(tx, { strip, tag, type: _type, ...own }) {
    if (!tx.get('strip', strip)) return STRIP_GONE;
    const bad = (tag === undefined ? undefined : refuseTag(tx, tag, strip)) ?? refuseSpares(own);
    if (bad) return bad;
    tx.update('strip', strip, (draft) => {
      if (tag !== undefined) draft.tag = tag.trim();
      for (const key of OWN) if (isTakenAway(own[key])) delete draft[key];
      Object.assign(draft, given(own));
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

const OWN = ['zone', 'title', 'endStop', 'endPlateColor', 'spareBlocks', 'sparePercent'] as const satisfies readonly (keyof StripSettings)[];

/** The settings that are neither left out nor taken away. */
function given(own: Omit<EditStrip, 'type' | 'strip' | 'tag'>): StripSettings {
  const trimmed = Object.entries(own).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== undefined && value !== null && value !== ''));
}

function isTakenAway(value: string | number | null | undefined): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function refuseSpares({ spareBlocks, sparePercent }: Pick<EditStrip, 'spareBlocks' | 'sparePercent'>): Refusal | undefined {
  if ((spareBlocks ?? 0) < 0 || !Number.isInteger(spareBlocks ?? 0)) {
    return refuse({ en: 'The number of spare blocks is a whole number.', de: 'Die Zahl der Reserveklemmen ist eine ganze Zahl.' });
  }
  if ((sparePercent ?? 0) >= 0 && (sparePercent ?? 0) <= 100) return undefined;
  return refuse({ en: 'The share of spare blocks is 0 to 100 percent.', de: 'Der Anteil an Reserveklemmen liegt zwischen 0 und 100 Prozent.' });
}

/** Refuses a tag that is none, or that another strip has. */
export function refuseTag(tx: Transaction, tag: string, self?: StripId) {
  const trimmed = tag.trim();
  if (trimmed === '' || trimmed === '-' || /[\s:"]/.test(trimmed)) {
    return refuse({ en: 'A strip tag such as -X1 has no blanks and no colon.', de: 'Ein Leistenkennzeichen wie -X1 hat keine Leerzeichen und keinen Doppelpunkt.' });
  }
  if (tx.all('strip').some((strip) => strip.tag === trimmed && strip.id !== self)) {
    return refuse({ en: `There already is a strip ${trimmed}.`, de: `Eine Klemmenleiste ${trimmed} gibt es schon.` });
  }
  return undefined;
}

/** -X1, -X2 …: the first that is free. */
export function nextStripTag(strips: readonly Pick<StripRecord, 'tag'>[]): string {
  const tags = new Set(strips.map((strip) => strip.tag));
  for (let number = 1; ; number++) if (!tags.has(`-X${number}`)) return `-X${number}`;
}
