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
  'edit.jumper',
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

function action(name: MenuAction, label: LocalText, shortcut?: string, system?: MenuRole): MenuEntry {
  const entry = { type: 'action', action: name, label } as const;
  return { ...entry, ...(shortcut !== undefined && { shortcut }), ...(system && { role: system }) };
}
function role(name: MenuRole, label: LocalText): MenuEntry {
  return { type: 'role', role: name, label };
}
const SEPARATOR: MenuEntry = { type: 'separator' };

/** The menu bar as data: the native menu and the one in the page are both made from it. */
export const MENU_BAR: readonly Menu[] = [
  {
    id: 'file',
    label: { en: 'File', de: 'Datei' },
    entries: [
      action('file.new', { en: 'New project', de: 'Neues Projekt' }, 'CmdOrCtrl+N'),
      action('file.open', { en: 'Open…', de: 'Öffnen …' }, 'CmdOrCtrl+O'),
      SEPARATOR,
      action('file.save', { en: 'Save', de: 'Speichern' }, 'CmdOrCtrl+S'),
      action('file.saveAs', { en: 'Save as…', de: 'Speichern unter …' }, 'CmdOrCtrl+Shift+S'),
      action('file.export', { en: 'Export…', de: 'Ausgeben …' }, 'CmdOrCtrl+E'),
      SEPARATOR,
      action('file.close', { en: 'Close project', de: 'Projekt schließen' }, 'CmdOrCtrl+W'),
      SEPARATOR,
      action('file.settings', { en: 'Settings…', de: 'Einstellungen …' }, 'CmdOrCtrl+,'),
      role('quit', { en: 'Quit', de: 'Beenden' }),
    ],
  },
  {
    id: 'edit',
    label: { en: 'Edit', de: 'Bearbeiten' },
    entries: [
      action('edit.undo', { en: 'Undo', de: 'Rückgängig' }, 'CmdOrCtrl+Z'),
      action('edit.redo', { en: 'Redo', de: 'Wiederholen' }, 'CmdOrCtrl+Shift+Z'),
      SEPARATOR,
      action('edit.cut', { en: 'Cut', de: 'Ausschneiden' }, 'CmdOrCtrl+X', 'cut'),
      action('edit.copy', { en: 'Copy', de: 'Kopieren' }, 'CmdOrCtrl+C', 'copy'),
      action('edit.paste', { en: 'Paste', de: 'Einfügen' }, 'CmdOrCtrl+V', 'paste'),
      action('edit.duplicate', { en: 'Duplicate', de: 'Duplizieren' }, 'CmdOrCtrl+D'),
      action('edit.delete', { en: 'Delete', de: 'Löschen' }, 'Delete'),
      SEPARATOR,
      action('edit.selectAll', { en: 'Select all', de: 'Alles auswählen' }, 'CmdOrCtrl+A'),
      action('edit.selectSimilar', { en: 'Select the same article', de: 'Gleiche Artikel auswählen' }, 'CmdOrCtrl+Shift+F'),
      action('edit.selectRun', { en: 'Select the whole run', de: 'Ganzen Klemmenblock auswählen' }),
      action('edit.selectStrip', { en: 'Select the whole strip', de: 'Ganze Klemmenleiste auswählen' }),
      SEPARATOR,
      action('edit.quickFix', { en: 'Fix what is selected…', de: 'Abhilfe für die Auswahl …' }, 'CmdOrCtrl+.'),
      action('edit.completeAccessories', { en: 'Complete accessories', de: 'Zubehör ergänzen' }, 'CmdOrCtrl+Shift+A'),
      action('edit.fixAllSafe', { en: 'Apply all safe fixes', de: 'Alle sicheren Abhilfen anwenden' }),
    ],
  },
  {
    id: 'insert',
    label: { en: 'Insert', de: 'Einfügen' },
    entries: [
      action('edit.quickInsert', { en: 'Quick insert', de: 'Schnelleingabe' }, 'CmdOrCtrl+K'),
      action('edit.insertBefore', { en: 'Insert before…', de: 'Davor einfügen …' }),
      action('edit.insertAfter', { en: 'Insert after…', de: 'Dahinter einfügen …' }),
      action('edit.pattern', { en: 'Pattern…', de: 'Muster …' }),
      action('edit.replacePart', { en: 'Replace by another part…', de: 'Durch anderen Artikel ersetzen …' }),
      action('edit.attach', { en: 'Attach…', de: 'Aufsetzen …' }),
      action('edit.jumper', { en: 'Jumper', de: 'Brücker' }),
      SEPARATOR,
      action('edit.addRail', { en: 'Add rail…', de: 'Tragschiene hinzufügen …' }, 'CmdOrCtrl+Shift+R'),
      SEPARATOR,
      action('edit.addPlate', { en: 'Add mounting plate…', de: 'Montageplatte hinzufügen …' }),
      action('edit.addDuct', { en: 'Add wiring duct', de: 'Verdrahtungskanal hinzufügen' }),
      action('edit.addKeepout', { en: 'Add keep-out', de: 'Sperrfläche hinzufügen' }),
    ],
  },
  {
    id: 'arrange',
    label: { en: 'Arrange', de: 'Anordnen' },
    entries: [
      action('edit.turn', { en: 'Turn', de: 'Drehen' }),
      action('edit.number', { en: 'Number terminals…', de: 'Klemmen nummerieren …' }, 'CmdOrCtrl+Shift+L'),
      SEPARATOR,
      action('edit.closeGaps', { en: 'Close gaps', de: 'Lücken schließen' }),
      action('edit.alignStart', { en: 'Align to the margin', de: 'Am Rand ausrichten' }),
      action('edit.alignCentre', { en: 'Centre on the rail', de: 'Auf der Tragschiene zentrieren' }),
      SEPARATOR,
      action('edit.toUnplaced', { en: 'Take off the rail', de: 'Von der Tragschiene nehmen' }),
      action('edit.placeBack', { en: 'Place unplaced items', de: 'Nicht Platziertes aufsetzen' }),
      SEPARATOR,
      action('edit.putOnPlate', { en: 'Put rails on the mounting plate', de: 'Tragschienen auf die Montageplatte setzen' }),
      action('edit.takeOffPlate', { en: 'Take rails off the mounting plate', de: 'Tragschienen von der Montageplatte nehmen' }),
      action('edit.setUpright', { en: 'Upright or lying', de: 'Senkrecht oder waagerecht' }),
      action('edit.endless', { en: 'Rail length follows its content', de: 'Schienenlänge folgt dem Inhalt' }),
      action('edit.deletePlate', { en: 'Delete mounting plate', de: 'Montageplatte löschen' }),
    ],
  },
  {
    id: 'strip',
    label: { en: 'Strip', de: 'Leiste' },
    entries: [
      action('strip.split', { en: 'Split strip here…', de: 'Klemmenleiste hier teilen …' }),
      action('strip.merge', { en: 'Merge strips…', de: 'Klemmenleisten zusammenlegen …' }),
      action('strip.move', { en: 'Move strip to another rail…', de: 'Klemmenleiste auf andere Schiene setzen …' }),
      action('strip.spread', { en: 'Spread strip over rails…', de: 'Klemmenleiste auf Schienen verteilen …' }),
      action('strip.spares', { en: 'Add spare blocks…', de: 'Reserveklemmen anhängen …' }),
      SEPARATOR,
      action('edit.swapParts', { en: 'Swap parts…', de: 'Artikel tauschen …' }),
      action('edit.stack', { en: 'Put into multi-level blocks…', de: 'Zu mehrstöckigen Klemmen zusammenfassen …' }),
      action('edit.unstack', { en: 'Part into single blocks…', de: 'In einstöckige Klemmen auflösen …' }),
    ],
  },
  {
    id: 'view',
    label: { en: 'View', de: 'Ansicht' },
    entries: [
      action('view.plate', { en: 'Mounting plate or rails', de: 'Montageplatte oder Tragschienen' }),
      SEPARATOR,
      action('view.zoomIn', { en: 'Zoom in', de: 'Vergrößern' }, 'CmdOrCtrl+Plus'),
      action('view.zoomOut', { en: 'Zoom out', de: 'Verkleinern' }, 'CmdOrCtrl+-'),
      action('view.fit', { en: 'Fit to window', de: 'Einpassen' }, 'CmdOrCtrl+0'),
      action('view.zoomSelection', { en: 'Zoom to the selection', de: 'Auf Auswahl zoomen' }),
      action('view.zoomActual', { en: 'Actual size', de: 'Originalgröße' }),
      SEPARATOR,
      action('view.library', { en: 'Parts library', de: 'Artikelbibliothek' }),
      action('view.inspector', { en: 'Inspector', de: 'Eigenschaften' }),
      action('view.findings', { en: 'Findings', de: 'Befunde' }),
      action('view.minimap', { en: 'Overview', de: 'Übersicht' }),
      SEPARATOR,
      action('view.measure', { en: 'Measure', de: 'Messen' }),
      action('view.clearGuides', { en: 'Remove guides', de: 'Hilfslinien entfernen' }),
      SEPARATOR,
      action('view.nextFinding', { en: 'Next finding', de: 'Nächster Befund' }, 'F8'),
      action('view.previousFinding', { en: 'Previous finding', de: 'Voriger Befund' }, 'Shift+F8'),
      action('view.nextArea', { en: 'Next area', de: 'Nächster Bereich' }, 'F6'),
      action('view.previousArea', { en: 'Previous area', de: 'Voriger Bereich' }, 'Shift+F6'),
      action('view.nextProject', { en: 'Next project', de: 'Nächstes Projekt' }, 'Alt+PageDown'),
      action('view.previousProject', { en: 'Previous project', de: 'Voriges Projekt' }, 'Alt+PageUp'),
      SEPARATOR,
      action('view.palette', { en: 'All commands…', de: 'Alle Befehle …' }, 'CmdOrCtrl+Shift+P'),
      role('togglefullscreen', { en: 'Full screen', de: 'Vollbild' }),
    ],
  },
  {
    id: 'help',
    label: { en: 'Help', de: 'Hilfe' },
    entries: [
      action('help.guide', { en: 'Rule guide', de: 'Regelhandbuch' }, 'F1'),
      action('help.shortcuts', { en: 'Keyboard and pointer', de: 'Tastatur und Maus' }, 'CmdOrCtrl+/'),
      action('help.about', { en: 'About Railwright', de: 'Über Railwright' }),
    ],
  },
];
