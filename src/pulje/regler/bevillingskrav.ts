import { KILDE } from '../../kerne/kilder';
import { hvis, type Regel } from '../../kerne/regel';
import { kronertal } from '../../kerne/skriv';
import type { Puljefakta } from './puljefakta';

export interface Bevillingssag {
  readonly pulje: Puljefakta;
  readonly titel: string;
  readonly dato: string;
  readonly beloeb: number;
  readonly iDag: string;
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

const IKKE_FREM: Regel<Bevillingssag> = {
  ...FAELLES,
  kode: 'H26',
  afvisning: 'I_FREMTIDEN',
  krav: { da: 'En afgørelse dateres ikke frem i tiden', en: 'A decision is not dated in the future' },
  udvej: { da: 'Brug en dato til og med i dag', en: 'Use a date up to and with today' },
  bedoem: ({ dato, iDag }) =>
    hvis(dato <= iDag, {
      tekst: { da: `Datoen er ${dato}; i dag er ${iDag}`, en: `The date is ${dato}; today is ${iDag}` },
      faktisk: dato,
      graense: iDag,
      enhed: 'DAG',
    }),
};

export const BEVILLINGSKRAV: readonly Regel<Bevillingssag>[] = [ET_BELOEB, EGEN_TITEL, IKKE_FREM];
