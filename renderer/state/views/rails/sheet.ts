import { type Box, attachmentBox, itemBox as boxOfItem, itemsById, jumperBox, partSymbol, railHalf } from '../../../../shared/drawing/index.ts';
import type { Part } from '../../../../shared/parts/index.ts';
import {
  type AttachmentRecord,
  type ItemRecord,
  type JumperRecord,
  type RailId,
  type RailRecord,
  type RecordId,
  UNPLACED,
  attachmentsOnRail,
  findItem,
  findPart,
  itemsOnRail,
  mintId,
  settingsOf,
} from '../../../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, endOf, layOutRail } from '../../../../shared/rail/index.ts';
import { type Um, ZERO_UM, mm, um } from '../../../../shared/units/index.ts';
import type { WorldPoint } from '../../camera/index.ts';

/** One row of the drawing: a rail with what stands on it, or the tray of items that stand on none. */
export interface SheetRow {
  readonly kind: 'rail' | 'tray';
  readonly layout: RailLayout;
  /** y of the rail's axis. */
  readonly axis: Um;
  /** How far the tallest item reaches above and below the axis. */
  readonly half: Um;
  /** Everything that belongs to the row: caption, finding marks, items, dimension lines. Rows do not overlap. */
  readonly top: Um;
  readonly bottom: Um;
  /** Where the row starts and ends, with what overhangs the rail. */
  readonly left: Um;
  readonly right: Um;
}

/** The drawing: rails one below the other, in their order, all starting at x = 0; the tray below them. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly bounds: Box;
}

/** Heights of the bands of a row, and the room around the drawing. */
export const SHEET = {
  /** Above the items: the frames of strips, and the caption of the rail above them. */
  above: mm(20),
  /** Between items and dimension lines: room for the marks of findings. */
  below: mm(6),
  dimensions: mm(18),
  between: mm(6),
  /** An empty rail is shown, and takes drops, as if items of this reach stood on it. */
  leastHalf: mm(26),
  around: mm(6),
  /** The drawing of a project without rails. */
  emptyWidth: mm(400),
  emptyHeight: mm(120),
} as const;

const TRAY_ID = mintId('rail', 'unplaced');
/** Width of an empty tray. */
const LEAST_TRAY = mm(300);
const sheets = new WeakMap<ProjectView, Sheet>();
const traySheets = new WeakMap<Sheet, Sheet>();
const halves = new WeakMap<RailLayout, Um>();
const trays = new WeakMap<readonly ItemRecord[], RailLayout>();

/** The drawing of a project; computed once for each view. */
export function sheetOf(view: ProjectView): Sheet {
  const known = sheets.get(view);
  if (known) return known;
  const rows: SheetRow[] = [];
  let y = 0;
  for (const layout of view.layouts.values()) y = addRow(view, rows, 'rail', layout, y);
  const tray = trayOf(view);
  if (tray) addRow(view, rows, 'tray', tray, y);
  const sheet: Sheet = { rows, bounds: boundsOf(rows) };
  sheets.set(view, sheet);
  return sheet;
}

/** The drawing as a drag sees it: with a tray, though nothing may lie in it yet. */
export function sheetWithTray(view: ProjectView): Sheet {
  const sheet = sheetOf(view);
  if (rowOf(sheet, undefined)) return sheet;
  const known = traySheets.get(sheet);
  if (known) return known;
  const rows = [...sheet.rows];
  addRow(view, rows, 'tray', layOutTray(view, [], []), rows.at(-1)?.bottom ?? 0);
  const made: Sheet = { rows, bounds: boundsOf(rows) };
  traySheets.set(sheet, made);
  return made;
}

/** Where the field of the tray ends, however little lies in it. */
export function trayRight(sheet: Sheet, row: SheetRow): Um {
  return um(Math.max(row.right, Math.min(sheet.bounds.right, LEAST_TRAY)));
}

/** The row of a rail; `undefined` as rail: that of the tray. */
export function rowOf(sheet: Sheet, rail: RailId | undefined): SheetRow | undefined {
  return sheet.rows.find((row) => (rail === undefined ? row.kind === 'tray' : row.kind === 'rail' && row.layout.rail.id === rail));
}

/** The rail that a row stands for; undefined for the tray. */
export function railOfRow(row: SheetRow): RailId | undefined {
  return row.kind === 'rail' ? row.layout.rail.id : undefined;
}

/** The row at a height of the drawing. */
export function rowAt(sheet: Sheet, y: Um): SheetRow | undefined {
  return sheet.rows.find((row) => y >= row.top && y < row.bottom);
}

/** The place of a record in the drawing; undefined for what is not drawn. */
export function boxOfRecord(view: ProjectView, id: RecordId): Box | undefined {
  const sheet = sheetOf(view);
  const record = view.document.records.get(id);
  if (record?.kind === 'rail') {
    const row = rowOf(sheet, record.id);
    return row && rowBox(row);
  }
  if (record?.kind === 'attachment') return boxOfAttachment(sheet, view, record);
  if (record?.kind === 'jumper') return boxOfJumper(sheet, view, record);
  if (record?.kind !== 'item') return undefined;
  const row = rowOf(sheet, record.rail);
  const placed = row?.layout.items.find(({ item }) => item.id === record.id);
  return row && placed && itemBox(row, placed);
}

