import { type Day, formatDay } from '../../kernel/day';
import { covers, formatPeriod } from '../../kernel/period';
import { brokenBy, holdsIf, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { ForumFacts, PladsFacts } from '../forum.facts';
import { membersOf, partyOf } from './grupperne';

/** What it takes to give a seat up. */

/** Somebody gives a seat up; what it has taken part in stays. */
export interface UdtraedenCase {
  readonly forum: ForumFacts;
  readonly plads: PladsFacts;
  readonly til: Day;
  readonly today: Day;
}

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.iKoebenhavn, ansvarlig: 'FORUM', termer: [] } as const;

const PLADSEN_LOEBER: Rule<UdtraedenCase> = {
  ...FAELLES,
  kode: 'H48',
  afvisning: 'PLADSEN_ER_SLUT',
  krav: {
    da: 'Man udtræder efter den dag, pladsen begyndte, og før den dag, den ellers slutter',
    en: 'One steps down after the day on which the seat began, and before the day on which it ends anyhow',
  },
  udvej: { da: 'Forummet kan vælge en dag i pladsens periode', en: 'The forum can choose a day within the period of the seat' },
  judge: ({ plads: seat, til: to }) =>
    holdsIf(seat.fra < to && (seat.til === null || to < seat.til), {
      tekst: {
        da: `Pladsen løber ${formatPeriod(seat, 'da')}; udtrædelsen er den ${formatDay(to, 'da')}`,
        en: `The seat runs ${formatPeriod(seat, 'en')}; the stepping down is on ${formatDay(to, 'en')}`,
      },
      faktisk: to,
      graense: `${seat.fra}/${seat.til ?? ''}`,
      enhed: 'DAG',
    }),
};

const EFTER_GRUPPENS_BEGYNDELSE: Rule<UdtraedenCase> = {
  ...FAELLES,
  kode: 'H48',
  afvisning: 'VAR_MED_I_ARBEJDSGRUPPEN',
  krav: {
    da: 'Man udtræder ikke af et forum før den dag, man var med til at danne en arbejdsgruppe',
    en: 'One does not step down from a forum before the day on which one took part in forming a group',
  },
  udvej: {
    da: 'Forummet kan vælge en dag efter arbejdsgruppens første',
    en: 'The forum can choose a day after the first one of the group',
  },
  judge({ forum, plads: seat, til: to, today }) {
    const party = partyOf(seat);
    const others = forum.medlemskaber.filter((m) => m.id !== seat.id && partyOf(m)?.noegle === party?.noegle);
    const extras = forum.arbejdsgrupper.filter(
      (g) =>
        to <= g.fra && covers(seat, g.fra) && membersOf(g).some((m) => m.noegle === party?.noegle) && !others.some((m) => covers(m, g.fra)),
    );
    return brokenBy(
      extras.map(
        (g): Reason => ({
          tekst: {
            da:
              g.fra <= today
                ? `${party?.navn} var med, da ${g.navn} blev dannet den ${formatDay(g.fra, 'da')}, og kan ikke være udtrådt den ${formatDay(to, 'da')}`
                : `${party?.navn} er med i ${g.navn}, der begynder den ${formatDay(g.fra, 'da')}, og kan ikke udtræde den ${formatDay(to, 'da')}`,
            en:
              g.fra <= today
                ? `${party?.navn} took part when ${g.navn} was formed on ${formatDay(g.fra, 'en')}, and cannot have stepped down on ${formatDay(to, 'en')}`
                : `${party?.navn} is a member of ${g.navn}, which begins on ${formatDay(g.fra, 'en')}, and cannot step down on ${formatDay(to, 'en')}`,
          },
          faktisk: to,
          graense: g.fra,
          enhed: 'DAG',
        }),
      ),
      { tekst: { da: 'Ingen arbejdsgruppe er i vejen', en: 'No group is in the way' }, faktisk: to, graense: to, enhed: 'DAG' },
    );
  },
};

export const UDTRAEDELSESKRAV: readonly Rule<UdtraedenCase>[] = [PLADSEN_LOEBER, EFTER_GRUPPENS_BEGYNDELSE];
