import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Grund, hvis, type Regel } from '../../kerne/regel';
import { kroner, kronertal } from '../../kerne/skriv';
import type { Plansag } from '../plansag';
import type { Planfakta } from './planfakta';
import { godkendtDen } from './r11-godkendt-foer-tilsagn';
import { fraPulje, stand, sum } from './regneregler';

/** What the money acts demand besides the rules of the network. A list of short declarations, each whole in itself. */

type Krav = Regel<Plansag>;

const FOELGE = { alvor: 'FEJL', kilde: KILDE.bogholderi, termer: [] } as const;

export const BELOEB_OVER_NUL: Krav = {
  ...FOELGE,
  kode: 'H11',
  afvisning: 'INTET_BELOEB',
  krav: { da: 'Et beløb er større end nul', en: 'An amount is greater than zero' },
  ansvarlig: 'FORVALTNING',
  udvej: { da: 'Angiv et beløb, der er noget at postere', en: 'Give an amount that there is something to post' },
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
    da: 'Få planen godkendt først, eller brug en dato efter godkendelsen',
    en: 'Have the plan approved first, or use a date after the approval',
  },
  termer: [],
  bedoem({ plan, valg }) {
    const dag = godkendtDen(plan);
    return hvis(dag !== null && dag <= valg.dato, {
      tekst: {
        da: dag ? `Planen blev godkendt ${dag}; posteringen er fra ${valg.dato}` : 'Planen er ikke godkendt',
        en: dag ? `The plan was approved on ${dag}; the posting is of ${valg.dato}` : 'The plan is not approved',
      },
      faktisk: valg.dato,
      graense: dag ?? 'GODKENDELSE',
      enhed: 'DAG',
    });
  },
};

// Judged on the facts after the posting: what is committed on the last of all days.
export const INDEN_FOR_BIDRAGET: Regel<Planfakta> = {
  ...FOELGE,
  kode: 'H13',
  afvisning: 'OVER_PLANENS_BIDRAG',
  krav: {
    da: 'Der disponeres ikke mere til en plan, end puljens bidrag i planens finansiering',
    en: 'No more is committed to a plan than the pool’s contribution in its funding',
  },
  ansvarlig: 'FORVALTNING',
  udvej: { da: 'Disponér et mindre beløb', en: 'Commit a smaller amount' },
  bedoem(f) {
    const puljer = [...new Set(f.disponeringer.map((d) => d.pulje.noegle))];
    const grund = (pulje: string): Grund & { ok: boolean } => {
      const [disponeret, bidrag] = [stand(f, pulje, '9999-12-31').disponeret, fraPulje(f, pulje)];
      return {
        ok: disponeret <= bidrag,
        tekst: {
          da: `${kroner(disponeret, 'da')} disponeret af ${pulje}; puljens bidrag til planen er ${kroner(bidrag, 'da')}`,
          en: `${kroner(disponeret, 'en')} of ${pulje} committed; its contribution to the plan is ${kroner(bidrag, 'en')}`,
        },
        faktisk: kronertal(disponeret),
        graense: kronertal(bidrag),
        enhed: 'KRONER',
      };
    };
    const alle = puljer.map(grund);
    return brudtAf(
      alle.filter((g) => !g.ok).map(({ ok: _, ...g }) => g),
      { tekst: { da: 'Inden for bidraget', en: 'Within the contribution' }, faktisk: '', graense: '', enhed: 'KRONER' },
    );
  },
};

