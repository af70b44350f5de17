import type { RailRecord } from '../../../shared/project/index.ts';
import { useText } from '../../i18n/index.ts';
import { CommitField, LengthField } from '../../ui/index.ts';
import { CleanCuts } from './clean-cuts.tsx';
import { EditCheck, EditChoice, PanelPart } from './edit-fields.tsx';
import { parseFixings, showFixings } from './fixings-text.ts';
import { editRails } from './rail-commands.ts';
import { sharedValue, valueOfShared } from './shared-value.ts';
import { useEdit, useLengthEdit } from './use-edit.ts';

/** How rails are mounted: upright, connected to PE, where their slots start and where they are fixed. */
export function RailMounting({ rails }: { readonly rails: readonly RailRecord[] }) {
  const edit = useEdit();
  const editLength = useLengthEdit();
  const { t, say, format } = useText();
  const bonded = sharedValue(rails, (rail) => (rail.bonded === undefined ? 'unsaid' : rail.bonded ? 'yes' : 'no'));
  const [only] = rails;
  const single = rails.length === 1 ? only : undefined;
  return (
    <PanelPart title={t('inspector.rail.mounting')}>
      <EditCheck
        label={t('inspector.rail.vertical')}
        description={t('inspector.rail.verticalHint')}
        value={valueOfShared(sharedValue(rails, (rail) => rail.orientation === 'vertical'))}
        onEdit={(vertical) => edit(editRails(rails, { orientation: vertical ? 'vertical' : null }))}
      />
      <EditChoice<'unsaid' | 'yes' | 'no'>
        label={t('inspector.rail.bonded')}
        value={valueOfShared(bonded) ?? null}
        placeholder={t('inspector.mixed')}
        options={[
          { value: 'unsaid', label: t('inspector.rail.bondedUnsaid') },
          { value: 'yes', label: t('inspector.rail.bondedYes') },
          { value: 'no', label: t('inspector.rail.bondedNo') },
        ]}
        onEdit={(choice) => edit(editRails(rails, { bonded: choice === 'unsaid' ? null : choice === 'yes' }))}
      />
      <LengthField
        label={t('inspector.rail.slotOffset')}
        value={valueOfShared(sharedValue(rails, (rail) => rail.slotOffset))}
        placeholder={t('inspector.rail.notPlanned')}
        onClear={() => edit(editRails(rails, { slotOffset: null }))}
        onCommit={(value) => editLength(value, (slotOffset) => editRails(rails, { slotOffset }))}
      />
      {single && <CleanCuts rail={single} />}
      {single && (
        <CommitField
          label={t('inspector.rail.fixings')}
          description={t('inspector.rail.fixingsHint')}
          value={showFixings(single.fixings ?? [], (length) => format.lengthValue(length))}
          unit={format.lengthUnit}
          placeholder={t('inspector.rail.notPlanned')}
          maxLength={2000}
          onCommit={(text) => {
            const read = parseFixings(text, format.lengthUnit);
            return read.ok ? edit(editRails([single], { fixings: read.value })) : say(read.error);
          }}
        />
      )}
    </PanelPart>
  );
}
