import type { Zone } from '../../../shared/project/index.ts';
import type { TextTools } from '../../i18n/index.ts';
import type { ChoiceOption } from '../../ui/index.ts';

/** A zone, or none set. */
export type ZoneChoice = Zone | 'none';

const ZONES = ['safe', 'ex-e', 'ex-i'] as const satisfies readonly Zone[];

/** The zones to choose from. */
export function zoneOptions(t: TextTools['t']): readonly ChoiceOption<ZoneChoice>[] {
  return [
    { value: 'none', label: t('inspector.zones.none') },
    ...ZONES.map((zone) => ({ value: zone, label: t(`inspector.zones.${zone}`) })),
  ];
}
