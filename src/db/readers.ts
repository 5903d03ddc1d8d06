/** Reading, as those see it who ask: what is said of a statement, and who answers it. */

export interface ReaderPoolOptions {
  /** Number of connections. */
  readonly readers: number;
  /** How long a request may wait for a connection and run, all together, in milliseconds. */
  readonly timeoutMs: number;
  /** Bytes that an answer may have. */
  readonly responseLimit: number;
  /** Whether statements are given back when every connection is broken, for another server to answer; otherwise they wait. */
  readonly giveBack?: boolean;
}

/** How a statement is to be run. */
export interface StatementConditions {
  /** The service asks for itself and nobody else; such statements are not counted. */
  readonly housekeeping?: boolean;
  /** Whether it belongs in the lane of heavy ones. */
  readonly heavy?: boolean;
  /** Who asks: a name that its turns are taken by. */
  readonly client?: string;
  /** Is raised when nobody waits for the answer any longer. */
  readonly abandoned?: AbortSignal;
  /** What must have been stored where it is read: the position of the log that the client was told (see `Writer`). */
  readonly after?: string;
  /** Is told how long the statement ran, in milliseconds, the wait left out. */
  readonly measured?: (ms: number) => void;
}

/** Connections, those of them that are not at work, and statements that wait, by lane. */
export interface ReaderLoad {
  readonly all: number;
  readonly idle: number;
  readonly light: number;
  readonly heavy: number;
}

/** Those who read: what is asked is answered by one of their connections. */
export interface Readers {
  /** The bytes in the column `svar` of the first row; null when it is NULL. */
  read(sql: string, params: readonly unknown[], conditions?: StatementConditions): Promise<Buffer | null>;
  /** Statements run since start. */
  readonly statementCount: number;
  /** What they are doing just now. */
  readonly load: ReaderLoad;
  /** Closes every connection; statements that run are finished first, those that wait are refused. */
  close(): Promise<void>;
}
