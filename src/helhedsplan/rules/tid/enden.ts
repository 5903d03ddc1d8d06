import { type Dag, skrivDag } from '../../../kernel/day';
import type { Saetning } from '../../../kernel/errors';
import { kroner } from '../../../kernel/format';
import { dagEfter } from '../../../kernel/period';
import { brudtAf, type Dom, type Grund, hvis, ikkeRelevant, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { Planfakta } from '../../helhedsplan.facts';
import type { Plansag } from '../../plan-case';
import { godkendte } from '../plan-figures';
import { milepaele } from '../redegoerelse/milepaelskrav';
import { optagelser } from '../slaegt/optagelser';

/** How a plan may end, and go on: never before what it already has, and never on again when it is over. */

interface Spor {
  readonly dag: Dag;
  readonly hvad: Saetning;
}

const POSTERET: Readonly<Record<Planfakta['disponeringer'][number]['art'], Saetning>> = {
  DISPONERET: { da: 'disponeret', en: 'committed' },
  FRIGIVET: { da: 'frigivet', en: 'released' },
  UDBETALT: { da: 'udbetalt', en: 'paid' },
  TILBAGEFOERT: { da: 'ført tilbage', en: 'returned' },
};

/** Everything that a plan has with a day: postings, accounts, decisions, supervision, the reguleringskonto. */
function spor(f: Planfakta): Spor[] {
  const saet = (dag: Dag, da: string, en: string): Spor => ({ dag, hvad: { da, en } });
  return [
    ...f.disponeringer.map((d) =>
      saet(d.dato, `der er ${POSTERET[d.art].da} ${kroner(d.beloeb, 'da')}`, `${kroner(d.beloeb, 'en')} was ${POSTERET[d.art].en}`),
    ),
    ...f.redegoerelser.flatMap((r) =>
      r.indsendt ? [saet(r.indsendt, `redegørelsen for ${r.aar} er indsendt`, `the account of ${r.aar} was handed in`)] : [],
    ),
    ...f.redegoerelser.flatMap((r) =>
      r.vurderet ? [saet(r.vurderet, `redegørelsen for ${r.aar} er vurderet`, `the account of ${r.aar} was assessed`)] : [],
    ),
    ...milepaele(f).flatMap((m) => (m.naaet ? [saet(m.naaet, 'der er nået en milepæl', 'a milestone was reached')] : [])),
    ...f.afgoerelsespunkter.map((p) =>
      saet(p.afgoerelse.dato, 'der er truffet en afgørelse om planen', 'a decision was made about the plan'),
    ),
    ...f.tilsyn.map((t) => saet(t.dato, 'Landsbyggefonden har ført tilsyn med planen', 'Landsbyggefonden supervised the plan')),
    ...optagelser(f).map(({ dag, titel }) =>
      saet(dag, `der er lagt en plan ind i planen: ${titel}`, `a plan was merged into the plan: ${titel}`),
    ),
    ...f.reguleringskonto.map((p) => saet(p.dato, 'der er bogført på reguleringskontoen', 'the reguleringskonto was posted to')),
  ];
}

const seneste = (alle: readonly Spor[]): Spor | undefined =>
  alle.reduce<Spor | undefined>((a, s) => (!a || s.dag > a.dag ? s : a), undefined);

const FAELLES = { alvor: 'FEJL', kilde: KILDE.proces, termer: [] } as const;

function senestDerEr(plan: Planfakta, dato: Dag, tidligst: (sidste: Dag) => Dag): Dom {
  const sidste = seneste(spor(plan));
  if (!sidste) return ikkeRelevant({ da: 'Der er endnu ikke sket noget med planen', en: 'Nothing has happened with the plan yet' });
  return hvis(dato >= tidligst(sidste.dag), {
    tekst: {
      da: `Planen kan ikke slutte pr. ${skrivDag(dato, 'da')}: den ${skrivDag(sidste.dag, 'da')} ${efterled(sidste.hvad.da)}`,
      en: `The plan cannot end as of ${skrivDag(dato, 'en')}: on ${skrivDag(sidste.dag, 'en')} ${sidste.hvad.en}`,
    },
    faktisk: dato,
    graense: tidligst(sidste.dag),
    enhed: 'DAG',
  });
}

export const IKKE_FOER_DET_DER_ER: Regel<Plansag> = {
  ...FAELLES,
  kode: 'H69',
  afvisning: 'SLUT_FOER_DET_DER_ER',
  krav: {
    da: 'En plan slutter aldrig før det, der allerede er sket med den: posteringer, redegørelser og afgørelser',
    en: 'A plan never ends before what has already happened with it: postings, accounts and decisions',
  },
  ansvarlig: 'OFFENTLIG',
  udvej: {
    da: 'Den, der slutter planen, kan bruge en dag efter det seneste, der er sket med den',
    en: 'Whoever ends the plan can use a day after the latest that has happened with it',
  },
  bedoem: ({ plan, valg }) => senestDerEr(plan, valg.dato, (sidste) => sidste),
};

/** The same of an act that lets the plan end on the day before it: what the plan has lies before that day. */
export const AFKORTES_EFTER_DET_DER_ER: Regel<Plansag> = {
  ...IKKE_FOER_DET_DER_ER,
  bedoem({ plan, valg }) {
    const afkortes = valg.dato > plan.start && valg.dato <= plan.slut;
    return senestDerEr(plan, valg.dato, (sidste) => (afkortes ? dagEfter(sidste) : sidste));
  },
};

/** Danish turns subject and verb round after an adverb: `der er betalt` → `er der betalt`. */
function efterled(saetning: string): string {
  const [, emne, verbum, rest] = /^(der|Landsbyggefonden|redegørelsen for \d+) (er|har) (.*)$/.exec(saetning) ?? [];
  return emne ? `${verbum} ${emne} ${rest}` : saetning;
}

const ENDER: Readonly<Record<string, Saetning>> = {
  afslutHelhedsplan: { da: 'afsluttet', en: 'ended' },
  sammenlaegHelhedsplaner: { da: 'lagt sammen med en anden plan', en: 'merged into another plan' },
  traekHelhedsplan: { da: 'trukket tilbage', en: 'withdrawn' },
  givAfslag: { da: 'afslået', en: 'refused' },
  standsHelhedsplan: { da: 'standset', en: 'stopped' },
};
const SLUTTILSTANDE: readonly string[] = ['AFSLUTTET', 'SAMMENLAGT', 'TRUKKET', 'AFSLAG', 'STANDSET'];

/** In stored rows: nothing is committed or released after the end. What is paid or returned then settles what there was. */
export const INTET_EFTER_ENDEN: Regel<Planfakta> = {
  ...FAELLES,
  kode: 'H70',
  afvisning: 'POSTERET_EFTER_ENDEN',
  krav: {
    da: 'Der disponeres og frigives ikke penge til en plan, efter at den er afsluttet, lagt sammen, standset, trukket tilbage eller afslået',
    en: 'No money is committed or released to a plan after it has been ended, merged, stopped, withdrawn or refused',
  },
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan føre pengene tilbage til puljen',
    en: 'The forvaltning can return the money to the pool',
  },
  bedoem(f) {
    const ende = f.haendelser.filter((h) => h.handling in ENDER).at(-1);
    if (!ende || !SLUTTILSTANDE.includes(f.status)) return ikkeRelevant({ da: 'Planen er ikke slut', en: 'The plan has not ended' });
    const ord = ENDER[ende.handling] ?? { da: 'slut', en: 'over' };
    const sene = f.disponeringer.filter((d) => (d.art === 'DISPONERET' || d.art === 'FRIGIVET') && d.dato > ende.dato);
    return brudtAf(
      sene.map(
        (d): Grund => ({
          tekst: {
            da: `Den ${skrivDag(d.dato, 'da')} er der ${POSTERET[d.art].da} ${kroner(d.beloeb, 'da')}, men planen blev ${ord.da} den ${skrivDag(ende.dato, 'da')}`,
            en: `On ${skrivDag(d.dato, 'en')} ${kroner(d.beloeb, 'en')} was ${POSTERET[d.art].en}, but the plan was ${ord.en} on ${skrivDag(ende.dato, 'en')}`,
          },
          faktisk: d.dato,
          graense: ende.dato,
          enhed: 'DAG',
        }),
      ),
      {
        tekst: { da: 'Intet er posteret efter planens slutning', en: 'Nothing was posted after the end of the plan' },
        faktisk: ende.dato,
        graense: ende.dato,
        enhed: 'DAG',
      },
    );
  },
};

