import { formatDay } from '../../kernel/day';
import { covers, formatPeriod } from '../../kernel/period';
import type { Reason } from '../../kernel/rule';
import type { KontraktFacts, VersionFacts } from '../kontrakt.facts';
import { type AfsnitDemand, type AfsnitFacts, afsnittet, forEachAfsnit, OM_AFSNIT } from './afsnit-verdict';
import { afsnitDay } from './versioner';

type GroupFacts = NonNullable<AfsnitFacts['arbejdsgruppe']>;

const without = (f: KontraktFacts, a: AfsnitFacts): Reason => ({
  tekst: {
    da: `${afsnittet(a).da} er ikke udarbejdet af en arbejdsgruppe under ${f.forum.navn}`,
    en: `${afsnittet(a).en} is not worked out by a group under ${f.forum.navn}`,
  },
  faktisk: '',
  graense: `${f.forum.noegle} ${a.indsatsomraade.noegle}`,
  enhed: 'NAVN',
});

const wrong = (f: KontraktFacts, a: AfsnitFacts, g: GroupFacts): Reason => ({
  tekst: {
    da: `${afsnittet(a).da}: ${g.navn} hører under ${g.forum.navn} og arbejder med “${g.indsatsomraade.navn}”`,
    en: `${afsnittet(a).en}: ${g.navn} belongs to ${g.forum.navn} and works on “${g.indsatsomraade.navn}”`,
  },
  faktisk: `${g.forum.noegle} ${g.indsatsomraade.noegle}`,
  graense: `${f.forum.noegle} ${a.indsatsomraade.noegle}`,
  enhed: 'NAVN',
});

function timeReasons(f: KontraktFacts, v: VersionFacts, a: AfsnitFacts, g: GroupFacts): Reason[] {
  const day = afsnitDay(f, v, a);
  if (day === null || covers(g, day)) return [];
  return [
    {
      tekst: {
        da: `${afsnittet(a).da} er skrevet den ${formatDay(day, 'da')}; ${g.navn} virker ${formatPeriod(g, 'da')}`,
        en: `${afsnittet(a).en} was written on ${formatDay(day, 'en')}; ${g.navn} works ${formatPeriod(g, 'en')}`,
      },
      faktisk: day,
      graense: `${g.fra}/${g.til ?? ''}`,
      enhed: 'DAG',
    },
  ];
}

export const GRUPPEN_PASSER: AfsnitDemand = {
  ...OM_AFSNIT,
  kode: 'H30',
  afvisning: 'ARBEJDSGRUPPE_PASSER_IKKE',
  krav: {
    da: 'Hvert afsnit er udarbejdet af en arbejdsgruppe under kontraktens forum om samme indsatsområde, som fandtes, da afsnittet blev skrevet',
    en: 'Each section is worked out by a group under the forum of the contract on the same field, which existed when the section was written',
  },
  udvej: {
    da: 'Forummet kan vælge en af sine arbejdsgrupper om det samme indsatsområde eller danne en',
    en: 'The forum can choose one of its groups on the same field, or form one',
  },
  judge: (f) =>
    forEachAfsnit(f, (a, v) => {
      const g = a.arbejdsgruppe;
      if (!g) return [without(f, a)];
      if (g.forum.noegle !== f.forum.noegle || g.indsatsomraade.noegle !== a.indsatsomraade.noegle) return [wrong(f, a, g)];
      return timeReasons(f, v, a, g);
    }),
};
