import { skrivDag } from '../../../kernel/day';
import type { Saetning } from '../../../kernel/errors';
import { kroner, kronertal, remse } from '../../../kernel/format';
import { brudtAf, type Dom, type Grund, hvis, ikkeRelevant, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { Planfakta } from '../../helhedsplan.facts';
import type { Plansag } from '../../plan-case';
import { fraPulje, stand, sum } from '../plan-figures';
import { godkendtDen } from '../r11-godkendt-foer-tilsagn';

/** What the money acts demand besides the rules of the network. A list of short declarations, each whole in itself. */

type Krav = Regel<Plansag>;

const FOELGE = { alvor: 'FEJL', kilde: KILDE.bogholderi, termer: [] } as const;

export const BELOEB_OVER_NUL: Krav = {
  ...FOELGE,
  kode: 'H11',
  afvisning: 'INTET_BELOEB',
  krav: { da: 'Et beløb er større end nul', en: 'An amount is greater than zero' },
  ansvarlig: 'FORVALTNING',
  udvej: { da: 'Forvaltningen kan angive et beløb over nul', en: 'The forvaltning can give an amount above zero' },
  bedoem: ({ valg }) =>
    hvis(valg.beloeb > 0, {
      tekst: { da: `Beløbet er ${kroner(valg.beloeb, 'da')}`, en: `The amount is ${kroner(valg.beloeb, 'en')}` },
      faktisk: kronertal(valg.beloeb),
      graense: '0.01',
      enhed: 'KRONER',
    }),
};

export const GODKENDT_PAA_DAGEN: Krav = {
  kode: 'H12',
  afvisning: 'PLANEN_ER_IKKE_GODKENDT',
  krav: {
    da: 'Puljepenge disponeres først, når kommunalbestyrelsen har godkendt planen',
    en: 'Money of the pool is committed only when the kommunalbestyrelse has approved the plan',
  },
  alvor: 'FEJL',
  kilde: KILDE.borgerrepraesentation,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen kan godkende planen; derefter kan forvaltningen disponere',
    en: 'The kommunalbestyrelse can approve the plan; after that the forvaltning can commit money',
  },
  termer: [],
  bedoem({ plan, valg }) {
    const dag = godkendtDen(plan);
    return hvis(dag !== null && dag <= valg.dato, {
      tekst: {
        da: dag
          ? `Planen blev godkendt den ${skrivDag(dag, 'da')}; posteringen er fra den ${skrivDag(valg.dato, 'da')}`
          : 'Planen er ikke godkendt',
        en: dag
          ? `The plan was approved on ${skrivDag(dag, 'en')}; the posting is dated ${skrivDag(valg.dato, 'en')}`
          : 'The plan is not approved',
      },
      faktisk: valg.dato,
      graense: dag ?? 'GODKENDELSE',
      enhed: 'DAG',
    });
  },
};

/** The name of a pool as the plan knows it. */
const puljenavn = (f: Planfakta, noegle: string): Saetning => {
  const navn =
    f.finansiering.find((b) => b.pulje?.noegle === noegle)?.pulje?.navn ??
    f.disponeringer.find((d) => d.pulje.noegle === noegle && d.pulje.navn !== noegle)?.pulje.navn;
  return navn === undefined
    ? { da: 'en pulje uden for planens finansiering', en: 'a pool outside the plan’s funding' }
    : { da: navn, en: navn };
};

// Judged on the facts after the posting: what is committed on the last of all days.
export const INDEN_FOR_BIDRAGET: Regel<Planfakta> = {
  ...FOELGE,
  kode: 'H13',
  afvisning: 'OVER_PLANENS_BIDRAG',
  krav: {
    da: 'Der disponeres ikke mere af en pulje til en plan, end puljen bidrager med i planens finansiering',
    en: 'No more of a pool is committed to a plan than the pool contributes to its funding',
  },
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan disponere et mindre beløb; kommunalbestyrelsen kan hæve bidraget ved en ny afgørelse om planen',
    en: 'The forvaltning can commit a smaller amount; the kommunalbestyrelse can raise the contribution by a new decision about the plan',
  },
  bedoem(f) {
    const puljer = [...new Set(f.disponeringer.map((d) => d.pulje.noegle))];
    const grund = (pulje: string): Grund & { ok: boolean } => {
      const [disponeret, bidrag] = [stand(f, pulje, '9999-12-31').disponeret, fraPulje(f, pulje)];
      return {
        ok: disponeret <= bidrag,
        tekst: {
          da: `Der er disponeret ${kroner(disponeret, 'da')} af ${puljenavn(f, pulje).da} til planen; puljens bidrag er ${kroner(bidrag, 'da')}`,
          en: `${kroner(disponeret, 'en')} of ${puljenavn(f, pulje).en} is committed to the plan; its contribution is ${kroner(bidrag, 'en')}`,
        },
        faktisk: kronertal(disponeret),
        graense: kronertal(bidrag),
        enhed: 'KRONER',
      };
    };
    const alle = puljer.map(grund);
    return brudtAf(
      alle.filter((g) => !g.ok).map(({ ok: _, ...g }) => g),
      {
        tekst: { da: 'Det disponerede er inden for puljens bidrag', en: 'What is committed is within the contribution of the pool' },
        faktisk: '',
        graense: '',
        enhed: 'KRONER',
      },
    );
  },
};

