import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { breakingChanges } from '../src/app/breaking-changes';
import { CommandFault, type Manual, readArguments, runCommand } from '../src/app/command-line';
import { drawErDiagram, printSdl } from '../src/app/print';
import { printLifecycle } from '../src/rulebook/lifecycle';
import { printRulebook } from '../src/rulebook/rulebook';

/** `npm run schema`: writes what is printed from the model into `schema/`. */

const MANUAL: Manual = {
  name: 'npm run schema',
  takes: '[--breaking "WHY"]',
  text: `Writes what is printed from the model into schema/: schema.graphql, network.md, regler.md and lifecycle.md. Read the
difference before you commit it.

  --breaking "WHY"  writes a change that breaks clients, too, and keeps the why in schema/breaking.md`,
};

const SDL = 'schema/schema.graphql';

function printSchema(): undefined {
  const { values } = readArguments(MANUAL, { options: { breaking: { type: 'string' } } });
  const sdl = printSdl();
  const breaches = existsSync(SDL) ? breakingChanges(readFileSync(SDL, 'utf8'), sdl) : [];
  const list = breaches.map((b) => `  ${b}`).join('\n');
  if (breaches.length > 0 && !values.breaking)
    throw new CommandFault(`The change breaks what the API has promised:\n${list}\nIf it is meant: npm run schema -- --breaking "why".`);
  if (breaches.length > 0) appendFileSync('schema/breaking.md', `\n## ${values.breaking}\n\n${breaches.map((b) => `- ${b}`).join('\n')}\n`);
  writeFileSync(SDL, sdl);
  writeFileSync('schema/network.md', drawErDiagram());
  writeFileSync('schema/regler.md', printRulebook());
  writeFileSync('schema/lifecycle.md', printLifecycle());
  const kept = breaches.length > 0 ? `; what breaks clients (${breaches.length}) is kept in schema/breaking.md` : '';
  console.log(`Written: ${SDL}, network.md, regler.md and lifecycle.md${kept}.`);
}

runCommand(printSchema);
