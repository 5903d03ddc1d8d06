import { mayRead } from '../access/read-permissions';
import { defineEnum } from '../kernel/enums';
import type { LocalizedText } from '../kernel/errors';
import type { Role } from '../kernel/roles';
import { typeOf } from '../model/model';
import { nounNamed } from './nodes';

/**
 * What ties two objects of the network: a reference of one of them to the other, or a row that stands between them. Every reference of every noun is here
 * or among those that are left out; a test holds the two lists against the model.
 */
export interface TieKind {
  /** The noun whose rows are the ties. */
  readonly noun: string;
  /** Which objects a row ties: references, or references of references (`kontraktafsnit.kontraktversion.kontrakt`); `id` is the row itself. */
  readonly a: string;
  readonly b: string;
  /** The tie as a sentence; `{a}` and `{b}` are the names of the objects. */
  readonly words: LocalizedText;
}

const tie = (noun: string, a: string, b: string, da: string, en: string): TieKind => ({ noun, a, b, words: { da, en } });

const CONTRACT = 'kontraktafsnit.kontraktversion.kontrakt';

const TIES = {
  DELTAGELSE: tie('Deltagelse', 'boligorganisation', 'helhedsplan', '{a} er ansøger i planen {b}', '{a} is an applicant of the plan {b}'),
  AFDELING_I_PLAN: tie(
    'Afdelingstilknytning',
    'afdeling',
    'helhedsplan',
    '{a} er med i planen {b}',
    'The estate {a} takes part in the plan {b}',
  ),
  EJERSKAB: tie('Ejerskab', 'boligorganisation', 'afdeling', '{a} ejer afdelingen {b}', '{a} owns the estate {b}'),
  ADMINISTRATION: tie('Administration', 'administrator', 'boligorganisation', '{a} administrerer {b}', '{a} administers {b}'),
  PLAN_FOR_BYOMRAADE: tie('Byomraadetilknytning', 'helhedsplan', 'byomraade', 'Planen {a} er for {b}', 'The plan {a} is for {b}'),
  AFDELING_I_BYOMRAADE: tie('Afdeling', 'id', 'byomraade', '{a} ligger i byområdet {b}', 'The estate {a} lies in the area {b}'),
  KONTRAKTDAEKNING: tie('Kontraktdaekning', 'kontrakt', 'helhedsplan', '{a} dækker planen {b}', '{a} covers the plan {b}'),
  KONTRAKT_FOR_BYOMRAADE: tie('Kontrakt', 'id', 'byomraade', '{a} gælder for {b}', '{a} is about {b}'),
  KONTRAKT_AF_FORUM: tie('Kontrakt', 'id', 'forum', '{a} holdes ajour af {b}', '{a} is kept up to date by {b}'),
  FORUM_FOR_BYOMRAADE: tie('Forum', 'id', 'byomraade', '{a} koordinerer indsatsen i {b}', '{a} coordinates the work in {b}'),
  FORUMOMRAADE: tie('Forumomraade', 'forum', 'byomraade', '{a} arbejder for {b}', '{a} works for {b}'),
  PLADS_FOR_BOLIGORGANISATION: tie('Medlemskab', 'boligorganisation', 'forum', '{a} har plads i {b}', '{a} has a seat in {b}'),
  PLADS_FOR_FORVALTNING: tie('Medlemskab', 'forvaltning', 'forum', '{a} har plads i {b}', '{a} has a seat in {b}'),
  ARBEJDSGRUPPE_UNDER_FORUM: tie('Arbejdsgruppe', 'id', 'forum', '{a} arbejder under {b}', '{a} works under {b}'),
  BOLIGORGANISATION_I_ARBEJDSGRUPPE: tie(
    'Arbejdsgruppemedlem',
    'boligorganisation',
    'arbejdsgruppe',
    '{a} er med i {b}',
    '{a} is a member of {b}',
  ),
  FORVALTNING_I_ARBEJDSGRUPPE: tie('Arbejdsgruppemedlem', 'forvaltning', 'arbejdsgruppe', '{a} er med i {b}', '{a} is a member of {b}'),
  AFSNIT_AF_ARBEJDSGRUPPE: tie(
    'Kontraktafsnit',
    'arbejdsgruppe',
    'kontraktversion.kontrakt',
    '{a} har udarbejdet et afsnit af {b}',
    '{a} has worked out a section of {b}',
  ),
  ANSVAR_HOS_FORVALTNING: tie('Ansvar', 'forvaltning', CONTRACT, '{a} har ansvar efter {b}', '{a} has tasks under {b}'),
  ANSVAR_HOS_BOLIGORGANISATION: tie('Ansvar', 'boligorganisation', CONTRACT, '{a} har ansvar efter {b}', '{a} has tasks under {b}'),
  PLANFOELGE: tie(
    'Planfoelge',
    'efterfoelger',
    'forgaenger',
    'Planen {a} følger efter planen {b}',
    'The plan {a} comes after the plan {b}',
  ),
  AFDELING_LAGT_IND: tie('Afdeling', 'id', 'efterfoelger', '{a} er lagt ind i {b}', 'The estate {a} was merged into {b}'),
  BIDRAG_FRA_BOLIGORGANISATION: tie(
    'Finansieringsbidrag',
    'boligorganisation',
    'helhedsplan',
    '{a} betaler til planen {b}',
    '{a} pays towards the plan {b}',
  ),
  BIDRAG_FRA_PULJE: tie(
    'Finansieringsbidrag',
    'pulje',
    'helhedsplan',
    '{a} er med i finansieringen af planen {b}',
    '{a} has a part in the financing of the plan {b}',
  ),
  DISPONERING: tie('Disponering', 'pulje', 'helhedsplan', '{a} har poster for planen {b}', '{a} has postings for the plan {b}'),
  AFGOERELSE_OM_PLAN: tie(
    'Afgoerelsespunkt',
    'afgoerelse',
    'helhedsplan',
    'Afgørelsen {a} er om planen {b}',
    'The decision {a} is about the plan {b}',
  ),
  AFGOERELSE_OM_KONTRAKT: tie(
    'Afgoerelsespunkt',
    'afgoerelse',
    'kontraktversion.kontrakt',
    'Afgørelsen {a} er om {b}',
    'The decision {a} is about {b}',
  ),
  AFGOERELSE_OM_PULJE: tie(
    'Afgoerelsespunkt',
    'afgoerelse',
    'bevilling.pulje',
    'Afgørelsen {a} bevilger penge til {b}',
    'The decision {a} grants money to {b}',
  ),
  FORUM_EFTER_AFGOERELSE: tie('Forum', 'id', 'afgoerelse', '{a} blev oprettet ved afgørelsen {b}', '{a} was founded by the decision {b}'),
  POLITIK_EFTER_AFGOERELSE: tie(
    'Politik',
    'id',
    'afgoerelse',
    '{a} blev vedtaget ved afgørelsen {b}',
    '{a} was adopted by the decision {b}',
  ),
  UDPEGNING: tie('Udpegning', 'byomraade', 'politik', '{a} er udpeget i {b}', '{a} is designated in {b}'),
  MAAL: tie('Maal', 'helhedsplan', 'indsatsomraade', 'Planen {a} har mål inden for {b}', 'The plan {a} has goals in {b}'),
  KONTRAKTAFSNIT: tie(
    'Kontraktafsnit',
    'kontraktversion.kontrakt',
    'indsatsomraade',
    '{a} har et afsnit om {b}',
    '{a} has a section on {b}',
  ),
  ARBEJDSGRUPPE_OM_INDSATSOMRAADE: tie('Arbejdsgruppe', 'id', 'indsatsomraade', '{a} arbejder med {b}', '{a} works on {b}'),
  PERIODEINDSATS: tie(
    'Periodeindsats',
    'indsatsomraade',
    'bevillingsperiode',
    '{a} er et indsatsområde i {b}',
    '{a} is a field of work in {b}',
  ),
  PLAN_I_BEVILLINGSPERIODE: tie('Helhedsplan', 'id', 'bevillingsperiode', 'Planen {a} hører til {b}', 'The plan {a} belongs to {b}'),
  AFDELING_I_BOLIGOMRAADE: tie(
    'Boligomraadetilknytning',
    'afdeling',
    'boligomraade',
    '{a} er en del af boligområdet {b}',
    'The estate {a} is part of the area {b}',
  ),
  LISTEPLADS: tie('Listeplads', 'statsliste', 'boligomraade', '{a} nævner boligområdet {b}', '{a} names the area {b}'),
  BOLIGOMRAADE_I_KOMMUNE: tie('Boligomraade', 'id', 'kommune', '{a} ligger i {b}', 'The area {a} lies in {b}'),
  PLAN_I_KOMMUNE: tie('Helhedsplan', 'id', 'kommune', 'Planen {a} ligger i {b}', 'The plan {a} lies in {b}'),
  AFDELING_I_KOMMUNE: tie('Afdeling', 'id', 'kommune', '{a} ligger i {b}', 'The estate {a} lies in {b}'),
  BYOMRAADE_I_KOMMUNE: tie('Byomraade', 'id', 'kommune', 'Byområdet {a} ligger i {b}', 'The area {a} lies in {b}'),
  FORUM_I_KOMMUNE: tie('Forum', 'id', 'kommune', '{a} arbejder i {b}', '{a} works in {b}'),
  FORVALTNING_I_KOMMUNE: tie('Forvaltning', 'id', 'kommune', '{a} er en forvaltning i {b}', '{a} is an administration of {b}'),
  POLITIK_I_KOMMUNE: tie('Politik', 'id', 'kommune', '{a} gælder i {b}', '{a} holds in {b}'),
  PULJE_I_KOMMUNE: tie('Pulje', 'id', 'kommune', '{a} er penge fra {b}', '{a} is money of {b}'),
  AFGOERELSE_I_KOMMUNE: tie('Afgoerelse', 'id', 'kommune', 'Afgørelsen {a} er truffet i {b}', 'The decision {a} was made in {b}'),
} satisfies Record<string, TieKind>;

