import type { Finding } from '../../shared/checks/index.ts';
import type { PartKey } from '../../shared/parts/index.ts';
import type { ItemId } from '../../shared/project/index.ts';
import { type Store, createStore } from '../state/store.ts';

/** The page of the settings dialog that is shown first. */
export type SettingsPage = 'program' | 'project';

/** The dialog over the window; one at a time. */
export type DialogRequest =
  | { readonly kind: 'new' }
  | { readonly kind: 'open' }
  | { readonly kind: 'saveAs'; readonly afterwards?: () => void }
  | { readonly kind: 'export' }
  | { readonly kind: 'settings'; readonly page: SettingsPage }
  | { readonly kind: 'about' }
  | { readonly kind: 'addRail' }
  | { readonly kind: 'number'; readonly items: readonly ItemId[] }
  | { readonly kind: 'accept'; readonly finding: Finding }
  | { readonly kind: 'guide'; readonly rule?: string }
  | { readonly kind: 'part'; readonly part: PartKey }
  | { readonly kind: 'unsaved'; readonly afterwards: () => void }
  | { readonly kind: 'saveConflict'; readonly reason: 'changed-on-disk' | 'already-open'; readonly afterwards?: () => void };

/** Panels that can be folded away. */
export type PanelName = 'library' | 'inspector' | 'dock';

/** The tabs of the dock below the drawing. */
export type DockTab = 'findings' | 'orders';

/** Places that an action can send the keyboard to. */
export type FocusTarget = 'quickInsert' | 'librarySearch' | 'drawing' | 'findings' | 'inspector';

/** What the window shows besides the project: nothing of it is work. */
export interface WindowState {
  readonly dialog: DialogRequest | null;
  readonly panels: Readonly<Record<PanelName, boolean>>;
  readonly dockTab: DockTab;
  /** Key of the finding that was shown last: where next and previous go on from. */
  readonly finding: string | undefined;
}

/** The window as actions and panels handle it. */
export interface WindowControl {
  readonly state: Store<WindowState>;
  readonly open: (dialog: DialogRequest) => void;
  readonly closeDialog: () => void;
  readonly showPanel: (panel: PanelName, shown: boolean) => void;
  readonly showDockTab: (tab: DockTab) => void;
  readonly setFinding: (key: string | undefined) => void;
  /** Sends the keyboard to a place; a folded panel is unfolded first. */
  readonly focus: (target: FocusTarget) => void;
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
  panels: { library: true, inspector: true, dock: true },
  dockTab: 'findings',
  finding: undefined,
};

/**
 * The window's own state. `later` runs a step after the page has been brought up to date, so that a panel unfolded a
 * moment ago can take the keyboard.
 */
export function createWindowControl(later: (step: () => void) => void, initial: WindowState = INITIAL_WINDOW): WindowControl {
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
  return {
    state,
    open: (dialog) => state.update((current) => ({ ...current, dialog })),
    closeDialog: () => state.update((current) => (current.dialog === null ? current : { ...current, dialog: null })),
    showPanel,
    showDockTab,
    setFinding: (key) => state.update((current) => (current.finding === key ? current : { ...current, finding: key })),
    focus(target) {
      const panel = PANEL_OF[target];
      if (panel !== undefined) showPanel(panel, true);
      if (target === 'findings') showDockTab('findings');
      later(() => takers.get(target)?.());
    },
    onFocus(target, take) {
      takers.set(target, take);
      return () => {
        if (takers.get(target) === take) takers.delete(target);
      };
    },
  };
}
