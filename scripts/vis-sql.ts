import './afbrudt';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type DocumentNode, getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql';
import { z } from 'zod';
import { INGEN_STATISTIK } from '../src/db/statistik';
import { Forespoergselsfejl } from '../src/kerne/fejl';
import { fragmenterAf, lavPlan } from '../src/laes/plan';
import { sqlite } from '../src/laes/sqlite';
import { netvaerksskema, rodtype } from '../src/netvaerk/opstilling';

/** `npm run sql -- FIL.graphql`: shows the statement that each query of a file becomes, with `--variables JSON` for those it takes. */
const skema = netvaerksskema();
const grundlag = {
  skema,
  rodtype: rodtype(),
  dialekt: sqlite,
  statistik: INGEN_STATISTIK,
  iDag: () => 'i dag',
  dybdeHoejst: 1000,
  maaLaeses: () => true,
};

function koer(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { variables: { type: 'string', default: '{}' } } });
  const [fil] = positionals;
  if (!fil) throw new Error('npm run sql -- FIL.graphql, og med variabler: -- FIL.graphql --variables \'{"navn": "værdi"}\'');
  const dokument = parse(readFileSync(fil, 'utf8'));
  const fejl = validate(skema, dokument);
  if (fejl.length > 0) throw new Error(fejl.map((f) => f.message).join('\n'));
  const givne = z.record(z.string(), z.unknown()).parse(JSON.parse(values.variables));
  for (const d of dokument.definitions) if (d.kind === 'OperationDefinition' && d.operation === 'query') vis(dokument, d, givne);
}

function vis(dokument: DocumentNode, d: OperationDefinitionNode, givne: Readonly<Record<string, unknown>>): void {
  const { coerced, errors } = getVariableValues(skema, d.variableDefinitions ?? [], givne);
  if (errors) throw new Error(`${errors.map((f) => f.message).join('\n')}\nGiv variablerne med --variables.`);
  const plan = lavPlan(grundlag, d, fragmenterAf(dokument.definitions), coerced);
  console.log(`-- ${d.name?.value ?? 'uden navn'}: ${plan.parametre.length} parametre, højst ${plan.pris(coerced)} rækker\n${plan.sql}\n`);
}

try {
  koer();
} catch (fejl) {
  console.error(fejl instanceof Forespoergselsfejl ? fejl.saetning.da : fejl instanceof Error ? fejl.message : fejl);
  process.exitCode = 2;
}
