/** How the window reaches its host. */
export { type PageSurroundings, pageTransport, surroundingsOf, tokenOf } from './page-transport.ts';
