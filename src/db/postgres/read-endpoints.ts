import { logPosition } from '../../kernel/log-position';
import { ConnectionsLost, type ReaderPool } from '../reader-pool';
import type { ReaderLoad, Readers, StatementConditions } from '../readers';
import type { ControlConnection } from './control';

/** One server that can be read from. */
export interface ReadEndpoint {
  readonly pool: ReaderPool;
  readonly control: ControlConnection;
}

/** How often replicas are asked how far they have come, and how far behind they may be, in milliseconds. */
const CHECK_EVERY_MS = 500;
const MAX_LAG_MS = 5000;

interface Replica extends ReadEndpoint {
  /** How far it had come when it was last asked; null while it does not answer or is behind. */
  replayed: bigint | null;
  /** Milliseconds since the primary was where the replica is, at most; null when it does not answer. */
  lagMs: number | null;
}

/** Where the primary's log had come at a moment. */
interface Sample {
  readonly at: number;
  readonly position: bigint;
}

/**
 * Reads go to the replicas in turn. One that does not answer or is behind is left out until it has caught up; with none, and for those who
 * have written what no replica has yet, the primary is read.
 */
export class ReadEndpoints implements Readers {
  private readonly replicas: Replica[];
  private readonly samples: Sample[] = [];
  private turn = 0;
  private clock: NodeJS.Timeout | undefined;
  private checking: Promise<void> = Promise.resolve();

  constructor(
    private readonly primary: ReadEndpoint,
    replicas: readonly ReadEndpoint[],
  ) {
    this.replicas = replicas.map((r) => ({ ...r, replayed: null, lagMs: null }));
  }

  /** Begins to watch the replicas; none is read before it has been seen to be up to date. */
  async watch(): Promise<void> {
    if (this.replicas.length === 0) return;
    await this.check();
    this.clock = setInterval(() => {
      this.checking = this.checking.then(() => this.check());
    }, CHECK_EVERY_MS).unref();
  }

  async read(sql: string, params: readonly unknown[], conditions: StatementConditions = {}): Promise<Buffer | null> {
    const replica = this.choose(conditions.after);
    if (!replica) return this.primary.pool.read(sql, params, conditions);
    try {
      return await replica.pool.read(sql, params, conditions);
    } catch (error) {
      if (!(error instanceof ConnectionsLost)) throw error;
      // It is out until it has been seen to be there again.
      replica.replayed = null;
      replica.lagMs = null;
      return this.read(sql, params, conditions);
    }
  }

  get statementCount(): number {
    return [this.primary, ...this.replicas].reduce((sum, { pool }) => sum + pool.statementCount, 0);
  }

  get load(): ReaderLoad {
    const loads = [this.primary, ...this.replicas].map(({ pool }) => pool.load);
    const sum = (of: keyof ReaderLoad): number => loads.reduce((total, load) => total + load[of], 0);
    return { all: sum('all'), idle: sum('idle'), light: sum('light'), heavy: sum('heavy') };
  }

  /** How far each replica is behind, in milliseconds at most; null for one that does not answer. */
  get lags(): readonly (number | null)[] {
    return this.replicas.map(({ lagMs }) => lagMs);
  }

  async close(): Promise<void> {
    clearInterval(this.clock);
    await this.checking;
    await Promise.all([this.primary, ...this.replicas].flatMap(({ pool, control }) => [pool.close(), control.close()]));
  }

  /** The next replica that is up to date; undefined when there is none, and the primary is to be read. */
  private choose(after: string | undefined): Replica | undefined {
    const least = after === undefined ? 0n : (logPosition(after) ?? 0n);
    for (let i = 0; i < this.replicas.length; i += 1) {
      this.turn = (this.turn + 1) % this.replicas.length;
      const replica = this.replicas[this.turn];
      if (replica && replica.replayed !== null && replica.replayed >= least) return replica;
    }
    return undefined;
  }

  private async check(): Promise<void> {
    const at = performance.now();
    await Promise.all([this.samplePrimary(at), ...this.replicas.map((r) => this.checkReplica(r, at))]);
  }

  private async samplePrimary(at: number): Promise<void> {
    try {
      const row = await this.primary.control.row<{ position: string }>(
        'SELECT (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END)::text AS position',
      );
      const position = logPosition(row?.position ?? '');
      if (position !== null) this.samples.push({ at, position });
      // Those that are older than what lag is measured by are not asked for again.
      while ((this.samples[1]?.at ?? at) < at - MAX_LAG_MS) this.samples.shift();
    } catch {
      // Without a primary nobody gets further ahead: replicas go on with what they have.
    }
  }

  private async checkReplica(replica: Replica, at: number): Promise<void> {
    try {
      const row = await replica.control.row<{ position: string | null }>(
        'SELECT (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END)::text AS position',
      );
      const position = logPosition(row?.position ?? '');
      replica.lagMs = position === null ? null : this.lagOf(position, at);
      replica.replayed = replica.lagMs === null || replica.lagMs > MAX_LAG_MS ? null : position;
    } catch {
      replica.lagMs = null;
      replica.replayed = null;
    }
  }

  /** Since when the primary has had something that is not at `position`: the first sample beyond it. */
  private lagOf(position: bigint, at: number): number {
    const beyond = this.samples.find((s) => s.position > position);
    return beyond ? at - beyond.at : 0;
  }
}
