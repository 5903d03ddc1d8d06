import { type Day, formatDay } from '../../kernel/day';
import type { LocalizedText } from '../../kernel/errors';
import { capitalized, formatPeriodOrEnd, plainPeriod } from '../../kernel/format';
import { type Dated, decisionNotInFuture, notInFuture } from '../../kernel/not-in-future';
import { holdsIf, notApplicable, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';

/** What acts on the registers demand of their days. */

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.tjenesten, ansvarlig: 'ADMINISTRATOR', termer: [] } as const;

/** Something that begins, and what it rests on. */
export interface Beginning {
  readonly navn: LocalizedText;
  readonly dag: Day;
  readonly grundlag: { readonly navn: LocalizedText; readonly dag: Day | null };
}

const navngivet = (da: string, en: string): { readonly navn: LocalizedText } => ({ navn: { da, en } });

/** What days are of. */
export const AFGOERELSEN = navngivet('afgørelsen', 'the decision');
export const POLITIKKEN = navngivet('politikken', 'the policy');
export const UDPEGNINGEN = navngivet('udpegningen', 'the designation');
export const OPHAEVELSEN = navngivet('ophævelsen', 'the repeal');
export const NEDLAEGGELSEN = navngivet('nedlæggelsen', 'the closing');
export const OPRETTELSEN = navngivet('oprettelsen', 'the founding');

export const IKKE_FOER_GRUNDLAGET: Rule<Beginning> = {
  ...FAELLES,
  kode: 'H120',
  afvisning: 'FOER_GRUNDLAGET',
  krav: { da: 'Intet dateres før det, det hviler på', en: 'Nothing is dated before what it rests on' },
  udvej: { da: 'Den, der registrerer, kan vælge en senere dag', en: 'Whoever records it can choose a later day' },
  judge({ navn: name, dag: day, grundlag: context }) {
    if (context.dag === null)
      return notApplicable({ da: `Dagen for ${context.navn.da} er ikke kendt`, en: `The day of ${context.navn.en} is not known` });
    return holdsIf(day >= context.dag, {
      tekst: {
        da: `${capitalized(name.da)} er dateret den ${formatDay(day, 'da')}, men ${context.navn.da} er fra den ${formatDay(context.dag, 'da')}`,
        en: `${capitalized(name.en)} is dated ${formatDay(day, 'en')}, but ${context.navn.en} is dated ${formatDay(context.dag, 'en')}`,
      },
      faktisk: day,
      graense: context.dag,
      enhed: 'DAG',
    });
  },
};

/** Something that is to end, its period as it is, and its new end. */
export interface Ending {
  readonly navn: string;
  readonly period: { readonly fra: Day | null; readonly til: Day | null };
  readonly til: Day;
}

export const SLUTTER_I_SIN_TID: Rule<Ending> = {
  ...FAELLES,
  kode: 'H121',
  afvisning: 'SLUTTER_UDEN_FOR_SIN_TID',
  krav: {
    da: 'Det, der slutter, slutter efter den dag, det begyndte, og før den dag, det ellers slutter',
    en: 'What ends does so after the day on which it began, and before the day on which it ends anyhow',
  },
  udvej: { da: 'Den, der registrerer, kan vælge en dag i perioden', en: 'Whoever records it can choose a day within the period' },
  judge: ({ navn: name, period, til: to }) =>
    holdsIf((period.fra === null || period.fra < to) && (period.til === null || to < period.til), {
      tekst: {
        da: `${name} gælder ${formatPeriodOrEnd(period, 'da')}; den nye slutdag er den ${formatDay(to, 'da')}`,
        en: `${name} holds ${formatPeriodOrEnd(period, 'en')}; the new end is ${formatDay(to, 'en')}`,
      },
      faktisk: to,
      graense: plainPeriod(period),
      enhed: 'DAG',
    }),
};

/** A change of a register that has happened, and is not dated in the future. */
export const IKKE_FREM: Rule<Dated> = notInFuture(
  {
    kode: 'H3',
    krav: { da: 'En handling dateres ikke frem i tiden', en: 'An act is not dated in the future' },
    kilde: SOURCES.tjenesten,
  },
  (d) => d,
);

/** A decision of a body that is recorded. */
export const AFGJORT: Rule<Dated> = decisionNotInFuture(SOURCES.proces, (d) => d);

/** An estate that is to change hands, or to end, on a day. */
export interface AfdelingChange {
  readonly navn: string;
  readonly dato: Day;
  readonly oprettet: Day | null;
  readonly nedlagt: Day | null;
  /** The ownership that ends. */
  readonly ejerskab: { readonly fra: Day | null; readonly boligorganisation: { readonly noegle: string; readonly navn: string } };
  /** Natural key of the organisation that takes over; null when none does. */
  readonly fresh: string | null;
}

export const ANDEN_EJER: Rule<AfdelingChange> = {
  ...FAELLES,
  kode: 'H122',
  afvisning: 'SAMME_EJER',
  krav: {
    da: 'En afdeling flyttes kun til en anden boligorganisation end den, der ejer den',
    en: 'An estate moves only to another organisation than the one that owns it',
  },
  kilde: SOURCES.sektoren,
  udvej: { da: 'Administratoren kan vælge en anden boligorganisation', en: 'The administrator can choose another organisation' },
  judge: ({ navn: name, ejerskab, fresh }) =>
    holdsIf(fresh !== ejerskab.boligorganisation.noegle, {
      tekst: {
        da: `${name} ejes allerede af ${ejerskab.boligorganisation.navn}`,
        en: `${name} is owned by ${ejerskab.boligorganisation.navn} already`,
      },
      faktisk: fresh ?? '',
      graense: ejerskab.boligorganisation.noegle,
      enhed: 'NAVN',
    }),
};

export const AFDELINGEN_ER_DER: Rule<AfdelingChange> = {
  ...FAELLES,
  kode: 'H124',
  afvisning: 'AFDELINGEN_ER_DER_IKKE',
  krav: {
    da: 'En afdeling flyttes, lægges sammen eller nedlægges, mens den findes, og efter den dag, dens ejer fik den',
    en: 'An estate is moved, merged or closed while it exists, and after the day on which its owner got it',
  },
  kilde: SOURCES.sektoren,
  udvej: {
    da: 'Administratoren kan vælge en dag, hvor afdelingen findes',
    en: 'The administrator can choose a day on which the estate exists',
  },
  judge({ navn: name, dato: date, oprettet, nedlagt, ejerskab }) {
    const earliest = [oprettet, ejerskab.fra].reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
    const life: { fra: Day | null; til: Day | null } = { fra: earliest, til: nedlagt };
    return holdsIf((earliest === null || date > earliest) && nedlagt === null, {
      tekst: {
        da: `Dagen er den ${formatDay(date, 'da')}; ${name} har sin ejer ${formatPeriodOrEnd(life, 'da')}`,
        en: `The day is ${formatDay(date, 'en')}; ${name} has its owner ${formatPeriodOrEnd(life, 'en')}`,
      },
      faktisk: date,
      graense: plainPeriod(life),
      enhed: 'DAG',
    });
  },
};

/** For the printed rule book. */
export const REGISTERKRAV: readonly Rule<never>[] = [IKKE_FOER_GRUNDLAGET, SLUTTER_I_SIN_TID, ANDEN_EJER, AFDELINGEN_ER_DER];
