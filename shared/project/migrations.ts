/** The version of project files that this program writes. */
export const PROJECT_FILE_VERSION = 1;

/**
 * The contents of a file of some older version: whatever its JSON held. A migration knows its version's form and nothing
 * newer; the schema of the current version is applied after the last step.
 */
export interface StoredProject {
  readonly records: readonly unknown[];
}

/** Takes the contents of a file from one version to the next. Pure, and never edited once it has been released. */
export type ProjectMigration = (stored: StoredProject) => StoredProject;

/** The step that leads away from each older version. Version 1 is the first: nothing leads to it. */
export const PROJECT_MIGRATIONS: ReadonlyMap<number, ProjectMigration> = new Map();

/**
 * The contents of a file of `version` as the current version would have written them. Steps run one after the other.
 * Throws where a step is missing, which would be a bug of a release.
 */
export function migrateProject(
  stored: StoredProject,
  version: number,
  migrations: ReadonlyMap<number, ProjectMigration> = PROJECT_MIGRATIONS,
  current: number = PROJECT_FILE_VERSION,
): StoredProject {
  let migrated = stored;
  for (let step = version; step < current; step++) {
    const migration = migrations.get(step);
    if (!migration) throw new Error(`no migration leads from project file version ${step}`);
    migrated = migration(migrated);
  }
  return migrated;
}
