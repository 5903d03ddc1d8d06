import { createHash } from 'node:crypto';
import { type Bruger, type Handlet, type Svar, startTjeneste, type Testtjeneste } from '../support/tjeneste';

/** What the suites of contracts and fora share. */

type Raekke = Record<string, unknown>;

/** Rows of a statement on the connection that writes, for tables that there is no act for. */
export const sql = (t: Testtjeneste, saetning: string, vaerdier: unknown[] = []): Promise<Raekke[]> =>
  t.database.skriver.enhed(async (em) => em.query(saetning, vaerdier));

/** Number of rows and a checksum of the contents of every table. */
export async function indhold(t: Testtjeneste): Promise<Record<string, string>> {
  const tabeller = await sql(t, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
  if (tabeller.length < 30) throw new Error(`kun ${tabeller.length} tabeller`);
  const ud: Record<string, string> = {};
  for (const { name } of tabeller) {
    const raekker = await sql(t, `SELECT * FROM "${String(name)}"`);
    const sum = createHash('sha256').update(JSON.stringify(raekker)).digest('hex');
    ud[String(name)] = `${raekker.length} rækker ${sum.slice(0, 12)}`;
  }
  return ud;
}

/** Tables whose contents differ. */
export const forskelle = (foer: Record<string, string>, efter: Record<string, string>): string[] =>
  Object.keys(efter).filter((tabel) => foer[tabel] !== efter[tabel]);

/** Codes of the refusals, sorted. */
export const koder = (h: Handlet): string[] => h.afvisninger.map((a) => a.kode).sort();

/** Codes of the warnings, each once, sorted. */
export const advarsler = (h: Handlet): string[] => [...new Set(h.advarsler.map((a) => a.kode))].sort();

/** Code and argument of the only protocol error. */
export function protokolfejl(svar: Svar): string {
  const [fejl, ...flere] = svar.fejl;
  if (!fejl || flere.length > 0) throw new Error(svar.tekst);
  const { code, argument } = fejl.extensions;
  return [code, argument].filter(Boolean).join(' ');
}

/** Sends an act that the protocol refuses; gives code and argument. */
export async function afvises(hvem: Pick<Bruger, 'spoerg'>, handling: string, input: object): Promise<string> {
  const type = `${handling.charAt(0).toUpperCase()}${handling.slice(1)}Input`;
  return protokolfejl(await hvem.spoerg(`mutation ($input: ${type}!) { ${handling}(input: $input) { udfoert } }`, { input: { ...input } }));
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

/** A section that breaks nothing, with changes. */
export const afsnit = (aendring: Partial<Afsnit> = {}): Afsnit => ({
  indsatsomraade: 'SUNDHED',
  snitflade: 'Snitflade til forebyggelsescentret.',
  maalsaetninger: ['Flere beboere bruger forebyggelsescentret.', 'Sundhedsplejen er til stede hver uge.'],
  ansvar: [
    { forvaltning: 'SUF', rolle: 'LEDER', opgave: 'Leder samarbejdet.' },
    { boligorganisation: '3B', rolle: 'BIDRAGER', opgave: 'Stiller lokaler til rådighed.' },
  ],
  ...aendring,
});

/** A new contract of Amager/Sundby for the years after the one there is. */
export const nyKontrakt = (aendring: Record<string, unknown> = {}): Record<string, unknown> => ({
  forum: 'FORUM-AMAGER_SUNDBY',
  noegle: 'KONTRAKT-AMAGER-2017',
  titel: 'Kontrakt om boligsocialt samarbejde – Amager/Sundby 2017',
  fra: '2017-01-01',
  til: '2021-01-01',
  helhedsplaner: [{ helhedsplan: 'PARTNERSKABET-2018' }],
  afsnit: [afsnit()],
  ...aendring,
});

/** The decision of the kommunalbestyrelse on the version of a contract that waits. */
export const afgoerelse = (kontrakt: string, aendring: Record<string, unknown> = {}): Record<string, unknown> => ({
  organ: 'KOMMUNALBESTYRELSE',
  udfald: 'GODKENDT',
  titel: `Godkendelse af ${kontrakt}`,
  punkter: [{ art: 'GODKENDELSE', kontrakt }],
  ...aendring,
});

/** Another kommune with an administration of its own; there is no act for either. */
export async function andenKommune(t: Testtjeneste): Promise<void> {
  const kolonner = `herkomst, kildehenvisning`;
  const vaerdier = `'SYNTETISK', 'Opdigtet til en test'`;
  await sql(
    t,
    `INSERT INTO kommune (noegle, navn, navn_foldet, navn_sort, kode, kommunalbestyrelse, ${kolonner})
     VALUES ('AARHUS', 'Aarhus', 'aarhus', 'aarhus', '0751', 'Aarhus Byråd', ${vaerdier})`,
  );
  await nyForvaltning(t, 'AAR-MSO', 'AARHUS', '2006-01-01');
}

/** An administration; there is no act for it. */
export async function nyForvaltning(t: Testtjeneste, noegle: string, kommune: string, fra: string): Promise<void> {
  await sql(
    t,
    `INSERT INTO forvaltning (noegle, kortnavn, navn, navn_foldet, navn_sort, aliaser, udvalg, kommune_id, fra, herkomst, kildehenvisning)
     SELECT ?1, ?1, ?1, lower(?1), lower(?1), '[]', 'Et udvalg', id, ?3, 'SYNTETISK', 'Opdigtet til en test' FROM kommune WHERE noegle = ?2`,
    [noegle, kommune, fra],
  );
}

/** A revision of the contract of Amager/Sundby that breaks nothing, with changes. */
export const revision = (aendring: Record<string, unknown> = {}): Record<string, unknown> => ({
  kontrakt: 'KONTRAKT-AMAGER_SUNDBY',
  aendringsnote: 'Afsnittet om sundhed er skrevet om.',
  afsnit: [afsnit()],
  ...aendring,
});

/** A service on another day, with the forum and the kommunalbestyrelse of a contract. */
export async function paa(
  dag: string,
  forum: string,
  arbejde: (forum: Bruger, bestyrelse: Bruger, t: Testtjeneste) => Promise<void>,
): Promise<void> {
  const t = await startTjeneste({ dag });
  try {
    await arbejde(await t.som('FORUM', forum), await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN'), t);
  } finally {
    await t.luk();
  }
}
