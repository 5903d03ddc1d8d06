import { rollerFor } from '../../src/access/act-permissions';
import { PLANTRIN, type Plantrin, type Trin } from '../../src/helhedsplan/helhedsplan.lifecycle';
import { afgoerelse } from '../support/planer';

/** What the mutation behind each step on a plan takes, when nothing special is meant. */

type Input = Readonly<Record<string, unknown>>;

export interface Valgt {
  readonly plan: string;
  readonly dato: string;
  readonly beloeb?: number | null;
  readonly slut?: string | null;
  /** Id of a milestone. */
  readonly milepael?: string | null;
}

/** A complete account of a plan of `finansiering()` with one goal. */
export const redegoerelse = (plan: string, dato: string, aar?: number): Input => ({
  helhedsplan: plan,
  dato,
  aar,
  gennemfoerelse: 'Som planlagt',
  maalopfyldelser: [{ maal: 1, grad: 'OPFYLDT' }],
  midlerforbrug: ['LANDSBYGGEFONDEN', 'KOMMUNE', 'BOLIGORGANISATION'].map((finansieringskilde) => ({
    finansieringskilde,
    budget: 1000,
    forbrug: 1000,
  })),
});

const udenDato = ({ plan }: Valgt): Input => ({ helhedsplan: plan });
const medDato = ({ plan, dato }: Valgt): Input => ({ helhedsplan: plan, dato });
const medBeloeb = ({ plan, dato, beloeb }: Valgt): Input => ({ helhedsplan: plan, dato, beloeb });
const medTekst = ({ plan, dato }: Valgt): Input => ({ helhedsplan: plan, dato, tekst: 'Tilsyn' });
const medMilepael = ({ plan, dato, milepael }: Valgt): Input => ({ helhedsplan: plan, dato, milepael });
const medUdfald =
  (udfald: string) =>
  ({ plan, dato }: Valgt): Input =>
    afgoerelse(plan, dato, 'GODKENDELSE', udfald);

export const TRININPUT: Readonly<Record<Plantrin, (v: Valgt) => Input>> = {
  RET: udenDato,
  ANBEFAL: medDato,
  ANSOEG_PRAEKVALIFIKATION: medDato,
  PRAEKVALIFICER: medDato,
  GIV_AFSLAG: medDato,
  INDSEND: (v) => ({ ...medDato(v), kommune: 'KOEBENHAVN' }),
  INDSTIL: medDato,
  GODKEND: medUdfald('GODKENDT'),
  AFVIS: medUdfald('AFVIST'),
  UDSAET: medUdfald('UDSAT'),
  GIV_TILSAGN: medDato,
  IGANGSAET: medDato,
  FORLAENG: (v) => ({ ...medDato(v), slut: v.slut }),
  AFSLUT: medDato,
  SAMMENLAEG: ({ plan, dato }) => ({ helhedsplaner: [plan], efterfoelger: 'EFTERFOELGER', dato }),
  // The frame that the random plans have: whether the act may be done, not what it changes, is asked of `kan`.
  AENDR: (v) => ({ ...medDato(v), oekonomiskRamme: 1_000_000 }),
  STANDS: medDato,
  TRAEK: medDato,
  DISPONER: medBeloeb,
  FRIGIV: medBeloeb,
  UDBETAL: medBeloeb,
  TILBAGEFOER: medBeloeb,
  INDSEND_REDEGOERELSE: ({ plan, dato }) => redegoerelse(plan, dato),
  TILBAGEHOLD: medTekst,
  GENOPTAG: medTekst,
  BEMAERK: medTekst,
  NAA_MILEPAEL: medMilepael,
  GENAABN_MILEPAEL: medMilepael,
};

/** Who carries a step out in the suites, by the first role that may. */
export function aktoerFor(trin: Plantrin): 'ansoeger' | 'tmf' | 'br' | 'lbf' {
  const { handling }: Trin = PLANTRIN[trin];
  const [rolle] = rollerFor(handling);
  if (rolle === 'BOLIGORGANISATION') return 'ansoeger';
  if (rolle === 'FORVALTNING') return 'tmf';
  if (rolle === 'KOMMUNALBESTYRELSE') return 'br';
  if (rolle === 'LANDSBYGGEFOND') return 'lbf';
  throw new Error(`${handling}: ingen af prøvernes aktører har rollen ${rolle}`);
}
