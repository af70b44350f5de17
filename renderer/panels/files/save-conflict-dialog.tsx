import { useState } from 'react';
import { useSession, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button } from '../../ui/index.ts';

/** Says that the file was changed by someone else, or is open elsewhere, and lets the user decide. */
export function SaveConflictDialog({
  reason,
  onClose,
  afterwards,
}: {
  readonly reason: 'changed-on-disk' | 'already-open';
  readonly onClose: () => void;
  readonly afterwards?: (() => void) | undefined;
}) {
  const session = useSession();
  const window = useWindow();
  const { t, say } = useText();
  const [error, setError] = useState<string | undefined>();

  async function overwrite(): Promise<void> {
    const answer = await session.save({ force: true });
    if (!answer.ok) {
      setError(say(answer.error.message));
      return;
    }
    onClose();
    afterwards?.();
  }
  async function reload(): Promise<void> {
    const answer = await session.reload();
    if (answer.ok) onClose();
    else setError(say(answer.error.message));
  }
  return (
    <AppDialog
      title={t(reason === 'changed-on-disk' ? 'files.changedTitle' : 'files.openElsewhereTitle')}
      role="alertdialog"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          {reason === 'changed-on-disk' && <Button onPress={() => void reload()}>{t('files.takeTheirs')}</Button>}
          <Button tone="danger" onPress={() => void overwrite()}>
            {t('files.overwrite')}
          </Button>
          <Button tone="primary" onPress={() => window.open({ kind: 'saveAs', ...(afterwards && { afterwards }) })}>
            {t('files.saveAsOther')}
          </Button>
        </>
      }
    >
      <p>{t(reason === 'changed-on-disk' ? 'files.changedText' : 'files.openElsewhereText')}</p>
      {error !== undefined && (
        <p className="note note-error" role="alert">
          {error}
        </p>
      )}
    </AppDialog>
  );
}
