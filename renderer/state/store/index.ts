/** A value that can be watched, and fresh ids. */
export { randomIds, randomText } from './random-ids.ts';
export { type Store, createStore } from './store.ts';
