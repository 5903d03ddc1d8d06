import type { ReaderPoolOptions, Readers } from './readers';
import type { TableStatistics } from './statistics';
import type { DatabaseTarget, Engine } from './target';
import type { Writer } from './writer';

/** The open database: one connection that writes, several that read. */
export interface Database {
  readonly engine: Engine;
  readonly writer: Writer;
  readonly readers: Readers;
  /** How many rows the tables hold; read again now and then. */
  readonly statistics: TableStatistics;
  /** Reads the numbers of rows now. */
  refreshStatistics(): Promise<void>;
  /** Whether the database can be read; on a connection of its own, so that nobody is waited for. */
  isReady(): Promise<boolean>;
  /** Name of the copy that was laid beside an older file before it was changed; null when it was not. */
  readonly copy: string | null;
  /** True when no noun has a row. */
  isEmpty(): Promise<boolean>;
  /** How the engine would run a statement, as it says itself, line by line. */
  explain(sql: string): Promise<readonly string[]>;
  /** How far each replica is behind, in milliseconds at most; null for one that does not answer. */
  replicaLags(): readonly (number | null)[];
  /** Finishes what runs and closes. */
  close(): Promise<void>;
}

export interface DatabaseOptions extends ReaderPoolOptions {
  readonly target: DatabaseTarget;
  /** Refuse a file that is not there, where only something is to be read. */
  readonly mustExist?: boolean;
}
