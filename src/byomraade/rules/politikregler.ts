import { counted, formatPeriodOrEnd, plainPeriod } from '../../kernel/format';
import { overlaps, within } from '../../kernel/period';
import { brokenBy, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PolitikFacts } from '../politik.facts';
import { restsOnAfgoerelse } from './baerende-afgoerelse';

/** What holds of every policy and the designations under it. */

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.politik, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;

const total = (f: PolitikFacts): Reason => ({
  tekst: {
    da: `Politikken har ${counted(f.udpegninger.length, { en: 'én udpegning', several: 'udpegninger' }, 'da')}`,
    en: `The policy has ${counted(f.udpegninger.length, { en: 'one designation', several: 'designations' }, 'en')}`,
  },
  faktisk: String(f.udpegninger.length),
  graense: String(f.udpegninger.length),
  enhed: 'ANTAL',
});

const INDEN_FOR_POLITIKKEN: Rule<PolitikFacts> = {
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
  judge: (f) =>
    brokenBy(
      f.udpegninger.flatMap((u): Reason[] => [
        ...(within(u, f)
          ? []
          : [
              {
                tekst: {
                  da: `${u.byomraade.navn} er udpeget ${formatPeriodOrEnd(u, 'da')}; ${f.titel} gælder ${formatPeriodOrEnd(f, 'da')}`,
                  en: `${u.byomraade.navn} is designated ${formatPeriodOrEnd(u, 'en')}; ${f.titel} holds ${formatPeriodOrEnd(f, 'en')}`,
                },
                faktisk: plainPeriod(u),
                graense: plainPeriod(f),
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
      total(f),
    ),
};

const EN_POLITIK: Rule<PolitikFacts> = {
  ...FAELLES,
  kode: 'H101',
  afvisning: 'POLITIKKER_OVERLAPPER',
  krav: { da: 'En kommune har én politik for udsatte byområder ad gangen', en: 'A kommune has one policy for udsatte byområder at a time' },
  udvej: {
    da: 'Kommunalbestyrelsen kan lade den nye politik afløse den gamle eller ophæve den gamle først',
    en: 'The kommunalbestyrelse can let the new policy replace the old one, or repeal the old one first',
  },
  judge: (f) =>
    brokenBy(
      f.kommune.politikker
        .filter((p) => p.id !== f.id && overlaps(p, f))
        .map(
          (p): Reason => ({
            tekst: {
              da: `${f.titel} gælder ${formatPeriodOrEnd(f, 'da')}, men ${p.titel} gælder ${formatPeriodOrEnd(p, 'da')}`,
              en: `${f.titel} holds ${formatPeriodOrEnd(f, 'en')}, but ${p.titel} holds ${formatPeriodOrEnd(p, 'en')}`,
            },
            faktisk: plainPeriod(f),
            graense: plainPeriod(p),
            enhed: 'DAG',
          }),
        ),
      {
        tekst: { da: `Ingen anden politik i ${f.kommune.navn} i perioden`, en: `No other policy in ${f.kommune.navn} in the period` },
        faktisk: plainPeriod(f),
        graense: f.kommune.noegle,
        enhed: 'DAG',
      },
    ),
};

const EN_UDPEGNING: Rule<PolitikFacts> = {
  ...FAELLES,
  kode: 'H103',
  afvisning: 'UDPEGNINGER_OVERLAPPER',
  krav: { da: 'Et byområde er udpeget én gang ad gangen', en: 'A byområde is designated once at a time' },
  udvej: { da: 'Kommunalbestyrelsen kan vælge en anden periode', en: 'The kommunalbestyrelse can choose another period' },
  judge: (f) =>
    brokenBy(
      f.udpegninger.flatMap((u, i) =>
        f.udpegninger
          .slice(0, i)
          .filter((v) => v.byomraade.id === u.byomraade.id && overlaps(u, v))
          .map(
            (v): Reason => ({
              tekst: {
                da: `${u.byomraade.navn} er udpeget både ${formatPeriodOrEnd(u, 'da')} og ${formatPeriodOrEnd(v, 'da')}`,
                en: `${u.byomraade.navn} is designated both ${formatPeriodOrEnd(u, 'en')} and ${formatPeriodOrEnd(v, 'en')}`,
              },
              faktisk: plainPeriod(u),
              graense: plainPeriod(v),
              enhed: 'DAG',
            }),
          ),
      ),
      total(f),
    ),
};

/** Every rule that can be judged of a policy as it stands. */
export const POLITIKREGLER: readonly Rule<PolitikFacts>[] = [
  INDEN_FOR_POLITIKKEN,
  EN_POLITIK,
  restsOnAfgoerelse(SOURCES.politik, (f: PolitikFacts) => ({ ...f, navn: f.titel })),
  EN_UDPEGNING,
];
