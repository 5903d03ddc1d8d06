import { skrivDag } from '../../kernel/day';
import { periodetal, periodetekst } from '../../kernel/format';
import { brudtAf, type Grund, hvis, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Afdelingsfakta } from '../afdeling.facts';
import { ejerPr } from '../owners';

/** What holds of every estate. */

const FAELLES = { alvor: 'FEJL', kilde: KILDE.sektoren, ansvarlig: 'ADMINISTRATOR', termer: [] } as const;

const EJERSKABER_HAENGER_SAMMEN: Regel<Afdelingsfakta> = {
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
  bedoem(f) {
    if (f.ejerskaber.length === 0)
      return ikkeRelevant({ da: 'Der er ikke registreret ejere af afdelingen', en: 'No owners of the estate are on record' });
    return brudtAf(brister(f), {
      tekst: {
        da: `${f.navn} har haft ${f.ejerskaber.length === 1 ? 'én ejer' : `${f.ejerskaber.length} ejere`} efter hinanden`,
        en: `${f.navn} has had ${f.ejerskaber.length === 1 ? 'one owner' : `${f.ejerskaber.length} owners`}, one after the other`,
      },
      faktisk: String(f.ejerskaber.length),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
};

function brister(f: Afdelingsfakta): Grund[] {
  const orden = [...f.ejerskaber].sort((a, b) => ((a.fra ?? '') < (b.fra ?? '') ? -1 : 1));
  const grunde: Grund[] = [];
  const grund = (da: string, en: string, faktisk: string, graense: string): void => {
    grunde.push({ tekst: { da, en }, faktisk, graense, enhed: 'DAG' });
  };
  for (const [i, e] of orden.entries()) {
    const naeste = orden[i + 1];
    if (naeste && e.til !== naeste.fra)
      grund(
        `${e.boligorganisation.navn} ejer ${f.navn} ${periodetekst(e, 'da')}, ${naeste.boligorganisation.navn} ${periodetekst(naeste, 'da')}`,
        `${e.boligorganisation.navn} owns ${f.navn} ${periodetekst(e, 'en')}, ${naeste.boligorganisation.navn} ${periodetekst(naeste, 'en')}`,
        periodetal(naeste),
        periodetal(e),
      );
    if (f.oprettet && e.fra && e.fra < f.oprettet)
      grund(
        `${e.boligorganisation.navn} ejer ${f.navn} fra den ${skrivDag(e.fra, 'da')}, men afdelingen er oprettet den ${skrivDag(f.oprettet, 'da')}`,
        `${e.boligorganisation.navn} owns ${f.navn} from ${skrivDag(e.fra, 'en')}, but the estate was founded on ${skrivDag(f.oprettet, 'en')}`,
        e.fra,
        f.oprettet,
      );
  }
  const sidste = orden.at(-1);
  if (sidste && sidste.boligorganisation.noegle !== f.boligorganisation.noegle)
    grund(
      `${f.navn} ejes nu af ${sidste.boligorganisation.navn}, men er registreret under ${f.boligorganisation.navn}`,
      `${f.navn} is now owned by ${sidste.boligorganisation.navn}, but is registered under ${f.boligorganisation.navn}`,
      sidste.boligorganisation.noegle,
      f.boligorganisation.noegle,
    );
  if (sidste && sidste.til !== f.nedlagt)
    grund(
      `${f.navn} ejes ${periodetekst(sidste, 'da')}, men afdelingen ${f.nedlagt ? `er nedlagt den ${skrivDag(f.nedlagt, 'da')}` : 'er ikke nedlagt'}`,
      `${f.navn} is owned ${periodetekst(sidste, 'en')}, but the estate ${f.nedlagt ? `was closed on ${skrivDag(f.nedlagt, 'en')}` : 'is not closed'}`,
      sidste.til ?? '',
      f.nedlagt ?? '',
    );
  return grunde;
}

const I_SIN_KOMMUNE: Regel<Afdelingsfakta> = {
  ...FAELLES,
  kode: 'H111',
  afvisning: 'BYOMRAADE_I_ANDEN_KOMMUNE',
  krav: { da: 'En afdelings byområde ligger i afdelingens kommune', en: 'The byområde of an estate lies in the kommune of the estate' },
  udvej: {
    da: 'Administratoren kan rette afdelingens byområde eller kommune',
    en: 'The administrator can correct the byområde or the kommune of the estate',
  },
  bedoem({ byomraade, kommune, navn }) {
    if (!byomraade) return ikkeRelevant({ da: 'Afdelingen ligger uden for byområderne', en: 'The estate lies outside the areas' });
    return hvis(byomraade.kommune.noegle === kommune.noegle, {
      tekst: {
        da: `${navn} ligger i ${kommune.navn}; byområdet ${byomraade.navn} ligger i ${byomraade.kommune.navn}`,
        en: `${navn} lies in ${kommune.navn}; the area ${byomraade.navn} lies in ${byomraade.kommune.navn}`,
      },
      faktisk: byomraade.kommune.noegle,
      graense: kommune.noegle,
      enhed: 'NAVN',
    });
  },
};

const EFTERFOELGEREN_BESTAAR: Regel<Afdelingsfakta> = {
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
  bedoem(f) {
    const { efterfoelger: ny, nedlagt } = f;
    if (!ny) return ikkeRelevant({ da: 'Afdelingen er ikke lagt ind i en anden', en: 'The estate was not merged into another' });
    const grunde: Grund[] = [];
    const nej = (da: string, en: string, faktisk: string, graense: string, enhed: Grund['enhed'] = 'NAVN'): void => {
      grunde.push({ tekst: { da, en }, faktisk, graense, enhed });
    };
    if (ny.id === f.id) nej(`${f.navn} kan ikke lægges ind i sig selv`, `${f.navn} cannot be merged into itself`, f.noegle, ny.noegle);
    if (!nedlagt) {
      nej(`${f.navn} er lagt ind i ${ny.navn}, men ikke nedlagt`, `${f.navn} is merged into ${ny.navn}, but not closed`, '', 'NEDLAGT');
      return brudtAf(grunde, I_ORDEN);
    }
    if (ny.oprettet && ny.oprettet > nedlagt)
      nej(
        `${ny.navn} er først oprettet den ${skrivDag(ny.oprettet, 'da')}; sammenlægningen er fra den ${skrivDag(nedlagt, 'da')}`,
        `${ny.navn} was not founded until ${skrivDag(ny.oprettet, 'en')}; the merger is dated ${skrivDag(nedlagt, 'en')}`,
        nedlagt,
        ny.oprettet,
        'DAG',
      );
    if (ny.nedlagt && ny.nedlagt <= nedlagt && ny.id !== f.id)
      nej(
        `${ny.navn} er selv nedlagt den ${skrivDag(ny.nedlagt, 'da')}`,
        `${ny.navn} was itself closed on ${skrivDag(ny.nedlagt, 'en')}`,
        nedlagt,
        ny.nedlagt,
        'DAG',
      );
    const ejer = ny.ejerskaber.length === 0 ? null : ejerPr({ ...ny, boligorganisation: f.boligorganisation }, nedlagt);
    if (ejer !== null && ejer !== f.boligorganisation.noegle)
      nej(
        `${f.navn} og ${ny.navn} har ikke samme ejer den ${skrivDag(nedlagt, 'da')}`,
        `${f.navn} and ${ny.navn} do not have the same owner on ${skrivDag(nedlagt, 'en')}`,
        ejer,
        f.boligorganisation.noegle,
      );
    return brudtAf(grunde, I_ORDEN);
  },
};

const I_ORDEN: Grund = { tekst: { da: 'Afdelingen er i orden', en: 'The estate is in order' }, faktisk: '', graense: '', enhed: 'NAVN' };

/** Every rule that can be judged of an estate as it stands. */
export const AFDELINGSREGLER: readonly Regel<Afdelingsfakta>[] = [EJERSKABER_HAENGER_SAMMEN, I_SIN_KOMMUNE, EFTERFOELGEREN_BESTAAR];
