/** Codes of protocol errors (`extensions.code`). They are part of the API: never renamed. */
export type Fejlkode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'NOT_ACCEPTABLE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'CONFLICT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'QUERY_TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'SERVICE_UNAVAILABLE';

/** A sentence in the languages that the service speaks. */
export interface Saetning {
  readonly da: string;
  readonly en: string;
}

export type Sprog = keyof Saetning;

const slut = (tekst: string): string => (/[.!?…]$/.test(tekst) ? tekst : `${tekst}.`);

/** A sentence with its full stop; rules and errors are written without, so that they can be joined. */
export const medPunktum = ({ da, en }: Saetning): Saetning => ({ da: slut(da), en: slut(en) });

/** A fault in what was asked, or in what can be answered now. Its sentence goes to the client as it stands. */
export class Forespoergselsfejl extends Error {
  readonly saetning: Saetning;

  constructor(
    readonly kode: Fejlkode,
    saetning: Saetning,
    /** Names and figures for programs: which argument, which limit, how much was asked. */
    readonly oplysninger: Readonly<Record<string, unknown>> = {},
  ) {
    const hel = medPunktum(saetning);
    super(hel.en);
    this.saetning = hel;
    this.name = 'Forespoergselsfejl';
  }
}

/** Input that has the right type but cannot be used; `argument` names it as the client wrote it. */
export function ugyldig(argument: string, fejl: Saetning, mere: Readonly<Record<string, unknown>> = {}): Forespoergselsfejl {
  return new Forespoergselsfejl('BAD_USER_INPUT', { da: `${argument}: ${fejl.da}`, en: `${argument}: ${fejl.en}` }, { argument, ...mere });
}

/** More was asked than a limit allows; the sentence and the figures name both. */
export function overGraense(graense: string, hoejst: number, faktisk: number, saetning: Saetning): Forespoergselsfejl {
  return new Forespoergselsfejl('QUERY_TOO_COMPLEX', saetning, { graense, hoejst, faktisk });
}

/** What can be wrong with input, as sentences. */
export const FEJL = {
  ikkeBetingelse: {
    da: 'null er ikke en betingelse; udelad feltet, eller brug isNull',
    en: 'null is not a condition; leave the field out, or use isNull',
  },
  ikkeVaerdi: {
    da: 'null er ikke en værdi at sammenligne med; brug isNull',
    en: 'null is not a value to compare with; use isNull',
  },
  isNull: {
    da: 'isNull står direkte på en relation til én eller på et felt; brug not og or uden om relationen',
    en: 'isNull stands directly on a relation to one or on a field; use not and or around the relation',
  },
  sandhed: { da: 'true eller false, ikke null', en: 'true or false, not null' },
  retning: { da: 'ASC eller DESC', en: 'ASC or DESC' },
  svarform: {
    da: 'Der svares kun med application/json eller application/graphql-response+json; ret Accept, eller udelad det. I en browser er API’et på /graphiql. Intet er læst eller udført',
    en: 'Answers are only given as application/json or application/graphql-response+json; change Accept, or leave it out. In a browser the API is at /graphiql. Nothing was read or done',
  },
  tegnsaet: (fik: string): Saetning => ({
    da: `Forespørgslen skal være skrevet i UTF-8; fik ${fik}. Intet er læst eller udført`,
    en: `The request must be written in UTF-8; got ${fik}. Nothing was read or done`,
  }),
  ikkeTekst: {
    da: 'adressen kan ikke læses som tekst i UTF-8. Intet er læst eller udført',
    en: 'the address cannot be read as text in UTF-8. Nothing was read or done',
  },
  ikkeVaert: {
    da: 'hovedet Host skal nævne tjenestens vært, fx localhost:4000. Intet er læst eller udført',
    en: 'the header Host must name the host of the service, for example localhost:4000. Nothing was read or done',
  },
  ikkeHttp: { da: 'Anmodningen kan ikke læses som HTTP', en: 'The request cannot be read as HTTP' },
  hvilkenOperation: {
    da: 'operationName skal nævne en af operationerne i dokumentet, når der er flere, eller når det er angivet. Intet er udført',
    en: 'operationName must name one of the operations of the document when there are several, or when it is given. Nothing was done',
  },
  findesIkke: { da: 'den slags operationer findes ikke her', en: 'there are no operations of this kind here' },
  travlt: { da: 'Der er for travlt lige nu; prøv igen om lidt', en: 'Too busy just now; try again shortly' },
  mangler: { da: 'mangler', en: 'is missing' },
  ikkeMedFirst: { da: 'kan ikke bruges sammen med first', en: 'cannot be used together with first' },
  enAfTo: { da: 'giv enten id eller noegle', en: 'give either id or noegle' },
  groupBy: {
    da: 'groups kræver, at der står i groupBy, hvad der grupperes efter',
    en: 'groups needs groupBy to say what to group by',
  },
  andenListe: {
    da: 'markøren hører til en anden liste eller en anden orden',
    en: 'the cursor belongs to another list or another order',
  },
  ikkeMarkoer: {
    da: 'det er ikke en markør; brug endCursor eller startCursor fra et tidligere svar',
    en: 'not a cursor; use endCursor or startCursor of an earlier answer',
  },
  etFelt: (fik: number): Saetning => ({
    da: `præcis ét felt i hver nøgle; fik ${fik}. Skriv flere nøgler som en liste: [{ a: ASC }, { b: DESC }]`,
    en: `exactly one field in each key; got ${fik}. Write several keys as a list: [{ a: ASC }, { b: DESC }]`,
  }),
  tal: (mindst: number, hoejst: number, fik: unknown): Saetning => ({
    da: `et tal fra ${mindst} til ${hoejst}; fik ${String(fik)}`,
    en: `a number from ${mindst} to ${hoejst}; got ${String(fik)}`,
  }),
  relationsdybde: (hoejst: number): Saetning => ({
    da: `går gennem mere end ${hoejst - 1} relationer`,
    en: `goes through more than ${hoejst - 1} relations`,
  }),
  hoejst: (hoejst: number, fik: number): Saetning => ({ da: `højst ${hoejst}; fik ${fik}`, en: `at most ${hoejst}; got ${fik}` }),
  findesIngen: (hvad: string): Saetning => ({ da: `${hvad} findes ikke`, en: `there is no ${hvad}` }),
  enAf: (hvorfor: Saetning, navne: readonly string[]): Saetning => ({
    da: `${hvorfor.da}: ${navne.join(', ')}`,
    en: `${hvorfor.en}: ${navne.join(', ')}`,
  }),
  ikkeId: (id: string): Saetning => ({ da: `${id} er ikke et id`, en: `${id} is not an id` }),
  andenType: (id: string, er: string, skal: string): Saetning => ({
    da: `${id} er id på ${er}, ikke på ${skal}`,
    en: `${id} is the id of ${er}, not of ${skal}`,
  }),
} as const;