export const HOEJST_DET_DISPONEREDE: Krav = {
  ...FOELGE,
  kode: 'H60',
  afvisning: 'IKKE_DISPONERET',
  krav: {
    da: 'Der frigives højst det, der er disponeret og hverken ført tilbage eller frigivet i forvejen',
    en: 'At most what is committed, and neither returned nor released before, is released',
  },
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan frigive et mindre beløb eller disponere mere først',
    en: 'The forvaltning can release a smaller amount, or commit more first',
  },
  bedoem({ plan, valg }) {
    // On the day and on every later one: what is returned later is not there to be released.
    const dage = [valg.dato, ...plan.disponeringer.map((d) => d.dato).filter((dag) => dag > valg.dato)];
    const rest = Math.min(
      ...dage.map((dag) => {
        const s = stand(plan, valg.pulje ?? '', dag);
        return s.disponeret - s.frigivet;
      }),
    );
    return hvis(valg.beloeb <= rest, {
      tekst: {
        da: `Der skal frigives ${kroner(valg.beloeb, 'da')}; der er ${rest > 0 ? kroner(rest, 'da') : 'intet'} at frigive`,
        en: `${kroner(valg.beloeb, 'en')} is to be released; ${rest > 0 ? `${kroner(rest, 'en')} is` : 'nothing is'} there to release`,
      },
      faktisk: kronertal(valg.beloeb),
      graense: kronertal(rest),
      enhed: 'KRONER',
    });
  },
};

// On every day: paid <= released, paid <= committed less returned, released <= committed.
export const POSTERINGSORDEN: Regel<Planfakta> = {
  ...FOELGE,
  kode: 'H15',
  afvisning: 'POSTERINGSORDEN',
  krav: {
    da: 'Der er på ingen dag udbetalt mere, end der er frigivet eller er disponeret og ikke ført tilbage, og ikke frigivet mere, end der er disponeret',
    en: 'On no day is more paid than is released, or than is committed and not returned, nor more released than is committed',
  },
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan postere et mindre beløb eller bruge en senere dag',
    en: 'The forvaltning can post a smaller amount or use a later day',
  },
  bedoem(f) {
    const grunde: Grund[] = [];
    for (const pulje of new Set(f.disponeringer.map((d) => d.pulje.noegle))) {
      const dage = [...new Set(f.disponeringer.map((d) => d.dato))].sort();
      for (const dag of dage) {
        const fund = brudPaaDag(f, pulje, dag);
        if (!fund) continue;
        grunde.push(fund);
        break;
      }
    }
    return brudtAf(grunde, {
      tekst: { da: 'Posteringerne går op på alle dage', en: 'The postings add up on every day' },
      faktisk: '',
      graense: '',
      enhed: 'KRONER',
    });
  },
};

const UDBETALT: Saetning = { da: 'udbetalt', en: 'paid' };
const FRIGIVET: Saetning = { da: 'frigivet', en: 'released' };
const DISPONERET: Saetning = { da: 'disponeret', en: 'committed' };
const TILBAGE: Saetning = { da: 'ført tilbage', en: 'returned' };

/** `Den 1. maj 2015 er der udbetalt 200 kr., men kun frigivet 100 kr.` */
function overskredet(dag: string, gjort: Saetning, beloeb: number, loft: Saetning, hoejst: number): Saetning {
  const [a, b] = [Math.max(beloeb, 0), Math.max(hoejst, 0)];
  return {
    da: `Den ${skrivDag(dag, 'da')} er der ${gjort.da} ${kroner(a, 'da')}, men ${b === 0 ? `intet ${loft.da}` : `kun ${loft.da} ${kroner(b, 'da')}`}`,
    en: `On ${skrivDag(dag, 'en')} ${kroner(a, 'en')} was ${gjort.en}, but ${b === 0 ? 'nothing was' : `only ${kroner(b, 'en')} was`} ${loft.en}`,
  };
}

function intetTilbage(dag: string, udbetalt: number, rest: number): Saetning {
  return {
    da: `Den ${skrivDag(dag, 'da')} er der udbetalt ${kroner(udbetalt, 'da')}, men der er ${rest === 0 ? 'intet' : `kun ${kroner(rest, 'da')}`} tilbage af det disponerede`,
    en: `On ${skrivDag(dag, 'en')} ${kroner(udbetalt, 'en')} was paid, but ${rest === 0 ? 'nothing' : `only ${kroner(rest, 'en')}`} is left of what was committed`,
  };
}

