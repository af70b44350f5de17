import type { LocalText } from '../text/index.ts';

/** What an entry of the menu asks the interface to do. `file.saveAndClose` comes from the close guard, not from a menu. */
export const MENU_ACTIONS = [
  'file.new',
  'file.open',
  'file.save',
  'file.saveAs',
  'file.saveAndClose',
  'file.export',
  'file.close',
  'file.settings',
  'edit.undo',
  'edit.redo',
  'edit.delete',
  'edit.selectAll',
  'edit.addRail',
  'edit.quickInsert',
  'edit.turn',
  'edit.number',
  'edit.completeAccessories',
  'edit.fixAllSafe',
  'view.zoomIn',
  'view.zoomOut',
  'view.fit',
  'view.library',
  'view.inspector',
  'view.findings',
  'view.nextFinding',
  'view.previousFinding',
  'help.guide',
  'help.about',
] as const;

export type MenuAction = (typeof MENU_ACTIONS)[number];

/** What the system itself does for an entry. */
export type MenuRole = 'cut' | 'copy' | 'paste' | 'quit' | 'minimize' | 'togglefullscreen';

/** One line of a menu. Shortcuts are written as Electron writes accelerators (`CmdOrCtrl+S`). */
export type MenuEntry =
  | { readonly type: 'action'; readonly action: MenuAction; readonly label: LocalText; readonly shortcut?: string }
  | { readonly type: 'role'; readonly role: MenuRole; readonly label: LocalText }
  | { readonly type: 'separator' };

/** A menu of the menu bar. */
export interface Menu {
  readonly id: 'file' | 'edit' | 'view' | 'help';
  readonly label: LocalText;
  readonly entries: readonly MenuEntry[];
}

function action(name: MenuAction, en: string, de: string, shortcut?: string): MenuEntry {
  return { type: 'action', action: name, label: { en, de }, ...(shortcut !== undefined && { shortcut }) };
}
function role(name: MenuRole, en: string, de: string): MenuEntry {
  return { type: 'role', role: name, label: { en, de } };
}
const SEPARATOR: MenuEntry = { type: 'separator' };

/** The menu bar as data: the native menu and the one in the page are both made from it. */
export const MENU_BAR: readonly Menu[] = [
  {
    id: 'file',
    label: { en: 'File', de: 'Datei' },
    entries: [
      action('file.new', 'New project', 'Neues Projekt', 'CmdOrCtrl+N'),
      action('file.open', 'Open…', 'Öffnen …', 'CmdOrCtrl+O'),
      SEPARATOR,
      action('file.save', 'Save', 'Speichern', 'CmdOrCtrl+S'),
      action('file.saveAs', 'Save as…', 'Speichern unter …', 'CmdOrCtrl+Shift+S'),
      action('file.export', 'Export…', 'Ausgeben …', 'CmdOrCtrl+E'),
      SEPARATOR,
      action('file.close', 'Close project', 'Projekt schließen', 'CmdOrCtrl+W'),
      SEPARATOR,
      action('file.settings', 'Settings…', 'Einstellungen …', 'CmdOrCtrl+,'),
      role('quit', 'Quit', 'Beenden'),
    ],
  },
  {
    id: 'edit',
    label: { en: 'Edit', de: 'Bearbeiten' },
    entries: [
      action('edit.undo', 'Undo', 'Rückgängig', 'CmdOrCtrl+Z'),
      action('edit.redo', 'Redo', 'Wiederholen', 'CmdOrCtrl+Shift+Z'),
      SEPARATOR,
      role('cut', 'Cut', 'Ausschneiden'),
      role('copy', 'Copy', 'Kopieren'),
      role('paste', 'Paste', 'Einfügen'),
      action('edit.delete', 'Delete', 'Löschen', 'Delete'),
      action('edit.selectAll', 'Select all', 'Alles auswählen', 'CmdOrCtrl+A'),
      SEPARATOR,
      action('edit.addRail', 'Add rail…', 'Tragschiene hinzufügen …', 'CmdOrCtrl+Shift+R'),
      action('edit.quickInsert', 'Quick insert', 'Schnelleingabe', 'CmdOrCtrl+K'),
      action('edit.turn', 'Turn', 'Drehen'),
      action('edit.number', 'Number terminals…', 'Klemmen nummerieren …', 'CmdOrCtrl+Shift+L'),
      SEPARATOR,
      action('edit.completeAccessories', 'Complete accessories', 'Zubehör ergänzen', 'CmdOrCtrl+Shift+A'),
      action('edit.fixAllSafe', 'Apply all safe fixes', 'Alle sicheren Abhilfen anwenden'),
    ],
  },
  {
    id: 'view',
    label: { en: 'View', de: 'Ansicht' },
    entries: [
      action('view.zoomIn', 'Zoom in', 'Vergrößern', 'CmdOrCtrl+Plus'),
      action('view.zoomOut', 'Zoom out', 'Verkleinern', 'CmdOrCtrl+-'),
      action('view.fit', 'Fit to window', 'Einpassen', 'CmdOrCtrl+0'),
      SEPARATOR,
      action('view.library', 'Parts library', 'Artikelbibliothek'),
      action('view.inspector', 'Inspector', 'Eigenschaften'),
      action('view.findings', 'Findings', 'Befunde'),
      SEPARATOR,
      action('view.nextFinding', 'Next finding', 'Nächster Befund', 'F8'),
      action('view.previousFinding', 'Previous finding', 'Voriger Befund', 'Shift+F8'),
      SEPARATOR,
      role('togglefullscreen', 'Full screen', 'Vollbild'),
    ],
  },
  {
    id: 'help',
    label: { en: 'Help', de: 'Hilfe' },
    entries: [
      action('help.guide', 'Rule guide', 'Regelhandbuch', 'F1'),
      action('help.about', 'About Railwright', 'Über Railwright'),
    ],
  },
];
