import { explainRequirement } from '../../../shared/checks/index.ts';
import { type PlateId, type RailRecord, findPlate } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { type Um, ZERO_UM, subUm } from '../../../shared/units/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { putOnPlate, takeOffPlate } from '../../state/planning/index.ts';
import { railBuildUp } from '../../state/views/plate/index.ts';
import { Button, LengthField } from '../../ui/index.ts';
import { EditChoice, PanelPart } from './edit-fields.tsx';
import { moveOnPlate } from './rail-commands.ts';
import { sharedValue, valueOfShared } from './shared-value.ts';
import { useEdit, useLengthEdit } from './use-edit.ts';

interface Mounted {
  readonly rails: readonly RailRecord[];
  readonly view: ProjectView;
}

/** Where rails are on a mounting plate, and how high one stands against the depth of the cabinet. */
export function RailPlate({ rails, view }: Mounted) {
  const session = useSession();
  const edit = useEdit();
  const editLength = useLengthEdit();
  const { t } = useText();
  const { plates } = view.index;
  const [only] = rails;
  const single = rails.length === 1 ? only : undefined;
  const inView = useStore(session.state, ({ viewMode, views }) => viewMode === 'plate' && views.plate.shown === single?.mount?.plate);
  if (plates.length === 0) return null;
  const plate = valueOfShared(sharedValue(rails, (rail) => rail.mount?.plate ?? 'none'));
  const shown = plate === undefined || plate === 'none' ? undefined : findPlate(view.document, plate);

  function mountOn(chosen: PlateId | 'none'): string | undefined {
    const ids = rails.map(({ id }) => id);
    return edit(chosen === 'none' ? takeOffPlate(view, ids) : putOnPlate(view, chosen, ids));
  }
  return (
    <PanelPart title={t('inspector.rail.onPlate')}>
      <EditChoice<PlateId | 'none'>
        label={t('inspector.rail.plate')}
        value={plate ?? null}
        placeholder={t('inspector.mixed')}
        options={[{ value: 'none', label: t('inspector.rail.noPlate') }, ...plates.map(({ id, name }) => ({ value: id, label: name }))]}
        onEdit={mountOn}
      />
      {shown && !inView && (
        <div className="inspector-buttons">
          <Button
            small
            onPress={() => {
              session.showPlate(shown.id);
              session.select(rails.map(({ id }) => id));
            }}
          >
            {t('inspector.rail.showPlate')}
          </Button>
        </div>
      )}
      {single?.mount && (
        <>
          <div className="inspector-pair">
            <LengthField label={t('inspector.plate.x')} value={single.mount.x} onCommit={(value) => editLength(value, (x) => moveOnPlate(single, { x }))} />
            <LengthField label={t('inspector.plate.y')} value={single.mount.y} onCommit={(value) => editLength(value, (y) => moveOnPlate(single, { y }))} />
          </div>
          <p className="field-description">
            {t(single.orientation === 'vertical' ? 'inspector.rail.placeHintUpright' : 'inspector.rail.placeHint')}
          </p>
          <BuildUp rail={single} view={view} />
        </>
      )}
    </PanelPart>
  );
}

function BuildUp({ rail, view }: { readonly rail: RailRecord; readonly view: ProjectView }) {
  const { t, say, format } = useText();
  const found = railBuildUp(view, rail.id);
  if (!found) return null;
  const { value, depth, left, unknown, clearance } = found;
  const fits = left === undefined || left >= 0;
  // What is not known could be taller than all that is.
  const bounded = (words: 'inspector.rail.atLeast' | 'inspector.rail.atMost', length: Um) =>
    unknown.length === 0 ? format.length(length) : t(words, { length: format.length(length) });
  return (
    <dl className="inspector-facts">
      <dt>{t('inspector.rail.buildUp')}</dt>
      <dd>{value === undefined ? t('inspector.rail.buildUpUnknown') : bounded('inspector.rail.atLeast', value)}</dd>
      <dt>{t('inspector.plate.depth')}</dt>
      <dd>{depth === undefined ? t('inspector.plate.notSaid') : format.length(depth)}</dd>
      <dt>{t('inspector.rail.clearance')}</dt>
      <dd>{say(explainRequirement(clearance))}</dd>
      {left !== undefined && (
        <>
          <dt>{t(fits ? 'inspector.rail.roomLeft' : 'inspector.rail.roomMissing')}</dt>
          <dd className={fits ? undefined : 'inspector-bad'}>
            {fits ? bounded('inspector.rail.atMost', left) : bounded('inspector.rail.atLeast', subUm(ZERO_UM, left))}
          </dd>
        </>
      )}
      {unknown.length > 0 && (
        <>
          <dt>{t('inspector.rail.heightOpen')}</dt>
          <dd>{unknown.join(', ')}</dd>
        </>
      )}
    </dl>
  );
}
