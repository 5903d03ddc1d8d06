import { UnStyledButton } from '@graphiql/react';
import { type ReactElement, useId, useSyncExternalStore } from 'react';
import { erRolle, ROLLER, type Rolle } from '../../kerne/roller';
import { HVAD_FOR } from './organisationer';
import type { Rollevalg, Tilstand } from './rollevalg';

const NAVNE: Readonly<Record<Rolle, string>> = {
  OFFENTLIG: 'Offentlig (intet token)',
  ANALYTIKER: 'Analytiker',
  BOLIGORGANISATION: 'Boligorganisation',
  FORVALTNING: 'Forvaltning',
  FORUM: 'Forum',
  KOMMUNALBESTYRELSE: 'Kommunalbestyrelse',
  LANDSBYGGEFOND: 'Landsbyggefond',
  ADMINISTRATOR: 'Administrator',
};

function statustekst({ status, rolle }: Tilstand): string {
  switch (status) {
    case 'UDEN':
      return 'Læser som offentlig';
    case 'HENTER':
      return 'Henter …';
    case 'MANGLER':
      return HVAD_FOR[rolle] ? `Vælg ${HVAD_FOR[rolle].ord}` : '';
    case 'HANDLER':
      return 'Handler i rollen';
    case 'FEJL':
      return 'Intet token';
  }
}

interface Dele {
  readonly valg: Rollevalg;
  readonly tilstand: Tilstand;
}

function Rollefelt({ valg, tilstand }: Dele): ReactElement {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>Rolle</label>
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
            {NAVNE[rolle]}
          </option>
        ))}
      </select>
    </>
  );
}

function Forfelt({ valg, tilstand }: Dele): ReactElement | null {
  const id = useId();
  const hvad = HVAD_FOR[tilstand.rolle];
  if (hvad === undefined || tilstand.organisationer.length === 0) {
    return null;
  }
  return (
    <>
      <label htmlFor={id}>
        for<span className="helhed-skjult"> {hvad.ord}</span>
      </label>
      <select
        id={id}
        value={tilstand.for ?? ''}
        title={tilstand.organisationer.find((o) => o.noegle === tilstand.for)?.navn}
        onChange={({ target }) => valg.vaelgFor(target.value)}
      >
        {tilstand.for === null && (
          <option value="" disabled>
            Vælg {hvad.ord} …
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
  return (
    <div className="helhed-rolle" data-status={tilstand.status}>
      <Rollefelt valg={valg} tilstand={tilstand} />
      <Forfelt valg={valg} tilstand={tilstand} />
      <span className="helhed-rolle-status" role="status">
        {statustekst(tilstand)}
      </span>
      {tilstand.status === 'FEJL' && (
        <div className="helhed-rolle-fejl" role="alert">
          <p>Rollen kan ikke tages. {tilstand.besked}</p>
          <UnStyledButton type="button" onClick={() => valg.proevIgen()}>
            Prøv igen
          </UnStyledButton>
        </div>
      )}
    </div>
  );
}
