import './afbrudt';
import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { fragmenterAf, lavPlan } from '../src/laes/plan';
import { sqlite } from '../src/laes/sqlite';
import { netvaerksskema, rodtype } from '../src/netvaerk/opstilling';

/** `npm run sql -- FIL.graphql`: shows the statement that each query of a file becomes. */
const [fil] = process.argv.slice(2);
if (!fil) {
  console.error('npm run sql -- FIL.graphql');
  process.exit(1);
}
const skema = netvaerksskema();
const dokument = parse(readFileSync(fil, 'utf8'));
for (const fejl of validate(skema, dokument)) console.error(fejl.message);
const grundlag = { skema, rodtype: rodtype(), dialekt: sqlite, iDag: () => 'i dag', dybdeHoejst: 1000, maaLaeses: () => true };
for (const d of dokument.definitions) {
  if (d.kind !== 'OperationDefinition' || d.operation !== 'query') continue;
  const plan = lavPlan(grundlag, d, fragmenterAf(dokument.definitions), {});
  console.log(`-- ${d.name?.value ?? 'uden navn'}: ${plan.parametre.length} parametre, højst ${plan.pris({})} rækker\n${plan.sql}\n`);
}
