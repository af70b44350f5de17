import type { MenuItemConstructorOptions } from 'electron';
import { MENU_BAR, type MenuAction, type MenuEntry } from '../../shared/host/index.ts';
import type { Language } from '../../shared/text/index.ts';

/**
 * The native menu from the menu data. Shortcuts are shown but not registered: the page hears every key itself, as it does
 * in a browser, and a key that the menu swallowed would be missing in its text fields.
 */
export function menuTemplate(language: Language, choose: (action: MenuAction) => void): MenuItemConstructorOptions[] {
  const entry = (line: MenuEntry): MenuItemConstructorOptions => {
    switch (line.type) {
      case 'separator':
        return { type: 'separator' };
      case 'role':
        return { role: line.role, label: line.label[language] };
      case 'action':
        if (line.role !== undefined) return { role: line.role, label: line.label[language] };
        return {
          id: line.action,
          label: line.label[language],
          click: () => choose(line.action),
          ...(line.shortcut !== undefined && { accelerator: line.shortcut, registerAccelerator: false }),
        };
    }
  };
  return MENU_BAR.map((menu) => ({ id: menu.id, label: menu.label[language], submenu: menu.entries.map(entry) }));
}
