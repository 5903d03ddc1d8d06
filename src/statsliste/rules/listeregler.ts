import { formatDay } from '../../kernel/day';
import { counted } from '../../kernel/format';
import { brokenBy, holdsIf, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { BoligomraadeFacts, ListepladsFacts, StatslisteFacts } from '../statsliste.facts';

/** What holds of the lists of the state and of the areas on them. */

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.statslister, ansvarlig: 'ADMINISTRATOR', termer: [] } as const;

const I_OMRAADETS_KOMMUNE: Rule<BoligomraadeFacts> = {
  ...FAELLES,
  kode: 'H130',
  afvisning: 'AFDELING_I_ANDEN_KOMMUNE',
  krav: {
    da: 'Afdelingerne i et boligområde ligger i områdets kommune',
    en: 'The estates of a boligområde lie in the kommune of the area',
  },
  udvej: {
    da: 'Administratoren kan vælge en afdeling i områdets kommune',
    en: 'The administrator can choose an estate in the kommune of the area',
  },
  judge({ navn: name, kommune, afdelinger }) {
    if (afdelinger.length === 0) return notApplicable({ da: `${name} har ingen kendte afdelinger`, en: `${name} has no known estates` });
    const reasons = afdelinger
      .filter((a) => a.kommune.noegle !== kommune.noegle)
      .map(
        (a): Reason => ({
          tekst: {
            da: `${name} ligger i ${kommune.navn}; afdelingen ${a.navn} ligger i ${a.kommune.navn}`,
            en: `${name} lies in ${kommune.navn}; the estate ${a.navn} lies in ${a.kommune.navn}`,
          },
          faktisk: a.kommune.noegle,
          graense: kommune.noegle,
          enhed: 'NAVN',
        }),
      );
    const count = afdelinger.length;
    return brokenBy(reasons, {
      tekst: {
        da: `${count === 1 ? 'Områdets ene afdeling' : `Områdets ${count} afdelinger`} ligger i ${kommune.navn}`,
        en: `${count === 1 ? 'The one estate of the area lies' : `The ${count} estates of the area lie`} in ${kommune.navn}`,
      },
      faktisk: kommune.noegle,
      graense: kommune.noegle,
      enhed: 'NAVN',
    });
  },
};

/** What the list just before may say of an area of which this one says that. Of lists further back nothing follows: the area may have come and gone between. */
const MAY_PRECEDE: Readonly<Record<ListepladsFacts['status'], readonly ListepladsFacts['status'][]>> = {
  // Whether it was on the one before is not said.
  PAA_LISTEN: ['PAA_LISTEN', 'NY', 'UDGAAET'],
  NY: ['UDGAAET'],
  UDGAAET: ['PAA_LISTEN', 'NY'],
};

const SAID = {
  PAA_LISTEN: { da: 'står på listen', en: 'is on the list' },
  NY: { da: 'er ny på listen', en: 'is new on the list' },
  UDGAAET: { da: 'er udgået af listen', en: 'has come off the list' },
} as const;

const LISTERNE_FOELGER_HINANDEN: Rule<BoligomraadeFacts> = {
  ...FAELLES,
  kode: 'H131',
  afvisning: 'LISTERNE_PASSER_IKKE',
  krav: {
    da: 'Det, en liste siger om et boligområde, passer med det, den forrige siger: det udgår kun, når det stod på den, og er kun nyt, når det ikke gjorde',
    en: 'What a list says of an area fits what the one before says: it comes off only when it was on that, and is new only when it was not',
  },
  udvej: {
    da: 'Den, der registrerer listen, kan rette, hvad den siger om området',
    en: 'Whoever records the list can correct what it says of the area',
  },
  judge({ navn: name, listepladser }) {
    if (listepladser.length === 0) return notApplicable({ da: `${name} er ikke på nogen liste`, en: `${name} is on no list` });
    const reasons = listepladser.flatMap((now): Reason[] => {
      const { kategori, forrigeListe, dato } = now.statsliste;
      const before = listepladser.find((p) => p.statsliste.kategori === kategori && p.statsliste.dato === forrigeListe);
      if (!before || MAY_PRECEDE[now.status].includes(before.status)) return [];
      const [first, second] = [before.statsliste.dato, dato];
      return [
        {
          tekst: {
            da: `${name} ${SAID[before.status].da} fra den ${formatDay(first, 'da')} og ${SAID[now.status].da} fra den ${formatDay(second, 'da')}, som er den næste`,
            en: `${name} ${SAID[before.status].en} of ${formatDay(first, 'en')} and ${SAID[now.status].en} of ${formatDay(second, 'en')}, which is the next`,
          },
          faktisk: now.status,
          graense: before.status,
          enhed: 'TILSTAND',
        },
      ];
    });
    const count = listepladser.length;
    return brokenBy(reasons, {
      tekst: {
        da: `${count === 1 ? 'Én liste' : `${count} lister`} siger noget om ${name}, og de passer sammen`,
        en: `${count === 1 ? 'One list says' : `${count} lists say`} something of ${name}, without contradiction`,
      },
      faktisk: String(count),
      graense: String(count),
      enhed: 'ANTAL',
    });
  },
};

const OMRAADE = { da: { en: 'ét område', several: 'områder' }, en: { en: 'one area', several: 'areas' } } as const;

const IKKE_FLERE_END_LISTEN_HAR: Rule<StatslisteFacts> = {
  ...FAELLES,
  kode: 'H132',
  afvisning: 'FLERE_END_LISTEN_HAR',
  krav: {
    da: 'Der registreres ikke flere områder på en liste, end listen har',
    en: 'No more areas are recorded on a list than the list has',
  },
  udvej: {
    da: 'Den, der registrerer listen, kan rette antallet eller udelade et område',
    en: 'Whoever records the list can correct the number or leave an area out',
  },
  judge({ titel: title, antalOmraader: all, antalKendteOmraader: known }) {
    if (all === null)
      return notApplicable({
        da: `Kilden siger ikke, hvor mange områder ${title} har`,
        en: `The source does not say how many areas there are in ${title}`,
      });
    return holdsIf(known <= all, {
      tekst: {
        da: `${title} har ${counted(all, OMRAADE.da, 'da')}; ${known} er registreret`,
        en: `${title} has ${counted(all, OMRAADE.en, 'en')}; ${known} ${known === 1 ? 'is' : 'are'} on record`,
      },
      faktisk: String(known),
      graense: String(all),
      enhed: 'ANTAL',
    });
  },
};

/** Every rule that can be judged of a boligområde as it stands. */
export const BOLIGOMRAADEREGLER: readonly Rule<BoligomraadeFacts>[] = [I_OMRAADETS_KOMMUNE, LISTERNE_FOELGER_HINANDEN];

/** Every rule that can be judged of a list as it stands. */
export const LISTEREGLER: readonly Rule<StatslisteFacts>[] = [IKKE_FLERE_END_LISTEN_HAR];
