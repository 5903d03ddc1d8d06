import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every text that people write gets its folded form beside it, and in sorting keys aa becomes å (but not AA). Frozen: once released it is
 * never changed, and so the folding of its day is written out below. Columns are added as they are, since a table that is
 * rebuilt loses its triggers; those of tables that are only added to are laid aside while old rows are filled.
 */
export class FoldetTekst1770000000004 implements MigrationInterface {
  name = 'FoldetTekst1770000000004';

  async up(kilde: QueryRunner): Promise<void> {
    for (const [tabel, kolonner] of Object.entries(NAVNE)) {
      for (const [kolonne, type] of Object.entries(kolonner)) {
        for (const skygge of ['foldet', 'sort']) await kilde.query(`ALTER TABLE "${tabel}" ADD COLUMN "${kolonne}_${skygge}" ${type}`);
        await kilde.query(`DROP INDEX "ix_${tabel}_${kolonne}"`);
        await kilde.query(`CREATE INDEX "ix_${tabel}_${kolonne}_sort" ON "${tabel}" ("${kolonne}_sort") `);
      }
    }
    for (const [tabel, kolonne] of enkelte()) await kilde.query(`ALTER TABLE "${tabel}" ADD COLUMN "${kolonne}_foldet" text`);
    for (const tabel of TABELLER) await fyld(kilde, tabel, arbejdet(tabel));
  }

  async down(kilde: QueryRunner): Promise<void> {
    for (const [tabel, kolonner] of Object.entries(NAVNE)) {
      for (const kolonne of Object.keys(kolonner)) {
        await kilde.query(`DROP INDEX "ix_${tabel}_${kolonne}_sort"`);
        await kilde.query(`CREATE INDEX "ix_${tabel}_${kolonne}" ON "${tabel}" ("${kolonne}") `);
        for (const skygge of ['foldet', 'sort']) await kilde.query(`ALTER TABLE "${tabel}" DROP COLUMN "${kolonne}_${skygge}"`);
      }
    }
    for (const [tabel, kolonne] of enkelte()) await kilde.query(`ALTER TABLE "${tabel}" DROP COLUMN "${kolonne}_foldet"`);
    for (const [tabel, kolonne] of Object.entries(SORTEREDE)) await fyld(kilde, tabel, [[kolonne, 'sort', (v) => sorteret(v, false)]]);
  }
}

/** Short texts that had an index of their own. */
const PAAKRAEVET = `text NOT NULL DEFAULT ('')`;
const NAVNE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bevilling: { titel: PAAKRAEVET },
  forvaltning: { kortnavn: PAAKRAEVET, udvalg: PAAKRAEVET },
  kommune: { officielt_navn: 'text', kommunalbestyrelse: PAAKRAEVET },
  periodeindsats: { navn_i_perioden: PAAKRAEVET },
};

/** Names that were folded before: their sorting keys change. */
const SORTEREDE: Readonly<Record<string, string>> = {
  ...{ afdeling: 'navn', afgoerelse: 'titel', arbejdsgruppe: 'navn', bevillingsperiode: 'navn', boligorganisation: 'navn' },
  ...{ byomraade: 'navn', forum: 'navn', forvaltning: 'navn', helhedsplan: 'titel', indsatsomraade: 'navn', kommune: 'navn' },
  ...{ kontrakt: 'titel', politik: 'titel', pulje: 'navn' },
};

/** Lists of texts. */
const LISTER: Readonly<Record<string, readonly string[]>> = {
  ...{ afdeling: ['aliaser'], boligorganisation: ['aliaser'], byomraade: ['aliaser', 'bydele'], forvaltning: ['aliaser'] },
  ...{ helhedsplan: ['aliaser'], indsatsomraade: ['aliaser'] },
};

/** Prose, besides the source that every row has. */
const PROSA: Readonly<Record<string, readonly string[]>> = {
  afgoerelsespunkt: ['formaal', 'tekst'],
  ansvar: ['opgave'],
  bevillingsperiode: ['regelgrundlag'],
  helhedsplan: ['formaal'],
  kontraktafsnit: ['snitflade'],
  kontraktversion: ['aendringsnote'],
  maalopfyldelse: ['bemaerkning'],
  milepael: ['tekst'],
  redegoerelse: ['gennemfoerelse'],
  reguleringskontopost: ['formaal'],
  succeskriterieopfyldelse: ['maaling'],
  succeskriterium: ['tekst', 'indikator'],
  tilsyn: ['tekst'],
};

