/** Menus made of the actions. */
export { ContextMenu } from './context-menu.tsx';
export { describeEntry } from './describe-entry.ts';
export { barGroups } from './menu-groups.ts';
export { MenuList } from './menu-list.tsx';
export { rowMenu } from './row-menu.ts';