export const HOEJST_DET_DISPONEREDE: Krav = {
  ...FOELGE,
  kode: 'H60',
  afvisning: 'IKKE_DISPONERET',
  krav: {
    da: 'Der frigives højst det, der er disponeret og hverken tilbageført eller frigivet',
    en: 'At most what is committed, and neither returned nor released, is released',
  },
  ansvarlig: 'FORVALTNING',
  udvej: { da: 'Frigiv et mindre beløb, eller disponér først', en: 'Release a smaller amount, or commit first' },
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
        da: `${kroner(valg.beloeb, 'da')} frigives; der er ${kroner(rest, 'da')} at frigive`,
        en: `${kroner(valg.beloeb, 'en')} are released; ${kroner(rest, 'en')} are there to release`,
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
    da: 'På hver dag er det udbetalte højst det frigivne og højst det, der er disponeret og ikke tilbageført, og det frigivne højst det disponerede',
    en: 'On every day what is paid is at most what is released and at most what is committed and not returned, and what is released at most what is committed',
  },
  ansvarlig: 'FORVALTNING',
  udvej: { da: 'Postér et mindre beløb eller en senere dato', en: 'Post a smaller amount or a later date' },
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
      tekst: { da: 'I orden på alle dage', en: 'In order on every day' },
      faktisk: '',
      graense: '',
      enhed: 'KRONER',
    });
  },
};

function brudPaaDag(f: Planfakta, pulje: string, dag: string): Grund | null {
  const { disponeret, frigivet, udbetalt } = stand(f, pulje, dag);
  const brutto = sum(f.disponeringer.filter((d) => d.pulje.noegle === pulje && d.art === 'DISPONERET' && d.dato <= dag));
  const par: readonly (readonly [number, number, string, string])[] = [
    [udbetalt, frigivet, 'Udbetalt over det frigivne', 'Paid above what is released'],
    [udbetalt, disponeret, 'Udbetalt over det disponerede', 'Paid above what is committed'],
    [frigivet, brutto, 'Frigivet over det disponerede', 'Released above what is committed'],
    [0, disponeret, 'Tilbageført over det disponerede', 'Returned above what is committed'],
  ];
  const brud = par.find(([a, b]) => a > b);
  if (!brud) return null;
  const [faktisk, graense, da, en] = brud;
  return {
    tekst: {
      da: `${da} den ${dag}: ${kroner(faktisk, 'da')} mod ${kroner(graense, 'da')}`,
      en: `${en} on ${dag}: ${kroner(faktisk, 'en')} against ${kroner(graense, 'en')}`,
    },
    faktisk: kronertal(faktisk),
    graense: kronertal(graense),
    enhed: 'KRONER',
  };
}

export const INTET_DISPONERET: Krav = {
  ...FOELGE,
  kode: 'H19',
  afvisning: 'PENGE_ER_DISPONERET',
  krav: {
    da: 'En plan trækkes først, når disponerede puljepenge er ført tilbage',
    en: 'A plan is withdrawn only when committed money has been returned to the pool',
  },
  ansvarlig: 'FORVALTNING',
  udvej: { da: 'Før pengene tilbage til puljen (tilbagefoer)', en: 'Return the money to the pool (tilbagefoer)' },
  bedoem({ plan }) {
    const rest = [...new Set(plan.disponeringer.map((d) => d.pulje.noegle))].reduce(
      (a, p) => a + stand(plan, p, '9999-12-31').disponeret,
      0,
    );
    return hvis(rest === 0, {
      tekst: { da: `${kroner(rest, 'da')} er disponeret til planen`, en: `${kroner(rest, 'en')} are committed to the plan` },
      faktisk: kronertal(rest),
      graense: '0',
      enhed: 'KRONER',
    });
  },
};

export const PULJEN_BIDRAGER: Krav = {
  ...FOELGE,
  kode: 'H20',
  afvisning: 'PULJEN_BIDRAGER_IKKE',
  krav: { da: 'Puljen står i planens finansiering', en: 'The pool is part of the plan’s funding' },
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Vælg en pulje, der bidrager til planen', en: 'Choose a pool that contributes to the plan' },
  bedoem({ plan, valg }) {
    const puljer = [...new Set(plan.finansiering.flatMap((b) => (b.pulje ? [b.pulje.noegle] : [])))];
    return hvis(valg.pulje !== null && puljer.includes(valg.pulje), {
      tekst: {
        da: `Puljen ${valg.pulje ?? '–'}; planens puljer er ${puljer.join(', ') || 'ingen'}`,
        en: `The pool ${valg.pulje ?? '–'}; the plan’s pools are ${puljer.join(', ') || 'none'}`,
      },
      faktisk: valg.pulje ?? '',
      graense: puljer.join(' '),
      enhed: 'NAVN',
    });
  },
};
