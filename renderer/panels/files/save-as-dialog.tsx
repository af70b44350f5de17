import { useState } from 'react';
import { projectOf } from '../../../shared/project/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button, TextInput } from '../../ui/index.ts';

/** Asks for a file name in the projects folder and saves there. An existing file is replaced only when asked to. */
export function SaveAsDialog({ onClose, afterwards }: { readonly onClose: () => void; readonly afterwards?: (() => void) | undefined }) {
  const app = useApp();
  const session = useSession();
  const { t, say } = useText();
  const info = useStore(app.state, (state) => state.info);
  const file = useStore(session.state, (state) => state.file);
  const [name, setName] = useState(() => file?.name ?? suggestedName(projectOf(session.state.get().view.document).name));
  const [error, setError] = useState<string | undefined>();
  const [exists, setExists] = useState(false);

  async function save(): Promise<void> {
    const answer = await session.saveAs({ name: name.trim(), replace: exists });
    if (answer.ok) {
      onClose();
      if (answer.value) afterwards?.();
      return;
    }
    setExists(answer.error.code === 'already-exists');
    setError(say(answer.error.message));
  }
  return (
    <AppDialog
      title={t('files.saveAsTitle')}
      size="small"
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button tone={exists ? 'danger' : 'primary'} type="submit" isDisabled={name.trim() === ''}>
            {t(exists ? 'files.replace' : 'files.save')}
          </Button>
        </>
      }
    >
      <TextInput
        label={t('files.fileName')}
        description={t('files.savedIn', { folder: info?.projectsFolder ?? '' })}
        value={name}
        onChange={(text) => {
          setName(text);
          setExists(false);
          setError(undefined);
        }}
        error={error}
        autoFocus
        maxLength={200}
      />
    </AppDialog>
  );
}

/** A project's name as a file name: what file systems refuse becomes a blank. */
function suggestedName(project: string): string {
  return project.replace(/[\\/:*?"<>|]+/g, ' ').replace(/\s+/g, ' ').trim();
}
