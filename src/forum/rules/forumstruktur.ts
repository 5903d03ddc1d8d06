import { baaretAfAfgoerelse } from '../../byomraade/rules/baerende-afgoerelse';
import { skrivDag } from '../../kernel/day';
import { periodetal, periodetekst } from '../../kernel/format';
import { daekker, overlapper } from '../../kernel/period';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Forumart } from '../forum.enums';
import type { Forumfakta } from '../forum.facts';

/** What holds of the structure of fora and of the bodies that followed them: which there are, where, and when. */

const FAELLES = { alvor: 'FEJL', kilde: KILDE.iKoebenhavn, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;

/** How many areas a body of each kind serves. */
const OMRAADER: Readonly<Record<Forumart, { readonly mindst: number; readonly hoejst: number }>> = {
  BOLIGSOCIALT_FORUM: { mindst: 1, hoejst: 1 },
  BYDELSBESTYRELSE: { mindst: 1, hoejst: Number.POSITIVE_INFINITY },
  BOLIGSOCIAL_BESTYRELSE: { mindst: 0, hoejst: 0 },
  SEKRETARIAT: { mindst: 0, hoejst: 0 },
};

/** Whether the body serves the whole city. */
const forHeleByen = (art: Forumart): boolean => OMRAADER[art].hoejst === 0;

const ET_AD_GANGEN: Regel<Forumfakta> = {
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
  bedoem(f) {
    const naboer = forHeleByen(f.art) ? f.kommune.fora : f.byomraader.flatMap((b) => b.fora);
    const andre = [...new Map(naboer.map((n) => [n.id, n])).values()].filter((n) => n.id !== f.id && n.art === f.art && overlapper(n, f));
    return brudtAf(
      andre.map(
        (n): Grund => ({
          tekst: {
            da: `${f.navn} er i kraft ${periodetekst(f, 'da')}, men ${n.navn} er i kraft ${periodetekst(n, 'da')}`,
            en: `${f.navn} is in force ${periodetekst(f, 'en')}, but ${n.navn} is in force ${periodetekst(n, 'en')}`,
          },
          faktisk: periodetal(f),
          graense: periodetal(n),
          enhed: 'DAG',
        }),
      ),
      {
        tekst: { da: 'Der er intet andet forum af samme art i perioden', en: 'There is no other forum of its kind in the period' },
        faktisk: periodetal(f),
        graense: periodetal(f),
        enhed: 'DAG',
      },
    );
  },
};

const RETTE_OMRAADER: Regel<Forumfakta> = {
  ...FAELLES,
  kode: 'H105',
  afvisning: 'FORUMMETS_OMRAADER',
  krav: {
    da: 'Et boligsocialt forum dækker ét byområde, en bydelsbestyrelse ét eller flere, byens organer ingen; alle i egen kommune',
    en: 'A boligsocialt forum serves one byområde, a bydelsbestyrelse one or more, the bodies of the city none; all in its own kommune',
  },
  kilde: KILDE.struktur2016,
  udvej: {
    da: 'Kommunalbestyrelsen kan vælge de byområder, der passer til forummets art',
    en: 'The kommunalbestyrelse can choose the byområder that fit the kind of forum',
  },
  bedoem(f) {
    const { mindst, hoejst } = OMRAADER[f.art];
    const antal = f.byomraader.length;
    const grunde: Grund[] = f.byomraader
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
    const tael: Grund = {
      tekst: {
        da: `${f.navn} dækker ${antal === 0 ? 'intet byområde' : antal === 1 ? 'ét byområde' : `${antal} byområder`}`,
        en: `${f.navn} serves ${antal === 0 ? 'no byområde' : antal === 1 ? 'one byområde' : `${antal} byområder`}`,
      },
      faktisk: String(antal),
      graense: String(antal < mindst ? mindst : hoejst),
      enhed: 'ANTAL',
    };
    if (antal < mindst || antal > hoejst) grunde.push(tael);
    return brudtAf(grunde, tael);
  },
};

const I_UDSAT_BYOMRAADE: Regel<Forumfakta> = {
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
  bedoem(f) {
    if (f.art !== 'BOLIGSOCIALT_FORUM')
      return ikkeRelevant({ da: `${f.navn} er ikke et boligsocialt forum`, en: `${f.navn} is not a boligsocialt forum` });
    return brudtAf(
      f.byomraader
        .filter((b) => !b.udpegninger.some((u) => daekker(u, f.fra)))
        .map(
          (b): Grund => ({
            tekst: {
              da: `${b.navn} er ikke et udsat byområde den ${skrivDag(f.fra, 'da')}`,
              en: `${b.navn} is not an udsat byområde on ${skrivDag(f.fra, 'en')}`,
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

export const FORUMSTRUKTUR: readonly Regel<Forumfakta>[] = [
  baaretAfAfgoerelse(KILDE.struktur2016, (f: Forumfakta) => f),
  ET_AD_GANGEN,
  RETTE_OMRAADER,
  I_UDSAT_BYOMRAADE,
];

/** A forum that is to end on a day. */
export interface Forumslut {
  readonly forum: Forumfakta;
  readonly til: string;
}

export const KONTRAKTER_LOEBER_VIDERE: Regel<Forumslut> = {
  ...FAELLES,
  kode: 'H117',
  afvisning: 'KONTRAKT_UDEN_FORUM',
  krav: {
    da: 'Når et forum nedlægges, løber dets kontrakter som regel ikke videre: ingen kan revidere dem',
    en: 'When a forum is closed, its contracts as a rule do not run on: nobody can revise them',
  },
  alvor: 'ADVARSEL',
  kilde: KILDE.kontrakter,
  udvej: {
    da: 'Kommunalbestyrelsen kan afkorte kontrakten, og det nye organ kan udarbejde en ny',
    en: 'The kommunalbestyrelse can shorten the contract, and the new body can draft another',
  },
  bedoem: ({ forum, til }) =>
    brudtAf(
      forum.kontrakter
        .filter((k) => k.til === null || k.til > til)
        .map(
          (k): Grund => ({
            tekst: {
              da: `${k.titel} løber ${periodetekst(k, 'da')}; forummet nedlægges den ${skrivDag(til, 'da')}`,
              en: `${k.titel} runs ${periodetekst(k, 'en')}; the forum is closed on ${skrivDag(til, 'en')}`,
            },
            faktisk: periodetal(k),
            graense: til,
            enhed: 'DAG',
          }),
        ),
      { tekst: { da: 'Ingen kontrakt løber videre', en: 'No contract runs on' }, faktisk: til, graense: til, enhed: 'DAG' },
    ),
};
