import 'reflect-metadata';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { alleNavneord, type Objekttype, typeAf } from '../model/model';
import { netvaerksskema } from './composition';

/** What is printed from the model into `schema/`, so that a change of the API is seen in review. */

/** The SDL, sorted. */
export function trykSkema(): string {
  return `${printSchema(lexicographicSortSchema(netvaerksskema()))}\n`;
}

/** A Mermaid picture of the nouns and their foreign keys. */
export function erDiagram(): string {
  const typer = alleNavneord();
  const linjer = typer.flatMap((t) => [...relationer(t)]);
  const kasser = typer.map((t) => `  ${t.navn} {\n${noegler(t)}\n  }`);
  return [
    '# Netværket',
    '',
    'Udskrevet af modellen med `npm run schema`. Streger er fremmednøgler: `}o--||` peger på præcis én, `}o--o|` på højst én.',
    '',
    '```mermaid',
    'erDiagram',
    ...linjer,
    ...kasser,
    '```',
    '',
  ].join('\n');
}

function* relationer(type: Objekttype): Generator<string> {
  for (const f of type.felter.values()) {
    if (f.art === 'tilEn') yield `  ${type.navn} }o--${f.nullbar ? 'o|' : '||'} ${typeAf(f.maal()).navn} : ${f.navn}`;
  }
}

/** What every row says of itself. */
const OM_RAEKKEN = ['herkomst', 'kildehenvisning', 'opdigtedeFelter'];

function noegler(type: Objekttype): string {
  const felter = [...type.felter.values()].flatMap((f) =>
    f.art === 'kolonne' && !OM_RAEKKEN.includes(f.navn) ? [`    ${f.slags} ${f.navn}`] : [],
  );
  return felter.length > 0 ? felter.join('\n') : '    id id';
}
