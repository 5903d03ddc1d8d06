import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { skrivekilde } from '../../ormconfig';
import type { Handlinger } from '../../src/act/act-executor';
import { HANDLINGER } from '../../src/app/acts';
import { lavHandlinger } from '../../src/app/composition';
import { Skriver } from '../../src/db/writer';
import { Forespoergselsfejl } from '../../src/kernel/errors';
import { Fil } from '../helhedsplan/file';
import { type Fund, kontroller } from './check';
import { dage, Terning } from './dice';
import { type Forsoeg, Spil } from './game';
import { naesteForsoeg } from './moves';
import type { Overblik } from './overview';
import { laesOverblik } from './overview';
import { type Grundlag, lavVerden, type Verden } from './world';

/** How an act went: carried out, refused with codes, or answered with a fault of the protocol. */
export interface Udgang {
  readonly forsoeg: Forsoeg;
  readonly slags: 'UDFOERT' | 'PROEVET' | 'AFVIST' | 'FEJL';
  readonly koder: readonly string[];
}

const REGISTER = new Map(HANDLINGER.map((h) => [h.navn, h]));

/** Codes that a fault in what was asked may have; a busy service or a slow answer is not one of them here. */
const KENDTE = ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'];

/** Where sequences are played: a file with the acts' own engine on it, a clock that can be moved, and a reader from outside. */
export class Bane {
  private dag = '2014-01-01';
  private readonly handlinger: Handlinger;

  private constructor(
    private readonly kilde: DataSource,
    private readonly skriver: Skriver,
    readonly ude: Fil,
    private readonly grundlag: Grundlag,
  ) {
    this.handlinger = lavHandlinger(skriver, { iDag: () => this.dag, nu: () => `${this.dag}T11:00:00.000Z` });
  }

  static async aabn(grundfil: string, fil: string): Promise<Bane> {
    copyFileSync(grundfil, fil);
    const kilde = await skrivekilde(fil).initialize();
    // Nothing here is to survive a power cut.
    await kilde.query('PRAGMA synchronous = OFF');
    const ude = await Fil.aabn(fil);
    return new Bane(kilde, new Skriver(kilde, 10_000), ude, await laesGrundlag(ude));
  }

  async luk(): Promise<void> {
    await this.ude.luk();
    await this.skriver.luk();
    await this.kilde.destroy();
  }

  /** Lays out the world of a sequence. */
  async verden(nummer: number): Promise<Verden> {
    const verden = lavVerden(nummer, this.grundlag);
    for (const saetning of verden.sql.split(';\n')) await this.kilde.query(saetning);
    return verden;
  }

  overblik(verden: Verden): Promise<Overblik> {
    return laesOverblik(this.ude, verden.praefiks);
  }

  /** Tries one act; throws when it ends in anything but a known answer, or when a refused one has changed something. */
  async proev(f: Forsoeg): Promise<Udgang> {
    const handling = REGISTER.get(f.handling);
    if (!handling) throw new Error(`${f.handling} er ikke i registeret`);
    this.dag = f.dag;
    const input = await this.slaaOp(f.input);
    const foer = await this.udgave();
    const udgang = await this.udfald(f, () =>
      this.handlinger.udfoer(
        handling,
        input,
        { ...f.aktoer, subjekt: 'sekvens' },
        { udvalg: '', plan: { pris: 0, svar: async (r) => ({ ...r.vaerdier }) } },
      ),
    );
    const aendret = foer !== (await this.udgave());
    if (aendret !== (udgang.slags === 'UDFOERT')) throw new Uventet(f, `${udgang.slags}, men filen er ${aendret ? '' : 'ikke '}ændret`);
    return udgang;
  }

  private async udfald(f: Forsoeg, arbejde: () => Promise<Record<string, unknown>>): Promise<Udgang> {
    try {
      const svar = await arbejde();
      if (svar.udfoert) return { forsoeg: f, slags: svar.proeve ? 'PROEVET' : 'UDFOERT', koder: [] };
      return { forsoeg: f, slags: 'AFVIST', koder: afvisningskoder(svar.afvisninger) };
    } catch (fejl) {
      if (fejl instanceof Forespoergselsfejl && KENDTE.includes(fejl.kode)) {
        // A conflict that no check has named is the database's last net.
        if (fejl.kode === 'CONFLICT' && !('argument' in fejl.oplysninger)) throw new Uventet(f, fejl.message);
        return { forsoeg: f, slags: 'FEJL', koder: [fejl.kode] };
      }
      throw new Uventet(f, fejl instanceof Error ? (fejl.stack ?? fejl.message) : String(fejl));
    }
  }

  private async udgave(): Promise<number> {
    const [raekke] = await this.ude.alle<{ data_version: number }>('PRAGMA data_version');
    return raekke?.data_version ?? 0;
  }