const TABELLER = (
  'administration afdeling afdelingstilknytning afgoerelse afgoerelsespunkt ansvar anvendelse arbejdsgruppe ' +
  'arbejdsgruppemedlem bevilling bevillingsperiode boligorganisation byomraade byomraadetilknytning deltagelse disponering ' +
  'ejerskab finansieringsbidrag forum forumomraade forvaltning haendelse helhedsplan indsatsomraade kommune kontrakt ' +
  'kontraktafsnit kontraktdaekning kontraktversion maal maalopfyldelse maalsaetning medlemskab midlerforbrug milepael ' +
  'periodeindsats planfoelge politik pulje redegoerelse reguleringskontopost succeskriterieopfyldelse succeskriterium tilsyn ' +
  'udpegning'
).split(' ');

/** Columns with a folded form and no sorting key. */
function enkelte(): [tabel: string, kolonne: string][] {
  return TABELLER.flatMap((tabel) =>
    [...prosaI(tabel), ...(LISTER[tabel] ?? [])].map((kolonne): [string, string] => [tabel, kolonne]),
  );
}

const prosaI = (tabel: string): string[] => ['kildehenvisning', ...(PROSA[tabel] ?? [])];

type Skygge = readonly [kolonne: string, skygge: 'foldet' | 'sort', af: (vaerdi: string) => string | null];

function arbejdet(tabel: string): Skygge[] {
  const navne = Object.keys(NAVNE[tabel] ?? {});
  const sorterede = SORTEREDE[tabel];
  return [
    ...navne.map((k): Skygge => [k, 'foldet', (v) => linjer([v])]),
    ...[...navne, ...(sorterede ? [sorterede] : [])].map((k): Skygge => [k, 'sort', (v) => sorteret(v, true)]),
    ...prosaI(tabel).map((k): Skygge => [k, 'foldet', prosa]),
    ...(LISTER[tabel] ?? []).map((k): Skygge => [k, 'foldet', liste]),
  ];
}

const BUNKE = 500;

/** Fills columns of the rows that are there, some hundreds at a time. */
async function fyld(kilde: QueryRunner, tabel: string, skygger: readonly Skygge[]): Promise<void> {
  const udloesere: { name: string; sql: string }[] = await kilde.query(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${tabel}' ORDER BY name`,
  );
  for (const { name } of udloesere) await kilde.query(`DROP TRIGGER "${name}"`);
  const laes = `SELECT id, ${skygger.map(([k], i) => `"${k}" AS k${i}`).join(', ')} FROM "${tabel}" WHERE id > ?1 ORDER BY id LIMIT ${BUNKE}`;
  const saet = skygger.map(([k, skygge], i) => `"${k}_${skygge}" = j.value ->> '$[${i + 1}]'`).join(', ');
  for (let sidste = Number.MIN_SAFE_INTEGER; ; ) {
    const raekker: Record<string, string | number | null>[] = await kilde.query(laes, [sidste]);
    const nye = raekker.map((r) => [r.id, ...skygger.map(([, , af], i) => (typeof r[`k${i}`] === 'string' ? af(String(r[`k${i}`])) : null))]);
    // Most prose needs nothing.
    const fyldte = nye.filter(([, ...skygge]) => skygge.some((s) => s !== null));
    await kilde.query(`UPDATE "${tabel}" SET ${saet} FROM json_each(?1) j WHERE "${tabel}".id = j.value ->> '$[0]'`, [JSON.stringify(fyldte)]);
    if (raekker.length < BUNKE) break;
    sidste = Number(raekker[raekker.length - 1]?.id);
  }
  for (const { sql } of udloesere) await kilde.query(sql);
}

const linjer = (tekster: readonly string[]): string => `\n${tekster.map((t) => `${fold(t)}\n`).join('')}`;

/** Null where SQL folds it when it is asked: A to Z and the Danish letters. */
function prosa(tekst: string): string | null {
  const foldet = linjer([tekst]);
  const afSql = tekst
    .replace(/[A-Z]/g, (b) => b.toLowerCase())
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'oe')
    .replace(/[åÅ]/g, 'aa');
  return foldet === `\n${afSql}\n` ? null : foldet;
}

function liste(json: string): string | null {
  const tekster: unknown = JSON.parse(json);
  return Array.isArray(tekster) && tekster.length > 0 ? linjer(tekster.map(String)) : null;
}

function fold(tekst: string): string {
  return tekst
    .normalize('NFKD')
    .toLowerCase()
    .replace(/a\u030A/g, 'aa')
    .replace(/a\u0308|æ/g, 'ae')
    .replace(/o\u0308|ø/g, 'oe')
    .replace(/u\u0308/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const SIDST: Readonly<Record<string, string>> = { æ: '{a', ø: '{b', å: '{c', ä: '{a', ö: '{b' };

/** A sorting key; `aa`: aa is å. */
function sorteret(tekst: string, aa: boolean): string {
  const samlet = tekst.normalize('NFC');
  return (aa ? samlet.replace(/[Aa]a/g, 'å') : samlet)
    .toLowerCase()
    .replace(/[æøåäö]/g, (b) => SIDST[b] ?? b)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
