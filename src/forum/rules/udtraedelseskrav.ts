import { type Dag, skrivDag } from '../../kernel/day';
import { daekker, skrivPeriode } from '../../kernel/period';
import { brudtAf, type Grund, hvis, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Forumfakta, Plads } from '../forum.facts';
import { medlemmerAf, partAf } from './grupperne';

/** What it takes to give a seat up. */

/** Somebody gives a seat up; what it has taken part in stays. */
export interface Udtraeden {
  readonly forum: Forumfakta;
  readonly plads: Plads;
  readonly til: Dag;
  readonly iDag: Dag;
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.iKoebenhavn, ansvarlig: 'FORUM', termer: [] } as const;

const PLADSEN_LOEBER: Regel<Udtraeden> = {
  ...FAELLES,
  kode: 'H48',
  afvisning: 'PLADSEN_ER_SLUT',
  krav: {
    da: 'Man udtræder efter den dag, pladsen begyndte, og før den dag, den ellers slutter',
    en: 'One steps down after the day on which the seat began, and before the day on which it ends anyhow',
  },
  udvej: { da: 'Forummet kan vælge en dag i pladsens periode', en: 'The forum can choose a day within the period of the seat' },
  bedoem: ({ plads, til }) =>
    hvis(plads.fra < til && (plads.til === null || til < plads.til), {
      tekst: {
        da: `Pladsen løber ${skrivPeriode(plads, 'da')}; udtrædelsen er den ${skrivDag(til, 'da')}`,
        en: `The seat runs ${skrivPeriode(plads, 'en')}; the stepping down is on ${skrivDag(til, 'en')}`,
      },
      faktisk: til,
      graense: `${plads.fra}/${plads.til ?? ''}`,
      enhed: 'DAG',
    }),
};

const EFTER_GRUPPENS_BEGYNDELSE: Regel<Udtraeden> = {
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
  bedoem({ forum, plads, til, iDag }) {
    const part = partAf(plads);
    const andre = forum.medlemskaber.filter((m) => m.id !== plads.id && partAf(m)?.noegle === part?.noegle);
    const med = forum.arbejdsgrupper.filter(
      (g) =>
        til <= g.fra &&
        daekker(plads, g.fra) &&
        medlemmerAf(g).some((m) => m.noegle === part?.noegle) &&
        !andre.some((m) => daekker(m, g.fra)),
    );
    return brudtAf(
      med.map(
        (g): Grund => ({
          tekst: {
            da:
              g.fra <= iDag
                ? `${part?.navn} var med, da ${g.navn} blev dannet den ${skrivDag(g.fra, 'da')}, og kan ikke være udtrådt den ${skrivDag(til, 'da')}`
                : `${part?.navn} er med i ${g.navn}, der begynder den ${skrivDag(g.fra, 'da')}, og kan ikke udtræde den ${skrivDag(til, 'da')}`,
            en:
              g.fra <= iDag
                ? `${part?.navn} took part when ${g.navn} was formed on ${skrivDag(g.fra, 'en')}, and cannot have stepped down on ${skrivDag(til, 'en')}`
                : `${part?.navn} is a member of ${g.navn}, which begins on ${skrivDag(g.fra, 'en')}, and cannot step down on ${skrivDag(til, 'en')}`,
          },
          faktisk: til,
          graense: g.fra,
          enhed: 'DAG',
        }),
      ),
      { tekst: { da: 'Ingen arbejdsgruppe er i vejen', en: 'No group is in the way' }, faktisk: til, graense: til, enhed: 'DAG' },
    );
  },
};

export const UDTRAEDELSESKRAV: readonly Regel<Udtraeden>[] = [PLADSEN_LOEBER, EFTER_GRUPPENS_BEGYNDELSE];
