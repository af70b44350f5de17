/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the options of a drawing: no tag of the page can hold them */
import { memo } from 'react';
import { jumpersOfRail, railOfJumper } from '../../../shared/circuits/index.ts';
import { type JumperRecord, type RailKey, UNPLACED } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { type Language, inLanguage } from '../../../shared/text/index.ts';
import type { NumberStyle } from '../../../shared/units/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { NO_SELECTION, type Selection } from '../../state/selection/index.ts';
import { type SessionState, settledSelection } from '../../state/session/index.ts';
import { type SheetRow, railOfRow, sheetOf } from '../../state/views/rails/index.ts';
import { itemName, jumperName, optionId, railName, sameFindings, sameJumpers } from '../frame/index.ts';

/** Items of a row that the list holds at once: those around the focus. Their number and places are told all the same. */
const WINDOW = 60;
/** And of a row that the keyboard is not on: enough to hear what stands there. With many rails every one of them counts. */
const GLIMPSE = 8;

interface MirrorProps {
  readonly prefix: string;
  readonly language: Language;
  readonly style: NumberStyle;
}

/**
 * The drawing as a list for screen readers: rails with their items, in the order in which they stand. Only the items
 * near the focus are there, so that a long rail costs nothing.
 */
export function CanvasMirror({ prefix, language, style }: MirrorProps) {
  const { state } = useSession();
  const view = useStore(state, (now) => now.view);
  const checks = useStore(state, (now) => now.checks);
  const selection = useStore(state, settledSelection);
  const touched = touchedRows(view, selection);
  return (
    <div className="visually-hidden">
      {sheetOf(view).rows.map((row) => (
        <MirrorRow
          key={row.layout.rail.id}
          row={row}
          jumpers={jumpersOfRail(view.document, rowKey(row)).jumpers}
          view={view}
          checks={checks}
          selection={touched.has(rowKey(row)) ? selection : NO_SELECTION}
          prefix={prefix}
          language={language}
          style={style}
        />
      ))}
    </div>
  );
}

interface MirrorRowProps extends MirrorProps, Pick<SessionState, 'view' | 'checks'> {
  readonly row: SheetRow;
  readonly jumpers: readonly JumperRecord[];
  readonly selection: Selection;
}

const MirrorRow = memo(function MirrorRow({ row, jumpers, view, checks, selection, prefix, language, style }: MirrorRowProps) {
  const { items, rail } = row.layout;
  const focus = items.findIndex(({ item }) => item.id === selection.focus);
  const room = focus < 0 ? GLIMPSE : WINDOW;
  const first = Math.max(0, Math.min(Math.max(focus, 0) - room / 2, items.length - room));
  const isRail = row.kind === 'rail';
  const name = isRail ? railName(view, checks, row.layout, language, style) : inLanguage(language, { en: 'Unplaced', de: 'Nicht platziert' });
  return (
    <div role="group" aria-label={name}>
      {isRail && (
        <div
          role="option"
          id={optionId(prefix, rail.id)}
          aria-selected={selection.ids.has(rail.id)}
          aria-setsize={items.length + 1}
          aria-posinset={1}
        >
          {name}
        </div>
      )}
      {items.slice(first, first + room).map((placed, at) => (
        <div
          key={placed.item.id}
          role="option"
          id={optionId(prefix, placed.item.id)}
          aria-selected={selection.ids.has(placed.item.id)}
          aria-setsize={items.length + (isRail ? 1 : 0)}
          aria-posinset={first + at + (isRail ? 2 : 1)}
        >
          {itemName(view, checks, placed, language, style, isRail)}
        </div>
      ))}
      {shownJumpers(jumpers, selection).map((jumper) => (
        <div key={jumper.id} role="option" id={optionId(prefix, jumper.id)} aria-selected={selection.ids.has(jumper.id)}>
          {jumperName(view, checks, jumper, language)}
        </div>
      ))}
    </div>
  );
}, sameRow);

/** A row is rendered again when it, or what is told of it, has changed; not for selections on other rows. */
function sameRow(a: MirrorRowProps, b: MirrorRowProps): boolean {
  return (
    a.row.layout === b.row.layout &&
    sameJumpers(a.jumpers, b.jumpers) &&
    sameFindings(a.checks, b.checks, railOfRow(a.row)) &&
    a.language === b.language &&
    a.style === b.style &&
    a.view.index.strips === b.view.index.strips &&
    a.selection === b.selection
  );
}

/** The rows on which something is selected or has the focus: only those are told of a new selection. */
function touchedRows({ document }: ProjectView, { ids, focus }: Selection): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const id of focus === undefined ? ids : [...ids, focus]) {
    const record = document.records.get(id);
    if (record?.kind === 'rail') keys.add(record.id);
    else if (record?.kind === 'item') keys.add(record.rail ?? UNPLACED);
    else if (record?.kind === 'jumper') keys.add(railOfJumper(document, record) ?? UNPLACED);
  }
  return keys;
}

function rowKey(row: SheetRow): RailKey {
  return row.kind === 'tray' ? UNPLACED : row.layout.rail.id;
}

/** Of the jumpers of a row those around the one that the keyboard is on, else the first ones. */
function shownJumpers(jumpers: readonly JumperRecord[], { focus }: Selection): readonly JumperRecord[] {
  const at = jumpers.findIndex(({ id }) => id === focus);
  const first = Math.max(0, at - GLIMPSE / 2);
  return jumpers.slice(first, first + GLIMPSE);
}
