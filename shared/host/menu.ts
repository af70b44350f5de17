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
  'edit.cut',
  'edit.copy',
  'edit.paste',
  'edit.duplicate',
  'edit.delete',
  'edit.selectAll',
  'edit.selectSimilar',
  'edit.selectRun',
  'edit.selectStrip',
  'edit.addRail',
  'edit.addPlate',
  'edit.addDuct',
  'edit.addKeepout',
  'edit.putOnPlate',
  'edit.takeOffPlate',
  'edit.setUpright',
  'edit.endless',
  'edit.deletePlate',
  'edit.quickInsert',
  'edit.insertBefore',
  'edit.insertAfter',
  'edit.replacePart',
  'edit.attach',
  'edit.pattern',
  'edit.swapParts',
  'edit.stack',
  'edit.unstack',
  'strip.split',
  'strip.merge',
  'strip.move',
  'strip.spread',
  'strip.spares',
  'edit.turn',
  'edit.number',
  'edit.closeGaps',
  'edit.alignStart',
  'edit.alignCentre',
  'edit.toUnplaced',
  'edit.placeBack',
  'edit.quickFix',
  'edit.completeAccessories',
  'edit.fixAllSafe',
  'view.plate',
  'view.zoomIn',
  'view.zoomOut',
  'view.fit',
  'view.zoomActual',
  'view.zoomSelection',
  'view.library',
  'view.inspector',
  'view.findings',
  'view.minimap',
  'view.measure',
  'view.clearGuides',
  'view.nextFinding',
  'view.previousFinding',
  'view.nextArea',
  'view.previousArea',
  'view.nextProject',
  'view.previousProject',
  'view.palette',
  'help.guide',
  'help.shortcuts',
  'help.about',
] as const;

export type MenuAction = (typeof MENU_ACTIONS)[number];

/** What the system itself does for an entry. */
export type MenuRole = 'cut' | 'copy' | 'paste' | 'quit' | 'minimize' | 'togglefullscreen';

/** One line of a menu. Shortcuts are written as Electron writes accelerators (`CmdOrCtrl+S`). */
export type MenuEntry =
  | {
      readonly type: 'action';
      readonly action: MenuAction;
      readonly label: LocalText;
      readonly shortcut?: string;
      /**
       * What the system does for the entry in a native menu: it then acts on the text of a field, or sends the page an
       * event of the clipboard. The shortcut too is the system's.
       */
      readonly role?: MenuRole;
    }
  | { readonly type: 'role'; readonly role: MenuRole; readonly label: LocalText }
  | { readonly type: 'separator' };

/** A menu of the menu bar. */
export interface Menu {
  readonly id: 'file' | 'edit' | 'insert' | 'arrange' | 'strip' | 'view' | 'help';
  readonly label: LocalText;
  readonly entries: readonly MenuEntry[];
}

