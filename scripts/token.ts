import './afbrudt';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { demonoegle } from '../src/adgang/demonoegle';
import { demotoken } from '../src/adgang/tokens';
import { laesKonfiguration } from '../src/config';
import { Laesere } from '../src/db/laesere';
import { erRolle, ROLLE_FOR, ROLLER } from '../src/kerne/roller';

/** `npm run token -- --rolle FORVALTNING --for TMF`: prints a demo token for the service on this machine. */
async function koer(): Promise<void> {
  const { values } = parseArgs({
    options: { rolle: { type: 'string' }, for: { type: 'string' }, timer: { type: 'string', default: '8' } },
  });
  const { rolle } = values;
  if (!erRolle(rolle) || rolle === 'OFFENTLIG')
    throw new Error(`--rolle skal være en af ${ROLLER.filter((r) => r !== 'OFFENTLIG').join(', ')}`);
  const hvad = ROLLE_FOR[rolle];
  if (hvad && !values.for) throw new Error(`${rolle} handler for en ${hvad}: angiv dens nøgle med --for, fx --for ${EKSEMPEL[hvad]}`);
  if (!hvad && values.for) throw new Error(`${rolle} handler ikke for nogen: udelad --for`);
  const timer = Number(values.timer);
  if (!(timer > 0 && timer <= 24 * 31)) throw new Error('--timer skal være et tal fra 1 til 744');
  const { tokens, fil } = laesKonfiguration(process.env);
  if (!tokens.demonoegle) throw new Error('Der er ingen demo-tokens i denne konfiguration (se DEMO_TOKENS i README)');
  if (hvad && values.for) await kraevDer(fil, hvad, values.for);
  console.log(await demotoken(tokens, demonoegle(tokens.demonoegle), { rolle, for: values.for ?? null }, timer));
}

/** A token for somebody who is not there would be good for nothing. Before the first start there is nobody to ask. */
async function kraevDer(fil: string, hvad: string, noegle: string): Promise<void> {
  if (!existsSync(fil)) return;
  const laesere = await Laesere.aabn({ fil, antal: 1, tidsgraense: 10_000, svargraense: 1_000_000 });
  const fundet = await laesere
    .laes(`SELECT 1 AS svar FROM "${hvad.toLowerCase()}" WHERE noegle = ?1`, [noegle])
    .finally(() => laesere.luk());
  if (fundet === null) throw new Error(`Der er ingen ${hvad.toLowerCase()} med nøglen ${noegle} i ${fil}.`);
}

const EKSEMPEL: Readonly<Record<string, string>> = {
  Boligorganisation: 'FSB',
  Forvaltning: 'TMF',
  Forum: 'FORUM-NOERREBRO',
  Kommune: 'KOEBENHAVN',
};

koer().catch((fejl: unknown) => {
  console.error(fejl instanceof Error ? fejl.message : fejl);
  process.exitCode = 1;
});
