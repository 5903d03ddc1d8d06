import { type Forespoergselsfejl, overGraense, type Saetning } from '../kernel/errors';

/**
 * How large one plan may become. Documents are cheap to write and can unfold without end (fragments in fragments, filters in
 * filters), so everything that a plan writes is counted while it is written. The price of the rows is counted elsewhere.
 */

/** Fields of a plan, with every fragment unfolded. */
const FELTER_HOEJST = 5000;
/** Fields of one object: far more than anybody reads, and what one JSON function of SQLite takes. */
const MEDLEMMER_HOEJST = 490;
/** Characters of a statement. */
const SQL_HOEJST = 500_000;
/** Filters within filters, and conditions of one plan: SQLite gives up on expressions a thousand deep. */
const FILTERDYBDE_HOEJST = 20;
const BETINGELSER_HOEJST = 400;
/** Relations to many within each other in a filter: each level multiplies the rows that are looked at. */
const LISTELED_HOEJST = 4;

export class Omfang {
  private antalFelter = 0;
  private antalBetingelser = 0;
  private filterdybde = 0;
  private listeniveau = 0;

  /** Counts the fields of one object. */
  objekt(antal: number): void {
    if (antal > MEDLEMMER_HOEJST) {
      throw overGraense('felter i et objekt', MEDLEMMER_HOEJST, antal, {
        da: `Der bedes om ${antal} felter i ét objekt; grænsen er ${MEDLEMMER_HOEJST}`,
        en: `${antal} fields are asked of one object; the limit is ${MEDLEMMER_HOEJST}`,
      });
    }
    this.antalFelter += antal;
    if (this.antalFelter > FELTER_HOEJST) {
      throw overGraense('felter', FELTER_HOEJST, this.antalFelter, {
        da: `Forespørgslen udfolder sig til mere end ${FELTER_HOEJST} felter`,
        en: `The operation unfolds to more than ${FELTER_HOEJST} fields`,
      });
    }
  }

  /** Counts the finished statement. */
  sql(tegn: number): void {
    if (tegn <= SQL_HOEJST) return;
    throw overGraense('omfang', SQL_HOEJST, tegn, {
      da: `Forespørgslen bliver til en sætning på ${tegn} tegn; grænsen er ${SQL_HOEJST}`,
      en: `The operation becomes a statement of ${tegn} characters; the limit is ${SQL_HOEJST}`,
    });
  }

  /** Writes a filter within the one at hand. */
  filterled(skriv: () => string): string {
    this.antalBetingelser += 1;
    if (this.antalBetingelser > BETINGELSER_HOEJST) throw forStortFilter('betingelser', BETINGELSER_HOEJST, this.antalBetingelser);
    this.filterdybde += 1;
    if (this.filterdybde > FILTERDYBDE_HOEJST) throw forStortFilter('filterdybde', FILTERDYBDE_HOEJST, this.filterdybde);
    const sql = skriv();
    this.filterdybde -= 1;
    return sql;
  }

  /** Writes the condition on the rows of a relation to many. */
  listeled(skriv: () => string): string {
    this.listeniveau += 1;
    if (this.listeniveau > LISTELED_HOEJST) throw forStortFilter('listerelationer', LISTELED_HOEJST, this.listeniveau);
    const sql = skriv();
    this.listeniveau -= 1;
    return sql;
  }
}

const HVAD: Readonly<Record<'filterdybde' | 'betingelser' | 'listerelationer', Saetning>> = {
  filterdybde: { da: 'niveauer', en: 'levels' },
  betingelser: { da: 'betingelser', en: 'conditions' },
  listerelationer: { da: 'relationer til mange inden i hinanden', en: 'relations to many within each other' },
};

function forStortFilter(graense: keyof typeof HVAD, hoejst: number, faktisk: number): Forespoergselsfejl {
  const { da, en } = HVAD[graense];
  return overGraense(graense, hoejst, faktisk, {
    da: `Filtrene har over ${hoejst} ${da}`,
    en: `The filters have more than ${hoejst} ${en}`,
  });
}
