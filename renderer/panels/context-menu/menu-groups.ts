import { type Finding, findRule, isAcceptable } from '../../../shared/checks/index.ts';
import type { Menu } from '../../../shared/host/index.ts';
import { type PartKey, articleOf, roleOf, standsOnRail } from '../../../shared/parts/index.ts';
import { type AttachmentId, findAttachment, findItem } from '../../../shared/project/index.ts';
import { itemReference } from '../../../shared/rail/index.ts';
import type { Language, LocalText } from '../../../shared/text/index.ts';
import {
  ACTIONS,
  type ActionContext,
  type ActionId,
  type MenuSubject,
  type Previewed,
  type Shortcut,
  actionLabel,
  applyFix,
  findingsOfSelection,
  mainShortcut,
  placePart,
  runAction,
  showFinding,
} from '../../actions/index.ts';
import { selectedItems } from '../../state/editing/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { toolHostOf } from '../../tools/rails/index.ts';

/** One entry of a menu. With a `reason` it is shown and cannot be done. */
export interface MenuEntryLine {
  readonly id: string;
  readonly label: LocalText;
  readonly shortcut?: Shortcut;
  readonly reason?: LocalText;
  /** What the drawing shows while the entry has the pointer or the keyboard. */
  readonly preview?: Previewed;
  readonly run: () => void;
}

/** Entries that belong together; a line parts them from the next. */
export interface MenuGroup {
  readonly id: string;
  readonly title?: LocalText;
  readonly entries: readonly MenuEntryLine[];
}

/** More findings than this, and more fixes of each, make a menu that nobody reads. */
const MOST_FINDINGS = 3;
const MOST_FIXES = 3;

/** What a menu is made for: the actions' site, and the language in which texts are copied. */
export interface MenuSite extends ActionContext {
  readonly language: Language;
  /** Parts are on their way that may make more fixes possible. */
  readonly awaiting?: boolean;
}

/** The menu of a subject, as things are now. Groups without entries are left out. */
export function menuGroups(subject: MenuSubject, site: MenuSite): readonly MenuGroup[] {
  return groupsOf(subject, site).filter(({ entries }) => entries.length > 0);
}

