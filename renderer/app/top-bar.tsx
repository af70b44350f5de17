import { Redo2, Save, Undo2 } from 'lucide-react';
import { type ActionContext, type ShortcutPlatform, closeProject, runAction } from '../actions/index.ts';
import { useText } from '../i18n/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { IconButton, Logo } from '../ui/index.ts';
import { useApp, useStore } from '../context/index.ts';
import { MenuBar } from './menu-bar.tsx';
import { SessionTabs } from './session-tabs.tsx';
import { ViewSwitch } from './view-switch.tsx';

/** The bar at the top: menus, undo and redo by name, the projects that are open. */
export function TopBar({ site, platform }: { readonly site: () => ActionContext; readonly platform: ShortcutPlatform }) {
  const app = useApp();
  const active = useStore(app.state, (state) => state.active);
  const nativeMenu = useStore(app.state, (state) => state.info?.capabilities.nativeMenu === true);
  return (
    <header className="top-bar">
      <span className="brand">
        <Logo /> Railwright
      </span>
      {!nativeMenu && <MenuBar site={site} platform={platform} />}
      {active && (
        <>
          <span className="bar-divider" />
          <HistoryButtons session={active} site={site} />
          <span className="bar-divider" />
          <ViewSwitch session={active} />
        </>
      )}
      <SessionTabs onClose={(session) => closeProject(site(), session)} />
    </header>
  );
}

function HistoryButtons({ session, site }: { readonly session: ProjectSession; readonly site: () => ActionContext }) {
  const { t, say } = useText();
  const past = useStore(session.state, ({ history }) => history.past.at(-1));
  const future = useStore(session.state, ({ history }) => history.future.at(-1));
  return (
    <>
      <IconButton
        label={past ? t('window.undo', { edit: say(past.label) }) : t('window.undoNothing')}
        isDisabled={!past}
        onPress={() => runAction('edit.undo', site())}
      >
        <Undo2 size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={future ? t('window.redo', { edit: say(future.label) }) : t('window.redoNothing')}
        isDisabled={!future}
        onPress={() => runAction('edit.redo', site())}
      >
        <Redo2 size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('window.save')} onPress={() => runAction('file.save', site())}>
        <Save size={16} aria-hidden="true" />
      </IconButton>
    </>
  );
}
