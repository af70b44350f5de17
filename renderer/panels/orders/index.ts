/** Order list and cut list. */
export { CutListPanel } from './cut-list.tsx';
export { OrderList } from './order-list.tsx';