/** References that tie no two objects, and why: a whole noun, or one of its references. */
export const NO_TIES: Readonly<Record<string, string>> = {
  'Afdeling.boligorganisation': 'the owner of now; the ownerships have every owner with its period',
  'Disponering.afgoerelse': 'the decision that a posting rests on is tied to the plan by its own items',
  Anvendelse: 'uses of money belong to one plan',
  Haendelse: 'an event says what was done with objects, not what ties them',
  Maalopfyldelse: 'how far a goal was met belongs to one plan',
  Maalsaetning: 'a goal of a section belongs to one contract',
  Midlerforbrug: 'spending belongs to one plan',
  Milepael: 'a step belongs to one plan',
  Noegletal: 'numbers belong to one estate',
  Redegoerelse: 'an account belongs to one plan',
  Reguleringskontopost: 'an entry belongs to one plan; the decisions that it rests on are tied to the plan by their own items',
  Succeskriterieopfyldelse: 'how far a criterion was met belongs to one plan',
  Succeskriterium: 'a criterion belongs to one plan',
  Tilsyn: 'a remark belongs to one plan',
};

const ofAnyTwo = (text: string): string => text.replace('{a}', 'A').replace('{b}', 'B');

export const Baandart = defineEnum(
  'Baandart',
  'Båndart. What ties two objects of the network.',
  Object.fromEntries(Object.entries(TIES).map(([code, { words }]) => [code, `${ofAnyTwo(words.da)}. ${ofAnyTwo(words.en)}.`])),
);

/** The ties in the order of the list; a statement names them by their places. */
export const ALL_TIES: readonly (TieKind & { readonly code: string })[] = Object.entries(TIES).map(([code, one]) => ({ ...one, code }));

/** The fields that lead along a path of references: `Ansvar.kontraktafsnit`, `Kontraktafsnit.kontraktversion`, … */
function fieldsAlong(noun: string, path: string): string[] {
  const [first = '', ...rest] = path.split('.');
  const field = nounNamed(noun).fields.get(first);
  const further = rest.length > 0 && field?.kind === 'toOne' ? fieldsAlong(typeOf(field.target()).name, rest.join('.')) : [];
  return [`${noun}.${first}`, ...further];
}

/** Whether a role may see that two objects are tied so. */
export const maySeeTie = (role: Role, { noun, a, b }: TieKind): boolean =>
  [a, b].flatMap((path) => fieldsAlong(noun, path)).every((field) => mayRead(role, field));

/** The tie between two objects as a sentence. */
export function tieInWords({ words }: TieKind, a: string, b: string): LocalizedText {
  const said = (text: string): string => `${text.replace(/\{([ab])\}/g, (_, end) => (end === 'a' ? a : b))}.`;
  return { da: said(words.da), en: said(words.en) };
}
