import type { Sprog } from '../kernel/errors';
import type { Rolle } from '../kernel/roles';

/** Whom a role acts for, as the page says it: `boligorganisation`, and with its article. */
export interface Forord {
  readonly ord: string;
  readonly bestemt: string;
}

/** All that the page itself says. GraphiQL's own texts are in English and are not among them. */
export interface Tekster {
  readonly andetSprog: { readonly sprog: Sprog; readonly navn: string; readonly titel: string };
  readonly spring: string;
  readonly eksempler: string;
  readonly eksemplerNavn: string;
  readonly henterEksempler: string;
  readonly eksemplerMangler: (status: number) => string;
  readonly iRollen: (rolle: string) => string;
  readonly rolle: string;
  readonly for: string;
  readonly roller: Readonly<Record<Rolle, string>>;
  readonly handlerFor: Readonly<Partial<Record<Rolle, Forord>>>;
  readonly status: { readonly uden: string; readonly henter: string; readonly handler: string; readonly fejl: string };
  readonly vaelg: (ord: string) => string;
  readonly vaelgDen: (bestemt: string) => string;
  readonly intetToken: string;
  readonly kanIkkeTages: string;
  readonly proevIgen: string;
  readonly ikkeEtToken: string;
  readonly ingenListe: string;
  readonly svarerIkke: string;
  readonly serverenSvarede: (status: number, tekst: string) => string;
  readonly soeg: {
    readonly navn: string;
    readonly pladsholder: string;
    readonly fundet: (antal: number, flere: boolean) => string;
  };
  readonly udforsker: {
    readonly titel: string;
    readonly henter: string;
    readonly ulaeselig: string;
    readonly navn: (art: string) => string;
    readonly slet: (navn: string) => string;
    readonly ny: Readonly<Record<'query' | 'mutation' | 'subscription', string>>;
    readonly vaerdi: (navn: string) => string;
    readonly tilfoej: (navn: string) => string;
    readonly fjern: (navn: string, nummer: number) => string;
    readonly argumenter: (navn: string) => string;
    readonly felter: (navn: string) => string;
  };
  readonly velkomst: string;
}

