import { afgoerelseIkkeIFremtiden } from '../../kerne/fremtid';
import { KILDE } from '../../kerne/kilder';
import { hvis, navnePr, type Regel, type Term } from '../../kerne/regel';
import { kronertal } from '../../kerne/skriv';
import type { Puljefakta } from './puljefakta';

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
  udvej: { da: 'Angiv et beløb', en: 'Give an amount' },
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
  krav: { da: 'En bevilling hedder noget, ingen anden bevilling til puljen hedder', en: 'A grant has a title of its own within the pool' },
  udvej: { da: 'Giv bevillingen en anden titel', en: 'Give the grant another title' },
  bedoem: ({ pulje, titel }) =>
    hvis(!pulje.bevillinger.some((b) => b.titel === titel), {
      tekst: { da: `${pulje.noegle}: “${titel}”`, en: `${pulje.noegle}: “${titel}”` },
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
    da: 'Penge er der tidligst fra den dag, de er bevilget',
    en: 'Money is there at the earliest from the day on which it is granted',
  },
  udvej: { da: 'Lad pengene gælde fra afgørelsens dag eller senere', en: 'Let the money count from the day of the decision or later' },
  bedoem: ({ fra, dato }) =>
    hvis(fra >= dato, {
      tekst: { da: `Pengene gælder fra ${fra}; afgørelsen er fra ${dato}`, en: `The money counts from ${fra}; the decision is of ${dato}` },
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
  udvej: { da: 'Forelæg bevillingen for kommunalbestyrelsen', en: 'Put the grant to the kommunalbestyrelse' },
  termer: [BEVILGER],
  bedoem: ({ organ, dato }) =>
    hvis(navnePr([BEVILGER], dato).includes(organ), {
      tekst: { da: `${organ} den ${dato}`, en: `${organ} on ${dato}` },
      faktisk: organ,
      graense: navnePr([BEVILGER], dato).join(' '),
      enhed: 'NAVN',
    }),
};

export const BEVILLINGSKRAV: readonly Regel<Bevillingssag>[] = [ET_BELOEB, EGEN_TITEL, IKKE_FREM, IKKE_FOER_AFGOERELSEN, RETTE_ORGAN];