function brudPaaDag(f: Planfakta, pulje: string, dag: string): Grund | null {
  const { disponeret, frigivet, udbetalt } = stand(f, pulje, dag);
  const brutto = sum(f.disponeringer.filter((d) => d.pulje.noegle === pulje && d.art === 'DISPONERET' && d.dato <= dag));
  const tilbage = overskredet(dag, TILBAGE, brutto - disponeret, DISPONERET, brutto);
  const par: readonly (readonly [number, number, Saetning])[] = [
    [udbetalt, frigivet, overskredet(dag, UDBETALT, udbetalt, FRIGIVET, frigivet)],
    [udbetalt, disponeret, disponeret < 0 ? tilbage : intetTilbage(dag, udbetalt, disponeret)],
    [frigivet, brutto, overskredet(dag, FRIGIVET, frigivet, DISPONERET, brutto)],
    [0, disponeret, tilbage],
  ];
  const brud = par.find(([a, b]) => a > b);
  if (!brud) return null;
  const [faktisk, graense, tekst] = brud;
  return {
    tekst,
    faktisk: kronertal(faktisk),
    graense: kronertal(graense),
    enhed: 'KRONER',
  };
}

const H19 = {
  ...FOELGE,
  kode: 'H19',
  afvisning: 'PENGE_ER_DISPONERET',
  krav: {
    da: 'En plan får afslag, trækkes tilbage eller standses, før den er begyndt, kun når disponerede puljepenge går tilbage til puljen',
    en: 'A plan is rejected, withdrawn, or stopped before it has begun, only when committed money goes back to the pool',
  },
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan føre pengene tilbage til puljen',
    en: 'The forvaltning can return the money to the pool',
  },
} as const;

const disponeretTil = (plan: Planfakta): number =>
  [...new Set(plan.disponeringer.map((d) => d.pulje.noegle))].reduce((a, p) => a + stand(plan, p, '9999-12-31').disponeret, 0);

const altTilbage = (rest: number): Dom =>
  hvis(rest === 0, {
    tekst: { da: `Der er disponeret ${kroner(rest, 'da')} til planen`, en: `${kroner(rest, 'en')} is committed to the plan` },
    faktisk: kronertal(rest),
    graense: '0',
    enhed: 'KRONER',
  });

export const INTET_DISPONERET: Krav = { ...H19, bedoem: ({ plan }) => altTilbage(disponeretTil(plan)) };

/** The same of what is stored: a plan that came to nothing holds no money. */
export const INTET_I_DEN_DER_IKKE_BLEV: Regel<Planfakta> = {
  ...H19,
  bedoem(f) {
    if (f.status !== 'TRUKKET' && f.status !== 'AFSLAG')
      return ikkeRelevant({ da: 'Planen er ikke trukket tilbage eller afslået', en: 'The plan is neither withdrawn nor rejected' });
    return altTilbage(disponeretTil(f));
  },
};

/** The same of a plan that is stopped before it began: it never runs, so it owes nothing that money could be kept for. */
export const INTET_BEHOLDES_UDEN_START: Krav = {
  ...H19,
  bedoem({ plan, valg }) {
    if (valg.dato > plan.start || !valg.behold)
      return ikkeRelevant({ da: 'Pengene går tilbage, eller planen er begyndt', en: 'The money goes back, or the plan has begun' });
    return altTilbage(disponeretTil(plan));
  },
};

export const PULJEN_BIDRAGER: Krav = {
  ...FOELGE,
  kode: 'H20',
  afvisning: 'PULJEN_BIDRAGER_IKKE',
  krav: {
    da: 'Der posteres kun på en pulje, der bidrager til planen',
    en: 'Postings are made only on a pool that contributes to the plan',
  },
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Forvaltningen kan vælge en pulje, der bidrager til planen; ellers kan kommunalbestyrelsen ændre finansieringen ved en ny afgørelse',
    en: 'The forvaltning can choose a pool that contributes to the plan; otherwise the kommunalbestyrelse can change the funding by a new decision',
  },
  bedoem({ plan, valg }) {
    const puljer = [...new Set(plan.finansiering.flatMap((b) => (b.pulje ? [b.pulje.noegle] : [])))];
    const navne = puljer.map((p) => puljenavn(plan, p));
    return hvis(valg.pulje !== null && puljer.includes(valg.pulje), {
      tekst:
        navne.length === 0
          ? { da: 'Ingen pulje bidrager til planen', en: 'No pool contributes to the plan' }
          : {
              da: `Planen får kun penge fra ${remse(
                navne.map((n) => n.da),
                'og',
              )}`,
              en: `The plan gets money only from ${remse(
                navne.map((n) => n.en),
                'and',
              )}`,
            },
      faktisk: valg.pulje ?? '',
      graense: puljer.join(' '),
      enhed: 'NAVN',
    });
  },
};