function action(name: MenuAction, en: string, de: string, shortcut?: string, system?: MenuRole): MenuEntry {
  const entry = { type: 'action', action: name, label: { en, de } } as const;
  return { ...entry, ...(shortcut !== undefined && { shortcut }), ...(system && { role: system }) };
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
      action('edit.cut', 'Cut', 'Ausschneiden', 'CmdOrCtrl+X', 'cut'),
      action('edit.copy', 'Copy', 'Kopieren', 'CmdOrCtrl+C', 'copy'),
      action('edit.paste', 'Paste', 'Einfügen', 'CmdOrCtrl+V', 'paste'),
      action('edit.duplicate', 'Duplicate', 'Duplizieren', 'CmdOrCtrl+D'),
      action('edit.delete', 'Delete', 'Löschen', 'Delete'),
      SEPARATOR,
      action('edit.selectAll', 'Select all', 'Alles auswählen', 'CmdOrCtrl+A'),
      action('edit.selectSimilar', 'Select the same article', 'Gleiche Artikel auswählen', 'CmdOrCtrl+Shift+F'),
      action('edit.selectRun', 'Select the whole run', 'Ganzen Klemmenblock auswählen'),
      action('edit.selectStrip', 'Select the whole strip', 'Ganze Klemmenleiste auswählen'),
      SEPARATOR,
      action('edit.quickFix', 'Fix what is selected…', 'Abhilfe für die Auswahl …', 'CmdOrCtrl+.'),
      action('edit.completeAccessories', 'Complete accessories', 'Zubehör ergänzen', 'CmdOrCtrl+Shift+A'),
      action('edit.fixAllSafe', 'Apply all safe fixes', 'Alle sicheren Abhilfen anwenden'),
    ],
  },
  {
    id: 'insert',
    label: { en: 'Insert', de: 'Einfügen' },
    entries: [
      action('edit.quickInsert', 'Quick insert', 'Schnelleingabe', 'CmdOrCtrl+K'),
      action('edit.insertBefore', 'Insert before…', 'Davor einfügen …'),
      action('edit.insertAfter', 'Insert after…', 'Dahinter einfügen …'),
      action('edit.pattern', 'Pattern…', 'Muster …'),
      action('edit.replacePart', 'Replace by another part…', 'Durch anderen Artikel ersetzen …'),
      action('edit.attach', 'Attach…', 'Aufsetzen …'),
      SEPARATOR,
      action('edit.addRail', 'Add rail…', 'Tragschiene hinzufügen …', 'CmdOrCtrl+Shift+R'),
      SEPARATOR,
      action('edit.addPlate', 'Add mounting plate…', 'Montageplatte hinzufügen …'),
      action('edit.addDuct', 'Add wiring duct', 'Verdrahtungskanal hinzufügen'),
      action('edit.addKeepout', 'Add keep-out', 'Sperrfläche hinzufügen'),
    ],
  },
  {
    id: 'arrange',
    label: { en: 'Arrange', de: 'Anordnen' },
    entries: [
      action('edit.turn', 'Turn', 'Drehen'),
      action('edit.number', 'Number terminals…', 'Klemmen nummerieren …', 'CmdOrCtrl+Shift+L'),
      SEPARATOR,
      action('edit.closeGaps', 'Close gaps', 'Lücken schließen'),
      action('edit.alignStart', 'Align to the margin', 'Am Rand ausrichten'),
      action('edit.alignCentre', 'Centre on the rail', 'Auf der Tragschiene zentrieren'),
      SEPARATOR,
      action('edit.toUnplaced', 'Take off the rail', 'Von der Tragschiene nehmen'),
      action('edit.placeBack', 'Place unplaced items', 'Nicht Platziertes aufsetzen'),
      SEPARATOR,
      action('edit.putOnPlate', 'Put rails on the mounting plate', 'Tragschienen auf die Montageplatte setzen'),
      action('edit.takeOffPlate', 'Take rails off the mounting plate', 'Tragschienen von der Montageplatte nehmen'),
      action('edit.setUpright', 'Upright or lying', 'Senkrecht oder waagerecht'),
      action('edit.endless', 'Rail length follows its content', 'Schienenlänge folgt dem Inhalt'),
      action('edit.deletePlate', 'Delete mounting plate', 'Montageplatte löschen'),
    ],
  },
  {
    id: 'strip',
    label: { en: 'Strip', de: 'Leiste' },
    entries: [
      action('strip.split', 'Split strip here…', 'Klemmenleiste hier teilen …'),
      action('strip.merge', 'Merge strips…', 'Klemmenleisten zusammenlegen …'),
      action('strip.move', 'Move strip to another rail…', 'Klemmenleiste auf andere Schiene setzen …'),
      action('strip.spread', 'Spread strip over rails…', 'Klemmenleiste auf Schienen verteilen …'),
      action('strip.spares', 'Add spare blocks…', 'Reserveklemmen anhängen …'),
      SEPARATOR,
      action('edit.swapParts', 'Swap parts…', 'Artikel tauschen …'),
      action('edit.stack', 'Put into multi-level blocks…', 'Zu mehrstöckigen Klemmen zusammenfassen …'),
      action('edit.unstack', 'Part into single blocks…', 'In einstöckige Klemmen auflösen …'),
    ],
  },
  {
    id: 'view',
    label: { en: 'View', de: 'Ansicht' },
    entries: [
      action('view.plate', 'Mounting plate or rails', 'Montageplatte oder Tragschienen'),
      SEPARATOR,
      action('view.zoomIn', 'Zoom in', 'Vergrößern', 'CmdOrCtrl+Plus'),
      action('view.zoomOut', 'Zoom out', 'Verkleinern', 'CmdOrCtrl+-'),
      action('view.fit', 'Fit to window', 'Einpassen', 'CmdOrCtrl+0'),
      action('view.zoomSelection', 'Zoom to the selection', 'Auf Auswahl zoomen'),
      action('view.zoomActual', 'Actual size', 'Originalgröße'),
      SEPARATOR,
      action('view.library', 'Parts library', 'Artikelbibliothek'),
      action('view.inspector', 'Inspector', 'Eigenschaften'),
      action('view.findings', 'Findings', 'Befunde'),
      action('view.minimap', 'Overview', 'Übersicht'),
      SEPARATOR,
      action('view.measure', 'Measure', 'Messen'),
      action('view.clearGuides', 'Remove guides', 'Hilfslinien entfernen'),
      SEPARATOR,
      action('view.nextFinding', 'Next finding', 'Nächster Befund', 'F8'),
      action('view.previousFinding', 'Previous finding', 'Voriger Befund', 'Shift+F8'),
      action('view.nextArea', 'Next area', 'Nächster Bereich', 'F6'),
      action('view.previousArea', 'Previous area', 'Voriger Bereich', 'Shift+F6'),
      action('view.nextProject', 'Next project', 'Nächstes Projekt', 'Alt+PageDown'),
      action('view.previousProject', 'Previous project', 'Voriges Projekt', 'Alt+PageUp'),
      SEPARATOR,
      action('view.palette', 'All commands…', 'Alle Befehle …', 'CmdOrCtrl+Shift+P'),
      role('togglefullscreen', 'Full screen', 'Vollbild'),
    ],
  },
  {
    id: 'help',
    label: { en: 'Help', de: 'Hilfe' },
    entries: [
      action('help.guide', 'Rule guide', 'Regelhandbuch', 'F1'),
      action('help.shortcuts', 'Keyboard and pointer', 'Tastatur und Maus', 'CmdOrCtrl+/'),
      action('help.about', 'About Railwright', 'Über Railwright'),
    ],
  },
];
