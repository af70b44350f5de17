import { useState } from 'react';
import { type Finding, acceptCommand } from '../../../shared/checks/index.ts';
import { projectOf } from '../../../shared/project/index.ts';
import { useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button, TextInput, WholeWords } from '../../ui/index.ts';

/** Accepts a finding with a reason and a name; both are saved with the project. */
export function AcceptDialog({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const session = useSession();
  const { t, say } = useText();
  const [reason, setReason] = useState('');
  const [author, setAuthor] = useState(() => projectOf(session.state.get().view.document).author ?? '');
  const [error, setError] = useState<string | undefined>();

  function accept(): void {
    const outcome = session.dispatch(acceptCommand(finding, reason.trim(), author.trim()));
    if (outcome.kind === 'refused') setError(say(outcome.reason));
    else onClose();
  }
  return (
    <AppDialog
      title={t('findings.acceptTitle', { rule: finding.rule })}
      onClose={onClose}
      onSubmit={accept}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit">
            {t('findings.accept')}
          </Button>
        </>
      }
    >
      <p>
        <WholeWords>{say(finding.text)}</WholeWords>
      </p>
      <TextInput
        label={t('findings.reason')}
        description={t('findings.reasonHint')}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setError(undefined);
        }}
        error={error}
        multiline
        autoFocus
        maxLength={1000}
      />
      <TextInput label={t('findings.author')} value={author} onChange={setAuthor} maxLength={100} />
    </AppDialog>
  );
}
