import { organord } from '../../afgoerelse/words';
import { skrivDag } from '../../kernel/day';
import { kronertal } from '../../kernel/format';
import { afgoerelseIkkeIFremtiden } from '../../kernel/not-in-future';
import { hvis, navnePr, type Regel, type Term } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Puljefakta } from '../pulje.facts';

export interface Bevillingssag {
  readonly pulje: Puljefakta;
  readonly titel: string;
  readonly dato: string;
  readonly beloeb: number;
  readonly iDag: string;
  /** The day from which the money is there. */
  readonly fra: string;
  readonly organ: string;
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.bogholderi, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;

const ET_BELOEB: Regel<Bevillingssag> = {
  ...FAELLES,
  kode: 'H24',
  afvisning: 'INTET_BELOEB',
  krav: { da: 'En bevilling er ikke nul', en: 'A grant is not zero' },
  udvej: { da: 'Kommunalbestyrelsen kan angive et beløb', en: 'The kommunalbestyrelse can give an amount' },
  bedoem: ({ beloeb }) =>
    hvis(beloeb !== 0, {
      tekst: { da: 'Beløbet er nul', en: 'The amount is zero' },
      faktisk: kronertal(beloeb),
      graense: '0.01',
      enhed: 'KRONER',
    }),
};

const EGEN_TITEL: Regel<Bevillingssag> = {
  ...FAELLES,
  kode: 'H25',
  afvisning: 'BEVILLINGEN_FINDES',
  krav: {
    da: 'To bevillinger til samme pulje har ikke samme titel',
    en: 'Two grants to one pool do not have the same title',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan give bevillingen en anden titel',
    en: 'The kommunalbestyrelse can give the grant another title',
  },
  bedoem: ({ pulje, titel }) =>
    hvis(!pulje.bevillinger.some((b) => b.titel === titel), {
      tekst: {
        da: `${pulje.navn} har allerede en bevilling med titlen “${titel}”`,
        en: `${pulje.navn} already has a grant with the title “${titel}”`,
      },
      faktisk: titel,
      graense: 'NY_TITEL',
      enhed: 'NAVN',
    }),
};

const IKKE_FREM: Regel<Bevillingssag> = afgoerelseIkkeIFremtiden(KILDE.proces, (sag) => sag);

const IKKE_FOER_AFGOERELSEN: Regel<Bevillingssag> = {
  ...FAELLES,
  kode: 'H58',
  afvisning: 'FOER_AFGOERELSEN',
  krav: {
    da: 'En bevilling gælder tidligst fra den dag, den er besluttet',
    en: 'A grant holds from the day on which it is decided at the earliest',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan lade bevillingen gælde fra afgørelsens dag eller senere',
    en: 'The kommunalbestyrelse can let the grant hold from the day of the decision or later',
  },
  bedoem: ({ fra, dato }) =>
    hvis(fra >= dato, {
      tekst: {
        da: `Bevillingen gælder fra den ${skrivDag(fra, 'da')}; afgørelsen er fra den ${skrivDag(dato, 'da')}`,
        en: `The grant holds from ${skrivDag(fra, 'en')}; the decision is dated ${skrivDag(dato, 'en')}`,
      },
      faktisk: fra,
      graense: dato,
      enhed: 'DAG',
    }),
};

const BEVILGER: Term = {
  navn: { da: 'Organer, der kan bevilge til en pulje', en: 'Bodies that can grant money to a pool' },
  fra: null,
  til: null,
  vaerdi: ['KOMMUNALBESTYRELSE'],
  enhed: 'NAVN',
};

const RETTE_ORGAN: Regel<Bevillingssag> = {
  ...FAELLES,
  kode: 'H59',
  afvisning: 'ORGAN_KAN_IKKE_BEVILGE',
  krav: {
    da: 'Kommunalbestyrelsen bevilger til puljen; et udvalg kan ikke',
    en: 'The kommunalbestyrelse grants money to the pool; a committee cannot',
  },
  kilde: KILDE.finansiering,
  udvej: {
    da: 'Forvaltningen kan forelægge bevillingen for kommunalbestyrelsen',
    en: 'The forvaltning can put the grant to the kommunalbestyrelse',
  },
  termer: [BEVILGER],
  bedoem: ({ organ, dato }) =>
    hvis(navnePr([BEVILGER], dato).includes(organ), {
      tekst: {
        da: `Bevillingen er den ${skrivDag(dato, 'da')} besluttet af ${organord(organ).da}`,
        en: `The grant was decided on ${skrivDag(dato, 'en')} by ${organord(organ).en}`,
      },
      faktisk: organ,
      graense: navnePr([BEVILGER], dato).join(' '),
      enhed: 'NAVN',
    }),
};

export const BEVILLINGSKRAV: readonly Regel<Bevillingssag>[] = [ET_BELOEB, EGEN_TITEL, IKKE_FREM, IKKE_FOER_AFGOERELSEN, RETTE_ORGAN];
