import { useApp, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button, Logo } from '../../ui/index.ts';

/** Version, licence, and what the library rests on. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { t, format } = useText();
  const info = useStore(app.state, (state) => state.info);
  const parts = useStore(app.state, (state) => state.libraryParts);
  return (
    <AppDialog
      title={t('about.title')}
      size="small"
      onClose={onClose}
      footer={
        <Button tone="primary" onPress={onClose} autoFocus>
          {t('common.done')}
        </Button>
      }
    >
      <p className="brand">
        <Logo size={28} /> Railwright <span className="number selectable">{info?.version}</span>
      </p>
      <p>{t('about.claim')}</p>
      <p>{t('about.library', { number: format.count(parts ?? 0) })}</p>
      <p>{t('about.licence')}</p>
    </AppDialog>
  );
}
