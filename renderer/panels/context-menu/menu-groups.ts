import { type Finding, findRule, isAcceptable } from '../../../shared/checks/index.ts';
import type { Menu } from '../../../shared/host/index.ts';
import { type PartKey, roleOf, standsOnRail } from '../../../shared/parts/index.ts';
import { type ActionContext, type MenuSubject, placePart, showFinding } from '../../actions/index.ts';
import { selectedItems } from '../../state/editing/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { toolHostOf } from '../../tools/rails/index.ts';
import { MOST_FINDINGS, MOST_FIXES, type MenuEntryLine, type MenuGroup, type MenuSite, action, actions, details, fixEntries } from './menu-lines.ts';
import { isAboutRecord, recordMenu } from './record-menus.ts';

/** The menu of a subject, as things are now. Groups without entries are left out. */
export function menuGroups(subject: MenuSubject, site: MenuSite): readonly MenuGroup[] {
  return groupsOf(subject, site).filter(({ entries }) => entries.length > 0);
}

function groupsOf(subject: MenuSubject, context: MenuSite): readonly MenuGroup[] {
  const { session } = context;
  if (!session) return [];
  if (isAboutRecord(subject)) return recordMenu(subject, session, context);
  switch (subject.kind) {
    case 'tray':
      return [
        actions('place', ['edit.placeBack', 'edit.paste'], context),
        actions('more', ['edit.selectAll', 'edit.addRail'], context),
      ];
    case 'guide':
      return [actions('guides', ['view.clearGuides', 'view.measure'], context), actions('view', ['view.fit'], context)];
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

/** Hangs a part on the pointer, to be placed by a click. Only for parts whose facts are at hand. */
function carry(part: PartKey, session: ProjectSession, { app, window }: ActionContext): readonly MenuEntryLine[] {
  const known = app.parts.store.get().get(part);
  if (!known || !(standsOnRail(roleOf(known.kind)) || roleOf(known.kind) === 'attachment' || roleOf(known.kind) === 'jumper')) return [];
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
