/** What one sequence acts in: kommuner of its own with areas, fora, administrations, organisations, estates and pools. */

export interface Omraade {
  readonly noegle: string;
  readonly kommune: string;
  readonly fora: readonly string[];
}

export interface KommuneWorld {
  readonly noegle: string;
  readonly omraader: readonly Omraade[];
  readonly forvaltninger: readonly string[];
  readonly organisations: readonly string[];
  readonly afdelinger: readonly Afdelingsted[];
  readonly puljer: readonly string[];
}

export interface Afdelingsted {
  readonly noegle: string;
  readonly organisation: string;
  readonly omraade: string | null;
}

export interface World {
  /** What every natural key begins with. */
  readonly prefix: string;
  /** Puts the world into the database. */
  readonly sql: string;
}

type NounRow = Readonly<Record<string, string | number | null>>;

/** Columns that hold another column folded or for sorting, by table. */
export type FoldedTexts = ReadonlyMap<string, readonly string[]>;

/** Rows by table, written as one INSERT each. */
class RowCollector {
  private readonly tables = new Map<string, NounRow[]>();
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly first: number,
    private readonly folded: FoldedTexts,
  ) {}

  fresh(table: string, row: NounRow): number {
    const id = (this.numbers.get(table) ?? this.first) + 1;
    this.numbers.set(table, id);
    const folded = (this.folded.get(table) ?? []).map((k) => [k, row[k.replace(/_(foldet|sort)$/, '')] ?? null] as const);
    const list = this.tables.get(table) ?? [];
    list.push({ id, herkomst: 'SYNTETISK', kildehenvisning: 'tilfældig sekvens', ...row, ...Object.fromEntries(folded) });
    this.tables.set(table, list);
    return id;
  }

  sql(): string {
    return [...this.tables].map(([table, rows]) => insert(table, rows)).join('\n');
  }
}

function insert(table: string, rows: readonly NounRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const value = (v: string | number | null | undefined): string =>
    typeof v === 'string' ? `'${v.replaceAll("'", "''")}'` : String(v ?? null);
  const lines = rows.map((r) => `(${columns.map((k) => value(r[k])).join(', ')})`);
  return `INSERT INTO "${table}" (${columns.join(', ')}) VALUES\n${lines.join(',\n')};`;
}

const POLITIKKER = [
  { fra: '2011-01-01', til: '2017-06-01' },
  { fra: '2017-06-01', til: null },
] as const;

interface OmraadePlan {
  readonly short: string;
  /** When it is designated, by the policy. */
  readonly udpeget: readonly { readonly politik: 0 | 1; readonly til?: string }[];
  readonly fora: readonly { readonly art: string; readonly fra: string; readonly til: string | null }[];
}

/** Areas by what is special about them: when they are designated, and which fora they have had. */
const OMRAADER: readonly OmraadePlan[] = [
  {
    short: 'X',
    udpeget: [{ politik: 0 }, { politik: 1 }],
    fora: [
      { art: 'BOLIGSOCIALT_FORUM', fra: '2011-06-01', til: '2016-10-01' },
      { art: 'BYDELSBESTYRELSE', fra: '2016-10-01', til: null },
    ],
  },
  { short: 'Y', udpeget: [{ politik: 0 }, { politik: 1 }], fora: [{ art: 'BOLIGSOCIALT_FORUM', fra: '2011-06-01', til: null }] },
  {
    short: 'Z',
    udpeget: [{ politik: 0, til: '2015-06-01' }],
    fora: [{ art: 'BOLIGSOCIALT_FORUM', fra: '2012-01-01', til: '2016-10-01' }],
  },
  { short: 'W', udpeget: [], fora: [] },
];

const FORVALTNINGER = [
  { short: 'TMF', fra: '2000-01-01', til: null },
  { short: 'SOF', fra: '2000-01-01', til: '2016-01-01' },
  { short: 'NYF', fra: '2016-01-01', til: null },
] as const;

