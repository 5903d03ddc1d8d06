import { formatDay } from '../../kernel/day';
import { formatPeriodOrEnd, plainPeriod } from '../../kernel/format';
import { brokenBy, holdsIf, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { AfdelingFacts } from '../afdeling.facts';
import { ownerOn } from '../owners';

/** What holds of every estate. */

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.sektoren, ansvarlig: 'ADMINISTRATOR', termer: [] } as const;

const EJERSKABER_HAENGER_SAMMEN: Rule<AfdelingFacts> = {
  ...FAELLES,
  kode: 'H110',
  afvisning: 'EJERSKABER_HAENGER_IKKE_SAMMEN',
  krav: {
    da: 'En afdeling har én ejer ad gangen, uden huller, så længe den findes; den sidste er dens boligorganisation',
    en: 'An estate has one owner at a time, without gaps, as long as it exists; the last one is its boligorganisation',
  },
  udvej: {
    da: 'Administratoren kan rette, hvornår afdelingen har haft hvilken ejer',
    en: 'The administrator can correct when the estate had which owner',
  },
  judge(f) {
    if (f.ejerskaber.length === 0)
      return notApplicable({ da: 'Der er ikke registreret ejere af afdelingen', en: 'No owners of the estate are on record' });
    return brokenBy(fails(f), {
      tekst: {
        da: `${f.navn} har haft ${f.ejerskaber.length === 1 ? 'én ejer' : `${f.ejerskaber.length} ejere efter hinanden`}`,
        en: `${f.navn} has had ${f.ejerskaber.length === 1 ? 'one owner' : `${f.ejerskaber.length} owners, one after the other`}`,
      },
      faktisk: String(f.ejerskaber.length),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
};

function fails(f: AfdelingFacts): Reason[] {
  const ordering = [...f.ejerskaber].sort((a, b) => ((a.fra ?? '') < (b.fra ?? '') ? -1 : 1));
  const reasons: Reason[] = [];
  const reason = (da: string, en: string, actual: string, limit: string): void => {
    reasons.push({ tekst: { da, en }, faktisk: actual, graense: limit, enhed: 'DAG' });
  };
  const [first] = ordering;
  if (first?.fra && f.oprettet && first.fra > f.oprettet)
    reason(
      `${f.navn} er oprettet den ${formatDay(f.oprettet, 'da')}, men den første ejer, ${first.boligorganisation.navn}, ejer den først fra den ${formatDay(first.fra, 'da')}`,
      `${f.navn} was founded on ${formatDay(f.oprettet, 'en')}, but its first owner, ${first.boligorganisation.navn}, owns it only from ${formatDay(first.fra, 'en')}`,
      first.fra,
      f.oprettet,
    );
  for (const [i, e] of ordering.entries()) {
    const next = ordering[i + 1];
    if (next && e.til !== next.fra)
      reason(
        `${e.boligorganisation.navn} ejer ${f.navn} ${formatPeriodOrEnd(e, 'da')}, ${next.boligorganisation.navn} ${formatPeriodOrEnd(next, 'da')}`,
        `${e.boligorganisation.navn} owns ${f.navn} ${formatPeriodOrEnd(e, 'en')}, ${next.boligorganisation.navn} ${formatPeriodOrEnd(next, 'en')}`,
        plainPeriod(next),
        plainPeriod(e),
      );
    if (f.oprettet && e.fra && e.fra < f.oprettet)
      reason(
        `${e.boligorganisation.navn} ejer ${f.navn} fra den ${formatDay(e.fra, 'da')}, men afdelingen er oprettet den ${formatDay(f.oprettet, 'da')}`,
        `${e.boligorganisation.navn} owns ${f.navn} from ${formatDay(e.fra, 'en')}, but the estate was founded on ${formatDay(f.oprettet, 'en')}`,
        e.fra,
        f.oprettet,
      );
  }
  const lastOne = ordering.at(-1);
  if (lastOne && lastOne.boligorganisation.noegle !== f.boligorganisation.noegle)
    reason(
      `${f.navn} ejes nu af ${lastOne.boligorganisation.navn}, men er registreret under ${f.boligorganisation.navn}`,
      `${f.navn} is now owned by ${lastOne.boligorganisation.navn}, but is registered under ${f.boligorganisation.navn}`,
      lastOne.boligorganisation.noegle,
      f.boligorganisation.noegle,
    );
  if (lastOne && lastOne.til !== f.nedlagt)
    reason(
      `${f.navn} ejes ${formatPeriodOrEnd(lastOne, 'da')}, men afdelingen ${f.nedlagt ? `er nedlagt den ${formatDay(f.nedlagt, 'da')}` : 'er ikke nedlagt'}`,
      `${f.navn} is owned ${formatPeriodOrEnd(lastOne, 'en')}, but the estate ${f.nedlagt ? `was closed on ${formatDay(f.nedlagt, 'en')}` : 'is not closed'}`,
      lastOne.til ?? '',
      f.nedlagt ?? '',
    );
  return reasons;
}

const I_SIN_KOMMUNE: Rule<AfdelingFacts> = {
  ...FAELLES,
  kode: 'H111',
  afvisning: 'BYOMRAADE_I_ANDEN_KOMMUNE',
  krav: { da: 'En afdelings byområde ligger i afdelingens kommune', en: 'The byområde of an estate lies in the kommune of the estate' },
  udvej: {
    da: 'Administratoren kan rette afdelingens byområde eller kommune',
    en: 'The administrator can correct the byområde or the kommune of the estate',
  },
  judge({ byomraade, kommune, navn: name }) {
    if (!byomraade) return notApplicable({ da: 'Afdelingen ligger uden for byområderne', en: 'The estate lies outside the areas' });
    return holdsIf(byomraade.kommune.noegle === kommune.noegle, {
      tekst: {
        da: `${name} ligger i ${kommune.navn}; byområdet ${byomraade.navn} ligger i ${byomraade.kommune.navn}`,
        en: `${name} lies in ${kommune.navn}; the area ${byomraade.navn} lies in ${byomraade.kommune.navn}`,
      },
      faktisk: byomraade.kommune.noegle,
      graense: kommune.noegle,
      enhed: 'NAVN',
    });
  },
};

const EFTERFOELGEREN_BESTAAR: Rule<AfdelingFacts> = {
  ...FAELLES,
  kode: 'H113',
  afvisning: 'EFTERFOELGER_PASSER_IKKE',
  krav: {
    da: 'En afdeling, der er lagt ind i en anden, er nedlagt den dag, og den anden findes da og har samme ejer',
    en: 'An estate that was merged into another was closed that day, and the other exists then and has the same owner',
  },
  udvej: {
    da: 'Administratoren kan vælge en afdeling under samme boligorganisation, som findes på dagen',
    en: 'The administrator can choose an estate of the same organisation that exists on the day',
  },
  judge(f) {
    const { efterfoelger: fresh, nedlagt } = f;
    if (!fresh) return notApplicable({ da: 'Afdelingen er ikke lagt ind i en anden', en: 'The estate was not merged into another' });
    const reasons: Reason[] = [];
    const no = (da: string, en: string, actual: string, limit: string, unit: Reason['enhed'] = 'NAVN'): void => {
      reasons.push({ tekst: { da, en }, faktisk: actual, graense: limit, enhed: unit });
    };
    if (fresh.id === f.id) no(`${f.navn} kan ikke lægges ind i sig selv`, `${f.navn} cannot be merged into itself`, f.noegle, fresh.noegle);
    if (!nedlagt) {
      no(
        `${f.navn} er lagt ind i ${fresh.navn}, men ikke nedlagt`,
        `${f.navn} is merged into ${fresh.navn}, but not closed`,
        '',
        'NEDLAGT',
      );
      return brokenBy(reasons, I_ORDEN);
    }
    if (fresh.oprettet && fresh.oprettet > nedlagt)
      no(
        `${fresh.navn} er først oprettet den ${formatDay(fresh.oprettet, 'da')}; sammenlægningen er fra den ${formatDay(nedlagt, 'da')}`,
        `${fresh.navn} was not founded until ${formatDay(fresh.oprettet, 'en')}; the merger is dated ${formatDay(nedlagt, 'en')}`,
        nedlagt,
        fresh.oprettet,
        'DAG',
      );
    if (fresh.nedlagt && fresh.nedlagt <= nedlagt && fresh.id !== f.id)
      no(
        `${fresh.navn} er selv nedlagt den ${formatDay(fresh.nedlagt, 'da')}`,
        `${fresh.navn} was itself closed on ${formatDay(fresh.nedlagt, 'en')}`,
        nedlagt,
        fresh.nedlagt,
        'DAG',
      );
    const owner = fresh.ejerskaber.length === 0 ? null : ownerOn({ ...fresh, boligorganisation: f.boligorganisation }, nedlagt);
    if (owner !== null && owner !== f.boligorganisation.noegle)
      no(
        `${f.navn} og ${fresh.navn} har ikke samme ejer den ${formatDay(nedlagt, 'da')}`,
        `${f.navn} and ${fresh.navn} do not have the same owner on ${formatDay(nedlagt, 'en')}`,
        owner,
        f.boligorganisation.noegle,
      );
    return brokenBy(reasons, I_ORDEN);
  },
};

const I_ORDEN: Reason = { tekst: { da: 'Afdelingen er i orden', en: 'The estate is in order' }, faktisk: '', graense: '', enhed: 'NAVN' };

/** Every rule that can be judged of an estate as it stands. */
export const AFDELINGSREGLER: readonly Rule<AfdelingFacts>[] = [EJERSKABER_HAENGER_SAMMEN, I_SIN_KOMMUNE, EFTERFOELGEREN_BESTAAR];
