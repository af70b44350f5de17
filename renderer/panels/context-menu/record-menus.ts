import { type AttachmentId, type ItemId, type RecordKind, type RecordOf, findAttachment, findItem } from '../../../shared/project/index.ts';
import { itemReference } from '../../../shared/rail/index.ts';
import type { ActionContext, MenuSubject } from '../../actions/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import type { RecordTarget } from '../../tools/gestures/index.ts';
import { jumperGroups } from './jumper-menu.ts';
import { type MenuEntryLine, type MenuGroup, type MenuSite, action, actions, details, inspect, mending } from './menu-lines.ts';

/** The menu over a record of a kind. */
interface MenuOfKind<K extends RecordKind> {
  /** What it is called, by the end of the message's key. */
  readonly title: 'selection' | 'rail' | 'strip' | 'drawing';
  /** Groups without entries may be among them. */
  readonly groups: (id: RecordOf<K>['id'], session: ProjectSession, context: MenuSite) => readonly MenuGroup[];
}

/** Zooming to the selection, and its properties. */
function looking(context: MenuSite): readonly MenuEntryLine[] {
  return [...action('view.zoomSelection', context), inspect(context)];
}

/** The menus of all kinds of records; null: nothing opens one over them. */
const MENUS: { readonly [K in RecordKind]: MenuOfKind<K> | null } = {
  project: null,
  settings: null,
  potential: null,
  plate: {
    title: 'drawing',
    groups: (_id, _session, context) => [
      actions('insert', ['edit.addDuct', 'edit.addKeepout', 'edit.addRail', 'edit.putOnPlate'], context),
      { id: 'more', entries: [...action('edit.selectAll', context), ...action('view.fit', context), inspect(context)] },
      actions('remove', ['edit.addPlate', 'edit.deletePlate'], context),
    ],
  },
  duct: {
    title: 'selection',
    groups: (_id, _session, context) => [
      actions('arrange', ['edit.setUpright'], context),
      { id: 'more', entries: looking(context) },
      actions('remove', ['edit.delete'], context),
    ],
  },
  keepout: {
    title: 'selection',
    groups: (_id, _session, context) => [{ id: 'more', entries: looking(context) }, actions('remove', ['edit.delete'], context)],
  },
  rail: {
    title: 'rail',
    groups: (_id, session, context) => [
      { id: 'mend', entries: mending(session, context) },
      actions('insert', ['edit.quickInsert', 'edit.paste', 'edit.completeAccessories'], context),
      actions('arrange', ['edit.number', 'edit.closeGaps', 'edit.alignStart', 'edit.alignCentre', 'edit.placeBack'], context),
      actions('mount', ['edit.putOnPlate', 'edit.takeOffPlate', 'edit.setUpright', 'edit.endless'], context),
      { id: 'more', entries: [...action('edit.selectAll', context), ...looking(context)] },
      actions('remove', ['edit.addRail', 'edit.delete'], context),
    ],
  },
  strip: {
    title: 'strip',
    groups: (_id, _session, context) => [
      actions('clipboard', ['edit.cut', 'edit.copy', 'edit.duplicate', 'edit.delete'], context),
      actions('arrange', ['edit.number', 'edit.turn', 'edit.closeGaps', 'edit.toUnplaced'], context),
      actions('strip', ['strip.move', 'strip.spread', 'strip.merge', 'strip.spares', 'edit.swapParts'], context),
      { id: 'more', entries: looking(context) },
    ],
  },
  item: {
    title: 'selection',
    groups: (id, session, context) => [
      { id: 'mend', entries: mending(session, context) },
      actions('clipboard', ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate', 'edit.delete'], context),
      actions('insert', ['edit.insertBefore', 'edit.insertAfter', 'edit.replacePart', 'edit.attach'], context),
      actions('arrange', ['edit.jumper', 'edit.turn', 'edit.number', 'edit.toUnplaced'], context),
      actions('strip', ['strip.split', 'edit.swapParts', 'edit.stack', 'edit.unstack'], context),
      actions('select', ['edit.selectSimilar', 'edit.selectRun', 'edit.selectStrip'], context),
      { id: 'more', entries: [inspect(context), ...partOfItem(id, session, context)] },
    ],
  },
  attachment: {
    title: 'selection',
    groups: (id, session, context) => [
      { id: 'mend', entries: mending(session, context) },
      { id: 'more', entries: [...hostOf(id, session), ...looking(context)] },
      actions('remove', ['edit.delete'], context),
      { id: 'about', entries: partOfAttachment(id, session, context) },
    ],
  },
  jumper: { title: 'selection', groups: jumperGroups },
  waiver: null,
  part: null,
};

/** Whether a menu is about a record. An article of the library is none. */
export function isAboutRecord(subject: MenuSubject): subject is RecordTarget {
  return subject.kind !== 'part' && subject.kind in MENUS;
}

/** What the menu over a record is called, by the end of the message's key. */
export function recordMenuTitle({ kind }: RecordTarget): MenuOfKind<RecordKind>['title'] {
  return MENUS[kind]?.title ?? 'drawing';
}

/** The menu over a record, as things are now. */
export function recordMenu({ kind, id }: RecordTarget, session: ProjectSession, context: MenuSite): readonly MenuGroup[] {
  // The id is one of the kind; the compiler cannot follow this through a kind that varies.
  const menu = MENUS[kind] as MenuOfKind<RecordKind> | null;
  return menu ? menu.groups(id, session, context) : [];
}

function partOfItem(id: ItemId, { state }: ProjectSession, context: ActionContext): readonly MenuEntryLine[] {
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