/** Estates: organisation, number, area. */
const AFDELINGER = [
  ['O1', '1', 'X'],
  ['O1', '2', 'Y'],
  ['O1', '3', 'W'],
  ['O2', '1', 'X'],
  ['O2', '2', 'Z'],
  ['O2', '3', 'Y'],
  ['O3', '1', null],
  ['O3', '2', 'X'],
] as const;

const SHARED = ['SUNDHED', 'UDSATTE_GRUPPER', 'KULTUR_FRITID'];

/** What is there before any world: fields by their keys, and the columns that follow others. */
export interface ListContext {
  readonly indsatser: ReadonlyMap<string, number>;
  readonly folded: FoldedTexts;
}

/** The world of one sequence; `nummer` keeps it apart from the others in the same file. */
export function makeWorld(number: number, { indsatser, folded }: ListContext): World {
  const prefix = `S${number}-`;
  const r = new RowCollector(number * 1000, folded);
  const kommuner = ['A', 'B', 'C'].map((letter, i) => makeKommune(r, `${prefix}${letter}`, String(number * 10 + i), indsatser));
  // One organisation has an estate on the other side of the border.
  const [a, b] = kommuner;
  if (a && b) afdeling(r, { nummer: '9', organisation: a.organisation, kommune: b.id, omraade: b.omraader.get('Y') ?? null });
  return { prefix, sql: r.sql() };
}

interface Part {
  readonly id: number;
  readonly noegle: string;
}

function afdeling(r: RowCollector, a: { nummer: string; organisation: Part; kommune: number; omraade: number | null }): void {
  const key = `${a.organisation.noegle}/${a.nummer}`;
  const id = r.fresh('afdeling', {
    noegle: key,
    nummer: a.nummer,
    navn: key,
    antal_lejemaal: 100,
    boligorganisation_id: a.organisation.id,
    byomraade_id: a.omraade,
    kommune_id: a.kommune,
  });
  r.fresh('ejerskab', { afdeling_id: id, boligorganisation_id: a.organisation.id, fra: null, til: null });
}

function makeKommune(r: RowCollector, key: string, code: string, indsatser: ReadonlyMap<string, number>) {
  const id = r.fresh('kommune', { noegle: key, navn: key, kode: code, kommunalbestyrelse: 'Byrådet' });
  const forvaltninger = FORVALTNINGER.map(({ short, fra: from, til: to }) => ({
    id: r.fresh('forvaltning', {
      noegle: `${key}-${short}`,
      kortnavn: short,
      navn: `${key}-${short}`,
      udvalg: 'Udvalget',
      fra: from,
      til: to,
      kommune_id: id,
    }),
    noegle: `${key}-${short}`,
  }));
  const administrator = r.fresh('boligorganisation', { noegle: `${key}-ADM`, navn: `${key}-ADM` });
  const organisations = ['O1', 'O2', 'O3'].map((o) => ({
    noegle: `${key}-${o}`,
    id: r.fresh('boligorganisation', { noegle: `${key}-${o}`, navn: `${key}-${o}` }),
  }));
  r.fresh('administration', {
    boligorganisation_id: organisations[1]?.id ?? 0,
    administrator_id: administrator,
    fra: '2008-01-01',
    til: null,
  });
  const politikker = POLITIKKER.map((p, i) => ({ ...p, id: makePolitik(r, `${key}-POL${i + 1}`, id, p) }));
  const omraader = new Map<string, number>();
  for (const o of OMRAADER) {
    const omraade = r.fresh('byomraade', { noegle: `${key}-${o.short}`, navn: `${key}-${o.short}`, kommune_id: id });
    omraader.set(o.short, omraade);
    for (const u of o.udpeget) {
      const politik = politikker[u.politik];
      if (politik) r.fresh('udpegning', { byomraade_id: omraade, politik_id: politik.id, fra: politik.fra, til: u.til ?? politik.til });
    }
    for (const [i, f] of o.fora.entries())
      makeForum(
        r,
        { noegle: `${key}-F${o.short}${i + 1}`, omraade, kommune: id, ...f },
        [forvaltninger[0], forvaltninger[1]],
        organisations.slice(0, 2),
        indsatser,
      );
  }
  for (const [o, number, place] of AFDELINGER) {
    const organisation = organisations.find((x) => x.noegle.endsWith(o));
    if (organisation) afdeling(r, { nummer: number, organisation, kommune: id, omraade: place ? (omraader.get(place) ?? null) : null });
  }
  for (const p of ['P1', 'P2']) makePulje(r, `${key}-${p}`, id);
  const [organisation = { id: 0, noegle: '' }] = organisations;
  return { id, organisation, omraader };
}

