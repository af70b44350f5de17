/** The parts library. */
export { LibraryPanel } from './library-panel.tsx';
export { usePlacePart } from './use-place-part.ts';
