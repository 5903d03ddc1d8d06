import { useDocExplorer, useDocExplorerActions } from '@graphiql/plugin-doc-explorer';
import { UnStyledButton, useGraphiQL } from '@graphiql/react';
import { isNamedType } from 'graphql';
import { type ReactElement, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLanguage, useTexts } from '../language';
import { type FoundEntry, find } from './find';

const MAXIMUM = 100;

/** Finds in the whole schema, first in the type that is shown. */
export function useSearchResults(): (searched: string) => FoundEntry[] {
  const schema = useGraphiQL(({ schema }) => schema);
  const here = useDocExplorer().at(-1)?.def;
  return useCallback((searched) => (schema ? find(schema, searched, isNamedType(here) ? here : undefined, MAXIMUM) : []), [schema, here]);
}

/** How a find is called: `Helhedsplan`, `Helhedsplan.titel`, `Query.faktaark(pr:)`, `Rolle.FORUM`. */
function called({ type, field, argument, value }: FoundEntry): string {
  const term = field?.name ?? value?.name;
  return `${type.name}${term === undefined ? '' : `.${term}`}${argument === undefined ? '' : `(${argument.name}:)`}`;
}

/** The first sentence of what is written about it. */
function mention({ type, field, argument, value }: FoundEntry): string {
  const text = (argument ?? value ?? field ?? type).description ?? '';
  return text.length > 140 ? `${text.slice(0, 140)} …` : text;
}

/** The search of the documentation: a field, and below it what was found, each a button. */
export function Search(): ReactElement {
  const { push } = useDocExplorerActions();
  const search = useSearchResults();
  const language = useLanguage();
  const t = useTexts().search;
  const [written, setWritten] = useState('');
  const searched = useDeferredValue(written).trim();
  const finding = useMemo(() => search(searched), [search, searched]);
  const show = (det: FoundEntry): void => {
    setWritten('');
    push({ name: det.field?.name ?? det.type.name, def: det.field ?? det.type });
  };
  return (
    <search className="helhed-soeg" lang={language}>
      <label className="graphiql-doc-explorer-search-input">
        <span className="helhed-skjult">{t.navn}</span>
        <input
          type="search"
          autoComplete="off"
          placeholder={t.placeholder}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
      </label>
      {searched !== '' && (
        <div className="helhed-soeg-fund">
          <p role="status">{t.found(finding.length, finding.length === MAXIMUM)}</p>
          <ul aria-label={t.navn}>
            {finding.map((det) => (
              <li key={called(det)}>
                <UnStyledButton type="button" onClick={() => show(det)}>
                  <code>{called(det)}</code>
                  <span lang="en">{mention(det)}</span>
                </UnStyledButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  );
}
