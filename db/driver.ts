import BetterSqlite3 from 'better-sqlite3';

/** A value that SQLite stores. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** A prepared statement. Parameters are bound by position, or by name from one object. */
export interface SqlStatement<Row> {
  all(...parameters: readonly SqlParameter[]): readonly Row[];
  get(...parameters: readonly SqlParameter[]): Row | undefined;
  /** How many rows were changed. */
  run(...parameters: readonly SqlParameter[]): number;
}
export type SqlParameter = SqlValue | Readonly<Record<string, SqlValue>>;

/**
 * A connection to an SQLite database: all that the rest of the program knows of the engine. Synchronous; one connection
 * belongs to one thread.
 */
export interface SqlDriver {
  /** Path of the file, or `:memory:`. */
  readonly path: string;
  readonly readonly: boolean;
  /** Runs statements that answer nothing. */
  exec(sql: string): void;
  prepare<Row = unknown>(sql: string): SqlStatement<Row>;
  /** Runs the work in a transaction that takes the write lock at once; rolled back where the work throws. */
  transaction<T>(work: () => T): T;
  /** The first value that a pragma answers. */
  pragma(text: string): unknown;
  /** Ends the connection. Harmless when repeated. */
  close(): void;
}

/** How to open a database. */
export interface DriverOptions {
  readonly readonly?: boolean;
  /** How long to wait for another process that is writing, in ms. */
  readonly busyTimeout?: number;
}

const BUSY_TIMEOUT = 5000;

/** Opens a connection as it is: no pragmas, no checks, no migrations. Throws what the engine throws. */
export function connect(path: string, options: DriverOptions = {}): SqlDriver {
  const readonly = options.readonly ?? false;
  const database = new BetterSqlite3(path, {
    readonly,
    fileMustExist: readonly,
    timeout: options.busyTimeout ?? BUSY_TIMEOUT,
  });
  return {
    path,
    readonly,
    exec: (sql) => void database.exec(sql),
    prepare<Row>(sql: string): SqlStatement<Row> {
      const statement = database.prepare<unknown[], Row>(sql);
      return {
        all: (...parameters) => statement.all(...parameters),
        get: (...parameters) => statement.get(...parameters),
        run: (...parameters) => statement.run(...parameters).changes,
      };
    },
    transaction: (work) => database.transaction(work).immediate(),
    pragma: (text) => database.pragma(text, { simple: true }),
    close: () => void database.close(),
  };
}

/** SQLite's own name of an error, such as `SQLITE_CORRUPT`; undefined for anything else that was thrown. */
export function sqlErrorCode(error: unknown): string | undefined {
  return error instanceof BetterSqlite3.SqliteError ? error.code : undefined;
}
