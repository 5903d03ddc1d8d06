import { Forespoergselsfejl } from '../kerne/fejl';
import { aabnForbindelse, type Laeserforbindelse, lukForbindelse, udfoer } from './laeserforbindelse';

/**
 * The read-only connections. Each runs one statement at a time, off the main thread, and sees only what is committed.
 * Statements are prepared once and kept: `sqlite3` would otherwise prepare at every call.
 */

interface Ventende {
  readonly koer: (f: Laeserforbindelse) => void;
  readonly afvis: (fejl: Error) => void;
}

const VENTENDE_HOEJST = 1000;

export interface Laesevalg {
  readonly fil: string;
  /** Number of connections. */
  readonly antal: number;
  /** How long a request may wait for a connection and run, all together, in milliseconds. */
  readonly tidsgraense: number;
  /** Bytes that an answer may have. */
  readonly svargraense: number;
}

const TRAVLT = { da: 'Der er for travlt lige nu; prøv igen om lidt', en: 'Too busy just now; try again shortly' };

export class Laesere {
  private readonly alle: Laeserforbindelse[] = [];
  private readonly ledige: Laeserforbindelse[] = [];
  private readonly koe: Ventende[] = [];
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
  laes(sql: string, parametre: readonly unknown[]): Promise<Buffer | null> {
    const frist = performance.now() + this.valg.tidsgraense;
    return new Promise((loes, afvis) => {
      const koer = (f: Laeserforbindelse): void => {
        const tid = frist - performance.now();
        if (tid <= 0) {
          this.frigiv(f);
          return afvis(new Forespoergselsfejl('SERVICE_UNAVAILABLE', TRAVLT));
        }
        this.antalSaetninger += 1;
        udfoer(f, sql, parametre, tid, (fejl, svar) => {
          this.frigiv(f);
          if (fejl) afvis(fejl);
          else loes(svar);
        });
      };
      const ledig = this.ledige.pop();
      if (ledig) koer(ledig);
      else if (this.koe.length >= VENTENDE_HOEJST) afvis(new Forespoergselsfejl('SERVICE_UNAVAILABLE', TRAVLT));
      else this.koe.push({ koer, afvis });
    });
  }

  private frigiv(f: Laeserforbindelse): void {
    const naeste = this.koe.shift();
    if (naeste) naeste.koer(f);
    else this.ledige.push(f);
  }

  /** Closes every connection; statements that run are finished first, those that wait are refused. */
  async luk(): Promise<void> {
    const lukker = new Forespoergselsfejl('SERVICE_UNAVAILABLE', { da: 'Tjenesten lukker', en: 'The service is closing' });
    for (const v of this.koe.splice(0)) v.afvis(lukker);
    await Promise.all(this.alle.map(lukForbindelse));
  }
}
