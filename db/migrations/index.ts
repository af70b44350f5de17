import type { Migration } from '../migration.ts';
import { PARTS_0001 } from './0001-parts.ts';

/** The schema of parts libraries: the base as well as the user's own parts. */
export const LIBRARY_MIGRATIONS: readonly Migration[] = [PARTS_0001];
