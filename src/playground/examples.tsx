import { UnStyledButton } from '@graphiql/react';
import { type ReactElement, useEffect, useState } from 'react';
import type { Eksempel } from '../http/playground-route';
import type { Sprog } from '../kernel/errors';
import { erRolle } from '../kernel/roles';
import { erObjekt, laesJson } from './fetcher';
import { useSprog, useTekster } from './language';
import type { Tekster } from './texts';
import { useAabn } from './use-open-example';

/** The list as far as it has come: not here yet, here, or not to be had. */
type Tilstand = { art: 'henter' } | { art: 'klar'; eksempler: readonly Eksempel[] } | { art: 'fejl'; status: number | null };

function erHandlende(vaerdi: unknown): vaerdi is NonNullable<Eksempel['rolle']> {
  return (
    erObjekt(vaerdi) &&
    'rolle' in vaerdi &&
    erRolle(vaerdi.rolle) &&
    'for' in vaerdi &&
    (vaerdi.for === null || typeof vaerdi.for === 'string')
  );
}

/** The server is our own, but JSON is JSON: check the shape before relying on it. */
function erEksempel(vaerdi: unknown): vaerdi is Eksempel {
  return (
    erObjekt(vaerdi) &&
    'navn' in vaerdi &&
    typeof vaerdi.navn === 'string' &&
    'titel' in vaerdi &&
    erObjekt(vaerdi.titel) &&
    'da' in vaerdi.titel &&
    typeof vaerdi.titel.da === 'string' &&
    'en' in vaerdi.titel &&
    typeof vaerdi.titel.en === 'string' &&
    'beskrivelse' in vaerdi &&
    typeof vaerdi.beskrivelse === 'string' &&
    'engelskBeskrivelse' in vaerdi &&
    (vaerdi.engelskBeskrivelse === null || typeof vaerdi.engelskBeskrivelse === 'string') &&
    (!('rolle' in vaerdi) || erHandlende(vaerdi.rolle)) &&
    'dokument' in vaerdi &&
    typeof vaerdi.dokument === 'string'
  );
}

/** Only what is wrong is kept, and not the words for it: the reader may choose another language. */
async function hentEksempler(): Promise<Tilstand> {
  const svar = await fetch('/graphiql/eksempler.json').catch(() => null);
  if (svar === null) {
    return { art: 'fejl', status: null };
  }
  const indhold = laesJson(await svar.text());
  return svar.ok && Array.isArray(indhold) && indhold.every(erEksempel)
    ? { art: 'klar', eksempler: indhold }
    : { art: 'fejl', status: svar.status };
}

function useEksempler(): Tilstand {
  const [tilstand, saetTilstand] = useState<Tilstand>({ art: 'henter' });
  useEffect(() => {
    let aktiv = true;
    hentEksempler().then((naeste) => {
      // The panel unmounts when another plugin opens, perhaps mid-request.
      if (aktiv) {
        saetTilstand(naeste);
      }
    });
    return () => {
      aktiv = false;
    };
  }, []);
  return tilstand;
}

interface Paasprog {
  readonly beskrivelse: string;
  /** The document, described in the same language. */
  readonly dokument: string;
  /** Said where it is not the language of the page, so that it is read aloud as what it is. */
  readonly lang?: Sprog;
}

function paaSprog({ beskrivelse, engelskBeskrivelse, dokument }: Eksempel, sprog: Sprog): Paasprog {
  if (sprog === 'da') {
    return { beskrivelse, dokument };
  }
  if (engelskBeskrivelse === null) {
    return { beskrivelse, dokument, lang: 'da' };
  }
  return { beskrivelse: engelskBeskrivelse, dokument: dokument.replace(/^(#.*\n)+/, `# ${engelskBeskrivelse}\n`) };
}

function rolleSkrevet({ rolle, for: hvem }: NonNullable<Eksempel['rolle']>, t: Tekster): string {
  return t.iRollen(`${t.roller[rolle]}${hvem === null ? '' : ` (${hvem})`}`);
}

function Punkt({ eksempel }: { eksempel: Eksempel }): ReactElement {
  const aabn = useAabn();
  const sprog = useSprog();
  const t = useTekster();
  const { beskrivelse, dokument, lang } = paaSprog(eksempel, sprog);
  return (
    <UnStyledButton
      type="button"
      className="helhed-eksempel"
      data-eksempel={eksempel.navn}
      disabled={aabn === undefined}
      onClick={() => aabn?.({ dokument })}
      lang={lang}
    >
      <span className="helhed-eksempel-navn">{eksempel.titel[sprog]}</span>
      <span className="helhed-eksempel-beskrivelse">{beskrivelse}</span>
      {eksempel.rolle !== undefined && <span className="helhed-eksempel-beskrivelse">{rolleSkrevet(eksempel.rolle, t)}</span>}
    </UnStyledButton>
  );
}

/** The panel with the list of examples. */
export function Eksempelpanel(): ReactElement {
  const tilstand = useEksempler();
  const t = useTekster();
  return (
    <section className="helhed-panel helhed-eksempler" aria-label={t.eksemplerNavn} lang={useSprog()}>
      <h2>{t.eksempler}</h2>
      {tilstand.art === 'henter' && <p>{t.henterEksempler}</p>}
      {tilstand.art === 'fejl' && <p role="alert">{tilstand.status === null ? t.svarerIkke : t.eksemplerMangler(tilstand.status)}</p>}
      {tilstand.art === 'klar' && (
        <ul className="helhed-eksempler-liste" aria-label={t.eksempler}>
          {tilstand.eksempler.map((eksempel) => (
            <li key={eksempel.navn}>
              <Punkt eksempel={eksempel} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A sheet with lines; GraphiQL scales it to the sidebar and labels the button. */
export function Eksempelikon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 3h10l4 4v14H5z" strokeLinejoin="round" />
      <path d="M8.5 10h7M8.5 13.5h7M8.5 17h4" strokeLinecap="round" />
    </svg>
  );
}
