/** The mounting plate, drawn. */
export { PlateView } from './plate-view.tsx';
