import { handling } from '../../act/act';
import type { Udfoerelse } from '../../act/act-context';
import { brud } from '../../kernel/rule';
import { Filfejl } from '../import/file-fault';
import { type Laestfil, laesFil } from '../import/files';
import { IMPORTREGISTRE } from '../import/nouns';
import { type Fortalte, importerRaekke, type Rapport } from '../import/rows';
import { ImporterInput, type ImportfilInput } from '../import.inputs';
import { ImportPayload } from '../import.payload';
import { RAEKKERNE_SKAL_HOLDE } from '../rules/raekkerne-skal-holde';

export const importer = handling<ImporterInput>({
  navn: 'importer',
  beskrivelse:
    'Importér. Files of registers (kommuner, byområder, forvaltninger, organisations and who administers them, estates, seats in fora), row by row through the acts and under their rules: all of it or nothing, with a report per row. A row that is there is corrected. By an administrator.',
  input: ImporterInput,
  svar: () => ImportPayload,
  async udfoer(x, { filer }) {
    const rapport = await udfoerFiler(x, filer);
    x.vaerdier.antal = rapport.length;
    x.vaerdier.raekker = rapport;
    x.kraev(brud([RAEKKERNE_SKAL_HOLDE], rapport, x.dag));
    return { genstande: {}, dato: x.dag };
  },
});

/** How often a long import says how far it has come, in rows. */
const SKRIDT = 1000;

async function udfoerFiler(x: Udfoerelse, filer: readonly ImportfilInput[]): Promise<Rapport[]> {
  const { laeste, fejl } = laesAlle(filer);
  const ialt = laeste.reduce((antal, f) => antal + f.raekker.length, 0);
  const rapport = [...fejl];
  const fortalte: Fortalte = new Map();
  let gjort = 0;
  for (const { navn, register, raekker } of iOrden(laeste)) {
    for (const [i, raa] of raekker.entries()) {
      rapport.push(await importerRaekke(x, register, { fil: navn, raekke: i + 1 }, raa, fortalte));
      gjort += 1;
      if (gjort % SKRIDT === 0) x.fremdrift(gjort, ialt);
    }
  }
  return rapport;
}

function laesAlle(filer: readonly ImportfilInput[]): { laeste: Laestfil[]; fejl: Rapport[] } {
  const [laeste, fejl]: [Laestfil[], Rapport[]] = [[], []];
  for (const fil of filer) {
    try {
      laeste.push(laesFil(fil));
    } catch (f) {
      if (!(f instanceof Filfejl)) throw f;
      fejl.push({ fil: fil.navn, raekke: 0, navneord: '', noegle: '', udfald: 'FEJL', felt: null, tekst: f.saetning });
    }
  }
  return { laeste, fejl };
}

/** What others build on first; files of one register in the order in which they came. */
const iOrden = (filer: readonly Laestfil[]): Laestfil[] =>
  [...filer].sort((a, b) => IMPORTREGISTRE.indexOf(a.register) - IMPORTREGISTRE.indexOf(b.register));
