import type { Language } from '../../kernel/errors';
import { useLanguage } from '../language';

const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

/** What the tabs beside the answer say. */
export interface AnswerTexts {
  readonly tabs: Readonly<Record<'svar' | 'tabel' | 'netvaerk' | 'diagram' | 'sql', string>>;
  readonly tablist: string;
  readonly noAnswer: string;
  readonly loading: string;
  readonly list: string;
  readonly rows: (count: number) => string;
  readonly within: string;
  readonly noRows: string;
  readonly more: (left: number) => string;
  readonly download: (format: string) => string;
  readonly whole: string;
  readonly noChart: string;
  readonly measure: string;
  readonly without: string;
  readonly firstOnly: (shown: number, all: number) => string;
  readonly asTable: string;
  readonly chartOf: (measure: string, by: string) => string;
  readonly noNetwork: string;
  readonly network: (nodes: number, edges: number) => string;
  readonly fetchNeighbours: (name: string) => string;
  readonly fetched: (name: string, fresh: number) => string;
  readonly full: (max: number) => string;
  readonly asList: string;
  readonly closer: string;
  readonly further: string;
  readonly sql: {
    readonly none: string;
    readonly figures: (statements: number, parameters: number) => string;
    readonly cost: (cost: number, expected: number, max: number) => string;
    readonly plan: string;
    readonly statement: string;
    readonly copy: string;
    readonly copied: string;
  };
}

const DA: AnswerTexts = {
  tabs: { svar: 'Svar', tabel: 'Tabel', netvaerk: 'Netværk', diagram: 'Diagram', sql: 'SQL' },
  tablist: 'Visninger af svaret',
  noAnswer: 'Kør en forespørgsel for at se svaret her.',
  loading: 'Henter …',
  list: 'Liste',
  rows: (count) => many(count, 'række', 'rækker'),
  within: 'hører til',
  noRows: 'Der er ingen rækker i svaret.',
  more: (left) => `Vis ${many(left, 'række', 'rækker')} mere`,
  download: (format) => `Hent ${format}`,
  whole: 'Filerne rummer svaret, som tjenesten giver det nu.',
  noChart:
    'Et diagram viser grupper. Spørg om aggregate(groupBy: …) { groups { nodes { key { … } count } } }, eller åbn eksemplet Planer fordelt på byområder.',
  measure: 'Vis',
  without: 'Uden',
  firstOnly: (shown, all) => `De første ${shown} af ${all} er vist.`,
  asTable: 'Tallene som tabel',
  chartOf: (measure, by) => `${measure} efter ${by}`,
  noNetwork: 'Et netværk viser de objekter i svaret, som har id. Føj id til det, du spørger om.',
  network: (nodes, edges) => `${many(nodes, 'objekt', 'objekter')} og ${many(edges, 'forbindelse', 'forbindelser')}`,
  fetchNeighbours: (name) => `${name}. Hent naboer`,
  fetched: (name, fresh) => (fresh === 0 ? `${name} har ikke flere naboer.` : `${many(fresh, 'nabo', 'naboer')} til ${name} kom med.`),
  full: (max) => `Der vises højst ${max} objekter.`,
  asList: 'Objekter og forbindelser som liste',
  closer: 'Større',
  further: 'Mindre',
  sql: {
    none: 'Forespørgslen læser intet i databasen.',
    figures: (statements, parameters) => `${many(statements, 'sætning', 'sætninger')} med ${many(parameters, 'parameter', 'parametre')}`,
    cost: (cost, expected, max) => `koster højst ${cost} og ventelig ${Math.round(expected)} rækker; grænsen er ${max}`,
    plan: 'Sådan vil databasen køre den',
    statement: 'Sætningen',
    copy: 'Kopiér sætningen',
    copied: 'Kopieret',
  },
};

const EN: AnswerTexts = {
  tabs: { svar: 'Answer', tabel: 'Table', netvaerk: 'Network', diagram: 'Chart', sql: 'SQL' },
  tablist: 'Views of the answer',
  noAnswer: 'Run a query to see its answer here.',
  loading: 'Fetching …',
  list: 'List',
  rows: (count) => many(count, 'row', 'rows'),
  within: 'belongs to',
  noRows: 'There are no rows in the answer.',
  more: (left) => `Show ${many(left, 'row', 'rows')} more`,
  download: (format) => `Download ${format}`,
  whole: 'The files hold the answer as the service gives it now.',
  noChart:
    'A chart shows groups. Ask for aggregate(groupBy: …) { groups { nodes { key { … } count } } }, or open the example Plans by area.',
  measure: 'Show',
  without: 'Without',
  firstOnly: (shown, all) => `The first ${shown} of ${all} are shown.`,
  asTable: 'The numbers as a table',
  chartOf: (measure, by) => `${measure} by ${by}`,
  noNetwork: 'A network shows the objects of the answer that have an id. Add id to what you ask for.',
  network: (nodes, edges) => `${many(nodes, 'object', 'objects')} and ${many(edges, 'relation', 'relations')}`,
  fetchNeighbours: (name) => `${name}. Fetch neighbours`,
  fetched: (name, fresh) =>
    fresh === 0 ? `${name} has no more neighbours.` : `${many(fresh, 'neighbour', 'neighbours')} of ${name} came along.`,
  full: (max) => `At most ${max} objects are shown.`,
  asList: 'Objects and relations as a list',
  closer: 'Larger',
  further: 'Smaller',
  sql: {
    none: 'The query reads nothing from the database.',
    figures: (statements, parameters) =>
      `${many(statements, 'statement', 'statements')} with ${many(parameters, 'parameter', 'parameters')}`,
    cost: (cost, expected, max) => `costs ${cost} rows at most and probably ${Math.round(expected)}; the limit is ${max}`,
    plan: 'How the database will run it',
    statement: 'The statement',
    copy: 'Copy the statement',
    copied: 'Copied',
  },
};

const ANSWER_TEXTS: Readonly<Record<Language, AnswerTexts>> = { da: DA, en: EN };

export const useAnswerTexts = (): AnswerTexts => ANSWER_TEXTS[useLanguage()];
