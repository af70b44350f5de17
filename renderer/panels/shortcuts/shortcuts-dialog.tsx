import { Fragment } from 'react';
import { useApp, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { type Shortcut, type ShortcutPlatform, formatShortcut } from '../../actions/index.ts';
import { PLATE_GESTURES } from '../../tools/plate/index.ts';
import { POINTER_GESTURES } from '../../tools/rails/index.ts';
import type { PointerGesture } from '../../tools/gestures/index.ts';
import { AppDialog, Button } from '../../ui/index.ts';
import { type SheetRow, drawingRows, gestureWords, menuGroups, plateRows } from './sheet-groups.ts';
import './shortcuts.css';

/** Every key and gesture on one sheet, as the reader's keyboard names them. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { t, say } = useText();
  const platform = useStore(app.state, (state): ShortcutPlatform => state.info?.platform ?? 'other');
  return (
    <AppDialog
      title={t('shortcuts.title')}
      size="large"
      onClose={onClose}
      footer={
        <>
          <p className="dialog-footer-note">{t('shortcuts.text')}</p>
          <Button tone="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {/* It scrolls, so it takes the keyboard. */}
      <div className="shortcut-sheet" tabIndex={0} role="region" aria-label={t('shortcuts.title')}>
        {menuGroups().map(({ id, title, rows }) => (
          <Group key={id} title={say(title)} rows={rows} platform={platform} />
        ))}
        <Group title={t('shortcuts.drawing')} rows={drawingRows()} platform={platform} />
        <Group title={t('shortcuts.plate')} rows={plateRows()} platform={platform} />
        <Gestures title={t('shortcuts.pointer')} gestures={POINTER_GESTURES} platform={platform} />
        <Gestures title={t('shortcuts.platePointer')} gestures={PLATE_GESTURES} platform={platform} />
      </div>
    </AppDialog>
  );
}

function Gestures({
  title,
  gestures,
  platform,
}: {
  readonly title: string;
  readonly gestures: readonly PointerGesture[];
  readonly platform: ShortcutPlatform;
}) {
  const { say, language } = useText();
  return (
    <section className="shortcut-group">
      <h3>{title}</h3>
      <dl>
        {gestures.map(({ gesture, does }) => (
          <div key={gesture.en} className="shortcut-row">
            <dt>{say(does)}</dt>
            <dd className="shortcut-words">{gestureWords(gesture[language], platform)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Group({ title, rows, platform }: { readonly title: string; readonly rows: readonly SheetRow[]; readonly platform: ShortcutPlatform }) {
  const { say } = useText();
  return (
    <section className="shortcut-group">
      <h3>{title}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.does.en} className="shortcut-row">
            <dt>{say(row.does)}</dt>
            <dd>
              <Keys shortcuts={row.shortcuts} platform={platform} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ shortcuts, platform }: { readonly shortcuts: readonly Shortcut[]; readonly platform: ShortcutPlatform }) {
  const { t, language } = useText();
  return shortcuts.map((shortcut, at) => {
    const written = formatShortcut(shortcut, platform, language);
    return (
      <Fragment key={written}>
        {at > 0 && <span className="visually-hidden"> {t('shortcuts.also')} </span>}
        <kbd className="key-cap">{written}</kbd>
      </Fragment>
    );
  });
}
