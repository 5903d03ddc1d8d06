import { allocate } from '../../kernel/allocation';
import { inventedKey, keyOfName, type NationCopy } from './copy';
import { CITIES, type CityShape, KOMMUNER } from './kommuner';
import { areaName } from './names';
import { AFDELINGER } from './size';

/** Kommuner with what they are made of: administrations, and in the larger cities areas under two policies. */

export interface Area {
  readonly id: number;
  readonly noegle: string;
  readonly navn: string;
  /** From when it is an udsat byområde. */
  readonly udpegetFra: string;
}

export interface Department {
  readonly id: number;
  readonly noegle: string;
  readonly navn: string;
}

export interface Place {
  readonly id: number;
  readonly noegle: string;
  readonly navn: string;
  readonly kode: string;
  readonly weight: number;
  /** How many estates lie here. */
  readonly estateCount: number;
  readonly city: CityShape | null;
  readonly departments: readonly Department[];
  readonly areas: readonly Area[];
}

const REAL = {
  herkomst: 'OFFENTLIG_KILDE',
  kildehenvisning: 'Danmarks Statistik, kommuner siden 1. januar 2007; kommunalbestyrelsen står med det navn, loven giver den',
};

const DEPARTMENTS = [
  ['TM', 'teknik og miljø'],
  ['BU', 'børn og unge'],
  ['SOC', 'sociale forhold'],
  ['BI', 'beskæftigelse og integration'],
  ['KF', 'kultur og fritid'],
  ['SO', 'sundhed og omsorg'],
  ['OEK', 'økonomi'],
] as const;
const DEPARTMENTS_AT_LEAST = 4;

export function addPlaces(copy: NationCopy): Place[] {
  const counts = allocate(
    AFDELINGER,
    KOMMUNER.map((k) => k.weight),
  );
  return KOMMUNER.map((fact, i) => {
    const [key, name] =
      copy.number === 1 ? [keyOfName(fact.navn), fact.navn] : [`${keyOfName(fact.navn)}-${copy.number}`, `${fact.navn} ${copy.number}`];
    const kode = copy.number === 1 ? fact.kode : `${fact.kode}-${copy.number}`;
    const origin = copy.number === 1 ? REAL : {};
    const kommunalbestyrelse = fact.kode === '0101' ? 'Borgerrepræsentationen' : 'Kommunalbestyrelsen';
    const id = copy.rows.add('kommune', { noegle: key, navn: name, kode, kommunalbestyrelse, ...origin });
    const place = { id, noegle: key, navn: name, kode: fact.kode, weight: fact.weight, estateCount: counts[i] ?? 0 };
    const city = CITIES[fact.kode] ?? null;
    return { ...place, city, departments: addDepartments(copy, place, city), areas: city ? addAreas(copy, place, city) : [] };
  });
}

type Bare = Pick<Place, 'id' | 'noegle' | 'navn'>;

function addDepartments(copy: NationCopy, place: Bare, city: CityShape | null): Department[] {
  return DEPARTMENTS.slice(0, city?.forvaltninger ?? DEPARTMENTS_AT_LEAST).map(([short, about]) => {
    const noegle = inventedKey(copy, `${place.noegle}-${short}`);
    const navn = `Forvaltningen for ${about}`;
    const values = { noegle, navn, kortnavn: short, udvalg: `Udvalget for ${about}`, kommune: place.id, fra: '2006-01-01', til: null };
    return { id: copy.rows.add('forvaltning', values), noegle, navn };
  });
}

/** The policy of 2011 and the one that followed it in 2017, with days like those of København. */
const POLICIES = [
  { aar: 2011, fra: '2011-01-01', til: '2017-06-01' },
  { aar: 2017, fra: '2017-06-01', til: null },
] as const;

function addAreas(copy: NationCopy, place: Bare, city: CityShape): Area[] {
  const names: string[] = [];
  const areas = Array.from({ length: city.first + city.later }, (_, i): Area => {
    const navn = areaName(copy.dice, names);
    names.push(navn);
    const noegle = inventedKey(copy, `${place.noegle}-OMRAADE-${i + 1}`);
    const aliaser = copy.dirty ? [navn.replace('kvarteret', '').toUpperCase(), navn.replaceAll('ø', 'oe').replaceAll('æ', 'ae')] : [];
    const id = copy.rows.add('byomraade', { noegle, navn, aliaser, bydele: [], kommune: place.id });
    return { id, noegle, navn, udpegetFra: i < city.first ? POLICIES[0].fra : POLICIES[1].fra };
  });
  for (const { aar, fra, til } of POLICIES) {
    const titel = `Syntetisk politik for udsatte byområder i ${place.navn} (${aar})`;
    const politik = copy.rows.add('politik', {
      noegle: inventedKey(copy, `${place.noegle}-POLITIK-${aar}`),
      titel,
      fra,
      til,
      kommune: place.id,
    });
    for (const area of areas) if (area.udpegetFra <= fra) copy.rows.add('udpegning', { fra, til, byomraade: area.id, politik });
  }
  return areas;
}
