import { KILDE } from '../../kerne/kilder';
import { brudtAf, hvis, type Regel } from '../../kerne/regel';
import type { Rolle } from '../../kerne/roller';

export interface Afgoerelsessag {
  readonly organ: string;
  readonly rolle: Rolle;
  readonly arter: readonly string[];
  readonly dato: string;
  readonly iDag: string;
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.proces, termer: [] } as const;

/** The bodies that a role records decisions for, and what they decide through this act. */
const ORGANER: Readonly<Partial<Record<Rolle, readonly string[]>>> = {
  KOMMUNALBESTYRELSE: ['KOMMUNALBESTYRELSE', 'OEKONOMIUDVALG', 'FAGUDVALG'],
  LANDSBYGGEFOND: ['LANDSBYGGEFONDEN'],
};
const ARTER: Readonly<Partial<Record<Rolle, readonly string[]>>> = {
  KOMMUNALBESTYRELSE: ['GODKENDELSE', 'INDSTILLING', 'ANBEFALING', 'FRIGIVELSE', 'BEVILLING', 'REGULERINGSKONTO'],
  LANDSBYGGEFOND: ['REGULERINGSKONTO'],
};

const EGET_ORGAN: Regel<Afgoerelsessag> = {
  ...FAELLES,
  kode: 'H27',
  afvisning: 'ANDET_ORGAN',
  krav: { da: 'Man registrerer sit eget organs afgørelser', en: 'One records the decisions of one’s own bodies' },
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: { da: 'Lad det organ, der har besluttet, registrere det', en: 'Let the body that decided record it' },
  bedoem: ({ organ, rolle }) =>
    hvis(ORGANER[rolle]?.includes(organ) ?? false, {
      tekst: { da: `${rolle} registrerer en afgørelse fra ${organ}`, en: `${rolle} records a decision of ${organ}` },
      faktisk: organ,
      graense: (ORGANER[rolle] ?? []).join(' '),
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
  bedoem: ({ arter, rolle }) =>
    brudtAf(
      arter
        .filter((a) => !(ARTER[rolle]?.includes(a) ?? false))
        .map((a) => ({
          tekst: { da: `${rolle} beslutter ikke ${a} her`, en: `${rolle} does not decide ${a} here` },
          faktisk: a,
          graense: (ARTER[rolle] ?? []).join(' '),
          enhed: 'NAVN' as const,
        })),
      { tekst: { da: 'I orden', en: 'In order' }, faktisk: '', graense: '', enhed: 'NAVN' },
    ),
};

const IKKE_FREM: Regel<Afgoerelsessag> = {
  ...FAELLES,
  kode: 'H26',
  afvisning: 'I_FREMTIDEN',
  krav: { da: 'En afgørelse dateres ikke frem i tiden', en: 'A decision is not dated in the future' },
  ansvarlig: 'OFFENTLIG',
  udvej: { da: 'Brug en dato til og med i dag', en: 'Use a date up to and with today' },
  bedoem: ({ dato, iDag }) =>
    hvis(dato <= iDag, {
      tekst: { da: `Datoen er ${dato}; i dag er ${iDag}`, en: `The date is ${dato}; today is ${iDag}` },
      faktisk: dato,
      graense: iDag,
      enhed: 'DAG',
    }),
};

export const AFGOERELSESKRAV: readonly Regel<Afgoerelsessag>[] = [EGET_ORGAN, EGNE_PUNKTER, IKKE_FREM];
