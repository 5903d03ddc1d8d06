import { CommandFault, environmentWith, type Manual, readArguments, runCommand } from '../src/app/command-line';
import { loadConfig } from '../src/app/config';
import { isDay } from '../src/kernel/day';
import { LANGUAGE, readLanguage } from './language';

/** `npm run audit`: every rule over every stored row; faults are told first, then warnings. */

const MANUAL: Manual = {
  name: 'npm run audit',
  takes: '[--pr DAY] [--kommune KEY] [--language da|en] [--database FILE]',
  text: `Judges every stored row by every rule, and changes nothing. Ends with 0 when no rule is broken (warnings may be),
with 1 when one is, and with 2 when it could not be done.

  --pr DAY         as of a day, with what was decided by then: 2014-04-23; today when left out
  --kommune KEY    of one kommune: KOEBENHAVN; of all when left out
  --language LANG  what the rules say, in Danish (da, the default) or English (en)
  --database FILE  the database file; that of DATABASE_URL when left out`,
};

function readOptionsAndAudit(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = readArguments(MANUAL, { options: { pr: text, kommune: text, database: text, ...LANGUAGE } });
  const { pr, kommune } = values;
  const language = readLanguage(values.language);
  if (pr !== undefined && !isDay(pr)) throw new CommandFault(`--pr must be a day, such as 2014-04-23; it is ${JSON.stringify(pr)}.`);
  const config = loadConfig(environmentWith(values.database));
  // Loaded when there is something to do: the manual and a mistyped option do not wait for the service.
  const { audit }: typeof import('./work/audit') = require('./work/audit');
  return audit(config, { pr, kommune, language });
}

runCommand(readOptionsAndAudit);
