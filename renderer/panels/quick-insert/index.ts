/** The line in which parts are typed. */
export { QuickInsert } from './quick-insert.tsx';
