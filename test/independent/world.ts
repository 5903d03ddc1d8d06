/** What one sequence acts in: kommuner of its own with areas, fora, administrations, organisations, estates and pools. */

export interface Omraade {
  readonly noegle: string;
  readonly kommune: string;
  readonly fora: readonly string[];
}

export interface Kommuneverden {
  readonly noegle: string;
  readonly omraader: readonly Omraade[];
  readonly forvaltninger: readonly string[];
  readonly organisationer: readonly string[];
  readonly afdelinger: readonly Afdelingsted[];
  readonly puljer: readonly string[];
}

export interface Afdelingsted {
  readonly noegle: string;
  readonly organisation: string;
  readonly omraade: string | null;
}

export interface Verden {
  /** What every natural key begins with. */
  readonly praefiks: string;
  /** Puts the world into the database. */
  readonly sql: string;
}

type Raekke = Readonly<Record<string, string | number | null>>;

/** Columns that hold another column folded or for sorting, by table. */
export type Foldede = ReadonlyMap<string, readonly string[]>;

/** Rows by table, written as one INSERT each. */
class Raekkesamler {
  private readonly tabeller = new Map<string, Raekke[]>();
  private readonly numre = new Map<string, number>();

  constructor(
    private readonly foerste: number,
    private readonly foldede: Foldede,
  ) {}

  ny(tabel: string, raekke: Raekke): number {
    const id = (this.numre.get(tabel) ?? this.foerste) + 1;
    this.numre.set(tabel, id);
    const foldede = (this.foldede.get(tabel) ?? []).map((k) => [k, raekke[k.replace(/_(foldet|sort)$/, '')] ?? null] as const);
    const liste = this.tabeller.get(tabel) ?? [];
    liste.push({ id, herkomst: 'SYNTETISK', kildehenvisning: 'tilfældig sekvens', ...raekke, ...Object.fromEntries(foldede) });
    this.tabeller.set(tabel, liste);
    return id;
  }

  sql(): string {
    return [...this.tabeller].map(([tabel, raekker]) => indsaet(tabel, raekker)).join('\n');
  }
}

function indsaet(tabel: string, raekker: readonly Raekke[]): string {
  const kolonner = Object.keys(raekker[0] ?? {});
  const vaerdi = (v: string | number | null | undefined): string =>
    typeof v === 'string' ? `'${v.replaceAll("'", "''")}'` : String(v ?? null);
  const linjer = raekker.map((r) => `(${kolonner.map((k) => vaerdi(r[k])).join(', ')})`);
  return `INSERT INTO "${tabel}" (${kolonner.join(', ')}) VALUES\n${linjer.join(',\n')};`;
}

const POLITIKKER = [
  { fra: '2011-01-01', til: '2017-06-01' },
  { fra: '2017-06-01', til: null },
] as const;

interface Omraadeplan {
  readonly kort: string;
  /** When it is designated, by the policy. */
  readonly udpeget: readonly { readonly politik: 0 | 1; readonly til?: string }[];
  readonly fora: readonly { readonly art: string; readonly fra: string; readonly til: string | null }[];
}

/** Areas by what is special about them: when they are designated, and which fora they have had. */
const OMRAADER: readonly Omraadeplan[] = [
  {
    kort: 'X',
    udpeget: [{ politik: 0 }, { politik: 1 }],
    fora: [
      { art: 'BOLIGSOCIALT_FORUM', fra: '2011-06-01', til: '2016-10-01' },
      { art: 'BYDELSBESTYRELSE', fra: '2016-10-01', til: null },
    ],
  },
  { kort: 'Y', udpeget: [{ politik: 0 }, { politik: 1 }], fora: [{ art: 'BOLIGSOCIALT_FORUM', fra: '2011-06-01', til: null }] },
  {
    kort: 'Z',
    udpeget: [{ politik: 0, til: '2015-06-01' }],
    fora: [{ art: 'BOLIGSOCIALT_FORUM', fra: '2012-01-01', til: '2016-10-01' }],
  },
  { kort: 'W', udpeget: [], fora: [] },
];

