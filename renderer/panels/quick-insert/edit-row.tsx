import { Hash, PackageCheck } from 'lucide-react';
import { completeAccessories, itemsToNumber } from '../../actions/index.ts';
import { useApp, useSession, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { QuickInsert } from './quick-insert.tsx';
import './quick-insert.css';

/** The row above the drawing: type what is to be placed, complete what belongs to it, number it. */
export function EditRow() {
  const app = useApp();
  const session = useSession();
  const window = useWindow();
  const { t } = useText();
  const empty = useStore(session.state, ({ view }) => view.index.itemsByRail.size === 0);
  return (
    <div className="edit-row">
      <QuickInsert />
      <div className="edit-tools" role="group" aria-label={t('quickInsert.tools')}>
        <Button
          tone="primary"
          icon={<PackageCheck size={15} aria-hidden="true" />}
          isDisabled={empty}
          onPress={() => void completeAccessories(app, session)}
        >
          {t('actions.completeAccessories')}
        </Button>
        <Button
          icon={<Hash size={15} aria-hidden="true" />}
          isDisabled={empty}
          onPress={() => window.open({ kind: 'number', items: itemsToNumber(session) })}
        >
          {t('actions.number')}
        </Button>
      </div>
    </div>
  );
}