const forSen = (dato: Dag, slut: Dag): Grund => ({
  tekst: {
    da: `Forlængelsen er besluttet den ${skrivDag(dato, 'da')}; planens sidste dag er den ${skrivDag(slut, 'da')}`,
    en: `The extension is decided on ${skrivDag(dato, 'en')}; the last day of the plan is ${skrivDag(slut, 'en')}`,
  },
  faktisk: dato,
  graense: slut,
  enhed: 'DAG',
});

const FORLAENGELSE = {
  ...FAELLES,
  kode: 'H71',
  afvisning: 'FORLAENGET_EFTER_SLUT',
  krav: {
    da: 'En forlængelse besluttes, mens planen løber, senest på dens sidste dag',
    en: 'An extension is decided while the plan runs, at the latest on its last day',
  },
  kilde: KILDE.helhedsplaner,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Ansøgerne kan søge om en ny plan, der fortsætter den gamle',
    en: 'The applicants can apply for a new plan that continues the old one',
  },
} as const;

export const FORLAENGES_FOER_SLUT: Regel<Plansag> = {
  ...FORLAENGELSE,
  bedoem: ({ plan, valg }) => hvis(valg.dato <= plan.slut, forSen(valg.dato, plan.slut)),
};

/** The same of stored decisions, which keep the last day that the plan had until then. */
export const ER_FORLAENGET_FOER_SLUT: Regel<Planfakta> = {
  ...FORLAENGELSE,
  bedoem(f) {
    const alle = godkendte(f, 'FORLAENGELSE').filter((p) => p.slutFoer !== null);
    if (alle.length === 0) return ikkeRelevant({ da: 'Planen er ikke forlænget', en: 'The plan is not extended' });
    return brudtAf(
      alle.flatMap(({ slutFoer, afgoerelse: { dato } }) => (slutFoer !== null && dato > slutFoer ? [forSen(dato, slutFoer)] : [])),
      { tekst: { da: 'Planen er forlænget i tide', en: 'The plan was extended in time' }, faktisk: '', graense: '', enhed: 'DAG' },
    );
  },
};

