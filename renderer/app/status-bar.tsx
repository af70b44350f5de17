import { CircleCheck, CircleX, Info, Monitor, PanelBottom, PanelLeft, PanelRight, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { countFindings } from '../../shared/checks/index.ts';
import { useText } from '../i18n/index.ts';
import { Hint, IconToggle } from '../ui/index.ts';
import { CursorPosition } from './cursor-position.tsx';
import { useApp, useSession, useStore, useWindow } from '../context/index.ts';
import { KeepChip } from './keep-chip.tsx';
import { StatusMessage } from './status-message.tsx';
import { DimensionMenu } from './dimension-menu.tsx';
import { ZoomControls } from './zoom-controls.tsx';

/** The line at the bottom: how safe the work is, what is selected, where the pointer is, findings, zoom, panels, host. */
export function StatusBar() {
  const window = useWindow();
  const { t } = useText();
  const panels = useStore(window.state, (state) => state.panels);
  return (
    <footer className="status-bar">
      <KeepChip />
      <StatusMessage />
      <CursorPosition />
      <FindingsBadge />
      <DimensionMenu />
      <ZoomControls />
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
      <HostKind />
    </footer>
  );
}

/** How many findings there are, by a shape and a number each; the way to their list. */
function FindingsBadge() {
  const session = useSession();
  const window = useWindow();
  const { t, format } = useText();
  const findings = useStore(session.state, ({ checks }) => checks.findings);
  const { error, warning, info } = countFindings(findings);
  const words = `${t('status.errors', { count: error })}, ${t('status.warnings', { count: warning })}, ${t('findings.count.info', { count: info })}`;
  return (
    <Hint text={words}>
      <AriaButton className="button button-quiet findings-badge" onPress={() => window.focus('findings')}>
        <span className="visually-hidden">{words}</span>
        {error + warning + info === 0 ? (
          <CircleCheck size={14} aria-hidden="true" className="severity-ok" />
        ) : (
          <>
            <span aria-hidden="true" className={error > 0 ? 'severity-error' : 'severity-none'}>
              <CircleX size={14} aria-hidden="true" /> {format.count(error)}
            </span>
            <span aria-hidden="true" className={warning > 0 ? 'severity-warning' : 'severity-none'}>
              <TriangleAlert size={14} aria-hidden="true" /> {format.count(warning)}
            </span>
            <span aria-hidden="true" className={info > 0 ? 'severity-info' : 'severity-none'}>
              <Info size={14} aria-hidden="true" /> {format.count(info)}
            </span>
          </>
        )}
      </AriaButton>
    </Hint>
  );
}

/** Whether the window is the program's own or a browser's. */
function HostKind() {
  const app = useApp();
  const { t } = useText();
  const info = useStore(app.state, (state) => state.info);
  if (!info) return null;
  return (
    <span className="host-kind" title={t(`status.hostHint.${info.mode}`, { folder: info.projectsFolder })}>
      <Monitor size={13} aria-hidden="true" /> {t(`status.host.${info.mode}`)}
    </span>
  );
}
