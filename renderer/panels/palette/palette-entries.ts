import type { Finding } from '../../../shared/checks/index.ts';
import { type Example, type ListedFile, MENU_BAR, type PartSummary } from '../../../shared/host/index.ts';
import { articleOf, roleOf, standsOnRail } from '../../../shared/parts/index.ts';
import { type ItemRecord, itemsOfStrip, projectOf } from '../../../shared/project/index.ts';
import { type ProjectView, itemReference, kindTitle } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { ACTIONS, type ActionContext, type ActionId, actionLabel, actionName } from '../../actions/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** Actions that are no choice in the palette: the palette itself, and what only the guard on closing asks for. */
const LEFT_OUT: ReadonlySet<ActionId> = new Set<ActionId>(['view.palette', 'file.saveAndClose']);

/** The text of a long finding is cut: the palette shows one line. */
const LONGEST_NAME = 140;

/** Of very many findings only the first are looked through: the list of findings has filters of its own. */
const MOST_FINDINGS = 1000;

const MENU_OF: ReadonlyMap<ActionId, LocalText> = new Map(
  MENU_BAR.flatMap(({ label, entries }) =>
    entries.flatMap((entry) => (entry.type === 'action' ? [[entry.action, label] as const] : [])),
  ),
);
const NO_MENU: LocalText = { en: 'Window', de: 'Fenster' };

/** Every action in the order of the menus, with the reason why it cannot be done where it cannot. */
export function actionEntries(context: ActionContext): readonly PaletteEntry[] {
  const inMenus = [...MENU_OF.keys()];
  const others = (Object.keys(ACTIONS) as ActionId[]).filter((id) => !MENU_OF.has(id));
  return [...inMenus, ...others]
    .filter((id) => !LEFT_OUT.has(id))
    .map((action) => {
      const reason = ACTIONS[action].unavailable(context);
      const plain = actionName(action);
      return {
        id: `action ${action}`,
        kind: 'action',
        name: actionLabel(action, context),
        hint: MENU_OF.get(action) ?? NO_MENU,
        words: Object.values(plain),
        ...(reason && { reason }),
        goal: { type: 'action', action },
      };
    });
}

/** The rails and strips of a project by their names. */
export function placeEntries(view: ProjectView): readonly PaletteEntry[] {
  const rails = view.index.rails.map(
    ({ id, name }): PaletteEntry => ({
      id: `rail ${id}`,
      kind: 'rail',
      name: { en: `Go to rail ${name}`, de: `Gehe zu Tragschiene ${name}` },
      hint: kindTitle('rail'),
      words: [name],
      goal: { type: 'show', ids: [id] },
    }),
  );
  const strips = view.index.strips.map(({ id, tag }): PaletteEntry => {
    const items = itemsOfStrip(view.index, id).map((item) => item.id);
    return {
      id: `strip ${id}`,
      kind: 'strip',
      name: { en: `Go to strip ${tag}`, de: `Gehe zu Klemmenleiste ${tag}` },
      hint: { en: 'Strip', de: 'Klemmenleiste' },
      words: [tag],
      goal: { type: 'show', ids: items.length > 0 ? items : [id] },
    };
  });
  return [...rails, ...strips];
}

/** The findings that count, each by its rule and its text. */
export function findingEntries(findings: readonly Finding[]): readonly PaletteEntry[] {
  return findings
    .filter(({ waived }) => !waived)
    .slice(0, MOST_FINDINGS)
    .map((finding) => ({
      id: `finding ${finding.key}`,
      kind: 'finding',
      name: { en: cut(`${finding.rule}: ${finding.text.en}`), de: cut(`${finding.rule}: ${finding.text.de}`) },
      hint: { en: 'Finding', de: 'Befund' },
      words: [],
      goal: { type: 'finding', key: finding.key },
    }));
}

const references = new WeakMap<ProjectView, readonly { readonly reference: string; readonly entry: () => PaletteEntry }[]>();

