import { UnStyledButton } from '@graphiql/react';
import { type ReactElement, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { erRolle, ROLLER } from '../kernel/roles';
import { useSprog, useTekster } from './language';
import type { Rollevalg, Tilstand } from './role-choice';
import type { Tekster } from './texts';

function statustekst({ status, rolle }: Tilstand, t: Tekster): string {
  const hvad = t.handlerFor[rolle];
  switch (status) {
    case 'UDEN':
      return t.status.uden;
    case 'HENTER':
      return t.status.henter;
    case 'MANGLER':
      return hvad ? t.vaelg(hvad.ord) : '';
    case 'HANDLER':
      return t.status.handler;
    case 'FEJL':
      return t.status.fejl;
  }
}

interface Dele {
  readonly valg: Rollevalg;
  readonly tilstand: Tilstand;
}

function Rollefelt({ valg, tilstand }: Dele): ReactElement {
  const id = useId();
  const t = useTekster();
  return (
    <>
      <label htmlFor={id}>{t.rolle}</label>
      <select
        id={id}
        value={tilstand.rolle}
        onChange={({ target }) => {
          if (erRolle(target.value)) {
            valg.vaelgRolle(target.value);
          }
        }}
      >
        {ROLLER.map((rolle) => (
          <option key={rolle} value={rolle}>
            {t.roller[rolle]}
          </option>
        ))}
      </select>
    </>
  );
}

function Forfelt({ valg, tilstand }: Dele): ReactElement | null {
  const id = useId();
  const t = useTekster();
  const hvad = t.handlerFor[tilstand.rolle];
  if (hvad === undefined || tilstand.organisationer.length === 0) {
    return null;
  }
  return (
    <>
      <label htmlFor={id}>
        {t.for}
        <span className="helhed-skjult"> {hvad.ord}</span>
      </label>
      <select
        id={id}
        value={tilstand.for ?? ''}
        title={tilstand.organisationer.find((o) => o.noegle === tilstand.for)?.navn}
        onChange={({ target }) => valg.vaelgFor(target.value)}
      >
        {tilstand.for === null && (
          <option value="" disabled>
            {t.vaelg(hvad.ord)} …
          </option>
        )}
        {tilstand.organisationer.map(({ noegle, navn }) => (
          <option key={noegle} value={noegle}>
            {navn}
          </option>
        ))}
      </select>
    </>
  );
}

/** Chooses the role that everything on the page is asked in. */
export function Rolleskift({ valg }: { valg: Rollevalg }): ReactElement {
  const tilstand = useSyncExternalStore(valg.abonner, valg.laes);
  const sprog = useSprog();
  const t = useTekster();
  const sagtPaa = useRef(sprog);
  useEffect(() => {
    // Why there is no token was said in the language of then; it is asked again, to be said in that of now.
    if (sagtPaa.current !== sprog && valg.laes().status === 'FEJL') {
      valg.proevIgen();
    }
    sagtPaa.current = sprog;
  }, [sprog, valg]);
  return (
    <div className="helhed-rolle" data-status={tilstand.status}>
      <Rollefelt valg={valg} tilstand={tilstand} />
      <Forfelt valg={valg} tilstand={tilstand} />
      <span className="helhed-rolle-status" role="status">
        {statustekst(tilstand, t)}
      </span>
      {tilstand.status === 'FEJL' && (
        <div className="helhed-rolle-fejl" role="alert">
          <p>
            {t.kanIkkeTages} {tilstand.besked}
          </p>
          <UnStyledButton type="button" onClick={() => valg.proevIgen()}>
            {t.proevIgen}
          </UnStyledButton>
        </div>
      )}
    </div>
  );
}
