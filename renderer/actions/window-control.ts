import type { Finding } from '../../shared/checks/index.ts';
import type { AttributeKey, PartKey } from '../../shared/parts/index.ts';
import type { ItemId, StripId } from '../../shared/project/index.ts';
import { type Store, createStore } from '../state/store/index.ts';
import type { MenuRequest } from './menu-request.ts';

/** The page of the settings dialog that is shown first. */
export type SettingsPage = 'program' | 'start' | ProjectPage;

/** The pages of the settings dialog that are about the project in view. */
export const PROJECT_PAGES = ['project', 'limits', 'rules', 'acceptances'] as const;
export type ProjectPage = (typeof PROJECT_PAGES)[number];

/** The dialog over the window; one at a time. */
export type DialogRequest =
  | { readonly kind: 'new' }
  | { readonly kind: 'open' }
  | { readonly kind: 'saveAs'; readonly afterwards?: () => void }
  | { readonly kind: 'export' }
  | { readonly kind: 'settings'; readonly page: SettingsPage }
  | { readonly kind: 'about' }
  /** Every action, to be found by typing. */
  | { readonly kind: 'palette' }
  /** Every key and gesture. */
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'addRail' }
  | { readonly kind: 'addPlate' }
  | { readonly kind: 'number'; readonly items: readonly ItemId[] }
  | { readonly kind: 'splitStrip'; readonly at: ItemId }
  /** The first of them keeps its tag; of one alone the dialog asks for the others. */
  | { readonly kind: 'mergeStrips'; readonly strips: readonly StripId[] }
  | { readonly kind: 'moveStrip'; readonly strip: StripId }
  | { readonly kind: 'spreadStrip'; readonly strip: StripId }
  | { readonly kind: 'addSpares'; readonly strip: StripId }
  | { readonly kind: 'pattern' }
  | { readonly kind: 'swapParts'; readonly items: readonly ItemId[] }
  /** Single blocks become multi-level ones, or the reverse. */
  | { readonly kind: 'levels'; readonly items: readonly ItemId[]; readonly to: 'multi' | 'single' }
  | { readonly kind: 'accept'; readonly finding: Finding }
  | { readonly kind: 'guide'; readonly rule?: string }
  | { readonly kind: 'part'; readonly part: PartKey }
  /** `from`: the list of all facts of the part, to go back to. */
  | { readonly kind: 'fact'; readonly part: PartKey; readonly attribute: AttributeKey; readonly from?: 'facts' }
  | { readonly kind: 'unsaved'; readonly afterwards: () => void }
  | { readonly kind: 'saveConflict'; readonly reason: 'changed-on-disk' | 'already-open'; readonly afterwards?: () => void };

/** Panels that can be folded away. */
export type PanelName = 'library' | 'inspector' | 'dock';

/** The tabs of the dock below the drawing. */
export type DockTab = 'findings' | 'orders' | 'cuts';

/** Places that an action can send the keyboard to. */
export type FocusTarget = 'quickInsert' | 'librarySearch' | 'drawing' | 'findings' | 'inspector';

/** The areas of the window in the order in which F6 goes through them. */
export const AREAS: readonly FocusTarget[] = ['librarySearch', 'quickInsert', 'drawing', 'inspector', 'findings'];

/** The system's clipboard, for what a menu asks. `undefined` and `false`: it may not be used. */
export interface ClipboardPort {
  readonly read: () => Promise<string | undefined>;
  readonly write: (text: string) => Promise<boolean>;
}

/** What the window control needs of its page. */
export interface WindowPort {
  /** The area that has the keyboard now. */
  readonly areaInFocus: () => FocusTarget | undefined;
  readonly clipboard: ClipboardPort;
}

/** A page without areas and clipboard. */
export const NO_PAGE: WindowPort = {
  areaInFocus: () => undefined,
  clipboard: { read: () => Promise.resolve(undefined), write: () => Promise.resolve(false) },
};

/** What the window shows besides the project: nothing of it is work. */
export interface WindowState {
  readonly dialog: DialogRequest | null;
  /** The context menu; one at a time. */
  readonly menu: MenuRequest | null;
  readonly panels: Readonly<Record<PanelName, boolean>>;
  readonly dockTab: DockTab;
  /** Key of the finding that was shown last: where next and previous go on from. */
  readonly finding: string | undefined;
  /** Words that the listed findings must have. */
  readonly findingsText: string;
  /** The measure tool is on: the pointer measures, and edits nothing. */
  readonly measuring: boolean;
  /** The overview of a drawing that is larger than its view. */
  readonly minimap: boolean;
}

