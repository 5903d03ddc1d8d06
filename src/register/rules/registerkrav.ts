import { type Dag, skrivDag } from '../../kernel/day';
import type { Saetning } from '../../kernel/errors';
import { periodetal, periodetekst } from '../../kernel/format';
import { afgoerelseIkkeIFremtiden, type Datering, ikkeIFremtiden } from '../../kernel/not-in-future';
import { hvis, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';

/** What acts on the registers demand of their days. */

const FAELLES = { alvor: 'FEJL', kilde: KILDE.tjenesten, ansvarlig: 'ADMINISTRATOR', termer: [] } as const;

/** Something that begins, and what it rests on. */
export interface Begyndelse {
  readonly navn: Saetning;
  readonly dag: Dag;
  readonly grundlag: { readonly navn: Saetning; readonly dag: Dag | null };
}

const navngivet = (da: string, en: string): { readonly navn: Saetning } => ({ navn: { da, en } });

/** What days are of. */
export const AFGOERELSEN = navngivet('afgørelsen', 'the decision');
export const POLITIKKEN = navngivet('politikken', 'the policy');
export const UDPEGNINGEN = navngivet('udpegningen', 'the designation');
export const OPHAEVELSEN = navngivet('ophævelsen', 'the repeal');
export const NEDLAEGGELSEN = navngivet('nedlæggelsen', 'the closing');
export const OPRETTELSEN = navngivet('oprettelsen', 'the founding');

const stort = (t: string): string => t.charAt(0).toUpperCase() + t.slice(1);

export const IKKE_FOER_GRUNDLAGET: Regel<Begyndelse> = {
  ...FAELLES,
  kode: 'H120',
  afvisning: 'FOER_GRUNDLAGET',
  krav: { da: 'Intet dateres før det, det hviler på', en: 'Nothing is dated before what it rests on' },
  udvej: { da: 'Den, der registrerer, kan vælge en senere dag', en: 'Whoever records it can choose a later day' },
  bedoem({ navn, dag, grundlag }) {
    if (grundlag.dag === null)
      return ikkeRelevant({ da: `Dagen for ${grundlag.navn.da} er ikke kendt`, en: `The day of ${grundlag.navn.en} is not known` });
    return hvis(dag >= grundlag.dag, {
      tekst: {
        da: `${stort(navn.da)} er dateret den ${skrivDag(dag, 'da')}, men ${grundlag.navn.da} er fra den ${skrivDag(grundlag.dag, 'da')}`,
        en: `${stort(navn.en)} is dated ${skrivDag(dag, 'en')}, but ${grundlag.navn.en} is dated ${skrivDag(grundlag.dag, 'en')}`,
      },
      faktisk: dag,
      graense: grundlag.dag,
      enhed: 'DAG',
    });
  },
};

/** Something that is to end, its period as it is, and its new end. */
export interface Afslutning {
  readonly navn: string;
  readonly periode: { readonly fra: Dag | null; readonly til: Dag | null };
  readonly til: Dag;
}

export const SLUTTER_I_SIN_TID: Regel<Afslutning> = {
  ...FAELLES,
  kode: 'H121',
  afvisning: 'SLUTTER_UDEN_FOR_SIN_TID',
  krav: {
    da: 'Det, der slutter, slutter efter den dag, det begyndte, og før den dag, det ellers slutter',
    en: 'What ends does so after the day on which it began, and before the day on which it ends anyhow',
  },
  udvej: { da: 'Den, der registrerer, kan vælge en dag i perioden', en: 'Whoever records it can choose a day within the period' },
  bedoem: ({ navn, periode, til }) =>
    hvis((periode.fra === null || periode.fra < til) && (periode.til === null || til < periode.til), {
      tekst: {
        da: `${navn} gælder ${periodetekst(periode, 'da')}; den nye slutdag er den ${skrivDag(til, 'da')}`,
        en: `${navn} holds ${periodetekst(periode, 'en')}; the new end is ${skrivDag(til, 'en')}`,
      },
      faktisk: til,
      graense: periodetal(periode),
      enhed: 'DAG',
    }),
};

/** A change of a register that has happened, and is not dated in the future. */
export const IKKE_FREM: Regel<Datering> = ikkeIFremtiden(
  {
    kode: 'H3',
    krav: { da: 'En handling dateres ikke frem i tiden', en: 'An act is not dated in the future' },
    kilde: KILDE.tjenesten,
  },
  (d) => d,
);

/** A decision of a body that is recorded. */
export const AFGJORT: Regel<Datering> = afgoerelseIkkeIFremtiden(KILDE.proces, (d) => d);

/** An estate that is to change hands, or to end, on a day. */
export interface Afdelingsskift {
  readonly navn: string;
  readonly dato: Dag;
  readonly oprettet: Dag | null;
  readonly nedlagt: Dag | null;
  /** The ownership that ends. */
  readonly ejerskab: { readonly fra: Dag | null; readonly boligorganisation: { readonly noegle: string; readonly navn: string } };
  /** Natural key of the organisation that takes over; null when none does. */
  readonly ny: string | null;
}

export const ANDEN_EJER: Regel<Afdelingsskift> = {
  ...FAELLES,
  kode: 'H122',
  afvisning: 'SAMME_EJER',
  krav: {
    da: 'En afdeling flyttes kun til en anden boligorganisation end den, der ejer den',
    en: 'An estate moves only to another organisation than the one that owns it',
  },
  kilde: KILDE.sektoren,
  udvej: { da: 'Administratoren kan vælge en anden boligorganisation', en: 'The administrator can choose another organisation' },
  bedoem: ({ navn, ejerskab, ny }) =>
    hvis(ny !== ejerskab.boligorganisation.noegle, {
      tekst: {
        da: `${navn} ejes allerede af ${ejerskab.boligorganisation.navn}`,
        en: `${navn} is owned by ${ejerskab.boligorganisation.navn} already`,
      },
      faktisk: ny ?? '',
      graense: ejerskab.boligorganisation.noegle,
      enhed: 'NAVN',
    }),
};

export const AFDELINGEN_ER_DER: Regel<Afdelingsskift> = {
  ...FAELLES,
  kode: 'H124',
  afvisning: 'AFDELINGEN_ER_DER_IKKE',
  krav: {
    da: 'En afdeling flyttes, lægges sammen eller nedlægges, mens den findes, og efter den dag, dens ejer fik den',
    en: 'An estate is moved, merged or closed while it exists, and after the day on which its owner got it',
  },
  kilde: KILDE.sektoren,
  udvej: {
    da: 'Administratoren kan vælge en dag, hvor afdelingen findes',
    en: 'The administrator can choose a day on which the estate exists',
  },
  bedoem({ navn, dato, oprettet, nedlagt, ejerskab }) {
    const tidligst = [oprettet, ejerskab.fra].reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
    const liv: { fra: Dag | null; til: Dag | null } = { fra: tidligst, til: nedlagt };
    return hvis((tidligst === null || dato > tidligst) && nedlagt === null, {
      tekst: {
        da: `Dagen er den ${skrivDag(dato, 'da')}; ${navn} har sin ejer ${periodetekst(liv, 'da')}`,
        en: `The day is ${skrivDag(dato, 'en')}; ${navn} has its owner ${periodetekst(liv, 'en')}`,
      },
      faktisk: dato,
      graense: periodetal(liv),
      enhed: 'DAG',
    });
  },
};

/** For the printed rule book. */
export const REGISTERKRAV: readonly Regel<never>[] = [IKKE_FOER_GRUNDLAGET, SLUTTER_I_SIN_TID, ANDEN_EJER, AFDELINGEN_ER_DER];
