import { ChevronDown, Minus, Plus } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { type ActionId, formatShortcut, mainShortcut, runAction } from '../actions/index.ts';
import { useText } from '../i18n/index.ts';
import { cameraInView } from '../state/session/index.ts';
import { IconButton } from '../ui/index.ts';
import { useApp, useSession, useStore, useWindow } from '../context/index.ts';

/** CSS pixels per millimetre at which a screen of 96 dpi shows true size. */
const TRUE_SIZE = 96 / 25.4;

const CHOICES = ['view.fit', 'view.zoomActual', 'view.zoomSelection'] as const satisfies readonly ActionId[];

/** How large the drawing is seen: by steps, and as a menu. */
export function ZoomControls() {
  const app = useApp();
  const session = useSession();
  const window = useWindow();
  const { t, language } = useText();
  const platform = useStore(app.state, (state) => state.info?.platform ?? 'other');
  const nothingSelected = useStore(session.state, ({ selection }) => selection.ids.size === 0);
  const run = (action: ActionId): void => runAction(action, { app, session, window });
  const labels = { 'view.fit': t('status.fit'), 'view.zoomActual': t('status.actualSize'), 'view.zoomSelection': t('status.zoomSelection') };
  return (
    <span className="zoom">
      <IconButton label={t('status.zoomOut')} onPress={() => run('view.zoomOut')}>
        <Minus size={13} aria-hidden="true" />
      </IconButton>
      <MenuTrigger>
        <AriaButton className="button button-quiet zoom-menu">
          <span className="visually-hidden">{t('status.zoom')} </span>
          <ZoomValue />
          <ChevronDown size={12} aria-hidden="true" />
        </AriaButton>
        <Popover className="popup" placement="top end" offset={4}>
          <Menu
            className="menu"
            aria-label={t('status.zoom')}
            disabledKeys={nothingSelected ? ['view.zoomSelection'] : []}
            onAction={(key) => run(key as ActionId)}
          >
            {CHOICES.map((action) => {
              const shortcut = mainShortcut(action);
              return (
                <MenuItem key={action} id={action} className="menu-item" textValue={labels[action]}>
                  <Text slot="label" className="menu-item-label">
                    {labels[action]}
                  </Text>
                  {shortcut && <kbd className="shortcut">{formatShortcut(shortcut, platform, language)}</kbd>}
                </MenuItem>
              );
            })}
          </Menu>
        </Popover>
      </MenuTrigger>
      <IconButton label={t('status.zoomIn')} onPress={() => run('view.zoomIn')}>
        <Plus size={13} aria-hidden="true" />
      </IconButton>
    </span>
  );
}

/** By itself: it changes with each frame of a zoom. */
function ZoomValue() {
  const session = useSession();
  const { format } = useText();
  const scale = useStore(session.state, (now) => Math.round((100 * cameraInView(now).pixelsPerMm) / TRUE_SIZE));
  return <span className="zoom-value number">{format.percent(scale)}</span>;
}
