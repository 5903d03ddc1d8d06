import { restsOnAfgoerelse } from '../../byomraade/rules/baerende-afgoerelse';
import { formatDay } from '../../kernel/day';
import { formatPeriodOrEnd, plainPeriod } from '../../kernel/format';
import { covers, overlaps } from '../../kernel/period';
import { brokenBy, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { Forumart } from '../forum.enums';
import type { ForumFacts } from '../forum.facts';

/** What holds of the structure of fora and of the bodies that followed them: which there are, where, and when. */

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.iKoebenhavn, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;

/** How many areas a body of each kind serves. */
const OMRAADER: Readonly<Record<Forumart, { readonly min: number; readonly hoejst: number }>> = {
  BOLIGSOCIALT_FORUM: { min: 1, hoejst: 1 },
  BYDELSBESTYRELSE: { min: 1, hoejst: Number.POSITIVE_INFINITY },
  BOLIGSOCIAL_BESTYRELSE: { min: 0, hoejst: 0 },
  SEKRETARIAT: { min: 0, hoejst: 0 },
};

/** Whether the body serves the whole city. */
const forHeleByen = (kind: Forumart): boolean => OMRAADER[kind].hoejst === 0;

const ET_AD_GANGEN: Rule<ForumFacts> = {
  ...FAELLES,
  kode: 'H88',
  afvisning: 'FORA_OVERLAPPER',
  krav: {
    da: 'Et byområde har ét forum af hver art ad gangen, og en kommune én boligsocial bestyrelse og ét sekretariat',
    en: 'A byområde has one forum of each kind at a time, and a kommune one boligsocial bestyrelse and one sekretariat',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan nedlægge det forum, der er, eller vælge en anden periode',
    en: 'The kommunalbestyrelse can close the forum that there is, or choose another period',
  },
  judge(f) {
    const neighbours = forHeleByen(f.art) ? f.kommune.fora : f.byomraader.flatMap((b) => b.fora);
    const others = [...new Map(neighbours.map((n) => [n.id, n])).values()].filter(
      (n) => n.id !== f.id && n.art === f.art && overlaps(n, f),
    );
    return brokenBy(
      others.map(
        (n): Reason => ({
          tekst: {
            da: `${f.navn} er i kraft ${formatPeriodOrEnd(f, 'da')}, men ${n.navn} er i kraft ${formatPeriodOrEnd(n, 'da')}`,
            en: `${f.navn} is in force ${formatPeriodOrEnd(f, 'en')}, but ${n.navn} is in force ${formatPeriodOrEnd(n, 'en')}`,
          },
          faktisk: plainPeriod(f),
          graense: plainPeriod(n),
          enhed: 'DAG',
        }),
      ),
      {
        tekst: { da: 'Der er intet andet forum af samme art i perioden', en: 'There is no other forum of its kind in the period' },
        faktisk: plainPeriod(f),
        graense: plainPeriod(f),
        enhed: 'DAG',
      },
    );
  },
};

const RETTE_OMRAADER: Rule<ForumFacts> = {
  ...FAELLES,
  kode: 'H105',
  afvisning: 'FORUMMETS_OMRAADER',
  krav: {
    da: 'Et boligsocialt forum dækker ét byområde, en bydelsbestyrelse ét eller flere, byens organer ingen; alle i egen kommune',
    en: 'A boligsocialt forum serves one byområde, a bydelsbestyrelse one or more, the bodies of the city none; all in its own kommune',
  },
  kilde: SOURCES.struktur2016,
  udvej: {
    da: 'Kommunalbestyrelsen kan vælge de byområder, der passer til forummets art',
    en: 'The kommunalbestyrelse can choose the byområder that fit the kind of forum',
  },
  judge(f) {
    const { min, hoejst: max } = OMRAADER[f.art];
    const count = f.byomraader.length;
    const reasons: Reason[] = f.byomraader
      .filter((b) => b.kommune.noegle !== f.kommune.noegle)
      .map((b) => ({
        tekst: {
          da: `${b.navn} ligger i ${b.kommune.navn}, ikke i ${f.kommune.navn}`,
          en: `${b.navn} lies in ${b.kommune.navn}, not in ${f.kommune.navn}`,
        },
        faktisk: b.kommune.noegle,
        graense: f.kommune.noegle,
        enhed: 'NAVN',
      }));
    const countReason: Reason = {
      tekst: {
        da: `${f.navn} dækker ${count === 0 ? 'intet byområde' : count === 1 ? 'ét byområde' : `${count} byområder`}`,
        en: `${f.navn} serves ${count === 0 ? 'no byområde' : count === 1 ? 'one byområde' : `${count} byområder`}`,
      },
      faktisk: String(count),
      graense: String(count < min ? min : max),
      enhed: 'ANTAL',
    };
    if (count < min || count > max) reasons.push(countReason);
    return brokenBy(reasons, countReason);
  },
};

const I_UDSAT_BYOMRAADE: Rule<ForumFacts> = {
  ...FAELLES,
  kode: 'H107',
  afvisning: 'FORUM_UDEN_FOR_UDSAT_BYOMRAADE',
  krav: {
    da: 'Et boligsocialt forum nedsættes i et byområde, der er udpeget som udsat',
    en: 'A boligsocialt forum is founded in a byområde that is designated as udsat',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan udpege byområdet først eller vælge en senere dag',
    en: 'The kommunalbestyrelse can designate the byområde first, or choose a later day',
  },
  judge(f) {
    if (f.art !== 'BOLIGSOCIALT_FORUM')
      return notApplicable({ da: `${f.navn} er ikke et boligsocialt forum`, en: `${f.navn} is not a boligsocialt forum` });
    return brokenBy(
      f.byomraader
        .filter((b) => !b.udpegninger.some((u) => covers(u, f.fra)))
        .map(
          (b): Reason => ({
            tekst: {
              da: `${b.navn} er ikke et udsat byområde den ${formatDay(f.fra, 'da')}`,
              en: `${b.navn} is not an udsat byområde on ${formatDay(f.fra, 'en')}`,
            },
            faktisk: b.noegle,
            graense: 'UDSAT_BYOMRAADE',
            enhed: 'NAVN',
          }),
        ),
      {
        tekst: { da: 'Byområdet er udpeget på forummets første dag', en: 'The byområde is designated on the first day of the forum' },
        faktisk: f.fra,
        graense: 'UDSAT_BYOMRAADE',
        enhed: 'DAG',
      },
    );
  },
};

export const FORUMSTRUKTUR: readonly Rule<ForumFacts>[] = [
  restsOnAfgoerelse(SOURCES.struktur2016, (f: ForumFacts) => f),
  ET_AD_GANGEN,
  RETTE_OMRAADER,
  I_UDSAT_BYOMRAADE,
];

/** A forum that is to end on a day. */
export interface ForumEnd {
  readonly forum: ForumFacts;
  readonly til: string;
}

export const KONTRAKTER_LOEBER_VIDERE: Rule<ForumEnd> = {
  ...FAELLES,
  kode: 'H117',
  afvisning: 'KONTRAKT_UDEN_FORUM',
  krav: {
    da: 'Når et forum nedlægges, løber dets kontrakter som regel ikke videre: ingen kan revidere dem',
    en: 'When a forum is closed, its contracts as a rule do not run on: nobody can revise them',
  },
  alvor: 'ADVARSEL',
  kilde: SOURCES.kontrakter,
  udvej: {
    da: 'Kommunalbestyrelsen kan afkorte kontrakten, og det nye organ kan udarbejde en ny',
    en: 'The kommunalbestyrelse can shorten the contract, and the new body can draft another',
  },
  judge: ({ forum, til: to }) =>
    brokenBy(
      forum.kontrakter
        .filter((k) => k.til === null || k.til > to)
        .map(
          (k): Reason => ({
            tekst: {
              da: `${k.titel} løber ${formatPeriodOrEnd(k, 'da')}; forummet nedlægges den ${formatDay(to, 'da')}`,
              en: `${k.titel} runs ${formatPeriodOrEnd(k, 'en')}; the forum is closed on ${formatDay(to, 'en')}`,
            },
            faktisk: plainPeriod(k),
            graense: to,
            enhed: 'DAG',
          }),
        ),
      { tekst: { da: 'Ingen kontrakt løber videre', en: 'No contract runs on' }, faktisk: to, graense: to, enhed: 'DAG' },
    ),
};
