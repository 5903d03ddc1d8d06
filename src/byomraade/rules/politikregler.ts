import { periodetal, periodetekst, taelt } from '../../kernel/format';
import { indenFor, overlapper } from '../../kernel/period';
import { brudtAf, type Grund, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Politikfakta } from '../politik.facts';
import { baaretAfAfgoerelse } from './baerende-afgoerelse';

/** What holds of every policy and the designations under it. */

const FAELLES = { alvor: 'FEJL', kilde: KILDE.politik, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;

const ialt = (f: Politikfakta): Grund => ({
  tekst: {
    da: `Politikken har ${taelt(f.udpegninger.length, { en: 'én udpegning', flere: 'udpegninger' }, 'da')}`,
    en: `The policy has ${taelt(f.udpegninger.length, { en: 'one designation', flere: 'designations' }, 'en')}`,
  },
  faktisk: String(f.udpegninger.length),
  graense: String(f.udpegninger.length),
  enhed: 'ANTAL',
});

const INDEN_FOR_POLITIKKEN: Regel<Politikfakta> = {
  ...FAELLES,
  kode: 'H100',
  afvisning: 'UDPEGNING_UDEN_FOR_POLITIKKEN',
  krav: {
    da: 'Et byområde er udpeget inden for politikkens periode og af sin egen kommune',
    en: 'A byområde is designated within the period of the policy, and by its own kommune',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan vælge en periode inden for politikkens',
    en: 'The kommunalbestyrelse can choose a period within that of the policy',
  },
  bedoem: (f) =>
    brudtAf(
      f.udpegninger.flatMap((u): Grund[] => [
        ...(indenFor(u, f)
          ? []
          : [
              {
                tekst: {
                  da: `${u.byomraade.navn} er udpeget ${periodetekst(u, 'da')}; ${f.titel} gælder ${periodetekst(f, 'da')}`,
                  en: `${u.byomraade.navn} is designated ${periodetekst(u, 'en')}; ${f.titel} holds ${periodetekst(f, 'en')}`,
                },
                faktisk: periodetal(u),
                graense: periodetal(f),
                enhed: 'DAG' as const,
              },
            ]),
        ...(u.byomraade.kommune.noegle === f.kommune.noegle
          ? []
          : [
              {
                tekst: {
                  da: `${u.byomraade.navn} ligger i ${u.byomraade.kommune.navn}; ${f.titel} er vedtaget i ${f.kommune.navn}`,
                  en: `${u.byomraade.navn} lies in ${u.byomraade.kommune.navn}; ${f.titel} was adopted in ${f.kommune.navn}`,
                },
                faktisk: u.byomraade.kommune.noegle,
                graense: f.kommune.noegle,
                enhed: 'NAVN' as const,
              },
            ]),
      ]),
      ialt(f),
    ),
};

const EN_POLITIK: Regel<Politikfakta> = {
  ...FAELLES,
  kode: 'H101',
  afvisning: 'POLITIKKER_OVERLAPPER',
  krav: { da: 'En kommune har én politik for udsatte byområder ad gangen', en: 'A kommune has one policy for udsatte byområder at a time' },
  udvej: {
    da: 'Kommunalbestyrelsen kan lade den nye politik afløse den gamle eller ophæve den gamle først',
    en: 'The kommunalbestyrelse can let the new policy replace the old one, or repeal the old one first',
  },
  bedoem: (f) =>
    brudtAf(
      f.kommune.politikker
        .filter((p) => p.id !== f.id && overlapper(p, f))
        .map(
          (p): Grund => ({
            tekst: {
              da: `${f.titel} gælder ${periodetekst(f, 'da')}, men ${p.titel} gælder ${periodetekst(p, 'da')}`,
              en: `${f.titel} holds ${periodetekst(f, 'en')}, but ${p.titel} holds ${periodetekst(p, 'en')}`,
            },
            faktisk: periodetal(f),
            graense: periodetal(p),
            enhed: 'DAG',
          }),
        ),
      {
        tekst: { da: `Ingen anden politik i ${f.kommune.navn} i perioden`, en: `No other policy in ${f.kommune.navn} in the period` },
        faktisk: periodetal(f),
        graense: f.kommune.noegle,
        enhed: 'DAG',
      },
    ),
};

const EN_UDPEGNING: Regel<Politikfakta> = {
  ...FAELLES,
  kode: 'H103',
  afvisning: 'UDPEGNINGER_OVERLAPPER',
  krav: { da: 'Et byområde er udpeget én gang ad gangen', en: 'A byområde is designated once at a time' },
  udvej: { da: 'Kommunalbestyrelsen kan vælge en anden periode', en: 'The kommunalbestyrelse can choose another period' },
  bedoem: (f) =>
    brudtAf(
      f.udpegninger.flatMap((u, i) =>
        f.udpegninger
          .slice(0, i)
          .filter((v) => v.byomraade.id === u.byomraade.id && overlapper(u, v))
          .map(
            (v): Grund => ({
              tekst: {
                da: `${u.byomraade.navn} er udpeget både ${periodetekst(u, 'da')} og ${periodetekst(v, 'da')}`,
                en: `${u.byomraade.navn} is designated both ${periodetekst(u, 'en')} and ${periodetekst(v, 'en')}`,
              },
              faktisk: periodetal(u),
              graense: periodetal(v),
              enhed: 'DAG',
            }),
          ),
      ),
      ialt(f),
    ),
};

/** Every rule that can be judged of a policy as it stands. */
export const POLITIKREGLER: readonly Regel<Politikfakta>[] = [
  INDEN_FOR_POLITIKKEN,
  EN_POLITIK,
  baaretAfAfgoerelse(KILDE.politik, (f: Politikfakta) => ({ ...f, navn: f.titel })),
  EN_UDPEGNING,
];
