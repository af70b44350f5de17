import { useText } from '../i18n/index.ts';
import { Button, Logo } from '../ui/index.ts';

/** What is shown until the host has answered, and where it does not answer at all. */
export function StartScreen({ failed }: { readonly failed: boolean }) {
  const { t } = useText();
  return (
    <main className="start-screen" data-app-state={failed ? 'failed' : 'starting'}>
      <Logo size={40} />
      {failed ? (
        <>
          <h1>{t('start.failed')}</h1>
          <p role="alert">{t('start.failedHint')}</p>
          <Button tone="primary" onPress={() => location.reload()}>
            {t('start.again')}
          </Button>
        </>
      ) : (
        <p role="status">{t('start.starting')}</p>
      )}
    </main>
  );
}
