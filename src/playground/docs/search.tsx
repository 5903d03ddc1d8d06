import { useDocExplorer, useDocExplorerActions } from '@graphiql/plugin-doc-explorer';
import { UnStyledButton, useGraphiQL } from '@graphiql/react';
import { isNamedType } from 'graphql';
import { type ReactElement, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useSprog, useTekster } from '../language';
import { type Fund, find } from './find';

const HOEJST = 100;

/** Finds in the whole schema, first in the type that is shown. */
export function useSearchResults(): (soegt: string) => Fund[] {
  const skema = useGraphiQL(({ schema }) => schema);
  const her = useDocExplorer().at(-1)?.def;
  return useCallback((soegt) => (skema ? find(skema, soegt, isNamedType(her) ? her : undefined, HOEJST) : []), [skema, her]);
}

/** How a find is called: `Helhedsplan`, `Helhedsplan.titel`, `Query.faktaark(pr:)`, `Rolle.FORUM`. */
function kaldt({ type, felt, argument, vaerdi }: Fund): string {
  const led = felt?.name ?? vaerdi?.name;
  return `${type.name}${led === undefined ? '' : `.${led}`}${argument === undefined ? '' : `(${argument.name}:)`}`;
}

/** The first sentence of what is written about it. */
function omtale({ type, felt, argument, vaerdi }: Fund): string {
  const tekst = (argument ?? vaerdi ?? felt ?? type).description ?? '';
  return tekst.length > 140 ? `${tekst.slice(0, 140)} …` : tekst;
}

/** The search of the documentation: a field, and below it what was found, each a button. */
export function Search(): ReactElement {
  const { push } = useDocExplorerActions();
  const soeg = useSearchResults();
  const sprog = useSprog();
  const t = useTekster().soeg;
  const [skrevet, saetSkrevet] = useState('');
  const soegt = useDeferredValue(skrevet).trim();
  const fund = useMemo(() => soeg(soegt), [soeg, soegt]);
  const vis = (det: Fund): void => {
    saetSkrevet('');
    push({ name: det.felt?.name ?? det.type.name, def: det.felt ?? det.type });
  };
  return (
    <search className="helhed-soeg" lang={sprog}>
      <label className="graphiql-doc-explorer-search-input">
        <span className="helhed-skjult">{t.navn}</span>
        <input
          type="search"
          autoComplete="off"
          placeholder={t.pladsholder}
          value={skrevet}
          onChange={({ target }) => saetSkrevet(target.value)}
        />
      </label>
      {soegt !== '' && (
        <div className="helhed-soeg-fund">
          <p role="status">{t.fundet(fund.length, fund.length === HOEJST)}</p>
          <ul aria-label={t.navn}>
            {fund.map((det) => (
              <li key={kaldt(det)}>
                <UnStyledButton type="button" onClick={() => vis(det)}>
                  <code>{kaldt(det)}</code>
                  <span lang="en">{omtale(det)}</span>
                </UnStyledButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  );
}
