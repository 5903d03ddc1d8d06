import { KILDE } from '../../kerne/kilder';
import { brudtAf, hvis, type Regel } from '../../kerne/regel';
import type { Planfakta } from './planfakta';

/** One plan that goes into another. */
export interface Sammenlaegning {
  readonly gammel: Planfakta;
  readonly ny: Planfakta;
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.proces, ansvarlig: 'LANDSBYGGEFOND', termer: [] } as const;

const NY_HAR_TILSAGN: Regel<Sammenlaegning> = {
  ...FAELLES,
  kode: 'H21',
  afvisning: 'EFTERFOELGER_UDEN_TILSAGN',
  krav: {
    da: 'Planen, de andre går ind i, har tilsagn og er ikke slut',
    en: 'The plan that the others go into is committed and has not ended',
  },
  udvej: { da: 'Giv planen tilsagn først', en: 'Commit the plan first' },
  bedoem: ({ ny }) =>
    hvis(['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET'].includes(ny.status), {
      tekst: { da: `${ny.titel} er ${ny.status}`, en: `${ny.titel} is ${ny.status}` },
      faktisk: ny.status,
      graense: 'TILSAGN',
      enhed: 'TILSTAND',
    }),
};

const TO_PLANER: Regel<Sammenlaegning> = {
  ...FAELLES,
  kode: 'H22',
  afvisning: 'SAMME_PLAN',
  krav: { da: 'En plan lægges sammen med en anden plan', en: 'A plan is merged into another plan' },
  udvej: { da: 'Vælg en anden plan', en: 'Choose another plan' },
  bedoem: ({ gammel, ny }) =>
    hvis(gammel.id !== ny.id, {
      tekst: { da: `${gammel.noegle} og ${ny.noegle}`, en: `${gammel.noegle} and ${ny.noegle}` },
      faktisk: gammel.noegle,
      graense: ny.noegle,
      enhed: 'NAVN',
    }),
};

const AFDELINGER_FOELGER_MED: Regel<Sammenlaegning> = {
  ...FAELLES,
  kode: 'H23',
  afvisning: 'AFDELING_FOELGER_IKKE_MED',
  krav: { da: 'Den nye plan omfatter afdelingerne i de gamle', en: 'The new plan has the estates of the old ones' },
  alvor: 'ADVARSEL',
  udvej: { da: 'Se efter, om afdelingen skal med i den nye plan', en: 'Check whether the estate belongs in the new plan' },
  bedoem: ({ gammel, ny }) =>
    brudtAf(
      gammel.afdelingstilknytninger
        .filter((t) => !ny.afdelingstilknytninger.some((n) => n.afdeling.id === t.afdeling.id))
        .map(({ afdeling }) => ({
          tekst: { da: `${afdeling.navn} er ikke med i ${ny.titel}`, en: `${afdeling.navn} is not part of ${ny.titel}` },
          faktisk: afdeling.noegle,
          graense: ny.noegle,
          enhed: 'NAVN' as const,
        })),
      { tekst: { da: 'Alle følger med', en: 'All go along' }, faktisk: '', graense: '', enhed: 'NAVN' },
    ),
};

export const SAMMENLAEGNINGSKRAV: readonly Regel<Sammenlaegning>[] = [NY_HAR_TILSAGN, TO_PLANER, AFDELINGER_FOELGER_MED];
