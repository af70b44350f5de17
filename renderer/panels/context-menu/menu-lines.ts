import type { Finding } from '../../../shared/checks/index.ts';
import { type PartKey, articleOf } from '../../../shared/parts/index.ts';
import type { Language, LocalText } from '../../../shared/text/index.ts';
import {
  ACTIONS,
  type ActionContext,
  type ActionId,
  type Previewed,
  type Shortcut,
  actionLabel,
  applyFix,
  findingsOfSelection,
  mainShortcut,
  runAction,
} from '../../actions/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';

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

/** What a menu is made for: the actions' site, and the language in which texts are copied. */
export interface MenuSite extends ActionContext {
  readonly language: Language;
  /** Parts are on their way that may make more fixes possible. */
  readonly awaiting?: boolean;
}

/** More findings than this, and more fixes of each, make a menu that nobody reads. */
export const MOST_FINDINGS = 3;
export const MOST_FIXES = 3;

/** Actions of which the drawing can show what they would do. */
const REPAIRS: Readonly<Partial<Record<ActionId, Previewed>>> = {
  'edit.completeAccessories': { kind: 'accessories' },
  'edit.fixAllSafe': { kind: 'allSafe' },
};

/** An action as an entry, with its shortcut and its reason. */
export function action(id: ActionId, context: ActionContext): readonly MenuEntryLine[] {
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

/** Actions as a group. */
export function actions(id: string, ids: readonly ActionId[], context: ActionContext): MenuGroup {
  return { id, entries: ids.flatMap((each) => action(each, context)) };
}

/** What mends the selection comes first, as it is what one looks for at a mark of a finding. */
export function mending(session: ProjectSession, context: ActionContext): readonly MenuEntryLine[] {
  const findings = findingsOfSelection(session.state.get());
  if (findings.length === 0) return [];
  const offered = findings.slice(0, MOST_FINDINGS).flatMap((finding) => fixEntries(finding, session, context).slice(0, 1));
  const seen = new Set<string>();
  // Two findings are often mended by the same fix.
  const fixes = offered.filter(({ label }) => !seen.has(label.en) && seen.add(label.en));
  return [...fixes, ...action('edit.quickFix', context)];
}

/** The fixes of a finding, as entries. */
export function fixEntries(finding: Finding, session: ProjectSession, { app }: ActionContext): readonly MenuEntryLine[] {
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

/** Moves the keyboard to the inspector. */
export function inspect({ window }: ActionContext): MenuEntryLine {
  return {
    id: 'inspect',
    label: { en: 'Properties', de: 'Eigenschaften' },
    shortcut: { main: false, shift: false, alt: false, key: 'Enter' },
    run: () => window.focus('inspector'),
  };
}

/** Shows what is known of a part. */
export function details(part: PartKey, { window }: ActionContext): MenuEntryLine {
  const article = articleOf(part);
  return {
    id: 'details',
    label: { en: `Data of ${article}`, de: `Daten von ${article}` },
    run: () => window.open({ kind: 'part', part }),
  };
}
