import type { Language } from '../kernel/errors';
import type { Role } from '../kernel/roles';

/** Whom a role acts for, as the page says it: `boligorganisation`, and with its article. */
export interface Preposition {
  readonly word: string;
  readonly definite: string;
}

/** All that the page itself says. GraphiQL's own texts are in English and are not among them. */
export interface Texts {
  readonly otherLanguage: { readonly language: Language; readonly navn: string; readonly titel: string };
  readonly skip: string;
  readonly examples: string;
  readonly examplesName: string;
  readonly henterEksempler: string;
  readonly examplesMissing: (status: number) => string;
  readonly inRole: (role: string) => string;
  readonly role: string;
  readonly for: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly actsFor: Readonly<Partial<Record<Role, Preposition>>>;
  readonly status: { readonly without: string; readonly fetcher: string; readonly handles: string; readonly error: string };
  readonly choose: (word: string) => string;
  readonly chooseIt: (definite: string) => string;
  readonly noToken: string;
  readonly cannotBeTaken: string;
  readonly tryAgain: string;
  readonly notAToken: string;
  readonly noList: string;
  readonly doesNotAnswer: string;
  readonly serverAnswered: (status: number, text: string) => string;
  readonly search: {
    readonly navn: string;
    readonly placeholder: string;
    readonly found: (count: number, several: boolean) => string;
  };
  readonly explorer: {
    readonly titel: string;
    readonly fetcher: string;
    readonly unreadable: string;
    readonly navn: (kind: string) => string;
    readonly erase: (name: string) => string;
    readonly fresh: Readonly<Record<'query' | 'mutation' | 'subscription', string>>;
    readonly value: (name: string) => string;
    readonly add: (name: string) => string;
    readonly remove: (name: string, number: number) => string;
    readonly args: (name: string) => string;
    readonly fields: (name: string) => string;
  };
  readonly variables: { readonly titel: string; readonly unreadable: string };
  readonly link: { readonly copy: string; readonly copied: string; readonly inAddress: string };
  readonly insert: (name: string) => string;
  readonly welcome: string;
}

const DA: Texts = {
  otherLanguage: { language: 'en', navn: 'English', titel: 'Show this page in English' },
  skip: 'Spring til editoren',
  examples: 'Eksempler',
  examplesName: 'Eksempler på forespørgsler',
  henterEksempler: 'Henter eksempler …',
  examplesMissing: (status) => `Eksemplerne kunne ikke hentes (status ${status}).`,
  inRole: (role) => `Kør det i rollen ${role}.`,
  role: 'Rolle',
  for: 'for',
  roles: {
    OFFENTLIG: 'Offentlig (intet token)',
    ANALYTIKER: 'Analytiker',
    BOLIGORGANISATION: 'Boligorganisation',
    FORVALTNING: 'Forvaltning',
    FORUM: 'Forum',
    KOMMUNALBESTYRELSE: 'Kommunalbestyrelse',
    LANDSBYGGEFOND: 'Landsbyggefond',
    ADMINISTRATOR: 'Administrator',
  },
  actsFor: {
    BOLIGORGANISATION: { word: 'boligorganisation', definite: 'den boligorganisation' },
    FORVALTNING: { word: 'forvaltning', definite: 'den forvaltning' },
    FORUM: { word: 'forum', definite: 'det forum' },
    KOMMUNALBESTYRELSE: { word: 'kommune', definite: 'den kommune' },
  },
  status: { without: 'Læser som offentlig', fetcher: 'Henter …', handles: 'Handler i rollen', error: 'Intet token' },
  choose: (word) => `Vælg ${word}`,
  chooseIt: (definite) => `Vælg ${definite}, du handler for.`,
  noToken: 'Der er intet token.',
  cannotBeTaken: 'Rollen kan ikke tages.',
  tryAgain: 'Prøv igen',
  notAToken: 'Svaret er ikke et token.',
  noList: 'Listen kunne ikke hentes.',
  doesNotAnswer: 'Tjenesten svarer ikke.',
  serverAnswered: (status, text) => `Serveren svarede ${status}: ${text}`,
  search: {
    navn: 'Søg i dokumentationen',
    placeholder: 'Søg i navne og beskrivelser',
    found: (count, several) =>
      count === 0 ? 'Intet fundet.' : several ? `De første ${count} steder.` : `Fundet ${count} ${count === 1 ? 'sted' : 'steder'}.`,
  },
  explorer: {
    titel: 'Udforsker',
    fetcher: 'Henter skemaet …',
    unreadable: 'Teksten i editoren kan ikke læses, så den kan ikke ændres herfra, før den er rettet.',
    navn: (kind) => `Navn på ${kind}`,
    erase: (name) => `Slet ${name}`,
    fresh: { query: 'Ny forespørgsel (query)', mutation: 'Ny handling (mutation)', subscription: 'Nyt abonnement (subscription)' },
    value: (name) => `Værdi af ${name}`,
    add: (name) => `Tilføj til ${name}`,
    remove: (name, number) => `Fjern nr. ${number} fra ${name}`,
    args: (name) => `Argumenter til ${name}`,
    fields: (name) => `Felter i ${name}`,
  },
  variables: { titel: 'Variabler', unreadable: 'Variablerne under editoren kan ikke læses som JSON.' },
  link: { copy: 'Kopiér link', copied: 'Linket er kopieret.', inAddress: 'Linket står i adresselinjen.' },
  insert: (name) => `Indsæt ${name}`,
  welcome: `# Velkommen til Helhed.
#
# Her kan du spørge om Københavns
# boligsociale helhedsplaner: hvem
# der står bag, hvad de koster, og
# hvilke boligområder de dækker.
#
# Tryk på afspil (eller Ctrl-Enter)
# for at køre forespørgslen herunder,
# eller vælg en færdig i "Eksempler".
`,
};

