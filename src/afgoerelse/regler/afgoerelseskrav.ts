import type { Planfakta } from '../../helhedsplan/regler/planfakta';
import { godkenderForKommunen } from '../../helhedsplan/regler/r15-reguleringskonto';
import { skrivDag } from '../../kerne/dato';
import { afgoerelseIkkeIFremtiden } from '../../kerne/fremtid';
import { KILDE } from '../../kerne/kilder';
import { brudtAf, hvis, type Regel } from '../../kerne/regel';

import type { Organ } from '../afgoerelse.entity';
import { ORGAN_ORD } from '../ord';

export interface Afgoerelsessag {
  readonly organ: string;
  readonly arter: readonly string[];
  readonly dato: string;
  readonly iDag: string;
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.proces, termer: [] } as const;

/** The municipal bodies, and what they decide through this act. */
export const ORGANER: readonly string[] = ['KOMMUNALBESTYRELSE', 'OEKONOMIUDVALG', 'FAGUDVALG'];
const ARTER: readonly string[] = ['GODKENDELSE', 'INDSTILLING', 'ANBEFALING', 'FRIGIVELSE', 'BEVILLING', 'REGULERINGSKONTO'];

const EGET_ORGAN: Regel<Afgoerelsessag> = {
  ...FAELLES,
  kode: 'H27',
  afvisning: 'ANDET_ORGAN',
  krav: { da: 'Man registrerer sit eget organs afgørelser', en: 'One records the decisions of one’s own bodies' },
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: { da: 'Lad det organ, der har besluttet, registrere det', en: 'Let the body that decided record it' },
  bedoem: ({ organ }) =>
    hvis(ORGANER.includes(organ), {
      tekst: { da: `${organ} er ikke et af kommunens organer`, en: `${organ} is not one of the kommune’s bodies` },
      faktisk: organ,
      graense: ORGANER.join(' '),
      enhed: 'NAVN',
    }),
};

const EGNE_PUNKTER: Regel<Afgoerelsessag> = {
  ...FAELLES,
  kode: 'H28',
  afvisning: 'PUNKTET_HAR_SIN_EGEN_HANDLING',
  krav: {
    da: 'Et punkt er af en art, som organet beslutter gennem denne handling',
    en: 'An item is of a kind that the body decides through this act',
  },
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Brug den handling, der hører til (fx givTilsagn eller reviderKontrakt)',
    en: 'Use the act that belongs to it (for example givTilsagn or reviderKontrakt)',
  },
  bedoem: ({ arter }) =>
    brudtAf(
      arter
        .filter((a) => !ARTER.includes(a))
        .map((a) => ({
          tekst: { da: `${a} besluttes ikke her`, en: `${a} is not decided here` },
          faktisk: a,
          graense: ARTER.join(' '),
          enhed: 'NAVN' as const,
        })),
      { tekst: { da: 'I orden', en: 'In order' }, faktisk: '', graense: '', enhed: 'NAVN' },
    ),
};

const IKKE_FREM: Regel<Afgoerelsessag> = afgoerelseIkkeIFremtiden(KILDE.proces, (sag) => sag);

export const AFGOERELSESKRAV: readonly Regel<Afgoerelsessag>[] = [EGET_ORGAN, EGNE_PUNKTER, IKKE_FREM];

export const RETTE_ORGAN_FOR_KONTOEN: Regel<{ readonly organ: Organ; readonly dato: string }> = {
  ...FAELLES,
  kode: 'H74',
  afvisning: 'ORGAN_KAN_IKKE_GODKENDE_BRUG',
  krav: {
    da: 'Kommunens godkendelse af brug af reguleringskontoen gives af kommunalbestyrelsen; et udvalg kan indstille det',
    en: 'The approval by the kommune of use of the reguleringskonto is given by the kommunalbestyrelse; a committee may recommend it',
  },
  kilde: KILDE.lbfReguleringskonto,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: { da: 'Forelæg brugen for kommunalbestyrelsen', en: 'Put the use to the kommunalbestyrelse' },
  bedoem: ({ organ, dato }) =>
    hvis(godkenderForKommunen(organ, dato), {
      tekst: {
        da: `Brugen af reguleringskontoen er den ${skrivDag(dato, 'da')} godkendt af ${ORGAN_ORD[organ].da}`,
        en: `The use of the reguleringskonto was approved on ${skrivDag(dato, 'en')} by ${ORGAN_ORD[organ].en}`,
      },
      faktisk: organ,
      graense: 'KOMMUNALBESTYRELSE',
      enhed: 'NAVN',
    }),
};

export const PLANEN_LEVER: Regel<Planfakta> = {
  ...FAELLES,
  kode: 'H61',
  afvisning: 'PLANEN_ER_OPGIVET',
  krav: {
    da: 'Der besluttes ikke om en plan, der er trukket eller har fået afslag',
    en: 'Nothing is decided about a plan that was withdrawn or refused',
  },
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: { da: 'Vælg en plan, der ikke er opgivet', en: 'Choose a plan that was not given up' },
  bedoem: (f) =>
    hvis(f.status !== 'AFSLAG' && f.status !== 'TRUKKET', {
      tekst: { da: `${f.titel} er ${f.status}`, en: `${f.titel} is ${f.status}` },
      faktisk: f.status,
      graense: 'IKKE_OPGIVET',
      enhed: 'TILSTAND',
    }),
};
