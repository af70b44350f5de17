/** Databases: opening them safely, and the parts library. */
export {
  type DriverOptions,
  type SqlDriver,
  type SqlParameter,
  type SqlStatement,
  type SqlValue,
  connect,
  sqlErrorCode,
} from './driver.ts';
export { type Migration, latestVersion, migrate, migrationHash } from './migration.ts';
export {
  type DatabaseErrorCode,
  type DatabaseRequest,
  type DatabaseResult,
  openDatabase,
  setDamagedAside,
} from './open.ts';
export type { Library, LibraryFacets, PartSearchResult, SavePartResult } from './library/library.ts';
export { storedParts } from './library/part-store.ts';
export type { PartQuery, PartSummary } from './library/search.ts';
export {
  type LibraryRequest,
  type LibraryResult,
  USER_PARTS_FILE,
  memoryLibrary,
  openLibrary,
} from './library/open-library.ts';
export { foldText, plainText } from './library/fold.ts';
