import type { EntityManager } from 'typeorm';
import type { Handlingsnavn } from '../src/access/act-permissions';
import { Afvist } from '../src/act/act-context';
import type { Handlinger } from '../src/act/act-executor';
import { HANDLINGER } from '../src/app/acts';
import type { Laes } from '../src/db/writer-reads';
import { Forespoergselsfejl } from '../src/kernel/errors';
import { reguleringskonti } from './account-course';
import { type Kilder, type Opslag, type Saahandling, tekst } from './course';
import { afgoerelser, fora, kontrakter, posteringer, udkastDag } from './other-courses';
import { planforloeb, sammenlaegninger } from './plan-course';
import { Saafejl } from './read-files';
import { milepaele, redegoerelser, tilsyn } from './redegoerelse-course';

/** On one day: what others build on comes first. */
const ORDEN: readonly Handlingsnavn[] = [
  'optagMedlem',
  'opretArbejdsgruppe',
  'opretHelhedsplan',
  'opretKontrakt',
  'anbefalHelhedsplan',
  'ansoegPraekvalifikation',
  'praekvalificerHelhedsplan',
  'givAfslag',
  'indsendHelhedsplan',
  'indstilHelhedsplan',
  'registrerAfgoerelse',
  'reviderKontrakt',
  'givTilsagn',
  'igangsaetHelhedsplan',
  'forlaengHelhedsplan',
  'disponerPulje',
  'frigivMidler',
  'naaMilepael',
  'indsaetPaaReguleringskonto',
  'godkendReguleringskonto',
  'anvendReguleringskonto',
  'indsendRedegoerelse',
  'vurderRedegoerelse',
  'bemaerk',
  'tilbageholdUdbetaling',
  'genoptagUdbetaling',
  'udbetal',
  'tilbagefoer',
  'afslutHelhedsplan',
  'sammenlaegHelhedsplaner',
  'traekHelhedsplan',
];

/** Carries out the acts that the rows of the seed files amount to, day by day, with the clock at the day of each. */
export async function udfoerForloeb(
  enhed: { readonly em: EntityManager; readonly laes: Laes },
  handlinger: Handlinger,
  kilder: Kilder,
): Promise<void> {
  const register = new Map(HANDLINGER.map((h) => [h.navn, h]));
  for (const h of iOrden(alle(kilder))) {
    const handling = register.get(h.handling);
    if (!handling) throw new Error(`there is no act ${h.handling}`);
    try {
      for (const o of h.opslag ?? []) await slaaOp(enhed.em, o);
      await handlinger.saa(enhed, handling, h.input, h);
    } catch (fejl) {
      throw new Saafejl([`${h.sted}: ${h.handling} ${h.dag}: ${grund(fejl)}`]);
    }
  }
  await kraevTilstande(enhed.em, kilder);
}

async function slaaOp(em: EntityManager, { i, felt, praefiks, sql, vaerdier }: Opslag): Promise<void> {
  const [raekke]: { id: number }[] = await em.query(sql, [...vaerdier]);
  if (!raekke) throw new Error(`${felt}: there is no row with ${vaerdier.join(', ')}`);
  i[felt] = `${praefiks}_${raekke.id}`;
}

function alle(k: Kilder): Saahandling[] {
  const udkast = new Map<string, string>();
  for (const d of k('kontraktdaekning')) {
    const [plan, dag] = [tekst(d, 'helhedsplan'), udkastDag(k, tekst(d, 'kontrakt'))];
    const kendt = udkast.get(plan);
    if (!kendt || dag < kendt) udkast.set(plan, dag);
  }
  return [
    ...k('helhedsplan').flatMap((p) => planforloeb(k, p, udkast.get(tekst(p, 'noegle')) ?? null)),
    ...sammenlaegninger(k),
    ...afgoerelser(k),
    ...posteringer(k),
    ...fora(k),
    ...kontrakter(k),
    ...redegoerelser(k),
    ...tilsyn(k),
    ...milepaele(k),
    ...reguleringskonti(k),
  ];
}

// A stable sort: acts of one kind on one day keep the order of the files.
function iOrden(handlinger: readonly Saahandling[]): Saahandling[] {
  return [...handlinger].sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : ORDEN.indexOf(a.handling) - ORDEN.indexOf(b.handling)));
}

function grund(fejl: unknown): string {
  if (fejl instanceof Afvist) return fejl.afvisninger.map((a) => `${a.kode}: ${a.tekst.en}`).join('; ');
  if (fejl instanceof Forespoergselsfejl) return fejl.saetning.en;
  return fejl instanceof Error ? fejl.message : String(fejl);
}

/** The state that a plan has come to through its acts must be the one that its row says. */
async function kraevTilstande(em: EntityManager, k: Kilder): Promise<void> {
  const raekker: { noegle: string; status: string; slut: string }[] = await em.query('SELECT noegle, status, slut FROM helhedsplan');
  const faktiske = new Map(raekker.map((r) => [r.noegle, r]));
  const fejl = k('helhedsplan').flatMap((p) => {
    const r = faktiske.get(tekst(p, 'noegle'));
    return r?.status === p.v.status && r?.slut === p.v.slut
      ? []
      : [`${p.sted}: the plan ends as ${r?.status ?? 'nothing'} ${r?.slut ?? ''}`];
  });
  if (fejl.length > 0) throw new Saafejl(fejl);
}
