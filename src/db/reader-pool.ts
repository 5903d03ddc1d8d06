import { FEJL, Forespoergselsfejl, type Saetning } from '../kernel/errors';
import { Turkoe } from '../kernel/turn-queue';
import { aabnForbindelse, afbryd, forSent, type Laeserforbindelse, lukForbindelse, udfoer } from './reader-connection';

/**
 * The read-only connections. Each runs one statement at a time, off the main thread, and sees only what is committed.
 * Statements are prepared once and kept: `sqlite3` would otherwise prepare at every call.
 *
 * There are two lanes. Heavy statements, by their price, have some of the connections and never the last one, so a look-up
 * does not wait for a report. A statement that was taken for light and is not is broken off after a moment and begins anew in
 * the heavy lane. Within a lane clients take turns.
 */

const VENTENDE_HOEJST = 1000;
/** Statements that one client may have waiting in a lane. */
const VENTENDE_PR_KLIENT = 100;
/** Milliseconds after which a statement is no longer taken for light. */
const LET_HOEJST = 150;

export interface Laesevalg {
  readonly fil: string;
  /** Number of connections. */
  readonly antal: number;
  /** How long a request may wait for a connection and run, all together, in milliseconds. */
  readonly tidsgraense: number;
  /** Bytes that an answer may have. */
  readonly svargraense: number;
}

/** How a statement is to be run. */
export interface Laesevilkaar {
  /** Whether it belongs in the lane of heavy ones. */
  readonly tung?: boolean;
  /** Who asks: a name that its turns are taken by. */
  readonly klient?: string;
  /** Is raised when nobody waits for the answer any longer. */
  readonly opgivet?: AbortSignal;
  /** Is told how long the statement ran, in milliseconds, the wait left out. */
  readonly maalt?: (ms: number) => void;
}

interface Opgave {
  readonly sql: string;
  readonly parametre: readonly unknown[];
  readonly klient: string;
  readonly frist: number;
  tung: boolean;
  readonly maalt: ((ms: number) => void) | undefined;
  readonly faerdig: (fejl: Error | null, svar: Buffer | null) => void;
}

const LUKKER = { da: 'Tjenesten lukker', en: 'The service is closing' };
const OPGIVET = { da: 'Ingen venter på svaret længere', en: 'Nobody waits for the answer any longer' };

const utilgaengelig = (hvorfor: Saetning): Forespoergselsfejl => new Forespoergselsfejl('SERVICE_UNAVAILABLE', hvorfor);

export class Laesere {
  private readonly alle: Laeserforbindelse[] = [];
  private readonly ledige: Laeserforbindelse[] = [];
  private readonly lette = new Turkoe<Opgave>();
  private readonly tunge = new Turkoe<Opgave>();
  private tungeIGang = 0;
  /** Statements run since start; tests count them. */
  antalSaetninger = 0;

  private constructor(private readonly valg: Laesevalg) {}

  static async aabn(valg: Laesevalg): Promise<Laesere> {
    const laesere = new Laesere(valg);
    for (let i = 0; i < valg.antal; i += 1) {
      const f = await aabnForbindelse(valg.fil, valg);
      laesere.alle.push(f);
      laesere.ledige.push(f);
    }
    return laesere;
  }

  /** The bytes in the column `svar` of the first row; null when it is NULL. */
  laes(sql: string, parametre: readonly unknown[], vilkaar: Laesevilkaar = {}): Promise<Buffer | null> {
    const { tung = false, klient = '', opgivet, maalt } = vilkaar;
    const koe = this.koe(tung);
    if (opgivet?.aborted) return Promise.reject(utilgaengelig(OPGIVET));
    if (koe.antal >= VENTENDE_HOEJST || koe.antalFor(klient) >= VENTENDE_PR_KLIENT) return Promise.reject(utilgaengelig(FEJL.travlt));
    return new Promise((loes, afvis) => {
      const opgave: Opgave = {
        sql,
        parametre,
        klient,
        tung,
        maalt,
        frist: performance.now() + this.valg.tidsgraense,
        faerdig: (fejl, svar) => {
          opgivet?.removeEventListener('abort', opgiv);
          if (fejl) afvis(fejl);
          else loes(svar);
        },
      };
      const opgiv = (): void => this.opgiv(opgave);
      opgivet?.addEventListener('abort', opgiv, { once: true });
      const f = tung || koe.antal > 0 ? undefined : this.ledige.pop();
      if (f) return this.koer(f, opgave);
      koe.stil(klient, opgave);
      this.fordel();
    });
  }

  /** Closes every connection; statements that run are finished first, those that wait are refused. */
  async luk(): Promise<void> {
    for (const o of [...this.lette.toem(), ...this.tunge.toem()]) o.faerdig(utilgaengelig(LUKKER), null);
    await Promise.all(this.alle.map(lukForbindelse));
  }

  private koe(tung: boolean): Turkoe<Opgave> {
    return tung ? this.tunge : this.lette;
  }

  /** Connections that heavy statements may have at once: half of them, and not the last. */
  private get tungeHoejst(): number {
    return Math.max(1, Math.floor(this.valg.antal / 2));
  }

  /** Gives free connections to those who wait: light ones first. */
  private fordel(): void {
    while (this.ledige.length > 0) {
      const opgave = this.lette.naeste() ?? (this.tungeIGang < this.tungeHoejst ? this.tunge.naeste() : undefined);
      const f = opgave && this.ledige.pop();
      if (!opgave || !f) return;
      this.koer(f, opgave);
    }
  }

  private koer(f: Laeserforbindelse, opgave: Opgave): void {
    const tilbage = opgave.frist - performance.now();
    if (tilbage <= 0) {
      this.ledige.push(f);
      return opgave.faerdig(utilgaengelig(FEJL.travlt), null);
    }
    const { tung } = opgave;
    // With one connection there is no other lane to go to.
    const kunLet = !tung && this.valg.antal > 1 && tilbage > LET_HOEJST;
    if (tung) this.tungeIGang += 1;
    this.antalSaetninger += 1;
    f.opgave = opgave;
    const begyndt = performance.now();
    udfoer(f, opgave.sql, opgave.parametre, kunLet ? LET_HOEJST : tilbage, (fejl, svar) => {
      f.opgave = null;
      opgave.maalt?.(performance.now() - begyndt);
      if (tung) this.tungeIGang -= 1;
      this.ledige.push(f);
      if (fejl === 'afbrudt' && kunLet && !f.opgivet) this.somTung(opgave);
      else if (fejl === 'afbrudt') opgave.faerdig(f.opgivet ? utilgaengelig(OPGIVET) : forSent(this.valg.tidsgraense), null);
      else opgave.faerdig(fejl, svar);
      this.fordel();
    });
  }

  private somTung(opgave: Opgave): void {
    opgave.tung = true;
    if (this.tunge.antalFor(opgave.klient) >= VENTENDE_PR_KLIENT) return opgave.faerdig(utilgaengelig(FEJL.travlt), null);
    this.tunge.stil(opgave.klient, opgave);
  }

  /** Nobody waits any longer: a statement that waits is taken out, one that runs is broken off. */
  private opgiv(opgave: Opgave): void {
    if (this.koe(opgave.tung).fjern(opgave.klient, opgave)) return opgave.faerdig(utilgaengelig(OPGIVET), null);
    const f = this.alle.find((forbindelse) => forbindelse.opgave === opgave);
    if (f) {
      f.opgivet = true;
      afbryd(f);
    }
  }
}
