import {
  BookOpen,
  Command,
  FileText,
  LocateFixed,
  type LucideIcon,
  PackagePlus,
  PanelsTopLeft,
  RectangleEllipsis,
  StretchHorizontal,
  TriangleAlert,
} from 'lucide-react';
import { ListBoxItem } from 'react-aria-components';
import { type ShortcutPlatform, formatShortcut, mainShortcut } from '../../actions/index.ts';
import { useText } from '../../i18n/index.ts';
import { describeEntry } from '../context-menu/index.ts';
import type { TextRange } from './match-text.ts';
import type { PaletteKind } from './palette-entry.ts';
import type { PaletteHit } from './search-entries.ts';

const ICONS: Readonly<Record<PaletteKind, LucideIcon>> = {
  action: Command,
  rail: StretchHorizontal,
  strip: RectangleEllipsis,
  item: LocateFixed,
  finding: TriangleAlert,
  part: PackagePlus,
  project: PanelsTopLeft,
  file: FileText,
  example: BookOpen,
};

/**
 * One line of the palette: what it is, where it is found otherwise, its shortcut. What cannot be done now stays in reach
 * of the keyboard, so that the reason is read.
 */
export function PaletteRow({ hit, platform }: { readonly hit: PaletteHit; readonly platform: ShortcutPlatform }) {
  const { say, language } = useText();
  const { entry, ranges } = hit;
  const name = say(entry.name);
  const shortcut = entry.goal.type === 'action' ? mainShortcut(entry.goal.action) : undefined;
  const unavailable = entry.reason !== undefined;
  const Icon = ICONS[entry.kind];
  return (
    <ListBoxItem
      id={entry.id}
      textValue={name}
      className="palette-row"
      data-unavailable={unavailable || undefined}
      // Stays in reach of the keyboard, which the control's own way of disabling would not allow.
      ref={(element: Element | null) => describeEntry(element, { unavailable, shortcut, platform })}
    >
      <Icon size={15} aria-hidden="true" className="palette-icon" />
      <span className="palette-name">
        <Marked text={name} ranges={ranges} />
      </span>{' '}
      <span className="palette-hint">{say(entry.reason ?? entry.hint)}</span>
      {/* Told as the shortcut of the entry; as part of its name it would be read with every name. */}
      {shortcut && <kbd className="shortcut" aria-hidden="true">{formatShortcut(shortcut, platform, language)}</kbd>}
    </ListBoxItem>
  );
}

/** A text with the stretches that were asked for in bold. */
function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly TextRange[] }) {
  if (ranges.length === 0) return text;
  const pieces: { readonly key: number; readonly text: string; readonly marked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    if (from > at) pieces.push({ key: at, text: text.slice(at, from), marked: false });
    pieces.push({ key: from, text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ key: at, text: text.slice(at), marked: false });
  return pieces.map((piece) => (piece.marked ? <b key={piece.key}>{piece.text}</b> : <span key={piece.key}>{piece.text}</span>));
}