interface ForumChoice {
  readonly noegle: string;
  readonly omraade: number;
  readonly kommune: number;
  readonly art: string;
  readonly fra: string;
  readonly til: string | null;
}

function decision(r: RowCollector, key: string, kommune: number, date: string): number {
  return r.fresh('afgoerelse', {
    noegle: key,
    titel: key,
    organ: 'KOMMUNALBESTYRELSE',
    dato: date,
    udfald: 'GODKENDT',
    kommune_id: kommune,
  });
}

function makePolitik(r: RowCollector, key: string, kommune: number, { fra: from, til: to }: { fra: string; til: string | null }): number {
  return r.fresh('politik', {
    noegle: key,
    titel: key,
    kommune_id: kommune,
    fra: from,
    til: to,
    afgoerelse_id: decision(r, `${key}-VEDTAGET`, kommune, from),
  });
}

function makeForum(
  r: RowCollector,
  { noegle: key, omraade, kommune, art: kind, fra: from, til: to }: ForumChoice,
  forvaltninger: readonly (Part | undefined)[],
  organisations: readonly Part[],
  indsatser: ReadonlyMap<string, number>,
): void {
  const ownOne = kind === 'BOLIGSOCIALT_FORUM' ? omraade : null;
  const afgoerelse_id = decision(r, `${key}-NEDSAT`, kommune, from);
  const id = r.fresh('forum', {
    noegle: key,
    navn: key,
    art: kind,
    kommune_id: kommune,
    byomraade_id: ownOne,
    afgoerelse_id,
    fra: from,
    til: to,
  });
  if (ownOne === null) r.fresh('forumomraade', { forum_id: id, byomraade_id: omraade });
  const seat = (role: string, forvaltning: number | null, boligorganisation: number | null): number =>
    r.fresh('medlemskab', {
      forum_id: id,
      rolle: role,
      fra: from,
      til: to,
      forvaltning_id: forvaltning,
      boligorganisation_id: boligorganisation,
    });
  // The second administration ends in 2016, before the later fora begin.
  for (const [i, f] of forvaltninger.entries()) if (f && (i === 0 || from < '2016-01-01')) seat('LEDER', f.id, null);
  for (const o of organisations) seat('KOORDINATOR', null, o.id);
  for (const omr of SHARED) {
    const group = r.fresh('arbejdsgruppe', {
      noegle: `${key}-${omr}`,
      navn: `${key} ${omr}`,
      forum_id: id,
      indsatsomraade_id: indsatser.get(omr) ?? null,
      fra: from,
      til: to,
    });
    r.fresh('arbejdsgruppemedlem', { arbejdsgruppe_id: group, forvaltning_id: forvaltninger[0]?.id ?? null, boligorganisation_id: null });
  }
}

function makePulje(r: RowCollector, key: string, kommune: number): void {
  const pulje = r.fresh('pulje', { noegle: key, navn: key, kommune_id: kommune });
  const bevilling = r.fresh('bevilling', { titel: 'Budget', dato: '2011-01-15', beloeb: 40_000_000, pulje_id: pulje });
  const afgoerelse = decision(r, `${key}-BUDGET`, kommune, '2011-01-15');
  r.fresh('afgoerelsespunkt', { nummer: 1, art: 'BEVILLING', tekst: 'Budget', afgoerelse_id: afgoerelse, bevilling_id: bevilling });
}
