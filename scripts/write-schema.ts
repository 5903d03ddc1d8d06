import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brudMellem } from '../src/app/breaking-changes';
import { erDiagram, trykSkema } from '../src/app/print';
import { trykLivscyklus } from '../src/rulebook/lifecycle';
import { trykRegelbog } from '../src/rulebook/rulebook';
import { CommandFault, type Manual, readArguments, runCommand } from './command-line';

/** `npm run schema`: writes what is printed from the model into `schema/`. */

const MANUAL: Manual = {
  name: 'npm run schema',
  takes: '[--brud "WHY"]',
  text: `Writes what is printed from the model into schema/: schema.graphql, netvaerk.md, regler.md and livscyklus.md. Read the
difference before you commit it.

  --brud "WHY"  writes a change that breaks clients, too, and keeps the why in schema/breaking.md`,
};

const SDL = 'schema/schema.graphql';

function printSchema(): undefined {
  const { values } = readArguments(MANUAL, { options: { brud: { type: 'string' } } });
  const sdl = trykSkema();
  const breaches = existsSync(SDL) ? brudMellem(readFileSync(SDL, 'utf8'), sdl) : [];
  const list = breaches.map((b) => `  ${b}`).join('\n');
  if (breaches.length > 0 && !values.brud)
    throw new CommandFault(`The change breaks what the API has promised:\n${list}\nIf it is meant: npm run schema -- --brud "why".`);
  if (breaches.length > 0) appendFileSync('schema/breaking.md', `\n## ${values.brud}\n\n${breaches.map((b) => `- ${b}`).join('\n')}\n`);
  writeFileSync(SDL, sdl);
  writeFileSync('schema/network.md', erDiagram());
  writeFileSync('schema/regler.md', trykRegelbog());
  writeFileSync('schema/lifecycle.md', trykLivscyklus());
  const kept = breaches.length > 0 ? `; what breaks clients (${breaches.length}) is kept in schema/breaking.md` : '';
  console.log(`Written: ${SDL}, netvaerk.md, regler.md and livscyklus.md${kept}.`);
}

runCommand(printSchema);
