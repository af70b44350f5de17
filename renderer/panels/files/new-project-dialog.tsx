import { useState } from 'react';
import { useApp } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button, TextInput } from '../../ui/index.ts';

/** Asks for the name of a new project and opens it. The name may be left empty. */
export function NewProjectDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { t, say } = useText();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | undefined>();

  async function create(): Promise<void> {
    const answer = await app.newProject(name.trim());
    if (answer.ok) onClose();
    else setError(say(answer.error.message));
  }
  return (
    <AppDialog
      title={t('files.newTitle')}
      size="small"
      onClose={onClose}
      onSubmit={() => void create()}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit">
            {t('files.create')}
          </Button>
        </>
      }
    >
      <TextInput
        label={t('files.projectName')}
        placeholder={t('files.projectNameExample')}
        value={name}
        onChange={setName}
        error={error}
        autoFocus
        maxLength={200}
      />
    </AppDialog>
  );
}
