import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Handlinger } from '../src/act/act-executor';
import type { Skriver } from '../src/db/writer';
import { type Objekttype, typeAf } from '../src/model/model';
import { udfoerForloeb } from './carry-out';
import { kilderAf } from './course';
import { laesSaafiler, Saafejl, type Saafil, type Saaraekke } from './read-files';

/** Rows in one INSERT; SQLite binds at most 32,766 values. */
const BUNKE = 200;

/**
 * The ground that acts stand on, for which there are no acts: who and what there is, and what the policies and programme
 * periods say. Everything else in the seed is built through the acts, so that it cannot break a rule.
 */
const GRUNDLAG = new Set([
  'kommune',
  'byomraade',
  'politik',
  'udpegning',
  'forvaltning',
  'boligorganisation',
  'administration',
  'afdeling',
  'ejerskab',
  'bevillingsperiode',
  'indsatsomraade',
  'periodeindsats',
  'forum',
  'forumomraade',
  'pulje',
]);

/** Puts the seed data of a folder into an empty database, whole or not at all. Returns the number of rows of the files. */
export async function indlaes(skriver: Skriver, handlinger: Handlinger, mappe: string): Promise<number> {
  const filer = await laesSaafiler(mappe);
  const numre = nummerer(filer);
  const klar = afhaengigheder(filer).map((fil) => ({ fil, raekker: opslaa(fil, numre) }));
  return skriver.enhed(async (em, laes) => {
    for (const { fil, raekker } of klar) if (GRUNDLAG.has(fil.type.tabel)) await indsaet(em, fil, raekker);
    await udfoerForloeb({ em, laes }, handlinger, kilderAf(filer));
    return filer.reduce((antal, fil) => antal + fil.raekker.length, 0);
  });
}

type Numre = ReadonlyMap<Objekttype, ReadonlyMap<string, number>>;

// Row numbers are the places in the files, so that references can be resolved before anything is written.
function nummerer(filer: readonly Saafil[]): Numre {
  const fejl: string[] = [];
  const numre = new Map(
    filer.map(({ type, raekker }) => {
      const egne = new Map<string, number>();
      raekker.forEach((r, i) => {
        if (r.noegle === null) return;
        if (egne.has(r.noegle)) fejl.push(`${r.sted}: the key stands in an earlier row, too`);
        egne.set(r.noegle, i + 1);
      });
      return [type, egne] as const;
    }),
  );
  if (fejl.length > 0) throw new Saafejl(fejl);
  return numre;
}

function opslaa(fil: Saafil, numre: Numre): Record<string, unknown>[] {
  const fejl: string[] = [];
  const klar = fil.raekker.map((r, i) => ({ id: i + 1, ...medHenvisninger(fil.type, r, numre, fejl) }));
  if (fejl.length > 0) throw new Saafejl(fejl);
  return klar;
}

function medHenvisninger(type: Objekttype, raekke: Saaraekke, numre: Numre, fejl: string[]): Record<string, unknown> {
  const klar: Record<string, unknown> = { ...raekke.vaerdier };
  for (const f of type.felter.values()) {
    const noegle = klar[f.navn];
    if (f.art !== 'tilEn' || typeof noegle !== 'string') continue;
    const maal = typeAf(f.maal());
    const id = numre.get(maal)?.get(noegle);
    if (id === undefined) fejl.push(`${raekke.sted}: ${f.navn}: there is no ${maal.navn} ${JSON.stringify(noegle)}`);
    klar[f.navn] = { id };
  }
  return klar;
}

/** Files in an order in which every row finds the rows that it points to. */
function afhaengigheder(filer: readonly Saafil[]): Saafil[] {
  const ordnet: Saafil[] = [];
  const besoegt = new Set<Objekttype>();
  const besoeg = (type: Objekttype): void => {
    if (besoegt.has(type)) return;
    besoegt.add(type);
    for (const f of type.felter.values()) if (f.art === 'tilEn') besoeg(typeAf(f.maal()));
    const fil = filer.find((x) => x.type === type);
    if (fil) ordnet.push(fil);
  };
  for (const { type } of filer) besoeg(type);
  return ordnet;
}

async function indsaet(em: EntityManager, fil: Saafil, raekker: readonly Record<string, unknown>[]): Promise<number> {
  const maal: EntityTarget<ObjectLiteral> = em.connection.getMetadata(fil.type.navn).target;
  for (let i = 0; i < raekker.length; i += BUNKE) {
    const bunke = raekker.slice(i, i + BUNKE);
    try {
      await em.insert(maal, bunke);
    } catch {
      await findFejlen(em, maal, fil, bunke, i);
    }
  }
  return raekker.length;
}

/** The database has refused a bunch and kept nothing of it; one row at a time shows which. */
async function findFejlen(
  em: EntityManager,
  maal: EntityTarget<ObjectLiteral>,
  fil: Saafil,
  bunke: readonly Record<string, unknown>[],
  fra: number,
): Promise<void> {
  for (const [i, raekke] of bunke.entries()) {
    try {
      await em.insert(maal, raekke);
    } catch (fejl) {
      throw new Saafejl([`${fil.raekker[fra + i]?.sted}: ${fejl instanceof Error ? fejl.message : String(fejl)}`]);
    }
  }
}
