import 'reflect-metadata';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { allNouns, type ModelType, typeOf } from '../model/model';
import { networkSchema } from './composition';

/** What is printed from the model into `schema/`, so that a change of the API is seen in review. */

/** The SDL, sorted. */
export function printSdl(): string {
  return `${printSchema(lexicographicSortSchema(networkSchema()))}\n`;
}

/** A Mermaid picture of the nouns and their foreign keys. */
export function drawErDiagram(): string {
  const types = allNouns();
  const lines = types.flatMap((t) => [...relations(t)]);
  const boxes = types.map((t) => `  ${t.name} {\n${keys(t)}\n  }`);
  return [
    '# Netværket',
    '',
    'Udskrevet af modellen med `npm run schema`. Streger er fremmednøgler: `}o--||` peger på præcis én, `}o--o|` på højst én.',
    '',
    '```mermaid',
    'erDiagram',
    ...lines,
    ...boxes,
    '```',
    '',
  ].join('\n');
}

function* relations(type: ModelType): Generator<string> {
  for (const f of type.fields.values()) {
    if (f.kind === 'toOne') yield `  ${type.name} }o--${f.nullable ? 'o|' : '||'} ${typeOf(f.target()).name} : ${f.name}`;
  }
}

/** What every row says of itself. */
const ABOUT_ROW = ['herkomst', 'kildehenvisning', 'opdigtedeFelter'];

function keys(type: ModelType): string {
  const fields = [...type.fields.values()].flatMap((f) =>
    f.kind === 'column' && !ABOUT_ROW.includes(f.name) ? [`    ${f.valueKind} ${f.name}`] : [],
  );
  return fields.length > 0 ? fields.join('\n') : '    id id';
}
