import { type JumperId, findJumper } from '../../../shared/project/index.ts';
import { itemReference } from '../../../shared/rail/index.ts';
import type { ActionContext } from '../../actions/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { toggleContact } from '../../tools/rails/index.ts';
import { type MenuEntryLine, type MenuGroup, type MenuSite, action, actions, details, inspect, mending } from './menu-lines.ts';

/** Contacts beyond this many would make a menu that nobody reads; the inspector has them all. */
const MOST_CONTACTS = 12;

/** Breaks out or puts back each contact of a jumper. */
function contactEntries(id: JumperId, session: ProjectSession): readonly MenuEntryLine[] {
  const { view } = session.state.get();
  const jumper = findJumper(view.document, id);
  if (!jumper || jumper.contacts.length > MOST_CONTACTS) return [];
  return jumper.contacts.map((contact, at) => {
    const where = itemReference(view, contact.item);
    const label = contact.removed
      ? { en: `Restore contact ${at + 1} (${where})`, de: `Kontakt ${at + 1} wieder einsetzen (${where})` }
      : { en: `Break out contact ${at + 1} (${where})`, de: `Kontakt ${at + 1} ausbrechen (${where})` };
    return { id: `contact ${at}`, label, run: () => void session.dispatch(toggleContact(jumper, at)) };
  });
}

/** Puts a jumper into the other row. */
function rowEntry(id: JumperId, session: ProjectSession): readonly MenuEntryLine[] {
  const jumper = findJumper(session.state.get().view.document, id);
  const row = jumper?.contacts[0]?.row === 'A' ? 'B' : 'A';
  if (!jumper) return [];
  return [{ id: 'row', label: { en: `Move to row ${row}`, de: `In Reihe ${row} setzen` }, run: () => void session.dispatch({ type: 'jumper.edit', jumper: id, row }) }];
}

function blocksOfJumper(id: JumperId, session: ProjectSession): readonly MenuEntryLine[] {
  const jumper = findJumper(session.state.get().view.document, id);
  if (!jumper) return [];
  const items = [...new Set(jumper.contacts.map(({ item }) => item))];
  return [
    {
      id: 'blocks',
      label: { en: `Select the ${items.length} blocks below it`, de: `Die ${items.length} Klemmen darunter auswählen` },
      run: () => session.select(items, items.at(-1)),
    },
  ];
}

function partOfJumper(id: JumperId, session: ProjectSession, context: ActionContext): readonly MenuEntryLine[] {
  const jumper = findJumper(session.state.get().view.document, id);
  return jumper ? [details(jumper.part, context)] : [];
}

/** The menu over a jumper: its contacts one by one, its row, and what lies below it. */
export function jumperGroups(id: JumperId, session: ProjectSession, context: MenuSite): readonly MenuGroup[] {
  return [
    { id: 'mend', entries: mending(session, context) },
    { id: 'contacts', entries: contactEntries(id, session) },
    { id: 'row', entries: rowEntry(id, session) },
    { id: 'more', entries: [...blocksOfJumper(id, session), ...action('view.zoomSelection', context), inspect(context)] },
    actions('remove', ['edit.delete'], context),
    { id: 'about', entries: partOfJumper(id, session, context) },
  ];
}
