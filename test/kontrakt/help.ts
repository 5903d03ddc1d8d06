import { inputTypeName } from '../support/document';
import { type Acted, type Answer, startService, type TestService, type User } from '../support/service';

/** What the suites of contracts share. */

/** Codes of the refusals, sorted. */
export const codes = (h: Acted): string[] => h.afvisninger.map((a) => a.kode).sort();

/** Codes of the warnings, each once, sorted. */
export const warnings = (h: Acted): string[] => [...new Set(h.advarsler.map((a) => a.kode))].sort();

/** Code and argument of the only protocol error. */
export function protocolErrors(answer: Answer): string {
  const [error, ...several] = answer.errors;
  if (!error || several.length > 0) throw new Error(answer.text);
  const { code, argument } = error.extensions;
  return [code, argument].filter(Boolean).join(' ');
}

/** Sends an act that the protocol refuses; gives code and argument. */
export async function isRefused(who: Pick<User, 'ask'>, act: string, input: object): Promise<string> {
  return protocolErrors(
    await who.ask(`mutation ($input: ${inputTypeName(act)}) { ${act}(input: $input) { udfoert } }`, { input: { ...input } }),
  );
}

export interface Ansvar {
  readonly forvaltning?: string;
  readonly boligorganisation?: string;
  readonly rolle: string;
  readonly opgave: string;
}

export interface Afsnit {
  readonly indsatsomraade: string;
  readonly arbejdsgruppe?: string;
  readonly snitflade: string;
  readonly maalsaetninger: readonly string[];
  readonly ansvar: readonly Ansvar[];
}

/** A section that breaks nothing, with changes: of Amager/Sundby, whose group of the field has worked it out. */
export const afsnit = (change: Partial<Afsnit> = {}): Afsnit => ({
  indsatsomraade: 'SUNDHED',
  arbejdsgruppe: `AMAGER_SUNDBY-${change.indsatsomraade ?? 'SUNDHED'}`,
  snitflade: 'Snitflade til forebyggelsescentret.',
  maalsaetninger: ['Flere beboere bruger forebyggelsescentret.', 'Sundhedsplejen er til stede hver uge.'],
  ansvar: [
    { forvaltning: 'SUF', rolle: 'LEDER', opgave: 'Leder samarbejdet.' },
    { boligorganisation: '3B', rolle: 'BIDRAGER', opgave: 'Stiller lokaler til rådighed.' },
  ],
  ...change,
});

/** The same of another byområde, with one of its parties. */
export const afsnitIn = (omraade: string, boligorganisation: string, change: Partial<Afsnit> = {}): Afsnit =>
  afsnit({
    arbejdsgruppe: `${omraade}-${change.indsatsomraade ?? 'SUNDHED'}`,
    ansvar: [
      { forvaltning: 'SUF', rolle: 'LEDER', opgave: 'Leder samarbejdet.' },
      { boligorganisation, rolle: 'BIDRAGER', opgave: 'Stiller lokaler til rådighed.' },
    ],
    ...change,
  });

/** A new contract of Amager/Sundby for the years after the one there is. */
export const newKontrakt = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  forum: 'FORUM-AMAGER_SUNDBY',
  noegle: 'KONTRAKT-AMAGER-2017',
  titel: 'Kontrakt om boligsocialt samarbejde – Amager/Sundby 2017',
  fra: '2017-01-01',
  til: '2021-01-01',
  helhedsplaner: [{ helhedsplan: 'PARTNERSKABET-2018' }],
  afsnit: [afsnit()],
  ...change,
});

/** The decision of the kommunalbestyrelse on the version of a contract that waits. */
export const afgoerelseOf = (kontrakt: string, change: Record<string, unknown> = {}): Record<string, unknown> => ({
  organ: 'KOMMUNALBESTYRELSE',
  udfald: 'GODKENDT',
  titel: `Godkendelse af ${kontrakt}`,
  punkter: [{ art: 'GODKENDELSE', kontrakt }],
  ...change,
});

/** A plan on Amager of one organisation, for which it applies itself. */
export const planOnAmager = (key: string, boligorganisation: string, afdeling: string): Record<string, unknown> => ({
  noegle: key,
  titel: `En plan på Amager (${key})`,
  start: '2014-06-01',
  slut: '2018-05-31',
  oekonomiskRamme: 1_000_000,
  kommune: 'KOEBENHAVN',
  bevillingsperiode: '2011-14',
  ansoegere: [{ boligorganisation, rolle: 'LEDENDE' }],
  afdelinger: [{ afdeling }],
  byomraader: ['AMAGER_SUNDBY'],
  finansiering: [
    { kilde: 'LANDSBYGGEFONDEN', beloeb: 750_000 },
    { kilde: 'BOLIGORGANISATION', beloeb: 250_000 },
  ],
});

/** A revision of the contract of Amager/Sundby that breaks nothing, with changes. */
export const revision = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  kontrakt: 'KONTRAKT-AMAGER_SUNDBY',
  aendringsnote: 'Afsnittet om sundhed er skrevet om.',
  afsnit: [afsnit()],
  ...change,
});

/** The same service on the same file, on another day. */
export async function onDay(t: TestService, day: string): Promise<TestService> {
  await t.close();
  return startService({ dag: day, after: t });
}

/** Those who act on a contract, and the service that they act at. */
export interface Todays {
  readonly t: TestService;
  readonly forum: User;
  readonly bestyrelse: User;
}

/** A service on another day, with the forum and the kommunalbestyrelse of a contract; `onward` goes on to a later day. */
export async function on(
  day: string,
  forum: string,
  work: (forum: User, bestyrelse: User, t: TestService, onward: (day: string) => Promise<Todays>) => Promise<void>,
): Promise<void> {
  let t = await startService({ dag: day });
  const ofTheDay = async (): Promise<Todays> => ({
    t,
    forum: await t.as('FORUM', forum),
    bestyrelse: await t.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN'),
  });
  try {
    const first = await ofTheDay();
    await work(first.forum, first.bestyrelse, t, async (next) => {
      t = await onDay(t, next);
      return ofTheDay();
    });
  } finally {
    await t.close();
  }
}
