import type { ActName } from '../../src/access/act-permissions';
import type { Actor, Role } from '../../src/kernel/roles';
import { type Dice, days } from './dice';
import { EMPTY_DOCUMENT, type KontraktView, type Overview, type PlanView } from './overview';
import type { KommuneWorld, Omraade, World } from './world';

export type Input = Readonly<Record<string, unknown>>;

/** One act that a sequence tries: what, by whom, and on what day it is today. */
export interface Attempt {
  readonly handling: ActName;
  readonly input: Input;
  readonly actor: Pick<Actor, 'role' | 'for'>;
  readonly dag: string;
}

export interface Draft {
  readonly input: Input;
  readonly actor: Pick<Actor, 'role' | 'for'>;
}

/** Makes the input of one act out of what the sequence has come to; null when there is nothing to try it on. */
export type Generator = (s: Game, plan?: PlanView) => Draft | null;

export const like = (role: Role, who: string | null = null): Draft['actor'] => ({ role, for: who });
export const FONDEN = like('LANDSBYGGEFOND');

/**
 * A row that has no natural key, by SQL that finds its number: resolved when the act is carried out, so that a sequence
 * can be played again with acts left out.
 */
export const lookup = (prefix: string, sql: string): string => `¤${prefix}¤${sql}`;

const LIVING = [
  'FORBEREDELSE',
  'PRAEKVALIFIKATION_ANSOEGT',
  'PRAEKVALIFICERET',
  'INDSENDT',
  'INDSTILLET',
  'GODKENDT',
  'TILSAGN',
  'IGANGVAERENDE',
  'FORLAENGET',
];
export const MED_TILSAGN = ['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET'];
export const RUNNING = ['IGANGVAERENDE', 'FORLAENGET'];

function kommuneOf(o: Overview, kommune: string): KommuneWorld {
  const own = <T extends { readonly kommune: string }>(list: readonly T[]): T[] => list.filter((x) => x.kommune === kommune);
  const fora = own(o.fora).sort((a, b) => (a.fra < b.fra ? -1 : 1));
  const afdelinger = own(o.afdelinger).filter((a) => a.nedlagt === null);
  return {
    noegle: kommune,
    omraader: own(o.omraader).map((b) => ({
      noegle: b.noegle,
      kommune,
      fora: fora.filter((f) => f.omraader.includes(b.noegle)).map((f) => f.noegle),
    })),
    forvaltninger: own(o.forvaltninger).map((f) => f.noegle),
    organisations: o.organisations.map((x) => x.noegle).filter((n) => n.startsWith(`${kommune}-`)),
    afdelinger,
    puljer: own(o.puljer).map((p) => p.noegle),
  };
}

/** A sequence while it is made up: its world, the day, and what has come of it so far. */
export class Game {
  private picture: Overview = EMPTY_DOCUMENT;
  private kommuner: readonly KommuneWorld[] = [];
  private used = 0;
  private done = 0;
  private readonly calmly: number;
  private followed: string | undefined;
  private readonly no = new Map<string, number>();

  constructor(
    readonly t: Dice,
    readonly world: World,
    public dag: string,
    readonly nummer: number,
  ) {
    this.calmly = t.af(0, 0, 10, 14, 18, 24, 34);
  }

  get overview(): Overview {
    return this.picture;
  }

  /** What has come of the sequence, read anew. */
  set overview(o: Overview) {
    this.picture = o;
    this.kommuner = o.kommuner.map(({ noegle: key }) => kommuneOf(o, key));
  }

  /** Kommuner with what belongs to them now. */
  get country(): readonly KommuneWorld[] {
    return this.kommuner;
  }

  /** In the beginning a sequence may go straight on, so that more of them get far. */
  get calm(): boolean {
    return this.done < this.calmly;
  }

  /** A natural key that nothing has. */
  newName(short: string): string {
    this.used += 1;
    return `${this.world.prefix}${short}${this.used}`;
  }

  get alive(): PlanView[] {
    return this.overview.planer.filter((p) => LIVING.includes(p.status));
  }

  /** The case that the sequence follows; it changes now and then. */
  caseFacts(): PlanView | undefined {
    // A case that has been refused again and again is left, mostly.
    const possible = this.alive.filter((p) => (this.no.get(p.noegle) ?? 0) < 2 || this.t.happens(0.1));
    const sameOne = possible.find((p) => p.noegle === this.followed);
    const chosen = sameOne && this.t.happens(this.calm && this.done < 20 ? 1 : 0.8) ? sameOne : this.t.en(possible);
    this.followed = chosen?.noegle;
    return chosen;
  }