const ONE: Texts = {
  otherLanguage: { language: 'da', navn: 'Dansk', titel: 'Vis siden på dansk' },
  skip: 'Skip to the editor',
  examples: 'Examples',
  examplesName: 'Example queries',
  henterEksempler: 'Fetching the examples …',
  examplesMissing: (status) => `The examples could not be fetched (status ${status}).`,
  inRole: (role) => `Run it in the role ${role}.`,
  role: 'Role',
  for: 'for',
  roles: {
    OFFENTLIG: 'Public (no token)',
    ANALYTIKER: 'Analyst',
    BOLIGORGANISATION: 'Housing organisation',
    FORVALTNING: 'Department',
    FORUM: 'Forum',
    KOMMUNALBESTYRELSE: 'Municipal council',
    LANDSBYGGEFOND: 'Landsbyggefonden',
    ADMINISTRATOR: 'Administrator',
  },
  actsFor: {
    BOLIGORGANISATION: { word: 'housing organisation', definite: 'the housing organisation' },
    FORVALTNING: { word: 'department', definite: 'the department' },
    FORUM: { word: 'forum', definite: 'the forum' },
    KOMMUNALBESTYRELSE: { word: 'municipality', definite: 'the municipality' },
  },
  status: { without: 'Reads as the public', fetcher: 'Fetching …', handles: 'Acts in the role', error: 'No token' },
  choose: (word) => `Choose a ${word}`,
  chooseIt: (definite) => `Choose ${definite} that you act for.`,
  noToken: 'There is no token.',
  cannotBeTaken: 'The role cannot be taken.',
  tryAgain: 'Try again',
  notAToken: 'The answer is not a token.',
  noList: 'The list could not be fetched.',
  doesNotAnswer: 'The service does not answer.',
  serverAnswered: (status, text) => `The server answered ${status}: ${text}`,
  search: {
    navn: 'Search the documentation',
    placeholder: 'Search names and descriptions',
    found: (count, several) =>
      count === 0 ? 'Nothing found.' : several ? `The first ${count} places.` : `Found in ${count} ${count === 1 ? 'place' : 'places'}.`,
  },
  explorer: {
    titel: 'Explorer',
    fetcher: 'Fetching the schema …',
    unreadable: 'The text in the editor cannot be read, so it cannot be changed from here until it is mended.',
    navn: (kind) => `Name of the ${kind}`,
    erase: (name) => `Delete ${name}`,
    fresh: { query: 'New query', mutation: 'New act (mutation)', subscription: 'New subscription' },
    value: (name) => `Value of ${name}`,
    add: (name) => `Add to ${name}`,
    remove: (name, number) => `Remove no. ${number} from ${name}`,
    args: (name) => `Arguments of ${name}`,
    fields: (name) => `Fields of ${name}`,
  },
  variables: { titel: 'Variables', unreadable: 'The variables below the editor cannot be read as JSON.' },
  link: { copy: 'Copy link', copied: 'The link is copied.', inAddress: 'The link is in the address bar.' },
  insert: (name) => `Insert ${name}`,
  welcome: `# Welcome to Helhed.
#
# Here you can ask about Copenhagen's
# social housing plans: who is behind
# them, what they cost, and which
# estates they cover.
#
# Press play (or Ctrl-Enter) to run
# the query below, or choose one that
# is ready-made under "Examples".
`,
};

export const TEXTS: Readonly<Record<Language, Texts>> = { da: DA, en: ONE };
