import { useState } from 'react';
import type { ItemLevel, ItemRecord, PotentialId, Zone } from '../../../shared/project/index.ts';
import { recordsOf } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { parseThousandths } from '../../../shared/units/index.ts';
import { useText } from '../../i18n/index.ts';
import { Choice, CommitField } from '../../ui/index.ts';
import { PotentialDialog } from './potential-dialog.tsx';
import { Section } from './section.tsx';
import { oneValue, sharedValue } from './shared-value.ts';
import { useEdit } from './use-edit.ts';

const NONE = 'none';
const NEW = 'new';
const ZONES = ['safe', 'ex-e', 'ex-i'] as const satisfies readonly Zone[];

/** Potentials, current and zone of blocks; items without terminals have none of it. */
export function ItemCircuit({ items, view }: { readonly items: readonly ItemRecord[]; readonly view: ProjectView }) {
  const { t, say, format } = useText();
  const edit = useEdit();
  /** The level for which a new potential is being entered. */
  const [adding, setAdding] = useState<number | undefined>();
  const blocks = items.filter(({ levels }) => levels.length > 0);
  const levelCount = oneValue(sharedValue(blocks, ({ levels }) => levels.length));
  if (blocks.length === 0) return null;

  const potentials = recordsOf(view.document, 'potential');
  const ids = blocks.map(({ id }) => id);
  const zone = sharedValue(blocks, (item) => item.zone);
  const current = sharedValue(blocks, (item) => item.current);

  function setPotential(level: number, potential: PotentialId | undefined): void {
    const commands = blocks.map((item) => ({
      type: 'items.edit' as const,
      items: [item.id],
      levels: item.levels.map((present, index) => (index === level ? withPotential(present, potential) : present)),
    }));
    const [only] = commands;
    if (only && commands.length === 1) edit.now(only);
    else edit.now({ type: 'batch', label: { en: 'Change potential', de: 'Potential ändern' }, commands });
  }

  return (
    <Section title={t('inspector.circuit')}>
      {levelCount !== undefined &&
        Array.from({ length: levelCount }, (_, level) => {
          const potential = sharedValue(blocks, (item) => item.levels[level]?.potential);
          return (
            <Choice
              key={level}
              label={levelCount > 1 ? t('inspector.potentialOf', { level: level + 1 }) : t('inspector.potential')}
              value={potential.kind === 'mixed' ? null : (oneValue(potential) ?? NONE)}
              placeholder={t('inspector.mixed')}
              options={[
                { value: NONE, label: t('inspector.noPotential') },
                ...potentials.map(({ id, name, voltage }) => ({
                  value: id as string,
                  label: name,
                  detail: voltage === undefined ? undefined : format.quantity('voltage', voltage),
                })),
                { value: NEW, label: t('inspector.newPotential') },
              ]}
              onChange={(choice) => {
                if (choice === NEW) setAdding(level);
                else setPotential(level, choice === NONE ? undefined : (choice as PotentialId));
              }}
            />
          );
        })}
      <CommitField
        label={t('inspector.current')}
        unit="A"
        value={current.kind === 'one' && current.value !== undefined ? format.number(current.value / 1000) : ''}
        placeholder={current.kind === 'mixed' ? t('inspector.mixed') : t('inspector.none')}
        maxLength={12}
        onCommit={(text) => {
          if (text.trim() === '') return edit.inField({ type: 'items.edit', items: ids, current: null });
          const parsed = parseThousandths(text.replace(/\s*A$/i, ''));
          if (!parsed.ok) return say(parsed.error);
          if (parsed.value < 0) return t('inspector.notNegative');
          return edit.inField({ type: 'items.edit', items: ids, current: parsed.value });
        }}
      />
      <Choice
        label={t('inspector.zone')}
        value={zone.kind === 'mixed' ? null : (oneValue(zone) ?? NONE)}
        placeholder={t('inspector.mixed')}
        options={[
          { value: NONE, label: t('inspector.zoneOfStrip') },
          ...ZONES.map((value) => ({ value: value as string, label: t(`zones.${value}`) })),
        ]}
        onChange={(choice) => edit.now({ type: 'items.edit', items: ids, zone: choice === NONE ? null : (choice as Zone) })}
      />
      {adding !== undefined && (
        <PotentialDialog
          onClose={() => setAdding(undefined)}
          onAdded={(id) => setPotential(adding, id)}
        />
      )}
    </Section>
  );
}

function withPotential({ potential: _former, ...rest }: ItemLevel, potential: PotentialId | undefined): ItemLevel {
  return potential === undefined ? rest : { ...rest, potential };
}