/** The window as actions and panels handle it. */
export interface WindowControl {
  readonly state: Store<WindowState>;
  readonly open: (dialog: DialogRequest) => void;
  readonly closeDialog: () => void;
  readonly openMenu: (menu: MenuRequest) => void;
  readonly closeMenu: () => void;
  readonly showPanel: (panel: PanelName, shown: boolean) => void;
  readonly showDockTab: (tab: DockTab) => void;
  readonly setFinding: (key: string | undefined) => void;
  readonly setFindingsText: (text: string) => void;
  /**
   * Sends the keyboard to a place. One that is in view takes it at once, so that the next key, however soon, is its own; a
   * folded panel is unfolded first and takes it a step later, as does a place from which something that closes has taken it
   * back. With `unless` it is an offer: made a step later, and called off by what is asked at that moment.
   */
  readonly focus: (target: FocusTarget, unless?: () => boolean) => void;
  /** Sends the keyboard to the next (1) or previous (-1) area; those that are folded away are passed over. */
  readonly focusArea: (step: 1 | -1) => void;
  readonly setMeasuring: (measuring: boolean) => void;
  readonly setMinimap: (shown: boolean) => void;
  readonly clipboard: ClipboardPort;
  /** A place says how it takes the keyboard; the answer takes that back. */
  readonly onFocus: (target: FocusTarget, take: () => void) => () => void;
}

const PANEL_OF: Readonly<Partial<Record<FocusTarget, PanelName>>> = {
  librarySearch: 'library',
  inspector: 'inspector',
  findings: 'dock',
};

/** All panels in view, findings in front. */
export const INITIAL_WINDOW: WindowState = {
  dialog: null,
  menu: null,
  panels: { library: true, inspector: true, dock: true },
  dockTab: 'findings',
  finding: undefined,
  findingsText: '',
  measuring: false,
  minimap: true,
};

/**
 * The window's own state. `later` runs a step after the page has been brought up to date, so that a panel unfolded a
 * moment ago can take the keyboard.
 */
export function createWindowControl(
  later: (step: () => void) => void,
  initial: WindowState = INITIAL_WINDOW,
  page: WindowPort = NO_PAGE,
): WindowControl {
  const state = createStore(initial);
  const takers = new Map<FocusTarget, () => void>();
  function showPanel(panel: PanelName, shown: boolean): void {
    state.update((current) =>
      current.panels[panel] === shown ? current : { ...current, panels: { ...current.panels, [panel]: shown } },
    );
  }
  function showDockTab(tab: DockTab): void {
    showPanel('dock', true);
    state.update((current) => (current.dockTab === tab ? current : { ...current, dockTab: tab }));
  }
  /** Where the keyboard is on its way to: the next press of F6 goes on from there. */
  let awaited: FocusTarget | undefined;
  function focus(target: FocusTarget, unless?: () => boolean): void {
    const panel = PANEL_OF[target];
    const inView = isShown(state.get().panels, panel) && (target !== 'findings' || state.get().dockTab === 'findings');
    if (panel !== undefined) showPanel(panel, true);
    if (target === 'findings') showDockTab('findings');
    if (unless !== undefined) {
      later(() => {
        // A step has passed: who took the keyboard meanwhile keeps it.
        if (!unless()) takers.get(target)?.();
      });
      return;
    }
    awaited = target;
    if (inView) takers.get(target)?.();
    later(() => {
      // Whoever was sent elsewhere meanwhile stays there.
      if (awaited !== target) return;
      awaited = undefined;
      if (page.areaInFocus() !== target) takers.get(target)?.();
    });
  }
  return {
    state,
    open: (dialog) => state.update((current) => ({ ...current, dialog })),
    closeDialog: () => state.update((current) => (current.dialog === null ? current : { ...current, dialog: null })),
    openMenu: (menu) => state.update((current) => ({ ...current, menu })),
    closeMenu: () => state.update((current) => (current.menu === null ? current : { ...current, menu: null })),
    showPanel,
    showDockTab,
    setFinding: (key) => state.update((current) => (current.finding === key ? current : { ...current, finding: key })),
    setFindingsText: (text) => state.update((current) => (current.findingsText === text ? current : { ...current, findingsText: text })),
    focus,
    focusArea(step) {
      const { panels } = state.get();
      const shown = AREAS.filter((area) => isShown(panels, PANEL_OF[area]));
      const next = neighbourArea(shown, awaited ?? page.areaInFocus(), step);
      if (next !== undefined) focus(next);
    },
    setMeasuring: (measuring) => state.update((current) => (current.measuring === measuring ? current : { ...current, measuring })),
    setMinimap: (shown) => state.update((current) => (current.minimap === shown ? current : { ...current, minimap: shown })),
    clipboard: page.clipboard,
    onFocus(target, take) {
      takers.set(target, take);
      return () => {
        if (takers.get(target) === take) takers.delete(target);
      };
    },
  };
}

/** The area after or before one, round and round; from nowhere to the first or the last. */
function neighbourArea(areas: readonly FocusTarget[], current: FocusTarget | undefined, step: 1 | -1): FocusTarget | undefined {
  const at = current === undefined ? -1 : areas.indexOf(current);
  if (at < 0) return step > 0 ? areas[0] : areas.at(-1);
  return areas[(at + step + areas.length) % areas.length];
}

function isShown(panels: WindowState['panels'], panel: PanelName | undefined): boolean {
  return panel === undefined || panels[panel];
}
