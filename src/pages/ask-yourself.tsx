import type { JSX } from 'preact';
import type { PageOperation } from './operations';
import { type Reader, say, withQuery } from './reader';

/** What a page was made of: an operation and its variables. */
export interface Asked {
  readonly operation: PageOperation;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The foot of a page that says how it was asked for, so that anybody can ask it themselves. */
export function AskYourself({ reader, asked }: { reader: Reader; asked: Asked }): JSX.Element {
  const variables = JSON.stringify(asked.variables, null, 2);
  const address = withQuery('/graphiql', { query: asked.operation.text, variables: JSON.stringify(asked.variables) });
  return (
    <section class="ask" aria-labelledby="ask">
      <h2 id="ask">{say(reader, 'Spørg selv', 'Ask this yourself')}</h2>
      <p>
        {reader.trustedOnly
          ? say(
              reader,
              'Siden er lavet af denne forespørgsel til API’et. Denne tjeneste besvarer kun kendte forespørgsler på /graphql; en anden tjeneste med de samme data kan svare på den.',
              'This page was made from this query to the API. This service answers known queries alone at /graphql; another service with the same data can answer it.',
            )
          : say(
              reader,
              'Siden er lavet af denne forespørgsel til API’et. Alle kan stille den på /graphql.',
              'This page was made from this query to the API. Anybody can ask it at /graphql.',
            )}
        {reader.playground && !reader.trustedOnly && (
          <>
            {' '}
            <a class="screen" href={address}>
              {say(reader, 'Åbn den i playgroundet', 'Open it in the playground')}
            </a>
          </>
        )}
      </p>
      <details>
        <summary>{say(reader, 'Forespørgslen og dens variabler', 'The query and its variables')}</summary>
        <h3>{say(reader, 'Variabler', 'Variables')}</h3>
        <pre>
          <code>{variables}</code>
        </pre>
        <h3>{say(reader, 'Forespørgsel', 'Query')}</h3>
        <pre>
          <code>{asked.operation.text}</code>
        </pre>
      </details>
    </section>
  );
}
