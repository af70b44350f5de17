import { useEffect, useState } from 'react';
import type { PartSummary } from '../../../shared/host/index.ts';
import { nextRailName } from '../../../shared/editing/index.ts';
import type { PartKey } from '../../../shared/parts/index.ts';
import { recordsOf } from '../../../shared/project/index.ts';
import { type Um, parseLength } from '../../../shared/units/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button, CheckField, Choice, TextInput } from '../../ui/index.ts';
import { CUSTOMARY_LENGTHS } from './customary-lengths.ts';

/** Adds a rail: article, length, name, and whether its items stand in the middle. */
export function AddRailDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const session = useSession();
  const { t, say, format } = useText();
  const view = useStore(session.state, (state) => state.view);
  const [rails, setRails] = useState<readonly PartSummary[]>([]);
  const usual = useStore(session.state, (state) => state.newRail);
  const [part, setPart] = useState<PartKey>(usual.part);
  const [length, setLength] = useState(() => format.lengthValue(usual.length));
  const [name, setName] = useState(() => nextRailName(recordsOf(view.document, 'rail')));
  const [centred, setCentred] = useState(false);
  const [error, setError] = useState<string | undefined>();

  useEffect(() => {
    let wanted = true;
    void app.client.call['library.search']({ text: '', kind: 'din-rail', limit: 100, offset: 0 }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setRails(answer.value.parts);
      else setError(say(answer.error.message));
    });
    return () => {
      wanted = false;
    };
  }, [app, say]);

  async function add(): Promise<void> {
    const parsed = parseLength(length, format.lengthUnit);
    if (!parsed.ok) {
      setError(say(parsed.error));
      return;
    }
    const fetched = await app.client.call['library.parts']({ keys: [part] });
    if (!fetched.ok) {
      setError(say(fetched.error.message));
      return;
    }
    const [rail] = fetched.value.parts;
    if (!rail) return;
    const id = app.ids.next('rail');
    const outcome = session.dispatch({ type: 'rail.add', id, part: rail, length: parsed.value, name, centred });
    if (outcome.kind === 'refused') {
      setError(say(outcome.reason));
      return;
    }
    onClose();
    session.setActiveRail(id);
    session.reveal([id]);
  }
  function offer(value: Um): void {
    setLength(format.lengthValue(value));
    setError(undefined);
  }

  return (
    <AppDialog
      title={t('rails.addTitle')}
      onClose={onClose}
      onSubmit={() => void add()}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit">
            {t('rails.add')}
          </Button>
        </>
      }
    >
      <Choice
        label={t('rails.article')}
        value={part}
        options={rails.map((rail) => ({ value: rail.key, label: rail.article, detail: say(rail.description) }))}
        onChange={setPart}
      />
      <div className="form-row">
        <TextInput label={t('rails.name')} value={name} onChange={setName} maxLength={40} />
        <TextInput
          label={t('rails.length')}
          unit={format.lengthUnit}
          value={length}
          onChange={(text) => {
            setLength(text);
            setError(undefined);
          }}
          error={error}
          autoFocus
          maxLength={20}
        />
      </div>
      <div className="quick-lengths" role="group" aria-label={t('rails.customary')}>
        {CUSTOMARY_LENGTHS.map((value) => (
          <Button key={value} small onPress={() => offer(value)}>
            {format.lengthValue(value)}
          </Button>
        ))}
      </div>
      <CheckField label={t('rails.centred')} description={t('rails.centredHint')} value={centred} onChange={setCentred} />
    </AppDialog>
  );
}
