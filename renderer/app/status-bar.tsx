import { Maximize, Minus, PanelBottom, PanelLeft, PanelRight, Plus } from 'lucide-react';
import { countFindings } from '../../shared/checks/index.ts';
import { useText } from '../i18n/index.ts';
import { Button, IconButton, IconToggle } from '../ui/index.ts';
import { useApp, useSession, useStore, useWindow } from './hooks.ts';

const ZOOM_STEP = 1.25;
/** CSS pixels per millimetre at which a screen of 96 dpi shows true size. */
const TRUE_SIZE = 96 / 25.4;

/** The line at the bottom: selection, findings, connection, zoom, panels. */
export function StatusBar() {
  const session = useSession();
  const window = useWindow();
  const { t } = useText();
  const findings = useStore(session.state, ({ checks }) => checks.findings);
  const panels = useStore(window.state, (state) => state.panels);
  const counted = countFindings(findings);
  return (
    <footer className="status-bar">
      <StatusMessage />
      <Button tone="quiet" onPress={() => window.focus('findings')}>
        {t('status.errors', { count: counted.error })}, {t('status.warnings', { count: counted.warning })}
      </Button>
      <span className="zoom">
        <IconButton label={t('status.zoomOut')} onPress={() => session.zoomBy(1 / ZOOM_STEP)}>
          <Minus size={13} aria-hidden="true" />
        </IconButton>
        <ZoomValue />
        <IconButton label={t('status.zoomIn')} onPress={() => session.zoomBy(ZOOM_STEP)}>
          <Plus size={13} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('status.fit')} onPress={() => session.fit()}>
          <Maximize size={13} aria-hidden="true" />
        </IconButton>
      </span>
      <span className="zoom">
        <IconToggle label={t('status.library')} isSelected={panels.library} onChange={(shown) => window.showPanel('library', shown)}>
          <PanelLeft size={14} aria-hidden="true" />
        </IconToggle>
        <IconToggle label={t('status.dock')} isSelected={panels.dock} onChange={(shown) => window.showPanel('dock', shown)}>
          <PanelBottom size={14} aria-hidden="true" />
        </IconToggle>
        <IconToggle label={t('status.inspector')} isSelected={panels.inspector} onChange={(shown) => window.showPanel('inspector', shown)}>
          <PanelRight size={14} aria-hidden="true" />
        </IconToggle>
      </span>
    </footer>
  );
}

/** By itself: it changes with each movement of a marquee, and the buttons beside it need not follow. */
function StatusMessage() {
  const app = useApp();
  const session = useSession();
  const { t } = useText();
  const selected = useStore(session.state, ({ selection }) => selection.ids.size);
  const lost = useStore(app.state, (state) => state.transport === 'lost');
  return (
    <span className="status-message">
      {lost ? t('status.lost') : selected > 0 ? t('status.selected', { count: selected }) : t('status.hint')}
    </span>
  );
}

/** By itself: it changes with each frame of a zoom. */
function ZoomValue() {
  const session = useSession();
  const { format } = useText();
  const scale = useStore(session.state, ({ camera }) => Math.round((100 * camera.pixelsPerMm) / TRUE_SIZE));
  return <span className="zoom-value number">{format.percent(scale)}</span>;
}