function groupsOf(subject: MenuSubject, context: MenuSite): readonly MenuGroup[] {
  const { session } = context;
  if (!session) return [];
  switch (subject.kind) {
    case 'item':
      return [
        { id: 'mend', entries: mending(session, context) },
        actions('clipboard', ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate', 'edit.delete'], context),
        actions('insert', ['edit.insertBefore', 'edit.insertAfter', 'edit.replacePart', 'edit.attach'], context),
        actions('arrange', ['edit.turn', 'edit.number', 'edit.toUnplaced'], context),
        actions('strip', ['strip.split', 'edit.swapParts', 'edit.stack', 'edit.unstack'], context),
        actions('select', ['edit.selectSimilar', 'edit.selectRun', 'edit.selectStrip'], context),
        { id: 'more', entries: [inspect(context), ...partOfItem(subject.id, session, context)] },
      ];
    case 'rail':
      return [
        { id: 'mend', entries: mending(session, context) },
        actions('insert', ['edit.quickInsert', 'edit.paste', 'edit.completeAccessories'], context),
        actions('arrange', ['edit.number', 'edit.closeGaps', 'edit.alignStart', 'edit.alignCentre', 'edit.placeBack'], context),
        actions('mount', ['edit.putOnPlate', 'edit.takeOffPlate', 'edit.setUpright', 'edit.endless'], context),
        { id: 'more', entries: [...action('edit.selectAll', context), ...action('view.zoomSelection', context), inspect(context)] },
        actions('remove', ['edit.addRail', 'edit.delete'], context),
      ];
    case 'attachment':
      return [
        { id: 'mend', entries: mending(session, context) },
        { id: 'more', entries: [...hostOf(subject.id, session), ...action('view.zoomSelection', context), inspect(context)] },
        actions('remove', ['edit.delete'], context),
        { id: 'about', entries: partOfAttachment(subject.id, session, context) },
      ];
    case 'strip':
      return [
        actions('clipboard', ['edit.cut', 'edit.copy', 'edit.duplicate', 'edit.delete'], context),
        actions('arrange', ['edit.number', 'edit.turn', 'edit.closeGaps', 'edit.toUnplaced'], context),
        actions('strip', ['strip.move', 'strip.spread', 'strip.merge', 'strip.spares', 'edit.swapParts'], context),
        { id: 'more', entries: [...action('view.zoomSelection', context), inspect(context)] },
      ];
    case 'tray':
      return [
        actions('place', ['edit.placeBack', 'edit.paste'], context),
        actions('more', ['edit.selectAll', 'edit.addRail'], context),
      ];
    case 'guide':
      return [actions('guides', ['view.clearGuides', 'view.measure'], context), actions('view', ['view.fit'], context)];
    case 'plate':
      return [
        actions('insert', ['edit.addDuct', 'edit.addKeepout', 'edit.addRail', 'edit.putOnPlate'], context),
        { id: 'more', entries: [...action('edit.selectAll', context), ...action('view.fit', context), inspect(context)] },
        actions('remove', ['edit.addPlate', 'edit.deletePlate'], context),
      ];
    case 'duct':
      return [
        actions('arrange', ['edit.setUpright'], context),
        { id: 'more', entries: [...action('view.zoomSelection', context), inspect(context)] },
        actions('remove', ['edit.delete'], context),
      ];
    case 'keepout':
      return [{ id: 'more', entries: [...action('view.zoomSelection', context), inspect(context)] }, actions('remove', ['edit.delete'], context)];
    case 'drawing':
      return [
        actions('insert', ['edit.paste', 'edit.quickInsert', 'edit.addRail'], context),
        actions('all', ['edit.selectAll', 'edit.completeAccessories', 'edit.fixAllSafe'], context),
        actions('view', ['view.fit', 'view.zoomActual', 'view.minimap', 'view.measure', 'view.clearGuides'], context),
        actions('find', ['view.palette', 'file.settings'], context),
      ];
    case 'part':
      return partGroups(subject.part, session, context);
    case 'finding':
      return findingGroups(subject.finding, session, context, true);
    case 'fixes':
      return subject.findings
        .slice(0, MOST_FINDINGS)
        .flatMap((finding) => findingGroups(finding, session, context, false));
  }
}

/** The groups of a menu of the menu bar. Quitting and full screen are the system's; in the page the browser's keys do that. */
export function barGroups({ id, entries }: Menu, context: ActionContext): readonly MenuGroup[] {
  const groups: MenuEntryLine[][] = [[]];
  for (const entry of entries) {
    if (entry.type === 'separator') groups.push([]);
    else if (entry.type === 'action') groups.at(-1)?.push(...action(entry.action, context));
  }
  return groups.filter((group) => group.length > 0).map((group, at) => ({ id: `${id} ${at}`, entries: group }));
}

/** Actions of which the drawing can show what they would do. */
const REPAIRS: Readonly<Partial<Record<ActionId, Previewed>>> = {
  'edit.completeAccessories': { kind: 'accessories' },
  'edit.fixAllSafe': { kind: 'allSafe' },
};

/** An action as an entry, with its shortcut and its reason. */
function action(id: ActionId, context: ActionContext): readonly MenuEntryLine[] {
  const reason = ACTIONS[id].unavailable(context);
  const shortcut = mainShortcut(id);
  const preview = REPAIRS[id];
  return [
    {
      id,
      label: actionLabel(id, context),
      ...(shortcut && { shortcut }),
      ...(reason && { reason }),
      ...(preview && !reason && { preview }),
      run: () => runAction(id, context),
    },
  ];
}

function actions(id: string, ids: readonly ActionId[], context: ActionContext): MenuGroup {
  return { id, entries: ids.flatMap((each) => action(each, context)) };
}

/** What mends the selection comes first, as it is what one looks for at a mark of a finding. */
function mending(session: ProjectSession, context: ActionContext): readonly MenuEntryLine[] {
  const findings = findingsOfSelection(session.state.get());
  if (findings.length === 0) return [];
  const offered = findings.slice(0, MOST_FINDINGS).flatMap((finding) => fixEntries(finding, session, context).slice(0, 1));
  const seen = new Set<string>();
  // Two findings are often mended by the same fix.
  const fixes = offered.filter(({ label }) => !seen.has(label.en) && seen.add(label.en));
  return [...fixes, ...action('edit.quickFix', context)];
}

function fixEntries(finding: Finding, session: ProjectSession, { app }: ActionContext): readonly MenuEntryLine[] {
  return session
    .fixesOf(finding)
    .slice(0, MOST_FIXES)
    .map((fix, at) => ({
      id: `fix ${finding.key} ${at}`,
      label: fix.title,
      preview: { kind: 'fix', finding, fix },
      run: () => applyFix(app, session, fix),
    }));
}

/** Stands for fixes that may still come: the menu stays open, and the first of them takes this place, its id and the keyboard. */
function awaitedEntry({ key }: Finding, at: number): MenuEntryLine {
  return {
    id: `fix ${key} ${at}`,
    label: { en: 'Looking for parts…', de: 'Artikel werden gesucht …' },
    reason: { en: 'What fits is being looked up in the library.', de: 'In der Bibliothek wird nachgesehen, was passt.' },
    run: () => undefined,
  };
}

function findingGroups(finding: Finding, session: ProjectSession, context: MenuSite, alone: boolean): readonly MenuGroup[] {
  const { window } = context;
  const { key, rule, waived } = finding;
  const show: MenuEntryLine = {
    id: `show ${key}`,
    label: { en: 'Show in the drawing', de: 'In der Zeichnung zeigen' },
    run: () => {
      showFinding(session, window, finding);
      window.focus('drawing');
    },
  };
  const accept: MenuEntryLine = {
    id: `accept ${key}`,
    label: { en: 'Accept…', de: 'Akzeptieren …' },
    ...(!isAcceptable(finding) && { reason: { en: 'This finding cannot be accepted.', de: 'Dieser Befund kann nicht akzeptiert werden.' } }),
    run: () => window.open({ kind: 'accept', finding }),
  };
  const withdraw: MenuEntryLine = {
    id: `withdraw ${key}`,
    label: { en: 'Withdraw the acceptance', de: 'Akzeptanz zurückziehen' },
    run: () => waived && void session.dispatch({ type: 'waiver.remove', waiver: waived.waiver }),
  };
  const explain: MenuEntryLine = {
    id: `explain ${key}`,
    label: { en: `Explain ${rule}`, de: `${rule} erklären` },
    run: () => window.open({ kind: 'guide', rule }),
  };
  const copy: MenuEntryLine = {
    id: `copy ${key}`,
    label: { en: 'Copy the text', de: 'Text kopieren' },
    run: () => void copyText(finding, context),
  };
  const title = findRule(rule)?.title;
  const fixes = waived ? [] : fixEntries(finding, session, context);
  return [
    {
      id: `finding ${key}`,
      title: title ? { en: `${rule} ${title.en}`, de: `${rule} ${title.de}` } : { en: rule, de: rule },
      entries: [
        ...(alone ? [show] : []),
        ...fixes,
        ...(!waived && context.awaiting && fixes.length < MOST_FIXES ? [awaitedEntry(finding, fixes.length)] : []),
      ],
    },
    { id: `about ${key}`, entries: alone ? [waived ? withdraw : accept, explain, copy] : [accept, explain] },
  ];
}

async function copyText({ rule, text }: Finding, { app, window, language }: MenuSite): Promise<void> {
  const written = await window.clipboard.write(`${rule}: ${text[language]}`);
  app.toast(
    written
      ? { tone: 'info', text: { en: 'Copied', de: 'Kopiert' } }
      : { tone: 'error', text: { en: 'The clipboard may not be used here.', de: 'Die Zwischenablage darf hier nicht verwendet werden.' } },
  );
}

function inspect({ window }: ActionContext): MenuEntryLine {
  return {
    id: 'inspect',
    label: { en: 'Properties', de: 'Eigenschaften' },
    shortcut: { main: false, shift: false, alt: false, key: 'Enter' },
    run: () => window.focus('inspector'),
  };
}

function details(part: PartKey, { window }: ActionContext): MenuEntryLine {
  const article = articleOf(part);
  return {
    id: 'details',
    label: { en: `Data of ${article}`, de: `Daten von ${article}` },
    run: () => window.open({ kind: 'part', part }),
  };
}

/** Hangs a part on the pointer, to be placed by a click. Only for parts whose facts are at hand. */
function carry(part: PartKey, session: ProjectSession, { app, window }: ActionContext): readonly MenuEntryLine[] {
  const known = app.parts.store.get().get(part);
  if (!known || !(standsOnRail(roleOf(known.kind)) || roleOf(known.kind) === 'attachment')) return [];
  return [
    {
      id: 'carry',
      label: { en: 'Place by clicking in the drawing', de: 'Durch Klicken in der Zeichnung platzieren' },
      run: () => {
        window.focus('drawing');
        toolHostOf(session, app.ids).beginPlacing([known], false);
      },
    },
  ];
}

function partOfItem(id: Parameters<typeof findItem>[1], { state }: ProjectSession, context: ActionContext): readonly MenuEntryLine[] {
  const item = findItem(state.get().view.document, id);
  return item ? [details(item.part, context)] : [];
}

/** To the item on which something sits. */
function hostOf(id: AttachmentId, session: ProjectSession): readonly MenuEntryLine[] {
  const attachment = findAttachment(session.state.get().view.document, id);
  if (!attachment) return [];
  const reference = itemReference(session.state.get().view, attachment.host);
  return [
    {
      id: 'host',
      label: { en: `Select ${reference} below it`, de: `${reference} darunter auswählen` },
      run: () => session.select([attachment.host], attachment.host),
    },
  ];
}

function partOfAttachment(id: AttachmentId, { state }: ProjectSession, context: ActionContext): readonly MenuEntryLine[] {
  const attachment = findAttachment(state.get().view.document, id);
  return attachment ? [details(attachment.part, context)] : [];
}

/** Puts a part on the selected items. */
function attachEntry(part: PartKey, count: number, session: ProjectSession, { app }: ActionContext): MenuEntryLine {
  return {
    id: 'attach',
    label:
      count > 1
        ? { en: `Attach to the ${count} selected items`, de: `Auf die ${count} ausgewählten Elemente setzen` }
        : { en: 'Attach to the selected item', de: 'Auf das ausgewählte Element setzen' },
    shortcut: { main: false, shift: false, alt: false, key: 'Enter' },
    ...(count === 0 && { reason: { en: 'No item is selected.', de: 'Es ist kein Element ausgewählt.' } }),
    run: () => {
      session.aimAt(null);
      void placePart(app, session, part);
    },
  };
}

function partGroups(part: PartKey, session: ProjectSession, context: ActionContext): readonly MenuGroup[] {
  const { app } = context;
  const { view, selection } = session.state.get();
  const selected = selectedItems(view, selection);
  const count = selected.length;
  const known = app.parts.store.get().get(part);
  if (known && roleOf(known.kind) === 'attachment') {
    return [
      { id: 'place', entries: [attachEntry(part, count, session, context)] },
      { id: 'about', entries: [...carry(part, session, context), details(part, context)] },
    ];
  }
  return [
    {
      id: 'place',
      entries: [
        {
          id: 'insert',
          label:
            count > 0
              ? { en: 'Insert after the selection', de: 'Hinter der Auswahl einfügen' }
              : { en: 'Insert at the end of the rail', de: 'Am Ende der Tragschiene einfügen' },
          shortcut: { main: false, shift: false, alt: false, key: 'Enter' },
          run: () => {
            session.aimAt(null);
            void placePart(app, session, part);
          },
        },
        {
          id: 'replace',
          label:
            count > 1
              ? { en: `Replace the ${count} selected items`, de: `Die ${count} ausgewählten Elemente ersetzen` }
              : { en: 'Replace the selected item', de: 'Das ausgewählte Element ersetzen' },
          ...(count === 0 && { reason: { en: 'No item is selected.', de: 'Es ist kein Element ausgewählt.' } }),
          run: () => {
            session.aimAt({ kind: 'replace', items: selected });
            void placePart(app, session, part);
          },
        },
      ],
    },
    { id: 'about', entries: [...carry(part, session, context), details(part, context)] },
  ];
}