function boxOfAttachment(sheet: Sheet, view: ProjectView, { id, host: hostId }: AttachmentRecord): Box | undefined {
  const row = rowOf(sheet, findItem(view.document, hostId)?.rail);
  const placed = row?.layout.attachments.find(({ attachment }) => attachment.id === id);
  const host = placed && row?.layout.items[placed.host];
  if (!row || !placed || !host) return undefined;
  const own = attachmentBox(placed, host);
  return { left: own.left, right: own.right, top: um(row.axis + own.top), bottom: um(row.axis + own.bottom) };
}

function boxOfJumper(sheet: Sheet, view: ProjectView, jumper: JumperRecord): Box | undefined {
  const [first] = jumper.contacts;
  const row = first && rowOf(sheet, findItem(view.document, first.item)?.rail);
  const part = findPart(view.document, jumper.part);
  const own = row && part && jumperBox(jumper, part, itemsById(row.layout.items));
  return row && own && { left: own.left, right: own.right, top: um(row.axis + own.top), bottom: um(row.axis + own.bottom) };
}

/** The place of an item on its row; where its width is unknown, that of the mark that stands for it. */
export function itemBox(row: SheetRow, placed: PlacedItem): Box {
  const own = boxOfItem(placed);
  return { left: own.left, right: own.right, top: um(row.axis + own.top), bottom: um(row.axis + own.bottom) };
}

/** A whole row. */
export function rowBox(row: SheetRow): Box {
  return { left: row.left, top: row.top, right: row.right, bottom: row.bottom };
}

/** The middle of a box. */
export function centreOf(box: Box): WorldPoint {
  return { x: um(Math.round((box.left + box.right) / 2)), y: um(Math.round((box.top + box.bottom) / 2)) };
}

function addRow(view: ProjectView, rows: SheetRow[], kind: SheetRow['kind'], layout: RailLayout, y: number): number {
  const half = halfOf(view, layout);
  const top = um(y);
  const axis = um(y + SHEET.above + half);
  const bottom = um(axis + half + SHEET.below + (kind === 'rail' ? SHEET.dimensions : 0) + SHEET.between);
  const left = um(Math.min(0, layout.start));
  const end = layout.items.reduce((furthest, placed) => Math.max(furthest, endOf(placed)), 0);
  rows.push({ kind, layout, axis, half, top, bottom, left, right: um(Math.max(layout.rail.length, end)) });
  return bottom;
}

function halfOf(view: ProjectView, layout: RailLayout): Um {
  const known = halves.get(layout);
  if (known !== undefined) return known;
  let half: number = Math.max(SHEET.leastHalf, railHalf(findPart(view.document, layout.rail.part)));
  let last: Part | undefined;
  for (const { part } of layout.items) {
    if (part === last) continue;
    last = part;
    const { bounds } = partSymbol(part, { turned: false, detail: 'box' });
    half = Math.max(half, bounds.bottom, -bounds.top);
  }
  const rounded = um(Math.ceil(half));
  halves.set(layout, rounded);
  return rounded;
}

function trayOf(view: ProjectView): RailLayout | undefined {
  const items = itemsOnRail(view.index, UNPLACED);
  if (items.length === 0) return undefined;
  const known = trays.get(items);
  const attachments = attachmentsOnRail(view.index, UNPLACED);
  if (known && sameAttachments(known, attachments)) return known;
  const layout = layOutTray(view, items, attachments);
  trays.set(items, layout);
  return layout;
}

function sameAttachments(layout: RailLayout, attachments: readonly AttachmentRecord[]): boolean {
  const shown = new Set(layout.attachments.map(({ attachment }) => attachment));
  return shown.size === attachments.length && attachments.every((attachment) => shown.has(attachment));
}

function layOutTray(view: ProjectView, items: readonly ItemRecord[], attachments: readonly AttachmentRecord[]): RailLayout {
  const settings = settingsOf(view.document);
  const partOf = (item: ItemRecord | AttachmentRecord): Part => {
    const part = findPart(view.document, item.part);
    if (!part) throw new Error(`no snapshot of ${item.part}`);
    return part;
  };
  // The tray is no rail: it only lends its look, item beside item from the left edge on.
  const rail: RailRecord = {
    kind: 'rail',
    id: TRAY_ID,
    order: '',
    name: '',
    part: settings.endStop,
    length: ZERO_UM,
    margin: ZERO_UM,
    centred: false,
  };
  return layOutRail(rail, items, { settings, partOf }, attachments);
}

function boundsOf(rows: readonly SheetRow[]): Box {
  const right = Math.max(...rows.map((row) => row.right), rows.length === 0 ? SHEET.emptyWidth : 0);
  const left = Math.min(...rows.map((row) => row.left), 0);
  return {
    left: um(left - SHEET.around),
    right: um(right + SHEET.around),
    top: ZERO_UM,
    bottom: rows.at(-1)?.bottom ?? SHEET.emptyHeight,
  };
}
