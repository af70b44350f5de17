import { type FocusEvent, useEffect, useId, useState } from 'react';
import { Header, Menu, MenuItem, MenuSection, Separator } from 'react-aria-components';
import { type Previewed, type ShortcutPlatform, formatShortcut, offerPreview, withdrawPreview } from '../../actions/index.ts';
import { useApp } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { describeEntry } from './describe-entry.ts';
import type { MenuEntryLine, MenuGroup } from './menu-lines.ts';
import './context-menu.css';

/**
 * The entries of a menu. What cannot be done is dimmed and stays in reach, so that the reason can be read: it stands
 * below the entries while such an entry has the keyboard or the pointer, and choosing it does nothing.
 */
export function MenuList({
  label,
  groups,
  platform,
  autoFocus = false,
  onClose,
}: {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly platform: ShortcutPlatform;
  readonly autoFocus?: boolean;
  /** For a menu without a button that opens it: closes it when something was chosen. */
  readonly onClose?: () => void;
}) {
  const { say } = useText();
  const reasonId = useId();
  const [focused, setFocused] = useState<string>();
  const entries = groups.flatMap((group) => group.entries);
  const explained = entries.some(({ reason }) => reason !== undefined);
  const inFocus = entries.find(({ id }) => id === focused);
  const reason = inFocus?.reason;
  usePreviewOf(inFocus?.preview);

  return (
    <div className="menu-frame" onFocus={(event: FocusEvent) => setFocused(entryAt(event.target))}>
      <Menu
        className="menu"
        aria-label={label}
        {...(autoFocus && { autoFocus: 'first' })}
        {...(onClose && { onClose })}
        onAction={(key) => {
          const chosen = entries.find(({ id }) => id === key);
          if (chosen?.reason === undefined) chosen?.run();
        }}
      >
        {groups.map((group, at) => (
          <Group key={group.id} group={group} first={at === 0} platform={platform} reasonId={reasonId} />
        ))}
      </Menu>
      {explained && (
        <p className="menu-reason" id={reasonId}>
          {reason && say(reason)}
        </p>
      )}
    </div>
  );
}

/** The drawing shows what an entry would do while it has the keyboard, which the pointer gives it; until the menu is gone. */
function usePreviewOf(previewed: Previewed | undefined): void {
  const app = useApp();
  useEffect(() => {
    const session = app.state.get().active;
    if (!previewed || !session) return undefined;
    offerPreview(session, previewed, true);
    return () => withdrawPreview(session, previewed);
  }, [app, previewed]);
}

/** A group is the line above it, its title where it has one, and its entries. */
function Group({
  group,
  first,
  platform,
  reasonId,
}: {
  readonly group: MenuGroup;
  readonly first: boolean;
  readonly platform: ShortcutPlatform;
  readonly reasonId: string;
}) {
  const { say } = useText();
  const items = group.entries.map((entry) => <Entry key={entry.id} entry={entry} platform={platform} reasonId={reasonId} />);
  return (
    <>
      {!first && <Separator className="menu-separator" />}
      {group.title ? (
        <MenuSection id={`section ${group.id}`}>
          <Header className="menu-heading">{say(group.title)}</Header>
          {items}
        </MenuSection>
      ) : (
        items
      )}
    </>
  );
}

function Entry({ entry, platform, reasonId }: { readonly entry: MenuEntryLine; readonly platform: ShortcutPlatform; readonly reasonId: string }) {
  const { say, language } = useText();
  const unavailable = entry.reason !== undefined;
  return (
    <MenuItem
      id={entry.id}
      className="menu-item"
      textValue={say(entry.label)}
      data-unavailable={unavailable || undefined}
      ref={(element: Element | null) => describeEntry(element, { unavailable, shortcut: entry.shortcut, platform })}
      shouldCloseOnSelect={!unavailable}
      {...(unavailable && { 'aria-describedby': reasonId })}
    >
      <span className="menu-item-label">{say(entry.label)}</span>
      {entry.shortcut && <kbd className="shortcut" aria-hidden="true">{formatShortcut(entry.shortcut, platform, language)}</kbd>}
    </MenuItem>
  );
}

/** The id of the entry that an element stands for. */
function entryAt(element: EventTarget): string | undefined {
  return element instanceof HTMLElement ? element.closest<HTMLElement>('[role="menuitem"]')?.dataset['key'] : undefined;
}
