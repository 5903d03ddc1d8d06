import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFault, type Manual, readArguments, runCommand } from '../scripts/command-line';
import { forskel } from './measure/answers';
import { bygDeltagere, type Deltager, HELHED } from './measure/contestants';
import { belast, type Maaling, midt } from './measure/load';
import { laesOperationer, type Operation } from './measure/operations';
import { Server } from './measure/process';
import { maalOpstart, type Opstart } from './measure/startup';
import { maaltabel, opstartstabel, resultattabeller } from './measure/table';
import { maalAf, type Resultater } from './measure/targets';

/** `npm run bench`: see README.md. Progress goes to stderr, the tables to stdout. */

const MANUAL: Manual = {
  name: 'npm run bench',
  takes: '[--sekunder N] [--opvarmning N] [--runder N] [--kun NAME,…] [--json FILE]',
  text: `Measures Helhed beside the same stack used plainly, Mercurius and a hand-written limit. Ends with 1 when their answers differ.

  --sekunder N    seconds of load in each measurement, 5 when left out
  --opvarmning N  seconds of warming up before it, 2 when left out
  --runder N      rounds, of which the median is told, 3 when left out
  --kun NAME,…    only these contenders and operations, or opstart; all when left out
  --json FILE     writes the figures into a file, too`,
};

const rod = join(__dirname, '..');
const meld = (linje: string): void => console.error(linje);

interface Valg {
  readonly sekunder: number;
  readonly opvarmning: number;
  readonly runder: number;
  /** Names of contenders, operations, or `opstart`; empty for all. */
  readonly kun: readonly string[];
  readonly json: string | undefined;
}

function laesValg(): Valg {
  const tekst = { type: 'string' } as const;
  const { values } = readArguments(MANUAL, { options: { sekunder: tekst, opvarmning: tekst, runder: tekst, kun: tekst, json: tekst } });
  const helt = (navn: 'sekunder' | 'opvarmning' | 'runder', standard: number): number => {
    const n = Number(values[navn] ?? standard);
    if (!Number.isInteger(n) || n < 1)
      throw new CommandFault(`--${navn} must be a whole number from 1; it is ${JSON.stringify(values[navn])}.`);
    return n;
  };
  const kun = values.kun?.split(',').filter(Boolean) ?? [];
  return { sekunder: helt('sekunder', 5), opvarmning: helt('opvarmning', 2), runder: helt('runder', 3), kun, json: values.json };
}

/** What one run is about. */
interface Opgave {
  readonly valg: Valg;
  readonly fil: string;
  readonly operationer: readonly Operation[];
  readonly deltagere: readonly Deltager[];
  /** Helhed's answers, by operation. */
  readonly facit: Map<string, unknown>;
  readonly afvigelser: string[];
}

/** The items that `--kun` names; all of them when it names none of their kind. */
function udvalgte<T extends { readonly navn: string }>(alle: readonly T[], kun: readonly string[]): readonly T[] {
  const fundne = alle.filter((x) => kun.includes(x.navn));
  return fundne.length > 0 ? fundne : alle;
}

async function medServer<T>(deltager: Deltager, { fil, operationer }: Opgave, brug: (server: Server) => Promise<T>): Promise<T> {
  const miljoe = { NODE_ENV: 'production', ...deltager.miljoe };
  const server = await Server.start({ kommando: process.execPath, argumenter: [deltager.program], miljoe, mappe: rod, fil });
  try {
    await server.klar(operationer[0]?.krop ?? '');
    return await brug(server);
  } catch (fejl) {
    throw new Error(`${deltager.navn}: ${fejl instanceof Error ? fejl.message : fejl}`, { cause: fejl });
  } finally {
    await server.luk();
  }
}

async function sammenlign(opgave: Opgave, alle: readonly Deltager[]): Promise<void> {
  const helhedFoerst = [...alle.filter((d) => d.navn === HELHED), ...opgave.deltagere.filter((d) => d.navn !== HELHED)];
  for (const deltager of helhedFoerst) {
    await medServer(deltager, opgave, async (server) => {
      for (const operation of opgave.operationer) {
        const data = await server.svar(operation.krop);
        if (deltager.navn === HELHED) opgave.facit.set(operation.navn, data);
        else tjek(opgave, deltager, operation, data);
      }
    });
  }
  meld(
    opgave.afvigelser.length === 0 ? `The same answers from ${helhedFoerst.map((d) => d.navn).join(', ')}.` : opgave.afvigelser.join('\n'),
  );
}

function tjek(opgave: Opgave, deltager: Deltager, operation: Operation, data: unknown): void {
  const fundet = forskel(opgave.facit.get(operation.navn), data);
  if (fundet) opgave.afvigelser.push(`${deltager.navn} answers ${operation.navn} otherwise: ${fundet}`);
}