const DA: Tekster = {
  andetSprog: { sprog: 'en', navn: 'English', titel: 'Show this page in English' },
  spring: 'Spring til editoren',
  eksempler: 'Eksempler',
  eksemplerNavn: 'Eksempler på forespørgsler',
  henterEksempler: 'Henter eksempler …',
  eksemplerMangler: (status) => `Eksemplerne kunne ikke hentes (status ${status}).`,
  iRollen: (rolle) => `Kør det i rollen ${rolle}.`,
  rolle: 'Rolle',
  for: 'for',
  roller: {
    OFFENTLIG: 'Offentlig (intet token)',
    ANALYTIKER: 'Analytiker',
    BOLIGORGANISATION: 'Boligorganisation',
    FORVALTNING: 'Forvaltning',
    FORUM: 'Forum',
    KOMMUNALBESTYRELSE: 'Kommunalbestyrelse',
    LANDSBYGGEFOND: 'Landsbyggefond',
    ADMINISTRATOR: 'Administrator',
  },
  handlerFor: {
    BOLIGORGANISATION: { ord: 'boligorganisation', bestemt: 'den boligorganisation' },
    FORVALTNING: { ord: 'forvaltning', bestemt: 'den forvaltning' },
    FORUM: { ord: 'forum', bestemt: 'det forum' },
    KOMMUNALBESTYRELSE: { ord: 'kommune', bestemt: 'den kommune' },
  },
  status: { uden: 'Læser som offentlig', henter: 'Henter …', handler: 'Handler i rollen', fejl: 'Intet token' },
  vaelg: (ord) => `Vælg ${ord}`,
  vaelgDen: (bestemt) => `Vælg ${bestemt}, du handler for.`,
  intetToken: 'Der er intet token.',
  kanIkkeTages: 'Rollen kan ikke tages.',
  proevIgen: 'Prøv igen',
  ikkeEtToken: 'Svaret er ikke et token.',
  ingenListe: 'Listen kunne ikke hentes.',
  svarerIkke: 'Tjenesten svarer ikke.',
  serverenSvarede: (status, tekst) => `Serveren svarede ${status}: ${tekst}`,
  soeg: {
    navn: 'Søg i dokumentationen',
    pladsholder: 'Søg i navne og beskrivelser',
    fundet: (antal, flere) =>
      antal === 0 ? 'Intet fundet.' : flere ? `De første ${antal} steder.` : `Fundet ${antal} ${antal === 1 ? 'sted' : 'steder'}.`,
  },
  udforsker: {
    titel: 'Udforsker',
    henter: 'Henter skemaet …',
    ulaeselig: 'Teksten i editoren kan ikke læses, så den kan ikke ændres herfra, før den er rettet.',
    navn: (art) => `Navn på ${art}`,
    slet: (navn) => `Slet ${navn}`,
    ny: { query: 'Ny forespørgsel (query)', mutation: 'Ny handling (mutation)', subscription: 'Nyt abonnement (subscription)' },
    vaerdi: (navn) => `Værdi af ${navn}`,
    tilfoej: (navn) => `Tilføj til ${navn}`,
    fjern: (navn, nummer) => `Fjern nr. ${nummer} fra ${navn}`,
    argumenter: (navn) => `Argumenter til ${navn}`,
    felter: (navn) => `Felter i ${navn}`,
  },
  velkomst: `# Velkommen til Helhed.
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

const EN: Tekster = {
  andetSprog: { sprog: 'da', navn: 'Dansk', titel: 'Vis siden på dansk' },
  spring: 'Skip to the editor',
  eksempler: 'Examples',
  eksemplerNavn: 'Example queries',
  henterEksempler: 'Fetching the examples …',
  eksemplerMangler: (status) => `The examples could not be fetched (status ${status}).`,
  iRollen: (rolle) => `Run it in the role ${rolle}.`,
  rolle: 'Role',
  for: 'for',
  roller: {
    OFFENTLIG: 'Public (no token)',
    ANALYTIKER: 'Analyst',
    BOLIGORGANISATION: 'Housing organisation',
    FORVALTNING: 'Department',
    FORUM: 'Forum',
    KOMMUNALBESTYRELSE: 'Municipal council',
    LANDSBYGGEFOND: 'Landsbyggefonden',
    ADMINISTRATOR: 'Administrator',
  },
  handlerFor: {
    BOLIGORGANISATION: { ord: 'housing organisation', bestemt: 'the housing organisation' },
    FORVALTNING: { ord: 'department', bestemt: 'the department' },
    FORUM: { ord: 'forum', bestemt: 'the forum' },
    KOMMUNALBESTYRELSE: { ord: 'municipality', bestemt: 'the municipality' },
  },
  status: { uden: 'Reads as the public', henter: 'Fetching …', handler: 'Acts in the role', fejl: 'No token' },
  vaelg: (ord) => `Choose a ${ord}`,
  vaelgDen: (bestemt) => `Choose ${bestemt} that you act for.`,
  intetToken: 'There is no token.',
  kanIkkeTages: 'The role cannot be taken.',
  proevIgen: 'Try again',
  ikkeEtToken: 'The answer is not a token.',
  ingenListe: 'The list could not be fetched.',
  svarerIkke: 'The service does not answer.',
  serverenSvarede: (status, tekst) => `The server answered ${status}: ${tekst}`,
  soeg: {
    navn: 'Search the documentation',
    pladsholder: 'Search names and descriptions',
    fundet: (antal, flere) =>
      antal === 0 ? 'Nothing found.' : flere ? `The first ${antal} places.` : `Found in ${antal} ${antal === 1 ? 'place' : 'places'}.`,
  },
  udforsker: {
    titel: 'Explorer',
    henter: 'Fetching the schema …',
    ulaeselig: 'The text in the editor cannot be read, so it cannot be changed from here until it is mended.',
    navn: (art) => `Name of the ${art}`,
    slet: (navn) => `Delete ${navn}`,
    ny: { query: 'New query', mutation: 'New act (mutation)', subscription: 'New subscription' },
    vaerdi: (navn) => `Value of ${navn}`,
    tilfoej: (navn) => `Add to ${navn}`,
    fjern: (navn, nummer) => `Remove no. ${nummer} from ${navn}`,
    argumenter: (navn) => `Arguments of ${navn}`,
    felter: (navn) => `Fields of ${navn}`,
  },
  velkomst: `# Welcome to Helhed.
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

export const TEKSTER: Readonly<Record<Sprog, Tekster>> = { da: DA, en: EN };