const FORVALTNINGER = [
  { kort: 'TMF', fra: '2000-01-01', til: null },
  { kort: 'SOF', fra: '2000-01-01', til: '2016-01-01' },
  { kort: 'NYF', fra: '2016-01-01', til: null },
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

const FAELLES = ['SUNDHED', 'UDSATTE_GRUPPER', 'KULTUR_FRITID'];

/** What is there before any world: fields by their keys, and the columns that follow others. */
export interface Grundlag {
  readonly indsatser: ReadonlyMap<string, number>;
  readonly foldede: Foldede;
}

/** The world of one sequence; `nummer` keeps it apart from the others in the same file. */
export function lavVerden(nummer: number, { indsatser, foldede }: Grundlag): Verden {
  const praefiks = `S${nummer}-`;
  const r = new Raekkesamler(nummer * 1000, foldede);
  const kommuner = ['A', 'B', 'C'].map((bogstav, i) => lavKommune(r, `${praefiks}${bogstav}`, String(nummer * 10 + i), indsatser));
  // One organisation has an estate on the other side of the border.
  const [a, b] = kommuner;
  if (a && b) afdeling(r, { nummer: '9', organisation: a.organisation, kommune: b.id, omraade: b.omraader.get('Y') ?? null });
  return { praefiks, sql: r.sql() };
}

interface Part {
  readonly id: number;
  readonly noegle: string;
}

function afdeling(r: Raekkesamler, a: { nummer: string; organisation: Part; kommune: number; omraade: number | null }): void {
  const noegle = `${a.organisation.noegle}/${a.nummer}`;
  const id = r.ny('afdeling', {
    noegle,
    nummer: a.nummer,
    navn: noegle,
    antal_lejemaal: 100,
    boligorganisation_id: a.organisation.id,
    byomraade_id: a.omraade,
    kommune_id: a.kommune,
  });
  r.ny('ejerskab', { afdeling_id: id, boligorganisation_id: a.organisation.id, fra: null, til: null });
}

function lavKommune(r: Raekkesamler, noegle: string, kode: string, indsatser: ReadonlyMap<string, number>) {
  const id = r.ny('kommune', { noegle, navn: noegle, kode, kommunalbestyrelse: 'Byrådet' });
  const forvaltninger = FORVALTNINGER.map(({ kort, fra, til }) => ({
    id: r.ny('forvaltning', {
      noegle: `${noegle}-${kort}`,
      kortnavn: kort,
      navn: `${noegle}-${kort}`,
      udvalg: 'Udvalget',
      fra,
      til,
      kommune_id: id,
    }),
    noegle: `${noegle}-${kort}`,
  }));
  const administrator = r.ny('boligorganisation', { noegle: `${noegle}-ADM`, navn: `${noegle}-ADM` });
  const organisationer = ['O1', 'O2', 'O3'].map((o) => ({
    noegle: `${noegle}-${o}`,
    id: r.ny('boligorganisation', { noegle: `${noegle}-${o}`, navn: `${noegle}-${o}` }),
  }));
  r.ny('administration', {
    boligorganisation_id: organisationer[1]?.id ?? 0,
    administrator_id: administrator,
    fra: '2008-01-01',
    til: null,
  });
  const politikker = POLITIKKER.map((p, i) => ({ ...p, id: lavPolitik(r, `${noegle}-POL${i + 1}`, id, p) }));
  const omraader = new Map<string, number>();
  for (const o of OMRAADER) {
    const omraade = r.ny('byomraade', { noegle: `${noegle}-${o.kort}`, navn: `${noegle}-${o.kort}`, kommune_id: id });
    omraader.set(o.kort, omraade);
    for (const u of o.udpeget) {
      const politik = politikker[u.politik];
      if (politik) r.ny('udpegning', { byomraade_id: omraade, politik_id: politik.id, fra: politik.fra, til: u.til ?? politik.til });
    }
    for (const [i, f] of o.fora.entries())
      lavForum(
        r,
        { noegle: `${noegle}-F${o.kort}${i + 1}`, omraade, kommune: id, ...f },
        [forvaltninger[0], forvaltninger[1]],
        organisationer.slice(0, 2),
        indsatser,
      );
  }
  for (const [o, nr, sted] of AFDELINGER) {
    const organisation = organisationer.find((x) => x.noegle.endsWith(o));
    if (organisation) afdeling(r, { nummer: nr, organisation, kommune: id, omraade: sted ? (omraader.get(sted) ?? null) : null });
  }
  for (const p of ['P1', 'P2']) lavPulje(r, `${noegle}-${p}`, id);
  const [organisation = { id: 0, noegle: '' }] = organisationer;
  return { id, organisation, omraader };
}

interface Forumvalg {
  readonly noegle: string;
  readonly omraade: number;
  readonly kommune: number;
  readonly art: string;
  readonly fra: string;
  readonly til: string | null;
}

function beslutning(r: Raekkesamler, noegle: string, kommune: number, dato: string): number {
  return r.ny('afgoerelse', { noegle, titel: noegle, organ: 'KOMMUNALBESTYRELSE', dato, udfald: 'GODKENDT', kommune_id: kommune });
}

function lavPolitik(r: Raekkesamler, noegle: string, kommune: number, { fra, til }: { fra: string; til: string | null }): number {
  return r.ny('politik', {
    noegle,
    titel: noegle,
    kommune_id: kommune,
    fra,
    til,
    afgoerelse_id: beslutning(r, `${noegle}-VEDTAGET`, kommune, fra),
  });
}

function lavForum(
  r: Raekkesamler,
  { noegle, omraade, kommune, art, fra, til }: Forumvalg,
  forvaltninger: readonly (Part | undefined)[],
  organisationer: readonly Part[],
  indsatser: ReadonlyMap<string, number>,
): void {
  const eget = art === 'BOLIGSOCIALT_FORUM' ? omraade : null;
  const afgoerelse_id = beslutning(r, `${noegle}-NEDSAT`, kommune, fra);
  const id = r.ny('forum', { noegle, navn: noegle, art, kommune_id: kommune, byomraade_id: eget, afgoerelse_id, fra, til });
  if (eget === null) r.ny('forumomraade', { forum_id: id, byomraade_id: omraade });
  const plads = (rolle: string, forvaltning: number | null, boligorganisation: number | null): number =>
    r.ny('medlemskab', { forum_id: id, rolle, fra, til, forvaltning_id: forvaltning, boligorganisation_id: boligorganisation });
  // The second administration ends in 2016, before the later fora begin.
  for (const [i, f] of forvaltninger.entries()) if (f && (i === 0 || fra < '2016-01-01')) plads('LEDER', f.id, null);
  for (const o of organisationer) plads('KOORDINATOR', null, o.id);
  for (const omr of FAELLES) {
    const gruppe = r.ny('arbejdsgruppe', {
      noegle: `${noegle}-${omr}`,
      navn: `${noegle} ${omr}`,
      forum_id: id,
      indsatsomraade_id: indsatser.get(omr) ?? null,
      fra,
      til,
    });
    r.ny('arbejdsgruppemedlem', { arbejdsgruppe_id: gruppe, forvaltning_id: forvaltninger[0]?.id ?? null, boligorganisation_id: null });
  }
}

function lavPulje(r: Raekkesamler, noegle: string, kommune: number): void {
  const pulje = r.ny('pulje', { noegle, navn: noegle, kommune_id: kommune });
  const bevilling = r.ny('bevilling', { titel: 'Budget', dato: '2011-01-15', beloeb: 40_000_000, pulje_id: pulje });
  const afgoerelse = beslutning(r, `${noegle}-BUDGET`, kommune, '2011-01-15');
  r.ny('afgoerelsespunkt', { nummer: 1, art: 'BEVILLING', tekst: 'Budget', afgoerelse_id: afgoerelse, bevilling_id: bevilling });
}
