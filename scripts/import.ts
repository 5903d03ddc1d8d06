import './afbrudt';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { skrivekilde } from '../ormconfig';
import { laesKonfiguration } from '../src/config';
import { aabnDatabase } from '../src/db/database';
import type { Svarvalg } from '../src/handling/udfoer';
import type { Aktoer } from '../src/kerne/roller';
import { systemur } from '../src/kerne/ur';
import { HANDLINGER } from '../src/netvaerk/handlinger';
import { lavHandlinger } from '../src/netvaerk/opstilling';
import { IMPORTREGISTRE } from '../src/register/import/navneord';
import type { Rapport } from '../src/register/import/raekker';
import { SKABELONFORMER, skabelon } from '../src/register/import/skabelon';

/**
 * `npm run import -- FIL…`: imports files of registers into the database of the configuration, all of it or nothing, by the
 * act `importer`. `--proev` only tries; `--skabelon afdeling` (or `afdeling.csv`) prints a template.
 */
const AKTOER: Aktoer = { rolle: 'ADMINISTRATOR', for: null, subjekt: 'npm run import' };

// What the act came to, as values; there is no selection of a client's here.
const SVAR: Svarvalg = { plan: { pris: 0, svar: async ({ vaerdier }) => ({ ...vaerdier }) }, udvalg: '' };

const erRapport = (v: unknown): v is readonly Rapport[] => Array.isArray(v);

async function koer(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { skabelon: { type: 'string' }, proev: { type: 'boolean', default: false }, database: { type: 'string' } },
  });
  if (values.skabelon !== undefined) return visSkabelon(values.skabelon);
  if (positionals.length === 0) throw new Error('npm run import -- FIL…, eller -- --skabelon NAVNEORD');
  const k = laesKonfiguration(values.database ? { ...process.env, DATABASE_URL: `sqlite:${values.database}` } : process.env);
  const filer = positionals.map((sti) => ({ navn: basename(sti), indhold: readFileSync(sti, 'utf8') }));
  const importer = HANDLINGER.find((h) => h.navn === 'importer');
  if (!importer) throw new Error('importer er ikke i registeret');
  const database = await aabnDatabase(skrivekilde, { fil: k.fil, antal: 1, tidsgraense: 600_000, svargraense: 1_000_000_000 });
  try {
    const handlinger = lavHandlinger(database.skriver, systemur, (gjort, ialt) => console.error(`${gjort} af ${ialt} rækker …`));
    const svar = await handlinger.udfoer(importer, { filer, dryRun: values.proev }, AKTOER, SVAR);
    return vis(erRapport(svar.raekker) ? svar.raekker : [], svar.udfoert === true, values.proev, k.fil);
  } finally {
    await database.luk();
  }
}

function visSkabelon(fil: string): number {
  const [navneord, endelse = 'yaml'] = fil.split('.');
  const form = SKABELONFORMER.find((f) => f === endelse);
  if (!form) throw new Error(`--skabelon ${navneord} kan ende på ${SKABELONFORMER.map((f) => `.${f}`).join(', ')}`);
  const register = IMPORTREGISTRE.find((r) => r.navneord === navneord || r.flertal === navneord);
  if (!register) throw new Error(`--skabelon skal være en af ${IMPORTREGISTRE.map((r) => r.navneord).join(', ')}`);
  process.stdout.write(skabelon(register, form));
  return 0;
}

const ORD = { OPRETTET: 'oprettet', RETTET: 'rettet', UAENDRET: 'uændret', FEJL: 'fejl' } as const;

function vis(rapport: readonly Rapport[], udfoert: boolean, proeve: boolean, fil: string): number {
  for (const r of rapport.filter((x) => x.udfald === 'FEJL'))
    console.log(
      `${r.fil}${r.raekke > 0 ? `, række ${r.raekke}` : ''}${r.noegle ? ` (${r.noegle})` : ''}: ${r.felt ? `${r.felt}: ` : ''}${r.tekst?.da ?? ''}`,
    );
  const antal = (udfald: Rapport['udfald']): string => `${rapport.filter((r) => r.udfald === udfald).length} ${ORD[udfald]}`;
  const hvad = !udfoert ? 'Intet er indlæst' : proeve ? 'Prøvet, intet er gemt' : `Indlæst i ${fil}`;
  console.log(`${hvad}: ${antal('OPRETTET')}, ${antal('RETTET')}, ${antal('UAENDRET')}, ${antal('FEJL')}.`);
  return udfoert ? 0 : 1;
}

koer().then(
  (kode) => {
    process.exitCode = kode;
  },
  (fejl: unknown) => {
    console.error(fejl instanceof Error ? fejl.message : fejl);
    process.exitCode = 2;
  },
);
