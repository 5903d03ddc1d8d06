import type { Rolle } from '../kernel/roles';
import { type Ekstra, erObjekt, type Hovedkilde, laesJson, send, somResultat } from './fetcher';
import { teksterNu } from './language';
import { hentOrganisationer, LISTE_FOR, type Organisation } from './organisations';
import { husketRolle, huskRolle } from './remembered-role';

interface Token {
  readonly token: string;
  /** When it expires, in milliseconds since 1970. */
  readonly udloeber: number;
}

/** How far a choice has come. `MANGLER`: nobody is chosen yet to act for. */
export type Status = 'UDEN' | 'HENTER' | 'MANGLER' | 'HANDLER' | 'FEJL';

/** What the switch shows. */
export interface Tilstand {
  readonly rolle: Rolle;
  readonly for: string | null;
  readonly organisationer: readonly Organisation[];
  readonly status: Status;
  /** Why there is no token, when there should have been one. */
  readonly besked: string;
}

/** A token is renewed this long before it expires, in milliseconds. */
const FORNY = 60_000;

async function hentToken(rolle: Rolle, hvem: string | null): Promise<Token> {
  const svar = await send('/demo/token', hvem === null ? { rolle } : { rolle, for: hvem });
  const indhold = laesJson(svar.tekst);
  if (
    erObjekt(indhold) &&
    'token' in indhold &&
    typeof indhold.token === 'string' &&
    'udloeber' in indhold &&
    typeof indhold.udloeber === 'string'
  ) {
    return { token: indhold.token, udloeber: Date.parse(indhold.udloeber) };
  }
  throw new Error(somResultat(svar).errors?.[0]?.message ?? teksterNu().ikkeEtToken);
}

/**
 * The role that the page acts in, and its token, which is kept in memory alone: of the choice, the browser remembers the role,
 * and a page that is loaded again takes it again with a token of its own. What is sent is sent in the role that the
 * switch shows, or not at all: it waits for a token that is under way, and is not sent without one that could not be had.
 */
export class Rollevalg implements Hovedkilde {
  private tilstand: Tilstand = { rolle: 'OFFENTLIG', for: null, organisationer: [], status: 'UDEN', besked: '' };
  private token: Token | null = null;
  /** What the latest choice has set going; an earlier one that ends later changes nothing. */
  private arbejde: Promise<void> = Promise.resolve();
  private readonly lyttere = new Set<() => void>();

  constructor() {
    const husket = husketRolle();
    if (husket !== null) {
      this.saet({ ...husket, status: 'HENTER' });
      this.begynd();
    }
  }

  readonly abonner = (lytter: () => void): (() => void) => {
    this.lyttere.add(lytter);
    return () => this.lyttere.delete(lytter);
  };

  readonly laes = (): Tilstand => this.tilstand;

  async hoveder(): Promise<Ekstra> {
    await this.ro();
    if (this.token !== null && this.token.udloeber - Date.now() < FORNY) {
      this.proevIgen();
      await this.ro();
    }
    if (this.token !== null) {
      return { hoveder: { authorization: `Bearer ${this.token.token}` } };
    }
    const { status, rolle, besked } = this.tilstand;
    if (status === 'UDEN') {
      return { hoveder: {} };
    }
    const { vaelgDen, handlerFor, intetToken } = teksterNu();
    return { fejl: status === 'MANGLER' ? vaelgDen(handlerFor[rolle]?.bestemt ?? '') : `${intetToken} ${besked}` };
  }

  afvist(): void {
    if (this.tilstand.status === 'HANDLER') {
      this.proevIgen();
    }
  }

  vaelgRolle(rolle: Rolle): void {
    this.token = null;
    this.saet({ rolle, for: null, organisationer: [], status: rolle === 'OFFENTLIG' ? 'UDEN' : 'HENTER', besked: '' });
    huskRolle(this.tilstand);
    this.begynd();
  }

  vaelgFor(noegle: string): void {
    this.token = null;
    this.saet({ for: noegle, status: 'HENTER', besked: '' });
    huskRolle(this.tilstand);
    this.begynd();
  }

  proevIgen(): void {
    this.token = null;
    this.saet({ status: 'HENTER', besked: '' });
    this.begynd();
  }

  private begynd(): void {
    const erNyest = (): boolean => this.arbejde === arbejde;
    const arbejde = Promise.resolve()
      .then(() => this.hent(erNyest))
      .catch((fejl: unknown) => {
        if (erNyest()) {
          this.saet({ status: 'FEJL', besked: fejl instanceof Error ? fejl.message : String(fejl) });
        }
      });
    this.arbejde = arbejde;
  }

  /** Fetches what the choice still lacks: those to act for, then the token. */
  private async hent(erNyest: () => boolean): Promise<void> {
    const { rolle } = this.tilstand;
    const liste = LISTE_FOR[rolle];
    if (rolle === 'OFFENTLIG') {
      return;
    }
    if (liste && this.tilstand.organisationer.length === 0) {
      const organisationer = await hentOrganisationer(liste);
      if (!erNyest()) {
        return;
      }
      const [eneste, ...andre] = organisationer;
      const alene = eneste !== undefined && andre.length === 0 ? eneste.noegle : null;
      // One that was remembered may be gone since.
      const stadig = organisationer.some(({ noegle }) => noegle === this.tilstand.for) ? this.tilstand.for : null;
      this.saet({ organisationer, for: stadig ?? alene });
    }
    if (liste && this.tilstand.for === null) {
      this.saet({ status: 'MANGLER' });
      return;
    }
    const token = await hentToken(rolle, this.tilstand.for);
    if (erNyest()) {
      this.token = token;
      this.saet({ status: 'HANDLER' });
    }
  }

  /** Waits until nothing is being fetched; a new choice may come while it waits. */
  private async ro(): Promise<void> {
    let sidst: Promise<void>;
    do {
      sidst = this.arbejde;
      await sidst;
    } while (sidst !== this.arbejde);
  }

  private saet(aendring: Partial<Tilstand>): void {
    this.tilstand = { ...this.tilstand, ...aendring };
    for (const lytter of this.lyttere) {
      lytter();
    }
  }
}
