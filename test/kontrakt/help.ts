import { createHash } from 'node:crypto';
import { type Bruger, type Handlet, inputtype, type Svar, startTjeneste, type Testtjeneste } from '../support/service';

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
  return protokolfejl(
    await hvem.spoerg(`mutation ($input: ${inputtype(handling)}) { ${handling}(input: $input) { udfoert } }`, { input: { ...input } }),
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
export const afsnit = (aendring: Partial<Afsnit> = {}): Afsnit => ({
  indsatsomraade: 'SUNDHED',
  arbejdsgruppe: `AMAGER_SUNDBY-${aendring.indsatsomraade ?? 'SUNDHED'}`,
  snitflade: 'Snitflade til forebyggelsescentret.',
  maalsaetninger: ['Flere beboere bruger forebyggelsescentret.', 'Sundhedsplejen er til stede hver uge.'],
  ansvar: [
    { forvaltning: 'SUF', rolle: 'LEDER', opgave: 'Leder samarbejdet.' },
    { boligorganisation: '3B', rolle: 'BIDRAGER', opgave: 'Stiller lokaler til rådighed.' },
  ],
  ...aendring,
});

/** The same of another byområde, with one of its parties. */
export const afsnitI = (omraade: string, boligorganisation: string, aendring: Partial<Afsnit> = {}): Afsnit =>
  afsnit({
    arbejdsgruppe: `${omraade}-${aendring.indsatsomraade ?? 'SUNDHED'}`,
    ansvar: [
      { forvaltning: 'SUF', rolle: 'LEDER', opgave: 'Leder samarbejdet.' },
      { boligorganisation, rolle: 'BIDRAGER', opgave: 'Stiller lokaler til rådighed.' },
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

/** An estate of an organisation in a byområde of København; there is no act for it. */
export async function nyAfdeling(t: Testtjeneste, noegle: string, organisation: string, byomraade: string): Promise<void> {
  await sql(
    t,
    `INSERT INTO afdeling (noegle, nummer, navn, navn_foldet, navn_sort, aliaser, boligorganisation_id, byomraade_id, kommune_id, herkomst, kildehenvisning)
     SELECT ?1, ?1, ?1, lower(?1), lower(?1), '[]', o.id, b.id, b.kommune_id, 'SYNTETISK', 'Opdigtet til en test'
     FROM boligorganisation o, byomraade b WHERE o.noegle = ?2 AND b.noegle = ?3`,
    [noegle, organisation, byomraade],
  );
}

/** A plan on Amager of one organisation, for which it applies itself. */
export const planPaaAmager = (noegle: string, boligorganisation: string, afdeling: string): Record<string, unknown> => ({
  noegle,
  titel: `En plan på Amager (${noegle})`,
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
export const revision = (aendring: Record<string, unknown> = {}): Record<string, unknown> => ({
  kontrakt: 'KONTRAKT-AMAGER_SUNDBY',
  aendringsnote: 'Afsnittet om sundhed er skrevet om.',
  afsnit: [afsnit()],
  ...aendring,
});

/** The same service on the same file, on another day. */
export async function paaDagen(t: Testtjeneste, dag: string): Promise<Testtjeneste> {
  await t.luk();
  return startTjeneste({ dag, fil: t.fil });
}

/** Those who act on a contract, and the service that they act at. */
export interface Dagens {
  readonly t: Testtjeneste;
  readonly forum: Bruger;
  readonly bestyrelse: Bruger;
}

/** A service on another day, with the forum and the kommunalbestyrelse of a contract; `videre` goes on to a later day. */
export async function paa(
  dag: string,
  forum: string,
  arbejde: (forum: Bruger, bestyrelse: Bruger, t: Testtjeneste, videre: (dag: string) => Promise<Dagens>) => Promise<void>,
): Promise<void> {
  let t = await startTjeneste({ dag });
  const dagens = async (): Promise<Dagens> => ({
    t,
    forum: await t.som('FORUM', forum),
    bestyrelse: await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN'),
  });
  try {
    const foerste = await dagens();
    await arbejde(foerste.forum, foerste.bestyrelse, t, async (naeste) => {
      t = await paaDagen(t, naeste);
      return dagens();
    });
  } finally {
    await t.luk();
  }
}
