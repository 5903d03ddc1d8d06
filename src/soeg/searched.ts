import { defineEnum } from '../kernel/enums';
import { allNouns, type ColumnField, type ModelType } from '../model/model';

/** What is searched: the nouns that people look for, and every text that says what one of their rows is called or about. */

/** Those that people look for most come first: of two that answer alike, the first of these does. */
export const SEARCHED_NOUNS = {
  Helhedsplan: 'Helhedsplan. Social plans.',
  Byomraade: 'Byområde. Areas of the city.',
  Boligorganisation: 'Boligorganisation. Housing organisations.',
  Afdeling: 'Afdeling. Estates.',
  Boligomraade: 'Boligområde. Areas of the state’s lists.',
  Forum: 'Forum. Boligsociale fora.',
  Kommune: 'Kommune. Municipalities.',
  Forvaltning: 'Forvaltning. Administrations of a kommune.',
  Kontrakt: 'Kontrakt. Contracts.',
  Pulje: 'Pulje. Pools.',
  Bevilling: 'Bevilling. Grants to a pool.',
  Afgoerelse: 'Afgørelse. Decisions.',
  Bevillingsperiode: 'Bevillingsperiode. Programme periods of Landsbyggefonden.',
  Indsatsomraade: 'Indsatsområde. Fields of work.',
  Politik: 'Politik. Policies.',
  Statsliste: 'Statsliste. The state’s lists of udsatte boligområder.',
  Arbejdsgruppe: 'Arbejdsgruppe. Groups of a forum.',
  Maal: 'Mål. Goals of a plan.',
  Succeskriterium: 'Succeskriterium. Measures of success.',
  Maalsaetning: 'Målsætning. Goals of a contract.',
  Kontraktafsnit: 'Kontraktafsnit. Sections of contracts.',
  Ansvar: 'Ansvar. Tasks of a party in a contract.',
  Redegoerelse: 'Redegørelse. Yearly accounts.',
  Tilsyn: 'Tilsyn. Remarks of Landsbyggefonden.',
} as const;

/** Nouns with texts that nobody looks a row up by, and why. */
export const UNSEARCHED_NOUNS: Readonly<Record<string, string>> = {
  Afgoerelsespunkt: 'an item says what its decision says, which is searched',
  Haendelse: 'an event says which act was done; the objects that it changed are searched',
  Kontraktversion: 'a version is found by its contract',
  Maalopfyldelse: 'how far a goal was met is found by the goal',
  Milepael: 'a milestone is found by its plan or its account; there are more of them than of all the rest',
  Periodeindsats: 'the name of a field in a period; the field is searched',
  Reguleringskontopost: 'a posting is found by its plan',
  Succeskriterieopfyldelse: 'how far a measure was met is found by the measure',
};

export const Soegetype = defineEnum(
  'Soegetype',
  'Søgetype. What kind of thing is searched for.',
  Object.fromEntries(Object.entries(SEARCHED_NOUNS).map(([name, description]) => [name.toUpperCase(), description])),
);

/** A text of a noun that is searched. */
export interface SearchedText {
  readonly type: ModelType & { table: string };
  readonly field: ColumnField;
  /** How much a hit in it says, from 1 to 5. */
  readonly weight: number;
}

/** Of every row, and says where it comes from. */
const OF_EVERY_ROW = new Set(['kildehenvisning', 'opdigtedeFelter']);

/** Texts of a noun by which its rows can be found. */
export function textsOf(type: ModelType & { table: string }): SearchedText[] {
  return [...type.fields.values()].flatMap((field) => {
    if (field.kind !== 'column' || OF_EVERY_ROW.has(field.name)) return [];
    // Other names stand folded beside the name that they are of.
    if (field.valueKind === 'textList') return field.folding && field.name !== 'aliaser' ? [{ type, field, weight: 3 }] : [];
    return field.valueKind === 'text' ? [{ type, field, weight: weightOf(field) }] : [];
  });
}

function weightOf({ search, folding }: ColumnField): number {
  if (search) return 5;
  if (folding === null) return 4;
  return folding === 'name' ? 3 : 1;
}

/** Every text that is searched, in the order of the list. */
export function searchedTexts(): SearchedText[] {
  const nouns = new Map(allNouns().map((type) => [type.name, type]));
  return Object.keys(SEARCHED_NOUNS).flatMap((name) => {
    const type = nouns.get(name);
    return type ? textsOf(type) : [];
  });
}

/** What a row of the type is called by: its title or name; null where it has none of its own. */
export const titleColumn = (type: ModelType): string | null => {
  const field = ['titel', 'navn'].map((name) => type.fields.get(name)).find((f) => f?.kind === 'column');
  return field?.kind === 'column' ? field.column : null;
};
