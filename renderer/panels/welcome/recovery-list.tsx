import { History, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { HostResult, Recoverable } from '../../../shared/host/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { useApp } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { AppDialog, Button, IconButton } from '../../ui/index.ts';

/** Work that is in no file yet: to be gone on with, or to be discarded after a question. */
export function RecoveryList({
  entries,
  warnings,
  onOpen,
  onChanged,
}: {
  readonly entries: readonly Recoverable[];
  readonly warnings: readonly LocalText[];
  readonly onOpen: (opening: Promise<HostResult<ProjectSession>>) => void;
  readonly onChanged: () => void;
}) {
  const app = useApp();
  const { t, say, format } = useText();
  const [discarding, setDiscarding] = useState<Recoverable | undefined>();
  // Read once: an age that counts on while it is looked at helps nobody.
  const [now] = useState(() => Date.now());
  const nameOf = ({ name }: Recoverable): string => (name === '' ? t('common.untitled') : name);

  async function discard(entry: Recoverable): Promise<void> {
    setDiscarding(undefined);
    const answer = entry.open ? await discardOpen(entry) : await app.client.call['recovery.discard']({ id: entry.id });
    if (!answer.ok) app.toast({ tone: 'error', text: answer.error.message });
    onChanged();
  }
  /** A page that was reloaded or closed leaves its project open at the host: it is taken over and closed. */
  async function discardOpen({ id }: Recoverable): Promise<HostResult<unknown>> {
    const opened = await app.client.call['recovery.open']({ id });
    return opened.ok ? app.client.call['project.close']({ session: opened.value.session, discard: true }) : opened;
  }
  if (entries.length === 0 && warnings.length === 0) return null;
  return (
    <section className="welcome-recovery" aria-label={t('welcome.recovery')}>
      <h2>
        <History size={16} aria-hidden="true" /> {t('welcome.recovery')}
      </h2>
      {warnings.map((warning) => (
        <p key={warning.en}>{say(warning)}</p>
      ))}
      <ul className="file-list">
        {entries.map((entry) => (
          <li key={entry.id} className="file-row">
            <span className="file-name">
              {nameOf(entry)}
              <span className="file-detail" title={format.instant(entry.at)}>
                {t('welcome.recoveryDetail', {
                  count: entry.edits,
                  edit: say(entry.lastEdit),
                  at: format.age(entry.at, now),
                })}
              </span>
              {entry.file !== null && <span className="file-detail">{t('welcome.recoveryFile', { file: entry.file })}</span>}
              {entry.open && <span className="file-detail">{t('welcome.recoveryOpen')}</span>}
            </span>
            <Button tone="primary" small onPress={() => onOpen(app.recover(entry.id))}>
              {t('welcome.recover')}
            </Button>
            <IconButton
              label={t('welcome.discard', { name: nameOf(entry) })}
              small
              onPress={() => setDiscarding(entry)}
            >
              <Trash2 size={15} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      {discarding && (
        <AppDialog
          title={t('welcome.discardTitle', { name: nameOf(discarding) })}
          role="alertdialog"
          size="small"
          onClose={() => setDiscarding(undefined)}
          footer={
            <>
              <Button autoFocus onPress={() => setDiscarding(undefined)}>
                {t('common.cancel')}
              </Button>
              <Button tone="danger" onPress={() => void discard(discarding)}>
                {t('welcome.discardNow')}
              </Button>
            </>
          }
        >
          <p>{t('welcome.discardText', { count: discarding.edits, at: format.age(discarding.at, now) })}</p>
          {discarding.open && <p>{t('welcome.discardOpen')}</p>}
        </AppDialog>
      )}
    </section>
  );
}
