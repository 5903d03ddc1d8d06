import { UnStyledButton, useGraphiQL, useOperationsEditorState, useOptimisticState } from '@graphiql/react';
import { type DocumentNode, type GraphQLSchema, Kind, print } from 'graphql';
import { type ReactElement, useState } from 'react';
import { useSprog, useTekster } from '../language';
import { art, arter, type Definition, definitioner, laesDokument, medNy, rodtype, skiftDefinition } from './document';
import { Felter } from './field';

/**
 * The schema as a tree of ticks that writes the query in the editor, and follows what is written there. It is made of the
 * browser's own fields, so that the keyboard and a screen reader know it.
 */
export function Udforsker(): ReactElement {
  const skema = useGraphiQL(({ schema }) => schema);
  const [tekst, saetTekst] = useOptimisticState(useOperationsEditorState());
  const t = useTekster().udforsker;
  const dokument = laesDokument(tekst);
  return (
    <section className="helhed-panel helhed-udforsker" aria-label={t.titel} lang={useSprog()}>
      <h2>{t.titel}</h2>
      {!skema && <p>{t.henter}</p>}
      {skema && dokument === undefined && <p role="status">{t.ulaeselig}</p>}
      {skema && dokument !== undefined && <Trae skema={skema} dokument={dokument} saet={(nyt) => saetTekst(print(nyt))} />}
    </section>
  );
}

interface Traedele {
  readonly skema: GraphQLSchema;
  readonly dokument: DocumentNode;
  readonly saet: (nyt: DocumentNode) => void;
}

function Trae({ skema, dokument, saet }: Traedele): ReactElement {
  const { ny } = useTekster().udforsker;
  return (
    <>
      {definitioner(dokument).map((definition, nr) => (
        <Rod
          // biome-ignore lint/suspicious/noArrayIndexKey: its name is what is being edited, so its place is its identity
          key={nr}
          skema={skema}
          definition={definition}
          saet={(nyt) => saet(skiftDefinition(dokument, definition, nyt))}
        />
      ))}
      <p className="helhed-udforsker-nye">
        {arter(skema).map((operation) => (
          <UnStyledButton key={operation} type="button" onClick={() => saet(medNy(dokument, operation))}>
            {ny[operation]}
          </UnStyledButton>
        ))}
      </p>
    </>
  );
}

interface Roddele {
  readonly skema: GraphQLSchema;
  readonly definition: Definition;
  readonly saet: (ny: Definition | undefined) => void;
}

function Rod({ skema, definition, saet }: Roddele): ReactElement {
  const { slet } = useTekster().udforsker;
  const type = rodtype(definition, skema);
  const navn = definition.name?.value ?? art(definition);
  return (
    <div className="helhed-udforsker-rod">
      <div className="helhed-udforsker-hoved">
        <Navnefelt definition={definition} saet={saet} />
        <UnStyledButton type="button" aria-label={slet(navn)} title={slet(navn)} onClick={() => saet(undefined)}>
          ×
        </UnStyledButton>
      </div>
      {type && (
        <Felter
          navn={navn}
          skema={skema}
          type={type}
          valg={definition.selectionSet.selections}
          saet={(selections) => saet({ ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } })}
        />
      )}
    </div>
  );
}

/** The name of an operation. It is written to the document when it is one; an operation may also be without. */
function Navnefelt({ definition, saet }: Omit<Roddele, 'skema'>): ReactElement {
  const t = useTekster().udforsker;
  const [udkast, saetUdkast] = useState<string | null>(null);
  const vist = udkast ?? definition.name?.value ?? '';
  const skriv = (tekst: string): void => {
    saetUdkast(tekst);
    if (/^[_A-Za-z]\w*$/.test(tekst)) {
      saet({ ...definition, name: { kind: Kind.NAME, value: tekst } });
    } else if (tekst === '' && definition.kind === Kind.OPERATION_DEFINITION) {
      const { name: _, ...navnloes } = definition;
      saet(navnloes);
    }
  };
  return (
    <>
      <span>{art(definition)}</span>{' '}
      <input
        type="text"
        aria-label={t.navn(art(definition))}
        value={vist}
        onChange={({ target }) => skriv(target.value)}
        onBlur={() => saetUdkast(null)}
      />
    </>
  );
}

/** A tree of ticks. */
export function Udforskerikon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 4v14.5h5M5 9.5h5" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M12.5 6.5h7v6h-7zM12.5 15.5h7v6h-7z" strokeLinejoin="round" />
      <path d="M14.5 9.3l1.3 1.3 2-2.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
