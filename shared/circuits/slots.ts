import { type Fact, type Part, UNKNOWN, factOf, roleOf } from '../parts/index.ts';
import type { AttachmentRecord, ItemId, ItemRecord, JumperRecord, JumperRow } from '../project/index.ts';
import { type JumperShape, jumperShape } from './jumper-shape.ts';

/** The two rows of jumper slots of a block potential. */
export const JUMPER_ROWS = ['A', 'B'] as const satisfies readonly JumperRow[];

/** Halves of a slot. */
export const SLOT_HALVES = 2;

/** Who sits in a slot. */
export interface SlotOccupant {
  readonly by: JumperRecord | AttachmentRecord;
  readonly halves: number;
}

/** The slot of one row on one level of a block, with whoever sits in it. Only slots in which somebody sits exist. */
export interface Slot {
  readonly item: ItemId;
  readonly level: number;
  readonly row: JumperRow;
  readonly occupants: readonly SlotOccupant[];
  /** Sum of the halves taken; more than `SLOT_HALVES` is a collision. */
  readonly taken: number;
}

/** Who sits where in the jumper slots of a rail, or of any other set of blocks. */
export interface SlotTable {
  readonly slots: ReadonlyMap<SlotKey, Slot>;
  /** Attachments that sit in a jumper slot of which nobody has said the row. */
  readonly rowless: readonly AttachmentRecord[];
}

/** Key of a slot. */
export type SlotKey = string;

/** The key of the slot of a row on a level of a block. */
export function slotKey(item: ItemId, level: number, row: JumperRow): SlotKey {
  return `${item}/${level}/${row}`;
}

/**
 * Whether an attachment sits in a jumper slot: testing taps, test plugs and test plug adapters do, and carriers that say
 * so (2002-161). Group carriers, covers and whatever says that it sits elsewhere do not; of other carriers nobody can tell.
 */
export function sitsInJumperSlot(part: Part): Fact<boolean> {
  const mountsIn = factOf(part, 'compatibility.mountsIn');
  if (mountsIn.known) return { ...mountsIn, value: mountsIn.value === 'jumper slot' };
  const byKind = (value: boolean): Fact<boolean> => ({ known: true, value, source: { id: 'derived', at: 'kind of part' }, confirmed: true });
  switch (part.kind) {
    case 'testing-tap':
    case 'test-plug':
    case 'test-adapter':
    case 'pluggable-connector-plug':
      return byKind(true);
    case 'cover':
    case 'group-marker-carrier':
      return byKind(false);
    default:
      return roleOf(part.kind) === 'attachment' ? UNKNOWN : byKind(false);
  }
}

/** How many halves a jumper takes at each of its positions: every slot under its body, or only those of its contacts. */
export function halvesAt(shape: JumperShape, { contacts }: Pick<JumperRecord, 'contacts'>): readonly number[] {
  if (shape.halves === 2) return contacts.map(() => 2);
  const touched = shape.groups.known ? new Set(shape.groups.value.flat()) : undefined;
  return contacts.map((_, at) => (touched === undefined || touched.has(at) ? 1 : 0));
}

/** Who sits in which slot. `partOf`: the part of a jumper or an attachment. */
export function slotTable(
  jumpers: Iterable<JumperRecord>,
  attachments: Iterable<AttachmentRecord>,
  partOf: (record: JumperRecord | AttachmentRecord) => Part,
): SlotTable {
  const slots = new Map<SlotKey, { item: ItemId; level: number; row: JumperRow; occupants: SlotOccupant[]; taken: number }>();
  const rowless: AttachmentRecord[] = [];
  function sit(item: ItemId, level: number, row: JumperRow, by: SlotOccupant['by'], halves: number): void {
    if (halves === 0) return;
    const key = slotKey(item, level, row);
    const slot = slots.get(key);
    if (slot) {
      slot.occupants.push({ by, halves });
      slot.taken += halves;
    } else slots.set(key, { item, level, row, occupants: [{ by, halves }], taken: halves });
  }
  for (const jumper of jumpers) {
    const halves = halvesAt(jumperShape(partOf(jumper)), jumper);
    jumper.contacts.forEach(({ item, level, row }, at) => sit(item, level, row, jumper, halves[at] ?? 0));
  }
  for (const attachment of attachments) {
    if (attachment.row !== undefined) sit(attachment.host, attachment.level ?? 0, attachment.row, attachment, SLOT_HALVES);
    else {
      const inSlot = sitsInJumperSlot(partOf(attachment));
      if (inSlot.known && inSlot.value) rowless.push(attachment);
    }
  }
  return { slots, rowless };
}

/** The slots that are taken more than once, in the order in which they were first taken. */
export function slotCollisions(table: SlotTable): readonly Slot[] {
  return [...table.slots.values()].filter(({ taken }) => taken > SLOT_HALVES);
}

/** Halves of a slot that are free; never below none. */
export function freeHalves(table: SlotTable, item: ItemId, level: number, row: JumperRow, without?: SlotOccupant['by']): number {
  const slot = table.slots.get(slotKey(item, level, row));
  if (!slot) return SLOT_HALVES;
  const own = without === undefined ? 0 : slot.occupants.reduce((sum, { by, halves }) => (by.id === without.id ? sum + halves : sum), 0);
  return Math.max(0, SLOT_HALVES - (slot.taken - own));
}

/**
 * The rows in which a jumper would find room at all its positions, A first. `without`: the jumper itself, where it is
 * there already. How many slots a block has in each row is for `slotRowsOf`.
 */
export function freeRows(
  table: SlotTable,
  shape: JumperShape,
  jumper: Pick<JumperRecord, 'contacts'>,
  without?: JumperRecord,
): readonly JumperRow[] {
  const halves = halvesAt(shape, jumper);
  return JUMPER_ROWS.filter((row) =>
    jumper.contacts.every(({ item, level }, at) => freeHalves(table, item, level, row, without) >= (halves[at] ?? 0)),
  );
}

/**
 * The rows that a level of a block has. Unknown where its records do not tell the number of its slots; one slot is row A.
 */
export function slotRowsOf(part: Part, item: Pick<ItemRecord, 'levels'>, level: number): Fact<readonly JumperRow[]> {
  const rows = (count: number): readonly JumperRow[] => JUMPER_ROWS.slice(0, Math.max(0, Math.min(JUMPER_ROWS.length, count)));
  const byLevel = factOf(part, 'connection.levelJumperSlots');
  const ofLevel = byLevel.known ? byLevel.value[level] : undefined;
  if (byLevel.known && ofLevel !== undefined) return { ...byLevel, value: rows(ofLevel) };
  const slots = factOf(part, 'connection.jumperSlots');
  if (!slots.known || level >= Math.max(1, item.levels.length)) return UNKNOWN;
  return { ...slots, value: rows(slots.value) };
}