  // Rows without a natural key are found by what they are.
  private async slaaOp(vaerdi: unknown): Promise<unknown> {
    if (typeof vaerdi === 'string' && vaerdi.startsWith('¤')) {
      const [, praefiks, sql = ''] = vaerdi.split('¤');
      const [raekke] = await this.ude.alle<{ id: number }>(sql);
      return `${praefiks}_${raekke?.id ?? 999_999_999}`;
    }
    if (Array.isArray(vaerdi)) return Promise.all(vaerdi.map((v) => this.slaaOp(v)));
    if (typeof vaerdi !== 'object' || vaerdi === null) return vaerdi;
    const felter = await Promise.all(Object.entries(vaerdi).map(async ([navn, v]) => [navn, await this.slaaOp(v)] as const));
    return Object.fromEntries(felter.filter(([, v]) => v !== undefined));
  }
}

async function laesGrundlag(fil: Fil): Promise<Grundlag> {
  const indsatser = await fil.alle<{ noegle: string; id: number }>('SELECT noegle, id FROM indsatsomraade');
  const kolonner = await fil.alle<{ tabel: string; navn: string }>(
    "SELECT m.name AS tabel, p.name AS navn FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND (p.name LIKE '%\\_foldet' ESCAPE '\\' OR p.name LIKE '%\\_sort' ESCAPE '\\')",
  );
  const foldede = new Map<string, string[]>();
  for (const { tabel, navn } of kolonner) foldede.set(tabel, [...(foldede.get(tabel) ?? []), navn]);
  return { indsatser: new Map(indsatser.map((i) => [i.noegle, i.id])), foldede };
}

function afvisningskoder(afvisninger: unknown): string[] {
  if (!Array.isArray(afvisninger)) return [];
  return [...new Set(afvisninger.map((a: { kode: string; regel: string }) => `${a.regel} ${a.kode}`))];
}

/** An act that ended in something that no act may end in. */
export class Uventet extends Error {
  constructor(
    readonly forsoeg: Forsoeg,
    readonly hvad: string,
  ) {
    super(hvad);
    this.name = 'Uventet';
  }
}

/** What came of one sequence. */
export interface Sekvens {
  readonly nummer: number;
  readonly udgange: readonly Udgang[];
  readonly tilstande: readonly string[];
  readonly uventet: Uventet | null;
}

/** When a sequence begins: most in the years of the fact sheet, some before and after. */
const begyndelse = (t: Terning): string =>
  dage(
    t.af(
      '2011-03-01',
      '2012-01-01',
      '2012-06-01',
      '2013-01-01',
      '2013-09-01',
      '2014-02-01',
      '2015-03-01',
      '2016-01-01',
      '2018-01-01',
      '2020-06-01',
      '2008-01-01',
      '2022-06-01',
    ),
    t.tal(0, 365),
  );

/** Plays one sequence of about so many acts; the seed and the number decide everything. */
export async function spilSekvens(bane: Bane, froe: number, nummer: number, skridt: number, plads = nummer): Promise<Sekvens> {
  const t = new Terning(froe * 1_000_003 + nummer);
  const verden = await bane.verden(plads);
  const s = new Spil(t, verden, begyndelse(t), nummer);
  const udgange: Udgang[] = [];
  const tilstande = new Set<string>();
  s.overblik = await bane.overblik(verden);
  try {
    for (let i = 0; i < skridt + s.laengde; i += 1) {
      const forsoeg = naesteForsoeg(s);
      if (!forsoeg) continue;
      const udgang = await bane.proev(forsoeg);
      udgange.push(udgang);
      s.husk(udgang.slags === 'UDFOERT');
      if (udgang.slags === 'UDFOERT') s.overblik = await bane.overblik(verden);
      for (const p of s.overblik.planer) tilstande.add(p.status);
    }
  } catch (fejl) {
    if (fejl instanceof Uventet) return { nummer, udgange, tilstande: [...tilstande], uventet: fejl };
    throw fejl;
  }
  return { nummer, udgange, tilstande: [...tilstande], uventet: null };
}

/** Everything that the statements forbid and that belongs to the sequence in this place. */
export async function fundI(bane: Bane, plads: number): Promise<Fund[]> {
  const fund = await kontroller(bane.ude);
  return fund.filter((f) => pladsAf(f) === plads);
}

/** The place that a finding belongs to, by the natural keys in it. */
export const pladsAf = (f: Fund): number => Number(/S(\d+)-/.exec(`${f.noegle} ${f.detalje}`)?.[1] ?? -1);

/** The file that every place starts from: the schema, and the programme periods and fields of the demo. */
export async function lavGrundfil(mappe: string, demo: string): Promise<string> {
  const fil = join(mappe, 'grund.sqlite');
  const kilde = await skrivekilde(fil).initialize();
  await kilde.runMigrations();
  await kilde.query(`ATTACH '${demo}' AS demo`);
  for (const tabel of ['bevillingsperiode', 'indsatsomraade', 'periodeindsats'])
    await kilde.query(`INSERT INTO main."${tabel}" SELECT * FROM demo."${tabel}"`);
  await kilde.query('DETACH demo');
  await kilde.query('PRAGMA wal_checkpoint(TRUNCATE)');
  await kilde.destroy();
  return fil;
}
