import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brudMellem } from '../src/netvaerk/brud';
import { trykLivscyklus } from '../src/netvaerk/livscyklus';
import { trykRegelbog } from '../src/netvaerk/regelbog';
import { erDiagram, trykSkema } from '../src/netvaerk/tryk';

/**
 * `npm run schema`: writes what is printed from the model into `schema/`. Read the difference before you commit it.
 * A change that breaks clients is only written with `-- --brud "why"`, and the why is kept in `schema/brud.md`.
 */
const SDL = 'schema/schema.graphql';
const { values } = parseArgs({ options: { brud: { type: 'string' } } });

const nyt = trykSkema();
const brud = existsSync(SDL) ? brudMellem(readFileSync(SDL, 'utf8'), nyt) : [];
if (brud.length > 0 && !values.brud) {
  console.error(
    `Ændringen bryder løfter i API'et:\n${brud.map((b) => `  ${b}`).join('\n')}\nEr det villet: npm run schema -- --brud "hvorfor"`,
  );
  process.exit(1);
}
if (brud.length > 0) appendFileSync('schema/brud.md', `\n## ${values.brud}\n\n${brud.map((b) => `- ${b}`).join('\n')}\n`);
writeFileSync(SDL, nyt);
writeFileSync('schema/netvaerk.md', erDiagram());
writeFileSync('schema/regler.md', trykRegelbog());
writeFileSync('schema/livscyklus.md', trykLivscyklus());
console.log(
  `${SDL}, netvaerk.md, regler.md og livscyklus.md er skrevet${brud.length > 0 ? `; ${brud.length} brud er ført i schema/brud.md` : ''}.`,
);
