import { useState } from 'react';
import { projectOf } from '../../../shared/project/index.ts';
import { useSession, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button } from '../../ui/index.ts';

/** Asks what becomes of work that no file holds before the project is closed. */
export function UnsavedDialog({
  onClose,
  onDiscard,
  afterwards,
}: {
  readonly onClose: () => void;
  /** Closes without saving. */
  readonly onDiscard: () => void;
  /** What the user wanted to do when the question arose; done after saving. */
  readonly afterwards: () => void;
}) {
  const session = useSession();
  const window = useWindow();
  const { t, say } = useText();
  const name = useStore(session.state, (state) => projectOf(state.view.document).name);
  const [error, setError] = useState<string | undefined>();

  async function save(): Promise<void> {
    if (session.state.get().file === undefined) {
      window.open({ kind: 'saveAs', afterwards });
      return;
    }
    const answer = await session.save();
    if (!answer.ok) {
      setError(say(answer.error.message));
      return;
    }
    onClose();
    afterwards();
  }
  return (
    <AppDialog
      title={t('files.unsavedTitle', { name: name === '' ? t('common.untitled') : name })}
      role="alertdialog"
      size="small"
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button tone="danger" onPress={onDiscard}>
            {t('files.closeWithout')}
          </Button>
          <Button tone="primary" type="submit" autoFocus>
            {t('files.save')}
          </Button>
        </>
      }
    >
      <p>{t('files.unsavedText')}</p>
      {error !== undefined && (
        <p className="note note-error" role="alert">
          {error}
        </p>
      )}
    </AppDialog>
  );
}