/** The items whose reference (`-X1:5`, `R1#3`) begins with what was typed; only asked for texts that look like one. */
export function itemEntries(view: ProjectView, query: string, most: number): readonly PaletteEntry[] {
  const wanted = query.trim().toLowerCase();
  if (!/[:#]/.test(wanted)) return [];
  let known = references.get(view);
  if (!known) {
    known = [...view.index.itemsByRail.values()].flat().map((item) => {
      const reference = itemReference(view, item.id);
      return { reference: reference.toLowerCase(), entry: () => itemEntry(reference, item) };
    });
    references.set(view, known);
  }
  // "X1:5" is what people say for "-X1:5".
  const begins = known.filter(({ reference }) => reference.startsWith(wanted) || reference.startsWith(`-${wanted}`));
  return begins
    .toSorted((a, b) => a.reference.length - b.reference.length)
    .slice(0, most)
    .map(({ entry }) => entry());
}

function itemEntry(reference: string, { id, part }: ItemRecord): PaletteEntry {
  const article = articleOf(part);
  return {
    id: `item ${id}`,
    kind: 'item',
    name: { en: `Go to ${reference}`, de: `Gehe zu ${reference}` },
    hint: { en: article, de: article },
    words: [reference],
    goal: { type: 'show', ids: [id] },
  };
}

/** Words that say "insert", which is what choosing a part does anyway. */
const INSERTING = /^(?:insert|place|add|einf\S*|platzier\S*)$/i;

/** What to ask the library for: only where an order number may have been typed, which has digits. */
export function partQuery(query: string): string | undefined {
  const words = query.split(/\s+/).filter((word) => word !== '' && !INSERTING.test(word));
  const text = words.join(' ');
  return text.length >= 3 && /\d/.test(text) && !/[:#]/.test(text) ? text : undefined;
}

/** Parts of the library that can be placed. */
export function partEntries(parts: readonly PartSummary[]): readonly PaletteEntry[] {
  return parts
    .filter(({ kind }) => standsOnRail(roleOf(kind)) || roleOf(kind) === 'rail')
    .map(({ key, article, manufacturer, description }) => ({
      id: `part ${key}`,
      kind: 'part',
      name: { en: `Insert ${article}`, de: `${article} einfügen` },
      hint: { en: `${manufacturer}, ${description.en}`, de: `${manufacturer}, ${description.de}` },
      words: [],
      goal: { type: 'insert', part: key },
    }));
}

/** The other open projects, recent files and examples. */
export function projectEntries(
  sessions: readonly ProjectSession[],
  active: ProjectSession | undefined,
  files: readonly ListedFile[],
  examples: readonly Example[],
): readonly PaletteEntry[] {
  const open = sessions
    .filter((session) => session !== active)
    .map((session): PaletteEntry => {
      const { view, file } = session.state.get();
      const name = projectOf(view.document).name || file?.name;
      return {
        id: `session ${session.id}`,
        kind: 'project',
        name: { en: `Switch to ${name ?? 'untitled project'}`, de: `Wechseln zu ${name ?? 'Projekt ohne Namen'}` },
        hint: { en: 'Open project', de: 'Geöffnetes Projekt' },
        words: file ? [file.name] : [],
        goal: { type: 'session', session: session.id },
      };
    });
  const openHandles = new Set(sessions.map((session) => session.state.get().file?.handle));
  const recent = files
    .filter(({ file }) => !openHandles.has(file.handle))
    .map(
      ({ file }): PaletteEntry => ({
        id: `file ${file.folder}/${file.name}`,
        kind: 'file',
        name: { en: `Open ${file.name}`, de: `${file.name} öffnen` },
        hint: { en: file.folder, de: file.folder },
        words: [],
        goal: { type: 'file', handle: file.handle },
      }),
    );
  const offered = examples.map(
    ({ name, title }): PaletteEntry => ({
      id: `example ${name}`,
      kind: 'example',
      name: { en: `Open example: ${title.en}`, de: `Beispiel öffnen: ${title.de}` },
      hint: { en: 'Example', de: 'Beispiel' },
      words: [],
      goal: { type: 'example', name },
    }),
  );
  return [...open, ...recent, ...offered];
}

function cut(text: string): string {
  return text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}