// Contenders take turns within each operation, so that a machine that slows down meanwhile slows all of them.
async function maal(opgave: Opgave): Promise<Resultater> {
  const { valg, operationer, deltagere } = opgave;
  const resultater: Record<string, Record<string, Maaling>> = {};
  const ialt = operationer.length * valg.runder * deltagere.length;
  meld(
    `${ialt} measurements of ${valg.opvarmning} + ${valg.sekunder} s, about ${Math.ceil((ialt * (valg.opvarmning + valg.sekunder + 1.5)) / 60)} min.`,
  );
  let nummer = 0;
  for (const operation of operationer) {
    const runder = new Map<string, Maaling[]>(deltagere.map((d) => [d.navn, []]));
    for (let runde = 1; runde <= valg.runder; runde += 1) {
      for (const deltager of roter(deltagere, runde)) {
        const m = await enMaaling(opgave, deltager, operation);
        runder.get(deltager.navn)?.push(m);
        nummer += 1;
        meld(
          `[${nummer}/${ialt}] ${operation.navn} · round ${runde} · ${deltager.navn}: ${Math.round(m.svarPrSekund)} answers/s, p99 ${m.p99Ms} ms`,
        );
      }
    }
    resultater[operation.navn] = Object.fromEntries([...runder].map(([navn, alle]) => [navn, midt(alle)]));
  }
  return resultater;
}

/** Another one first in every round. */
function roter<T>(alle: readonly T[], runde: number): T[] {
  const fra = (runde - 1) % alle.length;
  return [...alle.slice(fra), ...alle.slice(0, fra)];
}

function enMaaling(opgave: Opgave, deltager: Deltager, operation: Operation): Promise<Maaling> {
  return medServer(deltager, opgave, async (server) => {
    const m = await belast(server, operation, opgave.valg);
    // Still right after the load.
    tjek(opgave, deltager, operation, await server.svar(operation.krop));
    return m;
  });
}

/** Whether everybody gave the same answers. */
async function koer(valg: Valg, mappe: string): Promise<boolean> {
  const fil = join(mappe, 'helhed.sqlite');
  meld(execFileSync(process.execPath, ['dist/seed.js', '--database', fil], { cwd: rod, encoding: 'utf8' }).trim());
  const alle = await bygDeltagere(rod, mappe);
  const kendte = [...alle, ...laesOperationer(rod)].map((x) => x.navn).concat('opstart');
  const ukendte = valg.kun.filter((n) => !kendte.includes(n));
  if (ukendte.length > 0) throw new CommandFault(`--kun ${ukendte.join(',')} is not known; choose among ${kendte.join(', ')}.`);
  const operationer = udvalgte(laesOperationer(rod), valg.kun);
  const opgave: Opgave = { valg, fil, operationer, deltagere: udvalgte(alle, valg.kun), facit: new Map(), afvigelser: [] };
  await sammenlign(opgave, alle);
  const kunOpstart = valg.kun.length > 0 && valg.kun.every((n) => n === 'opstart');
  const resultater = kunOpstart ? {} : await maal(opgave);
  const opstart = valg.kun.length === 0 || valg.kun.includes('opstart') ? await opstarten(opgave) : {};
  skriv(opgave, resultater, opstart);
  return opgave.afvigelser.length === 0;
}

function opstarten({ fil, operationer, facit }: Opgave): Promise<Opstart> {
  const [operation] = operationer;
  if (!operation) throw new Error('there are no operations');
  return maalOpstart({ rod, fil, krop: operation.krop, ventet: facit.get(operation.navn), meld });
}

function skriv({ valg, operationer, deltagere, afvigelser }: Opgave, resultater: Resultater, opstart: Opstart): void {
  const maskine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, ${process.platform}`;
  const figurer = maalAf(resultater, opstart);
  const dele = [
    `${maskine}; median of ${valg.runder} × ${valg.sekunder} s, 16 connections`,
    resultattabeller(resultater, operationer, deltagere),
  ];
  if (Object.keys(opstart).length > 0) dele.push(opstartstabel(opstart));
  dele.push(maaltabel(figurer));
  console.log(`\n${dele.filter(Boolean).join('\n\n')}\n`);
  if (valg.json)
    writeFileSync(valg.json, `${JSON.stringify({ maskine, valg, resultater, opstart, maal: figurer, afvigelser }, null, 2)}\n`);
  if (afvigelser.length > 0) console.error(`The answers differ:\n${afvigelser.join('\n')}`);
}

async function start(): Promise<number> {
  const valg = laesValg();
  const mappe = mkdtempSync(join(tmpdir(), 'helhed-bench-'));
  try {
    return (await koer(valg, mappe)) ? 0 : 1;
  } finally {
    rmSync(mappe, { recursive: true, force: true });
  }
}

runCommand(start);
