import { createHash } from 'node:crypto';
import { type Acted, type Answer, inputtype, startService, type TestService, type User } from '../support/service';

/** What the suites of contracts and fora share. */

type NounRow = Record<string, unknown>;

/** Rows of a statement on the connection that writes, for tables that there is no act for. */
export const sql = (t: TestService, text: string, values: unknown[] = []): Promise<NounRow[]> =>
  t.database.writer.transaction(async (em) => em.query(text, values));

/** Number of rows and a checksum of the contents of every table. */
export async function content(t: TestService): Promise<Record<string, string>> {
  const tables = await sql(t, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
  if (tables.length < 30) throw new Error(`kun ${tables.length} tabeller`);
  const out: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await sql(t, `SELECT * FROM "${String(name)}"`);
    const sum = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    out[String(name)] = `${rows.length} rækker ${sum.slice(0, 12)}`;
  }
  return out;
}

/** Tables whose contents differ. */
export const differences = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((table) => before[table] !== after[table]);

/** Codes of the refusals, sorted. */
export const codes = (h: Acted): string[] => h.afvisninger.map((a) => a.kode).sort();

/** Codes of the warnings, each once, sorted. */
export const warnings = (h: Acted): string[] => [...new Set(h.advarsler.map((a) => a.kode))].sort();

/** Code and argument of the only protocol error. */
export function protocolErrors(answer: Answer): string {
  const [error, ...several] = answer.error;
  if (!error || several.length > 0) throw new Error(answer.text);
  const { code, argument } = error.extensions;
  return [code, argument].filter(Boolean).join(' ');
}

/** Sends an act that the protocol refuses; gives code and argument. */
export async function isRefused(who: Pick<User, 'ask'>, act: string, input: object): Promise<string> {
  return protocolErrors(
    await who.ask(`mutation ($input: ${inputtype(act)}) { ${act}(input: $input) { udfoert } }`, { input: { ...input } }),
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

/** Another kommune with an administration of its own; there is no act for either. */
export async function kommuneAarhus(t: TestService): Promise<void> {
  const columns = `herkomst, kildehenvisning`;
  const values = `'SYNTETISK', 'Opdigtet til en test'`;
  await sql(
    t,
    `INSERT INTO kommune (noegle, navn, navn_foldet, navn_sort, kode, kommunalbestyrelse, ${columns})
     VALUES ('AARHUS', 'Aarhus', 'aarhus', 'aarhus', '0751', 'Aarhus Byråd', ${values})`,
  );
  await newForvaltning(t, 'AAR-MSO', 'AARHUS', '2006-01-01');
}

/** An administration; there is no act for it. */
export async function newForvaltning(t: TestService, key: string, kommune: string, from: string): Promise<void> {
  await sql(
    t,
    `INSERT INTO forvaltning (noegle, kortnavn, navn, navn_foldet, navn_sort, aliaser, udvalg, kommune_id, fra, herkomst, kildehenvisning)
     SELECT ?1, ?1, ?1, lower(?1), lower(?1), '[]', 'Et udvalg', id, ?3, 'SYNTETISK', 'Opdigtet til en test' FROM kommune WHERE noegle = ?2`,
    [key, kommune, from],
  );
}

/** An estate of an organisation in a byområde of København; there is no act for it. */
export async function newAfdeling(t: TestService, key: string, organisation: string, byomraade: string): Promise<void> {
  await sql(
    t,
    `INSERT INTO afdeling (noegle, nummer, navn, navn_foldet, navn_sort, aliaser, boligorganisation_id, byomraade_id, kommune_id, herkomst, kildehenvisning)
     SELECT ?1, ?1, ?1, lower(?1), lower(?1), '[]', o.id, b.id, b.kommune_id, 'SYNTETISK', 'Opdigtet til en test'
     FROM boligorganisation o, byomraade b WHERE o.noegle = ?2 AND b.noegle = ?3`,
    [key, organisation, byomraade],
  );
}

/** A plan on Amager of one organisation, for which it applies itself. */
export const planPaaAmager = (key: string, boligorganisation: string, afdeling: string): Record<string, unknown> => ({
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
  return startService({ dag: day, fil: t.fil });
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
    forum: await t.like('FORUM', forum),
    bestyrelse: await t.like('KOMMUNALBESTYRELSE', 'KOEBENHAVN'),
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
