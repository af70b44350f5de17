/** The screen without a project. */
export { Welcome } from './welcome.tsx';
