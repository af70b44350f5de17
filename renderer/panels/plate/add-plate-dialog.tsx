import { useState } from 'react';
import { type Parsed, type Um, parseLength } from '../../../shared/units/index.ts';
import { useApp, useSession, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button, TextInput } from '../../ui/index.ts';
import { CUSTOMARY_DEPTHS, CUSTOMARY_PLATES } from './plate-sizes.ts';
import './plate-dialog.css';

/** Which field a fault is shown at. */
type Field = 'name' | 'width' | 'height' | 'depth';

/** Adds a mounting plate: name, size, and how deep the cabinet is, if that is known already. */
export function AddPlateDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const session = useSession();
  const window = useWindow();
  const { t, say, format } = useText();
  const [texts, setTexts] = useState<Readonly<Record<Field, string>>>({ name: '', width: '', height: '', depth: '' });
  const [fault, setFault] = useState<{ readonly field: Field; readonly text: string } | undefined>();

  function type(entries: Partial<Record<Field, string>>): void {
    setTexts((current) => ({ ...current, ...entries }));
    setFault(undefined);
  }
  function read(field: Field): Um | undefined {
    const parsed: Parsed<Um> = parseLength(texts[field], format.lengthUnit);
    if (parsed.ok) return parsed.value;
    setFault({ field, text: say(parsed.error) });
    return undefined;
  }
  function add(): void {
    const width = read('width');
    if (width === undefined) return;
    const height = read('height');
    if (height === undefined) return;
    const depth = texts.depth.trim() === '' ? null : read('depth');
    if (depth === undefined) return;
    const id = app.ids.next('plate');
    const name = texts.name.trim();
    const outcome = session.dispatch({ type: 'plate.add', id, width, height, ...(depth !== null && { depth }), ...(name !== '' && { name }) });
    if (outcome.kind === 'refused') {
      setFault({ field: name === '' ? 'width' : 'name', text: say(outcome.reason) });
      return;
    }
    onClose();
    session.showPlate(id);
    window.focus('drawing');
  }
  const field = (name: Field) => ({
    value: texts[name],
    onChange: (text: string) => type({ [name]: text }),
    error: fault?.field === name ? fault.text : undefined,
  });

  return (
    <AppDialog
      title={t('plateDialog.title')}
      onClose={onClose}
      onSubmit={add}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit">
            {t('plateDialog.add')}
          </Button>
        </>
      }
    >
      <div className="form-row">
        <TextInput label={t('plateDialog.width')} unit={format.lengthUnit} autoFocus maxLength={20} {...field('width')} />
        <TextInput label={t('plateDialog.height')} unit={format.lengthUnit} maxLength={20} {...field('height')} />
      </div>
      <div className="quick-sizes" role="group" aria-label={t('plateDialog.customary')}>
        {CUSTOMARY_PLATES.map(({ width, height }) => (
          <Button
            key={`${width} ${height}`}
            small
            onPress={() => type({ width: format.lengthValue(width), height: format.lengthValue(height) })}
          >
            {`${format.lengthValue(width)} × ${format.lengthValue(height)}`}
          </Button>
        ))}
      </div>
      <div className="form-row">
        <TextInput
          label={t('plateDialog.depth')}
          unit={format.lengthUnit}
          placeholder={t('plateDialog.notSaid')}
          maxLength={20}
          {...field('depth')}
        />
        <TextInput label={t('plateDialog.name')} placeholder={t('plateDialog.nextName')} maxLength={40} {...field('name')} />
      </div>
      <div className="quick-sizes" role="group" aria-label={t('plateDialog.customaryDepths')}>
        {CUSTOMARY_DEPTHS.map((depth) => (
          <Button key={depth} small onPress={() => type({ depth: format.lengthValue(depth) })}>
            {format.lengthValue(depth)}
          </Button>
        ))}
      </div>
      <p className="quick-note">{t('plateDialog.customaryNote')}</p>
    </AppDialog>
  );
}
