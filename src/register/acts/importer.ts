import { defineAct } from '../../act/act';
import type { ActContext } from '../../act/act-context';
import { breach } from '../../kernel/rule';
import { FileFault } from '../import/file-fault';
import { type ReadRows, readRegisterFile } from '../import/files';
import { IMPORT_REGISTERS } from '../import/nouns';
import { type ImportReport, importRow, type Told } from '../import/rows';
import { ImporterInput, type ImportfilInput } from '../import.inputs';
import { ImportPayload } from '../import.payload';
import { RAEKKERNE_SKAL_HOLDE } from '../rules/raekkerne-skal-holde';

export const importer = defineAct<ImporterInput>({
  name: 'importer',
  description:
    'Importér. Files of registers (kommuner, byområder, forvaltninger, organisations and who administers them, estates, seats in fora), row by row through the acts and under their rules: all of it or nothing, with a report per row. A row that is there is corrected. By an administrator.',
  input: ImporterInput,
  payload: () => ImportPayload,
  async execute(x, { filer: files }) {
    const report = await carryOutFiles(x, files);
    x.values.antal = report.length;
    x.values.raekker = report;
    x.require(breach([RAEKKERNE_SKAL_HOLDE], report, x.today));
    return { objects: {}, dato: x.today };
  },
});

/** How often a long import says how far it has come, in rows. */
const STEPS = 1000;

async function carryOutFiles(x: ActContext, files: readonly ImportfilInput[]): Promise<ImportReport[]> {
  const { readOnes, error } = readAll(files);
  const total = readOnes.reduce((count, f) => count + f.raekker.length, 0);
  const report = [...error];
  const told: Told = new Map();
  let done = 0;
  for (const { navn: name, register, raekker: rows } of inOrder(readOnes)) {
    for (const [i, raw] of rows.entries()) {
      report.push(await importRow(x, register, { fil: name, raekke: i + 1 }, raw, told));
      done += 1;
      if (done % STEPS === 0) x.progress(done, total);
    }
  }
  return report;
}

function readAll(files: readonly ImportfilInput[]): { readOnes: ReadRows[]; error: ImportReport[] } {
  const [readOnes, error]: [ReadRows[], ImportReport[]] = [[], []];
  for (const file of files) {
    try {
      readOnes.push(readRegisterFile(file));
    } catch (f) {
      if (!(f instanceof FileFault)) throw f;
      error.push({ fil: file.navn, raekke: 0, navneord: '', noegle: '', udfald: 'FEJL', felt: null, tekst: f.text });
    }
  }
  return { readOnes, error };
}

/** What others build on first; files of one register in the order in which they came. */
const inOrder = (files: readonly ReadRows[]): ReadRows[] =>
  [...files].sort((a, b) => IMPORT_REGISTERS.indexOf(a.register) - IMPORT_REGISTERS.indexOf(b.register));
