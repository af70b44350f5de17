import { Ruler, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { stockLengthOf } from '../../../shared/editing/index.ts';
import type { PartSummary } from '../../../shared/host/index.ts';
import { type PartKey, articleOf } from '../../../shared/parts/index.ts';
import { type RailRecord, findPart, itemsOnRail, settingsOf } from '../../../shared/project/index.ts';
import { type ProjectView, metricsOf } from '../../../shared/rail/index.ts';
import { type Um, mm } from '../../../shared/units/index.ts';
import { useApp } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import { Button, CheckField, Choice, CommitField, LengthField } from '../../ui/index.ts';
import { PartFacts } from './part-facts.tsx';
import { fittingLength } from './rail-length.ts';
import { Section } from './section.tsx';
import { useEdit } from './use-edit.ts';

/** Lengths that are offered with one click. */
const CUSTOMARY: readonly Um[] = [mm(200), mm(300), mm(500), mm(800), mm(1000)];

/** A rail: name, article, length, margin, placing. */
export function RailInspector({ rail, view }: { readonly rail: RailRecord; readonly view: ProjectView }) {
  const app = useApp();
  const { t, say, format } = useText();
  const edit = useEdit();
  const settings = settingsOf(view.document);
  const part = findPart(view.document, rail.part);
  const rails = useRailParts(rail.part, part);
  const layout = view.layouts.get(rail.id);
  const fitting = layout && fittingLength(rail, metricsOf(view, layout), settings);
  const stock = part && stockLengthOf(part);
  const setLength = (length: Um): string | undefined => edit.inField({ type: 'rail.edit', rail: rail.id, length });
  const quick = [...new Set([...CUSTOMARY, ...(stock === undefined ? [] : [stock])])].sort((a, b) => a - b);

  async function setPart(key: PartKey): Promise<void> {
    const error = await app.parts.need([key]);
    const chosen = app.parts.lookup.get().get(key);
    if (error) app.toast({ tone: 'error', text: error.message });
    else if (chosen) edit.now({ type: 'rail.edit', rail: rail.id, part: chosen });
  }

  return (
    <>
      <div className="inspector-head">
        <div className="inspector-name">
          <p className="inspector-reference">{t('inspector.rail', { rail: rail.name })}</p>
          {part && <p className="inspector-description">{say(part.description)}</p>}
        </div>
      </div>
      <Section title={t('inspector.railTitle')}>
        <CommitField
          label={t('inspector.railName')}
          value={rail.name}
          maxLength={60}
          onCommit={(text) => edit.inField({ type: 'rail.edit', rail: rail.id, name: text })}
        />
        <Choice
          label={t('inspector.railPart')}
          value={rail.part}
          options={rails.map(({ key, article, description }) => ({ value: key, label: article, detail: say(description) }))}
          onChange={(key) => void setPart(key)}
        />
        <LengthField label={t('inspector.railLength')} value={rail.length} onCommit={setLength} />
        <div className="quick-lengths" role="group" aria-label={t('inspector.quickLengths')}>
          {quick.map((length) => (
            <Button key={length} small isDisabled={length === rail.length} onPress={() => setLength(length)}>
              {format.length(length)}
            </Button>
          ))}
          {fitting !== undefined && fitting !== rail.length && (
            <Button small icon={<Ruler size={13} aria-hidden="true" />} hint={t('inspector.fittingHint')} onPress={() => setLength(fitting)}>
              {t('inspector.fitting', { length: format.length(fitting) })}
            </Button>
          )}
        </div>
        <LengthField
          label={t('inspector.margin')}
          value={rail.margin}
          placeholder={t('inspector.marginOfProject', { length: format.length(settings.margin) })}
          onCommit={(margin) => edit.inField({ type: 'rail.edit', rail: rail.id, margin })}
          onClear={() => edit.inField({ type: 'rail.edit', rail: rail.id, margin: null })}
        />
        <CheckField
          label={t('inspector.centred')}
          value={rail.centred}
          onChange={(centred) => edit.now({ type: 'rail.edit', rail: rail.id, centred })}
        />
      </Section>
      <div className="inspector-tools">
        <Button
          small
          tone="danger"
          icon={<Trash2 size={14} aria-hidden="true" />}
          hint={itemsOnRail(view.index, rail.id).length > 0 ? t('inspector.deleteRailHint') : undefined}
          onPress={() => edit.now({ type: 'rail.remove', rail: rail.id })}
        >
          {t('inspector.deleteRail')}
        </Button>
      </div>
      {part && <PartFacts part={part} />}
    </>
  );
}

/** The rail articles of the library; the present one is always among them. */
function useRailParts(present: PartKey, part: PartSummaryLike | undefined): readonly PartSummaryLike[] {
  const app = useApp();
  const [rails, setRails] = useState<readonly PartSummary[]>([]);
  useEffect(() => {
    let wanted = true;
    void app.client.call['library.search']({ text: '', kind: 'din-rail', limit: 100, offset: 0 }).then((answer) => {
      if (wanted && answer.ok) setRails(answer.value.parts);
    });
    return () => {
      wanted = false;
    };
  }, [app]);
  if (rails.some(({ key }) => key === present)) return rails;
  const own = part ?? { key: present, article: articleOf(present), description: { en: '', de: '' } };
  return [own, ...rails];
}

type PartSummaryLike = Pick<PartSummary, 'key' | 'article' | 'description'>;
