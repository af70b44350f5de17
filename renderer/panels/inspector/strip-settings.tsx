import { articleOf, termText } from '../../../shared/parts/index.ts';
import { type StripRecord, limitOf, settingsOf } from '../../../shared/project/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { CommitField } from '../../ui/index.ts';
import { useArticles } from '../settings/index.ts';
import { EditChoice, PanelPart } from './edit-fields.tsx';
import { useEdit } from './use-edit.ts';

/** Stands for: as the project says. */
const PROJECT = 'project';

/** Colours in which end plates are made, as the library names them. */
const COLORS = ['orange', 'gray', 'light gray', 'dark gray', 'blue', 'green-yellow', 'black', 'white', 'red', 'yellow', 'green'];

/** What a strip asks for itself instead of the project. */
export function StripSettings({ strip }: { readonly strip: StripRecord }) {
  const session = useSession();
  const edit = useEdit();
  const { t, say, format } = useText();
  const settings = useStore(session.state, (state) => settingsOf(state.view.document));
  const { articles: stops } = useArticles('end-stop');
  const colors = [...new Set([...(strip.endPlateColor === undefined ? [] : [strip.endPlateColor]), ...COLORS])];

  function number(text: string): number | null | undefined {
    const trimmed = text.trim().replace(',', '.');
    if (trimmed === '') return null;
    return /^\d{1,6}(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
  }

  return (
    <PanelPart title={t('inspector.strip.own')}>
      <EditChoice<string>
        label={t('inspector.strip.endStop')}
        value={strip.endStop ?? PROJECT}
        options={[
          { value: PROJECT, label: t('inspector.strip.endStopProject', { article: articleOf(settings.endStop) }) },
          ...stops.map(({ key, article, description }) => ({ value: key, label: article, detail: say(description) })),
          ...(strip.endStop !== undefined && !stops.some(({ key }) => key === strip.endStop) ? [{ value: strip.endStop, label: articleOf(strip.endStop) }] : []),
        ]}
        onEdit={(key) => edit({ type: 'strip.edit', strip: strip.id, endStop: key === PROJECT ? null : (stops.find((stop) => stop.key === key)?.key ?? strip.endStop ?? null) })}
      />
      <EditChoice<string>
        label={t('inspector.strip.endPlateColor')}
        value={strip.endPlateColor ?? PROJECT}
        options={[
          { value: PROJECT, label: t('inspector.strip.colorProject', { color: say(termText(settings.endPlateColor)) }) },
          ...colors.map((color) => ({ value: color, label: say(termText(color)) })),
        ]}
        onEdit={(color) => edit({ type: 'strip.edit', strip: strip.id, endPlateColor: color === PROJECT ? null : color })}
      />
      <div className="form-row">
        <CommitField
          label={t('inspector.strip.spareBlocks')}
          value={strip.spareBlocks === undefined ? '' : String(strip.spareBlocks)}
          placeholder={t('inspector.strip.spareProject', { value: format.count(limitOf('spareBlocks', settings)) })}
          maxLength={6}
          onCommit={(text) => {
            const spareBlocks = number(text);
            return spareBlocks === undefined ? t('strips.wholeNumber') : edit({ type: 'strip.edit', strip: strip.id, spareBlocks });
          }}
        />
        <CommitField
          label={t('inspector.strip.sparePercent')}
          value={strip.sparePercent === undefined ? '' : format.number(strip.sparePercent, 2)}
          unit="%"
          placeholder={t('inspector.strip.spareProject', { value: format.percent(limitOf('sparePercent', settings)) })}
          maxLength={8}
          onCommit={(text) => {
            const sparePercent = number(text);
            return sparePercent === undefined ? t('strips.wholeNumber') : edit({ type: 'strip.edit', strip: strip.id, sparePercent });
          }}
        />
      </div>
    </PanelPart>
  );
}
