import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { nextStripTag } from '../../../shared/editing/index.ts';
import type { ItemRecord, StripId } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useApp, useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { IconButton } from '../../ui/index.ts';
import { EditChoice, FieldWithButton } from './edit-fields.tsx';
import { assignNewStrip } from './item-commands.ts';
import { NewNameForm } from './new-name-form.tsx';
import { sharedValue } from './shared-value.ts';
import { useEdit } from './use-edit.ts';

const NONE = 'none';
const NEW = 'new';

/** The strip of the items: one of the project's, none, or a new one. */
export function StripField({ items, view }: { readonly items: readonly ItemRecord[]; readonly view: ProjectView }) {
  const app = useApp();
  const session = useSession();
  const edit = useEdit();
  const { t } = useText();
  const [adding, setAdding] = useState(false);
  const { strips } = view.index;
  const shared = sharedValue(items, (item) => item.strip);
  const strip = shared.kind === 'same' ? strips.find(({ id }) => id === shared.value) : undefined;
  const ids = items.map((item) => item.id);

  function choose(value: string): string | undefined {
    if (value === NEW) {
      setAdding(true);
      return undefined;
    }
    return edit({ type: 'items.assignStrip', items: ids, strip: value === NONE ? null : (value as StripId) });
  }

  return (
    <>
      <FieldWithButton
        button={
          strip && (
            <IconButton label={t('inspector.item.openStrip', { strip: strip.tag })} onPress={() => session.select([strip.id])}>
              <Pencil size={14} aria-hidden="true" />
            </IconButton>
          )
        }
      >
        <EditChoice<string>
          label={t('inspector.item.strip')}
          value={shared.kind === 'mixed' ? null : (shared.value ?? NONE)}
          placeholder={t('inspector.mixed')}
          options={[
            { value: NONE, label: t('inspector.item.noStrip') },
            ...strips.map(({ id, tag }) => ({ value: id, label: tag })),
            { value: NEW, label: t('inspector.item.newStrip') },
          ]}
          onEdit={choose}
        />
      </FieldWithButton>
      {adding && (
        <NewNameForm
          label={t('inspector.item.newStripTag')}
          initial={nextStripTag(strips)}
          onCancel={() => setAdding(false)}
          onCreate={(tag) => {
            const refused = edit(assignNewStrip(items, app.ids.next('strip'), tag));
            if (refused === undefined) setAdding(false);
            return refused;
          }}
        />
      )}
    </>
  );
}
