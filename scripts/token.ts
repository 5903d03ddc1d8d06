import { existsSync } from 'node:fs';
import { demonoegle } from '../src/access/demo-key';
import { demotoken } from '../src/access/tokens';
import { laesKonfiguration } from '../src/app/config';
import { kraevDatabasefil, paaMenneskesprog } from '../src/db/database-file';
import { Laesere } from '../src/db/reader-pool';
import { erRolle, ROLLE_FOR, ROLLER } from '../src/kernel/roles';
import { CommandFault, type Manual, readArguments, runCommand } from './command-line';

/** `npm run token -- --rolle FORVALTNING --for TMF`: prints a demo token for the service on this machine. */

const EXAMPLES: Readonly<Record<string, string>> = {
  Boligorganisation: 'FSB',
  Forvaltning: 'TMF',
  Forum: 'FORUM-NOERREBRO',
  Kommune: 'KOEBENHAVN',
};

const TOKEN_ROLES = ROLLER.filter((r) => r !== 'OFFENTLIG');

const MANUAL: Manual = {
  name: 'npm run token',
  takes: '--rolle ROLE [--for KEY] [--timer HOURS]',
  text: `Prints a demo token for the service on this machine. With --silent after run, it prints that and nothing else:

  TOKEN=$(npm run --silent token -- --rolle FORVALTNING --for TMF)

  --rolle ROLE   ${TOKEN_ROLES.slice(0, 4).join(', ')},
                 ${TOKEN_ROLES.slice(4).join(', ')}
  --for KEY      whom the role acts for: ${Object.entries(EXAMPLES)
    .map(([noun, key]) => `${noun} ${key}`)
    .join(', ')}
  --timer HOURS  how long it can be used, 8 hours when left out`,
};

async function printToken(): Promise<undefined> {
  const text = { type: 'string' } as const;
  const { values } = readArguments(MANUAL, { options: { rolle: text, for: text, timer: { type: 'string', default: '8' } } });
  const { rolle } = values;
  if (!erRolle(rolle) || rolle === 'OFFENTLIG')
    throw new CommandFault(`--rolle must be one of ${TOKEN_ROLES.join(', ')}${rolle === undefined ? '' : `; it is ${JSON.stringify(rolle)}`}.`);
  const noun = ROLLE_FOR[rolle];
  if (noun && !values.for) throw new CommandFault(`${rolle} acts for a ${noun}: give its key with --for, such as --for ${EXAMPLES[noun]}.`);
  if (!noun && values.for) throw new CommandFault(`${rolle} acts for nobody else: leave --for out.`);
  const hours = Number(values.timer);
  if (!(hours > 0 && hours <= 24 * 31))
    throw new CommandFault(`--timer must be a number from 1 to 744; it is ${JSON.stringify(values.timer)}.`);
  const { tokens, fil } = laesKonfiguration(process.env);
  if (!tokens.demonoegle) throw new CommandFault('There are no demo tokens in this configuration: see DEMO_TOKENS in the README.');
  if (noun && values.for) await requireStored(fil, noun, values.for);
  console.log(await demotoken(tokens, demonoegle(tokens.demonoegle), { rolle, for: values.for ?? null }, hours));
  return undefined;
}

/** A token for somebody who is not there would be good for nothing. Before the first start there is nobody to ask. */
async function requireStored(fil: string, noun: string, key: string): Promise<void> {
  if (!existsSync(fil)) return;
  kraevDatabasefil(fil, true);
  const found = await ask(fil, `SELECT 1 AS svar FROM "${noun.toLowerCase()}" WHERE noegle = ?1`, key).catch((error: unknown) => {
    throw paaMenneskesprog(error, fil);
  });
  if (found === null) throw new CommandFault(`There is no ${noun} with the key ${key} in ${fil}.`);
}

async function ask(fil: string, sql: string, key: string): Promise<Buffer | null> {
  const laesere = await Laesere.aabn({ fil, antal: 1, tidsgraense: 10_000, svargraense: 1_000_000 });
  return laesere.laes(sql, [key]).finally(() => laesere.luk());
}

runCommand(printToken);
