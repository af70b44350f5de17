import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components';
import { MENU_BAR, type Menu as MenuData } from '../../shared/host/index.ts';
import type { ActionContext, ShortcutPlatform } from '../actions/index.ts';
import { useText } from '../i18n/index.ts';
import { MenuList, barGroups } from '../panels/context-menu/index.ts';

interface BarProps {
  readonly site: () => ActionContext;
  readonly platform: ShortcutPlatform;
}

/** The menus in the page, made from the same data as the native ones. */
export function MenuBar({ site, platform }: BarProps) {
  const { t } = useText();
  return (
    <nav className="menu-bar" aria-label={t('window.menu')}>
      {MENU_BAR.map((menu) => (
        <BarMenu key={menu.id} menu={menu} site={site} platform={platform} />
      ))}
    </nav>
  );
}

function BarMenu({ menu, site, platform }: BarProps & { readonly menu: MenuData }) {
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
function Entries({ menu, site, platform }: BarProps & { readonly menu: MenuData }) {
  const { say } = useText();
  return <MenuList label={say(menu.label)} groups={barGroups(menu, site())} platform={platform} />;
}