  /** How the last act on the case that is followed went. */
  remember(went: boolean): void {
    this.done += 1;
    if (this.followed) this.no.set(this.followed, went ? 0 : (this.no.get(this.followed) ?? 0) + 1);
  }

  /** How many acts more the sequence should have than it would: those that go straight on. */
  get length(): number {
    return this.calmly;
  }

  /** Whether the sequence has cases enough to follow. */
  get harSager(): boolean {
    return this.alive.filter((p) => (this.no.get(p.noegle) ?? 0) < 2).length > 1;
  }

  /** Areas of the plan in which no approved contract covers it on the day. */
  udaekkede(p: PlanView): string[] {
    const iKraft = (k: KontraktView): boolean => k.vedtagne > 0 && k.fra <= this.dag && (k.til === null || k.til > this.dag);
    return p.omraader.filter((o) => !this.overview.kontrakter.some((k) => k.omraade === o && iKraft(k) && k.planer.includes(p.noegle)));
  }

  /** A plan in one of the states; now and then one in another. */
  plan(...states: readonly string[]): PlanView | undefined {
    const fits = this.overview.planer.filter((p) => states.includes(p.status));
    return this.t.en(fits.length > 0 && !this.t.happens(0.1) ? fits : this.overview.planer);
  }

  kommune(key: string): KommuneWorld {
    const [first] = this.kommuner;
    const found = this.kommuner.find((k) => k.noegle === key) ?? first;
    if (!found) throw new Error('the world has no kommuner');
    return found;
  }

  enKommune(): KommuneWorld {
    return this.kommune(this.t.happens(0.7) ? `${this.world.prefix}A` : (this.t.en(this.kommuner)?.noegle ?? ''));
  }

  omraade(key: string): Omraade | undefined {
    return this.kommuner.flatMap((k) => k.omraader).find((o) => o.noegle === key);
  }

  forvaltning(kommune: string): Draft['actor'] {
    return like('FORVALTNING', this.t.happens(0.95) ? `${kommune}-TMF` : (this.t.en(this.kommune(kommune).forvaltninger) ?? null));
  }

  bestyrelse(kommune: string): Draft['actor'] {
    return like('KOMMUNALBESTYRELSE', kommune);
  }

  ansoeger(p: PlanView): Draft['actor'] {
    return like('BOLIGORGANISATION', (this.t.happens(0.8) ? p.ansoegere[0] : this.t.en(p.ansoegere)) ?? null);
  }

  /** Days on which something begins or ends, of what the act is about and of the world. */
  graensedage(p?: PlanView, k?: KontraktView): string[] {
    const plan = p ? [p.start, p.slut, p.sidste ?? p.start, ...p.afgoerelser.map((a) => a.dato), ...p.posts.map((d) => d.dato)] : [];
    const kontrakter = (k ? [k] : this.overview.kontrakter).flatMap((c) => [c.fra, c.til ?? c.fra, c.seneste ?? c.fra]);
    const year = Number(this.dag.slice(0, 4));
    return [
      ...plan,
      ...kontrakter,
      `${year}-01-01`,
      `${year}-06-30`,
      `${year - 1}-12-31`,
      '2011-01-01',
      '2015-01-01',
      '2016-10-01',
      '2017-06-01',
      '2019-01-01',
      '2021-01-01',
    ];
  }

  /** The day that an act counts from: mostly today, or a natural day before it; else a boundary, or anything. */
  dato(p?: PlanView, k?: KontraktView): string | undefined {
    const r = this.t.number(0, 99);
    if (r < 62 || this.calm) return undefined;
    if (r < 70) return days(this.dag, -this.t.number(0, 60));
    if (r < 78 && p?.sidste) return days(p.sidste, this.t.number(0, 3));
    if (r < 92) return days(this.t.en(this.graensedage(p, k)) ?? this.dag, this.t.number(-1, 1));
    if (r < 97) return days(this.dag, this.t.number(-900, 30));
    return days('2006-01-01', this.t.number(0, 9000));
  }

  /** Lets time pass, or not; `maal` is a day worth reaching. */
  goForward(maal?: string): void {
    const r = this.t.number(0, 99);
    if (maal && maal > this.dag && (r < 60 || this.calm)) this.dag = days(maal, this.t.number(0, 5));
    else if (r < 45) return;
    else if (r < 88 || this.calm) this.dag = days(this.dag, this.t.number(1, 20));
    else if (r < 96) this.dag = days(this.dag, this.t.number(30, 120));
    else if (r < 99)
      this.dag = days(
        this.t.en(this.graensedage().filter((d) => d > this.dag && d < days(this.dag, 1500))) ?? this.dag,
        this.t.number(0, 1),
      );
    else this.dag = days(this.dag, this.t.number(300, 900));
  }
}
