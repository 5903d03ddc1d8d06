import { organWord } from '../../afgoerelse/afgoerelse.words';
import { formatDay } from '../../kernel/day';
import { formatKroner, plainKroner } from '../../kernel/format';
import { decisionNotInFuture } from '../../kernel/not-in-future';
import { holdsIf, namesOn, type Rule, type RuleTerm } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PuljeFacts } from '../pulje.facts';

export interface BevillingCase {
  readonly pulje: PuljeFacts;
  readonly titel: string;
  readonly dato: string;
  readonly beloeb: number;
  readonly today: string;
  /** The day from which the money is there. */
  readonly fra: string;
  readonly organ: string;
}

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.bogholderi, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;

const ET_BELOEB: Rule<BevillingCase> = {
  ...FAELLES,
  kode: 'H24',
  afvisning: 'INTET_BELOEB',
  krav: { da: 'En bevilling er ikke nul', en: 'A grant is not zero' },
  udvej: { da: 'Kommunalbestyrelsen kan angive et beløb', en: 'The kommunalbestyrelse can give an amount' },
  judge: ({ beloeb: amount }) =>
    holdsIf(amount !== 0, {
      tekst:
        amount === 0
          ? { da: 'Beløbet er nul', en: 'The amount is zero' }
          : { da: `Beløbet er ${formatKroner(amount, 'da')}`, en: `The amount is ${formatKroner(amount, 'en')}` },
      faktisk: plainKroner(amount),
      graense: 'IKKE_NUL',
      enhed: 'NAVN',
    }),
};

const EGEN_TITEL: Rule<BevillingCase> = {
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
  judge: ({ pulje, titel }) =>
    holdsIf(!pulje.bevillinger.some((b) => b.titel === titel), {
      tekst: {
        da: `${pulje.navn} har allerede en bevilling med titlen “${titel}”`,
        en: `${pulje.navn} already has a grant with the title “${titel}”`,
      },
      faktisk: titel,
      graense: 'NY_TITEL',
      enhed: 'NAVN',
    }),
};

const IKKE_FREM: Rule<BevillingCase> = decisionNotInFuture(SOURCES.proces, (caseFacts) => caseFacts);

const IKKE_FOER_AFGOERELSEN: Rule<BevillingCase> = {
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
  judge: ({ fra: from, dato: date }) =>
    holdsIf(from >= date, {
      tekst: {
        da: `Bevillingen gælder fra den ${formatDay(from, 'da')}; afgørelsen er fra den ${formatDay(date, 'da')}`,
        en: `The grant holds from ${formatDay(from, 'en')}; the decision is dated ${formatDay(date, 'en')}`,
      },
      faktisk: from,
      graense: date,
      enhed: 'DAG',
    }),
};

const BEVILGER: RuleTerm = {
  navn: { da: 'Organer, der kan bevilge til en pulje', en: 'Bodies that can grant money to a pool' },
  fra: null,
  til: null,
  value: ['KOMMUNALBESTYRELSE'],
  enhed: 'NAVN',
};

const RETTE_ORGAN: Rule<BevillingCase> = {
  ...FAELLES,
  kode: 'H59',
  afvisning: 'ORGAN_KAN_IKKE_BEVILGE',
  krav: {
    da: 'Kommunalbestyrelsen bevilger til puljen; et udvalg kan ikke',
    en: 'The kommunalbestyrelse grants money to the pool; a committee cannot',
  },
  kilde: SOURCES.finansiering,
  udvej: {
    da: 'Forvaltningen kan forelægge bevillingen for kommunalbestyrelsen',
    en: 'The forvaltning can put the grant to the kommunalbestyrelse',
  },
  termer: [BEVILGER],
  judge: ({ organ, dato: date }) =>
    holdsIf(namesOn([BEVILGER], date).includes(organ), {
      tekst: {
        da: `Bevillingen er den ${formatDay(date, 'da')} besluttet af ${organWord(organ).da}`,
        en: `The grant was decided on ${formatDay(date, 'en')} by ${organWord(organ).en}`,
      },
      faktisk: organ,
      graense: namesOn([BEVILGER], date).join(' '),
      enhed: 'NAVN',
    }),
};

export const BEVILLINGSKRAV: readonly Rule<BevillingCase>[] = [ET_BELOEB, EGEN_TITEL, IKKE_FREM, IKKE_FOER_AFGOERELSEN, RETTE_ORGAN];
