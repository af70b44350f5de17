/** What the program and projects remember of choices. */
export { type PanelGroup, type Shares, readLayout, rescaled, writeLayout } from './panel-layout.ts';
export {
  type ProfileShelf,
  type ShelfChange,
  exportProfile,
  importProfile,
  keepAsProfile,
  profileNamed,
  profileStanding,
  removeProfile,
} from './profiles.ts';
export { changeStart, isUsualStart } from './project-start.ts';
export {
  type LimitRow,
  type RuleRow,
  type SettingsFields,
  appendedDistance,
  limitRows,
  missingReasons,
  reasonChange,
  ruleRows,
  severityChange,
} from './settings-rows.ts';
