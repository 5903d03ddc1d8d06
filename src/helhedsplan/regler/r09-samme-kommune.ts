import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Regel } from '../../kerne/regel';
import type { Planfakta } from './planfakta';

export const R9: Regel<Planfakta> = {
  kode: 'R9',
  afvisning: 'AFDELING_I_ANDEN_KOMMUNE',
  krav: {
    da: 'Alle planens afdelinger ligger i den kommune, hvis kommunalbestyrelse der ansøges gennem',
    en: 'All estates of the plan lie in the kommune whose kommunalbestyrelse is applied through',
  },
  alvor: 'FEJL',
  kilde: KILDE.borgerrepraesentation,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Søg gennem den kommunalbestyrelse, hvor afdelingerne ligger, eller del planen efter kommune',
    en: 'Apply through the kommunalbestyrelse where the estates lie, or divide the plan by kommune',
  },
  termer: [],
  bedoem(f) {
    const fremmede = f.afdelingstilknytninger.filter((t) => t.afdeling.kommune.noegle !== f.kommune.noegle);
    return brudtAf(
      fremmede.map(({ afdeling }) => ({
        tekst: {
          da: `${afdeling.navn} (${afdeling.noegle}) ligger i ${afdeling.kommune.navn}, ikke i ${f.kommune.navn}`,
          en: `${afdeling.navn} (${afdeling.noegle}) lies in ${afdeling.kommune.navn}, not in ${f.kommune.navn}`,
        },
        faktisk: afdeling.kommune.noegle,
        graense: f.kommune.noegle,
        enhed: 'NAVN' as const,
      })),
      {
        tekst: {
          da: `${f.afdelingstilknytninger.length} afdelinger, alle i ${f.kommune.navn}`,
          en: `${f.afdelingstilknytninger.length} estates, all in ${f.kommune.navn}`,
        },
        faktisk: f.kommune.noegle,
        graense: f.kommune.noegle,
        enhed: 'NAVN',
      },
    );
  },
};
