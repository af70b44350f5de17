import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { projectOf } from '../../shared/project/index.ts';
import { useText } from '../i18n/index.ts';
import { type ProjectSession, isUnsaved } from '../state/session/index.ts';
import { Hint, IconButton } from '../ui/index.ts';
import { useApp, useStore } from '../context/index.ts';

/** The open projects. Where they are more than fit, the row scrolls; the one in view is always shown. */
export function SessionTabs({ onClose }: { readonly onClose: (session: ProjectSession) => void }) {
  const app = useApp();
  const { t } = useText();
  const sessions = useStore(app.state, (state) => state.sessions);
  const active = useStore(app.state, (state) => state.active);
  const row = useRef<HTMLElement>(null);
  const isEmpty = sessions.length === 0;

  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    function onWheel(event: WheelEvent): void {
      if (!element || element.scrollWidth <= element.clientWidth || event.deltaX !== 0) return;
      element.scrollLeft += event.deltaY;
      event.preventDefault();
    }
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [isEmpty]);

  /** Arrows go from tab to tab, as in any row of tabs. */
  function focusBeside(step: 1 | -1): void {
    const tabs = [...(row.current?.querySelectorAll<HTMLElement>('.session-tab-name') ?? [])];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    if (at < 0) return;
    tabs[(at + step + tabs.length) % tabs.length]?.focus();
  }

  if (isEmpty) return <span className="session-tabs" />;
  return (
    <nav ref={row} className="session-tabs" aria-label={t('window.projects')}>
      {sessions.map((session) => (
        <SessionTab
          key={session.id}
          session={session}
          isActive={session === active}
          onClose={() => onClose(session)}
          onBeside={focusBeside}
        />
      ))}
    </nav>
  );
}

interface TabProps {
  readonly session: ProjectSession;
  readonly isActive: boolean;
  readonly onClose: () => void;
  readonly onBeside: (step: 1 | -1) => void;
}

function SessionTab({ session, isActive, onClose, onBeside }: TabProps) {
  const app = useApp();
  const { t } = useText();
  const name = useStore(session.state, ({ view }) => projectOf(view.document).name);
  const file = useStore(session.state, (state) => state.file);
  const unsaved = useStore(session.state, isUnsaved);
  const tab = useRef<HTMLSpanElement>(null);
  const shown = name === '' ? t('common.untitled') : name;
  const place = file ? `${file.folder}/${file.name}` : t('window.noFile');

  useEffect(() => {
    if (isActive) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isActive]);

  return (
    <span
      ref={tab}
      className="session-tab"
      data-active={isActive || undefined}
      onPointerDown={(event) => {
        // The browser would begin to scroll by itself.
        if (event.button === 1) event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button === 1) onClose();
      }}
    >
      <Hint text={unsaved ? t('window.unsavedAt', { place }) : place}>
        <AriaButton
          className="session-tab-name"
          aria-current={isActive ? 'page' : false}
          aria-label={unsaved ? t('window.unsavedProject', { name: shown }) : shown}
          onPress={() => app.activate(session)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') onBeside(1);
            else if (event.key === 'ArrowLeft') onBeside(-1);
            else event.continuePropagation();
          }}
        >
          <span className="session-tab-text">{shown}</span>
          {unsaved && <span className="unsaved-dot" aria-hidden="true" />}
        </AriaButton>
      </Hint>
      <IconButton small label={t('window.closeProject', { name: shown })} onPress={onClose}>
        <X size={13} aria-hidden="true" />
      </IconButton>
    </span>
  );
}
