/** Codes of protocol errors (`extensions.code`). They are part of the API: never renamed. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'DOCUMENT_NOT_FOUND'
  | 'DOCUMENT_NOT_TRUSTED'
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
export interface LocalizedText {
  readonly da: string;
  readonly en: string;
}

export type Language = keyof LocalizedText;

const end = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** A sentence with its full stop; rules and errors are written without, so that they can be joined. */
export const withFullStop = ({ da, en }: LocalizedText): LocalizedText => ({ da: end(da), en: end(en) });

/** A fault in what was asked, or in what can be answered now. Its sentence goes to the client as it stands. */
export class RequestError extends Error {
  readonly text: LocalizedText;

  constructor(
    readonly kode: ErrorCode,
    text: LocalizedText,
    /** Names and figures for programs: which argument, which limit, how much was asked. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    const whole = withFullStop(text);
    super(whole.en);
    this.text = whole;
    this.name = 'RequestError';
  }
}

/** Input that has the right type but cannot be used; `argument` names it as the client wrote it. */
export function badInput(argument: string, error: LocalizedText, more: Readonly<Record<string, unknown>> = {}): RequestError {
  return new RequestError('BAD_USER_INPUT', { da: `${argument}: ${error.da}`, en: `${argument}: ${error.en}` }, { argument, ...more });
}

/** More was asked than a limit allows; the sentence and the figures name both. */
export function limitExceeded(limit: string, max: number, actual: number, text: LocalizedText): RequestError {
  return new RequestError('QUERY_TOO_COMPLEX', text, { graense: limit, hoejst: max, faktisk: actual });
}

/** What can be wrong with input, as sentences. */
export const INPUT_FAULTS = {
  notCondition: {
    da: 'null er ikke en betingelse; udelad feltet, eller brug isNull',
    en: 'null is not a condition; leave the field out, or use isNull',
  },
  notAValue: {
    da: 'null er ikke en værdi at sammenligne med; brug isNull',
    en: 'null is not a value to compare with; use isNull',
  },
  isNull: {
    da: 'isNull står direkte på en relation til én eller på et felt; brug not og or uden om relationen',
    en: 'isNull stands directly on a relation to one or on a field; use not and or around the relation',
  },
  notAPosition: {
    da: 'ikke en plads i databasens log; send den, som svaret på en handling havde i samme felt',
    en: 'not a place in the log of the database; send the one that the answer of an act had in the same header',
  },
  truth: { da: 'true eller false, ikke null', en: 'true or false, not null' },
  direction: { da: 'ASC eller DESC', en: 'ASC or DESC' },
  responseFormat: {
    da: 'Der svares med application/json eller application/graphql-response+json, eller med en fil: text/csv, xlsx, application/graphml+xml eller image/svg+xml; ret Accept, eller udelad det. I en browser er API’et på /graphiql. Intet er læst eller udført',
    en: 'Answers are given as application/json or application/graphql-response+json, or as a file: text/csv, xlsx, application/graphml+xml or image/svg+xml; change Accept, or leave it out. In a browser the API is at /graphiql. Nothing was read or done',
  },
  charset: (got: string): LocalizedText => ({
    da: `Forespørgslen skal være skrevet i UTF-8; fik ${got}. Intet er læst eller udført`,
    en: `The request must be written in UTF-8; got ${got}. Nothing was read or done`,
  }),
  notText: {
    da: 'adressen kan ikke læses som tekst i UTF-8. Intet er læst eller udført',
    en: 'the address cannot be read as text in UTF-8. Nothing was read or done',
  },
  notAHost: {
    da: 'hovedet Host skal nævne tjenestens vært, fx localhost:4000. Intet er læst eller udført',
    en: 'the header Host must name the host of the service, for example localhost:4000. Nothing was read or done',
  },
  notHttp: { da: 'Anmodningen kan ikke læses som HTTP', en: 'The request cannot be read as HTTP' },
  whichOperation: {
    da: 'operationName skal nævne en af operationerne i dokumentet, når der er flere, eller når det er angivet. Intet er udført',
    en: 'operationName must name one of the operations of the document when there are several, or when it is given. Nothing was done',
  },
  doesNotExist: { da: 'den slags operationer findes ikke her', en: 'there are no operations of this kind here' },
  notOfActs: {
    da: 'handlinger udføres ikke med format; send dem uden. Intet er udført',
    en: 'acts are not carried out with format; send them without it. Nothing was done',
  },
  busy: { da: 'Der er for travlt lige nu; prøv igen om lidt', en: 'Too busy just now; try again shortly' },
  missing: { da: 'mangler', en: 'is missing' },
  otherKind: (left: string, right: string): LocalizedText => ({
    da: `${right} er ikke samme slags værdi som ${left}`,
    en: `${right} is not the same kind of value as ${left}`,
  }),
  notWithFirst: { da: 'kan ikke bruges sammen med first', en: 'cannot be used together with first' },
  oneOfTwo: { da: 'giv enten id eller noegle', en: 'give either id or noegle' },
  groupBy: {
    da: 'groups kræver, at der står i groupBy, hvad der grupperes efter',
    en: 'groups needs groupBy to say what to group by',
  },
  otherList: {
    da: 'markøren hører til en anden liste eller en anden orden',
    en: 'the cursor belongs to another list or another order',
  },
  notACursor: {
    da: 'det er ikke en markør; brug endCursor eller startCursor fra et tidligere svar',
    en: 'not a cursor; use endCursor or startCursor of an earlier answer',
  },
  oneField: (got: number): LocalizedText => ({
    da: `præcis ét felt i hver nøgle; fik ${got}. Skriv flere nøgler som en liste: [{ a: ASC }, { b: DESC }]`,
    en: `exactly one field in each key; got ${got}. Write several keys as a list: [{ a: ASC }, { b: DESC }]`,
  }),
  number: (min: number, max: number, got: unknown): LocalizedText => ({
    da: `et tal fra ${min} til ${max}; fik ${String(got)}`,
    en: `a number from ${min} to ${max}; got ${String(got)}`,
  }),
  relationDepth: (max: number): LocalizedText => ({
    da: `går gennem mere end ${max - 1} relationer`,
    en: `goes through more than ${max - 1} relations`,
  }),
  hoejst: (max: number, got: number): LocalizedText => ({ da: `højst ${max}; fik ${got}`, en: `at most ${max}; got ${got}` }),
  noneExists: (what: string): LocalizedText => ({ da: `${what} findes ikke`, en: `there is no ${what}` }),
  oneOf: (why: LocalizedText, names: readonly string[]): LocalizedText => ({
    da: `${why.da}: ${names.join(', ')}`,
    en: `${why.en}: ${names.join(', ')}`,
  }),
  oneText: { da: 'skal være én tekst', en: 'must be one text' },
  notAnId: (id: string): LocalizedText => ({ da: `${id} er ikke et id`, en: `${id} is not an id` }),
  otherType: (id: string, er: string, must: string): LocalizedText => ({
    da: `${id} er id på ${er}, ikke på ${must}`,
    en: `${id} is the id of ${er}, not of ${must}`,
  }),
} as const;
