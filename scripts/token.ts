import { existsSync } from 'node:fs';
import { demoKey } from '../src/access/demo-key';
import { signDemoToken } from '../src/access/tokens';
import { CommandFault, type Manual, readArguments, runCommand } from '../src/app/command-line';
import { loadConfig } from '../src/app/config';
import { keyIsStored } from '../src/db/look-up';
import { type DatabaseTarget, targetName } from '../src/db/target';
import { isRole, ROLE_ACTS_FOR, ROLES } from '../src/kernel/roles';

/** `npm run token -- --rolle FORVALTNING --for TMF`: prints a demo token for the service on this machine. */

const EXAMPLES: Readonly<Record<string, string>> = {
  Boligorganisation: 'FSB',
  Forvaltning: 'TMF',
  Forum: 'FORUM-NOERREBRO',
  Kommune: 'KOEBENHAVN',
};

const TOKEN_ROLES = ROLES.filter((r) => r !== 'OFFENTLIG');

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
  const { rolle: role } = values;
  if (!isRole(role) || role === 'OFFENTLIG')
    throw new CommandFault(
      `--rolle must be one of ${TOKEN_ROLES.join(', ')}${role === undefined ? '' : `; it is ${JSON.stringify(role)}`}.`,
    );
  const noun = ROLE_ACTS_FOR[role];
  if (noun && !values.for) throw new CommandFault(`${role} acts for a ${noun}: give its key with --for, such as --for ${EXAMPLES[noun]}.`);
  if (!noun && values.for) throw new CommandFault(`${role} acts for nobody else: leave --for out.`);
  const hours = Number(values.timer);
  if (!(hours > 0 && hours <= 24 * 31))
    throw new CommandFault(`--timer must be a number from 1 to 744; it is ${JSON.stringify(values.timer)}.`);
  const { tokens, database } = loadConfig(process.env);
  if (!tokens.demoKey) throw new CommandFault('There are no demo tokens in this configuration: see DEMO_TOKENS in the README.');
  if (noun && values.for) await requireStored(database, noun, values.for);
  console.log(await signDemoToken(tokens, demoKey(tokens.demoKey), { rolle: role, for: values.for ?? null }, hours));
  return undefined;
}

/** A token for somebody who is not there would be good for nothing. Before the first start there is nobody to ask. */
async function requireStored(target: DatabaseTarget, noun: string, key: string): Promise<void> {
  if (target.engine === 'sqlite' && !existsSync(target.file)) return;
  if (!(await keyIsStored(target, noun.toLowerCase(), key)))
    throw new CommandFault(`There is no ${noun} with the key ${key} in ${targetName(target)}.`);
}

runCommand(printToken);
