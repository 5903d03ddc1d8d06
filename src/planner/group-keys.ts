import { type Enumtype, type Felt, type Liste, type Objekttype, type Slags, type TilEn, typeAf } from '../model/model';

/**
 * What rows can be grouped by: own fields, the year of a day, a related row, a field of a related row, and the rows at
 * the other end of a link entity (a plan in two byområder then counts in both).
 */
export interface Gruppenoegle {
  /** Value of the enum in `groupBy`, for example `BYOMRAADE` or `START_AAR`. */
  readonly vaerdi: string;
  /** Field of the group's key, for example `byomraade` or `startAar`. */
  readonly navn: string;
  readonly beskrivelse: string;
  /** The relation that is followed first, if one is. */
  readonly gennem: TilEn | Liste | null;
  /** The field that is grouped by; null: the related row itself. */
  readonly felt: (Felt & { readonly slags: Slags; readonly enumtype?: Enumtype }) | null;
  readonly aar: boolean;
}

const kapital = (navn: string): string => navn.charAt(0).toUpperCase() + navn.slice(1);
const enumvaerdi = (navn: string): string => navn.replace(/[A-Z]/g, (b) => `_${b}`).toUpperCase();

function noegle(navn: string, beskrivelse: string, resten: Pick<Gruppenoegle, 'gennem' | 'felt' | 'aar'>): Gruppenoegle {
  return { vaerdi: enumvaerdi(navn), navn, beskrivelse, ...resten };
}

function feltnoegler(type: Objekttype, gennem: TilEn | null): Gruppenoegle[] {
  const noegler: Gruppenoegle[] = [];
  const navn = (egen: string): string => (gennem ? gennem.navn + kapital(egen) : egen);
  for (const f of type.felter.values()) {
    if (f.art !== 'kolonne' || !f.ordnes || f.slags === 'kroner') continue;
    noegler.push(noegle(navn(f.navn), f.beskrivelse, { gennem, felt: f, aar: false }));
    if (f.slags === 'dag') noegler.push(noegle(navn(`${f.navn}Aar`), `The year of: ${f.beskrivelse}`, { gennem, felt: f, aar: true }));
  }
  return noegler;
}

/** Everything that rows of a noun can be grouped by. */
export function gruppenoegler(type: Objekttype): Gruppenoegle[] {
  const noegler = feltnoegler(type, null);
  for (const f of type.felter.values()) {
    if (f.art === 'tilEn')
      noegler.push(noegle(f.navn, f.beskrivelse, { gennem: f, felt: null, aar: false }), ...feltnoegler(typeAf(f.maal()), f));
    if (f.art === 'liste' && f.kobling.via === 'led' && typeAf(f.maal()) !== type) {
      const maal = typeAf(f.maal()).navn;
      const navn = maal.charAt(0).toLowerCase() + maal.slice(1);
      noegler.push(
        noegle(navn, `${f.beskrivelse} A row tied to several counts in each group; one tied to none has the key null.`, {
          gennem: f,
          felt: null,
          aar: false,
        }),
      );
    }
  }
  return noegler;
}
