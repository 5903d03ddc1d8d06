import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { breakingChanges } from '../../src/app/breaking-changes';
import { CommandFault } from '../../src/app/command-line';
import { drawErDiagram, printSdl } from '../../src/app/print';
import { printLifecycle } from '../../src/rulebook/lifecycle';
import { printRulebook } from '../../src/rulebook/rulebook';

/** What `npm run schema` does once its options are read. */

const SDL = 'schema/schema.graphql';

/** Writes what is printed; what breaks clients only with a reason. */
export function writeSchema(reason: string | undefined): void {
  const sdl = printSdl();
  const breaches = existsSync(SDL) ? breakingChanges(readFileSync(SDL, 'utf8'), sdl) : [];
  const list = breaches.map((b) => `  ${b}`).join('\n');
  if (breaches.length > 0 && !reason)
    throw new CommandFault(`The change breaks what the API has promised:\n${list}\nIf it is meant: npm run schema -- --breaking "why".`);
  if (breaches.length > 0) appendFileSync('schema/breaking.md', `\n## ${reason}\n\n${breaches.map((b) => `- ${b}`).join('\n')}\n`);
  writeFileSync(SDL, sdl);
  writeFileSync('schema/network.md', drawErDiagram());
  writeFileSync('schema/regler.md', printRulebook());
  writeFileSync('schema/lifecycle.md', printLifecycle());
  const kept = breaches.length > 0 ? `; what breaks clients (${breaches.length}) is kept in schema/breaking.md` : '';
  console.log(`Written: ${SDL}, network.md, regler.md and lifecycle.md${kept}.`);
}
