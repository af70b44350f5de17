import { Menu, MenuItem, MenuTrigger, Popover, Separator, Text, Button as AriaButton } from 'react-aria-components';
import { MENU_BAR, type MenuAction, type Menu as MenuData } from '../../shared/host/index.ts';
import { ACTIONS, type ActionContext, type ShortcutPlatform, actionLabel, formatShortcut, mainShortcut, runAction } from '../actions/index.ts';
import { useText } from '../i18n/index.ts';

/** The menus in the page, made from the same data as the native ones. */
export function MenuBar({ site, platform }: { readonly site: () => ActionContext; readonly platform: ShortcutPlatform }) {
  const { t } = useText();
  return (
    <nav className="menu-bar" aria-label={t('window.menu')}>
      {MENU_BAR.map((menu) => (
        <BarMenu key={menu.id} menu={menu} site={site} platform={platform} />
      ))}
    </nav>
  );
}

function BarMenu({ menu, site, platform }: { readonly menu: MenuData; readonly site: () => ActionContext; readonly platform: ShortcutPlatform }) {
  const { say } = useText();
  return (
    <MenuTrigger>
      <AriaButton className="button button-quiet">{say(menu.label)}</AriaButton>
      <Popover className="popup" offset={2} placement="bottom start">
        <Entries menu={menu} site={site} platform={platform} />
      </Popover>
    </MenuTrigger>
  );
}

/** Built anew at each opening, so that names and reasons are those of the moment. */
function Entries({ menu, site, platform }: { readonly menu: MenuData; readonly site: () => ActionContext; readonly platform: ShortcutPlatform }) {
  const { say } = useText();
  // Quitting and full screen are the system's; in the page the browser's own keys do that.
  const entries = trimSeparators(menu.entries.filter(({ type }) => type !== 'role'));
  return (
    <Menu className="menu" aria-label={say(menu.label)} onAction={(key) => runAction(key as MenuAction, site())}>
      {entries.map((entry, position) => {
        if (entry.type !== 'action') return <Separator key={`line-${position}`} className="menu-separator" />;
        const reason = ACTIONS[entry.action].unavailable(site());
        return (
          <MenuItem
            key={entry.action}
            id={entry.action}
            className="menu-item"
            isDisabled={reason !== undefined}
            textValue={say(entry.label)}
          >
            <Text slot="label" className="menu-item-label">
              {say(actionLabel(entry.action, site()))}
            </Text>
            <ShortcutOf action={entry.action} platform={platform} />
          </MenuItem>
        );
      })}
    </Menu>
  );
}

function ShortcutOf({ action, platform }: { readonly action: MenuAction; readonly platform: ShortcutPlatform }) {
  const { language } = useText();
  const shortcut = mainShortcut(action);
  return shortcut && <kbd className="shortcut">{formatShortcut(shortcut, platform, language)}</kbd>;
}

function trimSeparators(entries: MenuData['entries']): MenuData['entries'] {
  return entries.filter((entry, position) => {
    if (entry.type !== 'separator') return true;
    const next = entries[position + 1];
    return position > 0 && next !== undefined && next.type !== 'separator';
  });
}