const H72 = {
  ...FAELLES,
  kode: 'H72',
  afvisning: 'EFTER_SLUT',
  krav: {
    da: 'En plan indsendes, indstilles, godkendes, får tilsagn og puljepenge, ændres, sættes i gang og standses senest på sin sidste dag',
    en: 'A plan is handed in, recommended, approved, given its commitment and money of pools, changed, set going and stopped at the latest on its last day',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Ansøgeren kan søge om en ny plan; er planen endnu ikke godkendt, kan ansøgeren trække ansøgningen tilbage',
    en: 'The applicant can apply for a new plan; while the plan is not approved, the applicant can withdraw the application',
  },
} as const;

export const ER_IKKE_SLUT: Regel<Plansag> = {
  ...H72,
  bedoem: ({ plan, valg }) =>
    hvis(valg.dato <= plan.slut, {
      tekst: {
        da: `Datoen er den ${skrivDag(valg.dato, 'da')}; planens sidste dag er den ${skrivDag(plan.slut, 'da')}`,
        en: `The date is ${skrivDag(valg.dato, 'en')}; the last day of the plan is ${skrivDag(plan.slut, 'en')}`,
      },
      faktisk: valg.dato,
      graense: plan.slut,
      enhed: 'DAG',
    }),
};

const SKRIDT: Readonly<Record<string, Saetning>> = {
  indsendHelhedsplan: { da: 'indsendt', en: 'handed in' },
  indstilHelhedsplan: { da: 'indstillet', en: 'recommended' },
  igangsaetHelhedsplan: { da: 'sat i gang', en: 'set going' },
  GODKENDELSE: { da: 'godkendt', en: 'approved' },
  TILSAGN: { da: 'givet tilsagn', en: 'given its commitment' },
  AENDRING: { da: 'ændret', en: 'changed' },
};

/** The same of what is stored; a last day that came to lie earlier is never before what the plan has (H69). */
export const SKRIDT_FOER_SLUT: Regel<Planfakta> = {
  ...H72,
  bedoem(f) {
    const alle = [
      ...f.haendelser.map((h) => ({ dag: h.dato, ord: SKRIDT[h.handling] })),
      ...f.afgoerelsespunkter
        .filter((p) => p.afgoerelse.udfald === 'GODKENDT')
        .map((p) => ({ dag: p.afgoerelse.dato, ord: SKRIDT[p.art] })),
      ...f.disponeringer
        .filter((d) => d.art === 'DISPONERET')
        .map((d) => ({ dag: d.dato, ord: { da: 'givet puljepenge', en: 'given money of a pool' } })),
    ];
    return brudtAf(
      alle
        .filter((s) => s.dag > f.slut)
        .flatMap(({ dag, ord }): Grund[] =>
          ord
            ? [
                {
                  tekst: {
                    da: `Planen er ${ord.da} den ${skrivDag(dag, 'da')}, efter sin sidste dag den ${skrivDag(f.slut, 'da')}`,
                    en: `The plan was ${ord.en} on ${skrivDag(dag, 'en')}, after its last day on ${skrivDag(f.slut, 'en')}`,
                  },
                  faktisk: dag,
                  graense: f.slut,
                  enhed: 'DAG',
                },
              ]
            : [],
        ),
      {
        tekst: { da: 'Alle skridt er taget, før planen var slut', en: 'Every step was taken before the plan was over' },
        faktisk: '',
        graense: f.slut,
        enhed: 'DAG',
      },
    );
  },
};
