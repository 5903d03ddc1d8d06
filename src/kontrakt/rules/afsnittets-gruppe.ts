import { skrivDag } from '../../kernel/day';
import { daekker, skrivPeriode } from '../../kernel/period';
import type { Grund } from '../../kernel/rule';
import type { Kontraktfakta, Version } from '../kontrakt.facts';
import { type Afsnit, type Afsnitskrav, afsnittet, forAfsnit, OM_AFSNIT } from './afsnit-verdict';
import { afsnitsdag } from './versioner';

type Gruppe = NonNullable<Afsnit['arbejdsgruppe']>;

const uden = (f: Kontraktfakta, a: Afsnit): Grund => ({
  tekst: {
    da: `${afsnittet(a).da} er ikke udarbejdet af en arbejdsgruppe under ${f.forum.navn}`,
    en: `${afsnittet(a).en} is not worked out by a group under ${f.forum.navn}`,
  },
  faktisk: '',
  graense: `${f.forum.noegle} ${a.indsatsomraade.noegle}`,
  enhed: 'NAVN',
});

const forkert = (f: Kontraktfakta, a: Afsnit, g: Gruppe): Grund => ({
  tekst: {
    da: `${afsnittet(a).da}: ${g.navn} hører under ${g.forum.navn} og arbejder med “${g.indsatsomraade.navn}”`,
    en: `${afsnittet(a).en}: ${g.navn} belongs to ${g.forum.navn} and works on “${g.indsatsomraade.navn}”`,
  },
  faktisk: `${g.forum.noegle} ${g.indsatsomraade.noegle}`,
  graense: `${f.forum.noegle} ${a.indsatsomraade.noegle}`,
  enhed: 'NAVN',
});

function tidsgrunde(f: Kontraktfakta, v: Version, a: Afsnit, g: Gruppe): Grund[] {
  const dag = afsnitsdag(f, v, a);
  if (dag === null || daekker(g, dag)) return [];
  return [
    {
      tekst: {
        da: `${afsnittet(a).da} er skrevet den ${skrivDag(dag, 'da')}; ${g.navn} virker ${skrivPeriode(g, 'da')}`,
        en: `${afsnittet(a).en} was written on ${skrivDag(dag, 'en')}; ${g.navn} works ${skrivPeriode(g, 'en')}`,
      },
      faktisk: dag,
      graense: `${g.fra}/${g.til ?? ''}`,
      enhed: 'DAG',
    },
  ];
}

export const GRUPPEN_PASSER: Afsnitskrav = {
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
  bedoem: (f) =>
    forAfsnit(f, (a, v) => {
      const g = a.arbejdsgruppe;
      if (!g) return [uden(f, a)];
      if (g.forum.noegle !== f.forum.noegle || g.indsatsomraade.noegle !== a.indsatsomraade.noegle) return [forkert(f, a, g)];
      return tidsgrunde(f, v, a, g);
    }),
};
