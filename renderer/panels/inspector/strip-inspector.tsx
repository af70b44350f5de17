import { Hash, MousePointerSquareDashed, Trash2 } from 'lucide-react';
import { type StripRecord, type Zone, itemsOfStrip } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useSession, useWindow } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Choice, CommitField } from '../../ui/index.ts';
import { Section } from './section.tsx';
import { useEdit } from './use-edit.ts';

const NONE = 'none';
const ZONES = ['safe', 'ex-e', 'ex-i'] as const satisfies readonly Zone[];

/** A terminal strip: tag, zone, what belongs to it. */
export function StripInspector({ strip, view }: { readonly strip: StripRecord; readonly view: ProjectView }) {
  const session = useSession();
  const window = useWindow();
  const { t } = useText();
  const edit = useEdit();
  const items = itemsOfStrip(view.index, strip.id).map(({ id }) => id);
  return (
    <>
      <div className="inspector-head">
        <div className="inspector-name">
          <p className="inspector-reference">{t('inspector.stripNamed', { tag: strip.tag })}</p>
          <p className="inspector-description">{t('inspector.items', { count: items.length })}</p>
        </div>
      </div>
      <Section title={t('inspector.stripTitle')}>
        <CommitField
          label={t('inspector.tag')}
          value={strip.tag}
          maxLength={60}
          onCommit={(text) => edit.inField({ type: 'strip.edit', strip: strip.id, tag: text })}
        />
        <Choice
          label={t('inspector.zone')}
          value={strip.zone ?? NONE}
          options={[
            { value: NONE, label: t('inspector.noZone') },
            ...ZONES.map((value) => ({ value: value as string, label: t(`zones.${value}`) })),
          ]}
          onChange={(choice) => edit.now({ type: 'strip.edit', strip: strip.id, zone: choice === NONE ? null : (choice as Zone) })}
        />
      </Section>
      <div className="inspector-tools">
        <Button
          small
          icon={<Hash size={14} aria-hidden="true" />}
          isDisabled={items.length === 0}
          onPress={() => window.open({ kind: 'number', items })}
        >
          {t('inspector.number')}
        </Button>
        <Button
          small
          icon={<MousePointerSquareDashed size={14} aria-hidden="true" />}
          isDisabled={items.length === 0}
          onPress={() => {
            session.select(items, items[0]);
            session.reveal(items);
          }}
        >
          {t('inspector.selectItems')}
        </Button>
        <Button
          small
          tone="danger"
          icon={<Trash2 size={14} aria-hidden="true" />}
          onPress={() => edit.now({ type: 'strip.remove', strip: strip.id })}
        >
          {t('inspector.deleteStrip')}
        </Button>
      </div>
    </>
  );
}
