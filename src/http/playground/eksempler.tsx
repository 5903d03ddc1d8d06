import { type GraphiQLPlugin, UnStyledButton } from '@graphiql/react';
import { type ReactElement, useEffect, useState } from 'react';
import type { Eksempel } from '../playground';
import { useAabnEksempel } from './aabn';

/** The list as far as it has come: not here yet, here, or not to be had. */
type Tilstand = { art: 'henter' } | { art: 'klar'; eksempler: readonly Eksempel[] } | { art: 'fejl'; besked: string };

/** The server is our own, but JSON is JSON: check the shape before relying on it. */
function erEksempel(vaerdi: unknown): vaerdi is Eksempel {
  return (
    typeof vaerdi === 'object' &&
    vaerdi !== null &&
    'navn' in vaerdi &&
    typeof vaerdi.navn === 'string' &&
    'beskrivelse' in vaerdi &&
    typeof vaerdi.beskrivelse === 'string' &&
    'dokument' in vaerdi &&
    typeof vaerdi.dokument === 'string' &&
    (!('variabler' in vaerdi) || (typeof vaerdi.variabler === 'object' && vaerdi.variabler !== null))
  );
}

async function hentEksempler(): Promise<readonly Eksempel[]> {
  const svar = await fetch('/graphiql/eksempler.json');
  const indhold: unknown = svar.ok ? await svar.json() : undefined;
  if (!Array.isArray(indhold) || !indhold.every(erEksempel)) {
    throw new Error(`Eksemplerne kunne ikke hentes (status ${svar.status}).`);
  }
  return indhold;
}

function useEksempler(): Tilstand {
  const [tilstand, saetTilstand] = useState<Tilstand>({ art: 'henter' });
  useEffect(() => {
    let aktiv = true;
    const saet = (naeste: Tilstand): void => {
      // The panel unmounts when another plugin opens, perhaps mid-request.
      if (aktiv) {
        saetTilstand(naeste);
      }
    };
    hentEksempler().then(
      (eksempler) => saet({ art: 'klar', eksempler }),
      (fejl: unknown) => saet({ art: 'fejl', besked: fejl instanceof Error ? fejl.message : String(fejl) }),
    );
    return () => {
      aktiv = false;
    };
  }, []);
  return tilstand;
}

function Liste({ eksempler }: { eksempler: readonly Eksempel[] }): ReactElement {
  const aabn = useAabnEksempel();
  return (
    <ul className="helhed-eksempler-liste" aria-label="Eksempler">
      {eksempler.map((eksempel) => (
        <li key={eksempel.navn}>
          <UnStyledButton
            type="button"
            className="helhed-eksempel"
            data-eksempel={eksempel.navn}
            disabled={aabn === undefined}
            onClick={() => aabn?.(eksempel)}
          >
            <span className="helhed-eksempel-navn">{eksempel.navn}</span>
            <span className="helhed-eksempel-beskrivelse">{eksempel.beskrivelse}</span>
          </UnStyledButton>
        </li>
      ))}
    </ul>
  );
}

function Panel(): ReactElement {
  const tilstand = useEksempler();
  return (
    <section className="helhed-eksempler" aria-label="Eksempler på forespørgsler">
      <h2>Eksempler</h2>
      {tilstand.art === 'henter' && <p>Henter eksempler …</p>}
      {tilstand.art === 'fejl' && <p role="alert">{tilstand.besked}</p>}
      {tilstand.art === 'klar' && <Liste eksempler={tilstand.eksempler} />}
    </section>
  );
}

/** A sheet with lines; GraphiQL scales it to the sidebar and labels the button. */
function Ikon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 3h10l4 4v14H5z" strokeLinejoin="round" />
      <path d="M8.5 10h7M8.5 13.5h7M8.5 17h4" strokeLinecap="round" />
    </svg>
  );
}

/** GraphiQL compares plugins by identity, hence one constant. */
export const EKSEMPLER_PLUGIN: GraphiQLPlugin = { title: 'Eksempler', icon: Ikon, content: Panel };
