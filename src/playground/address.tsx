import { useEffect, useRef } from 'react';
import { type Aabnes, useAabn } from './use-open-example';

/** What the address asks for, in the parameters that GraphQL over HTTP gives a GET: `?query=…&variables=…&operationName=…`. */
function iAdressen(): Aabnes | null {
  const ord = new URLSearchParams(location.search);
  const dokument = ord.get('query');
  if (dokument === null || dokument.trim() === '') {
    return null;
  }
  const variabler = ord.get('variables');
  const operation = ord.get('operationName');
  return {
    dokument,
    ...(variabler === null ? {} : { variabler: udskrevet(variabler) }),
    ...(operation === null ? {} : { operation }),
  };
}

/** Addresses have their variables on one line; what is not JSON is shown as it is, for the editor to mark. */
function udskrevet(variabler: string): string {
  try {
    return JSON.stringify(JSON.parse(variabler), null, 2);
  } catch {
    return variabler;
  }
}

/** Opens what the address asks for, once there is an editor to open it in. It is not run: a link is not to act for anybody. */
export function Adresse(): null {
  const aabn = useAabn();
  const aabnet = useRef(false);
  useEffect(() => {
    if (aabn === undefined || aabnet.current) {
      return;
    }
    aabnet.current = true;
    const aabnes = iAdressen();
    if (aabnes !== null) {
      aabn(aabnes);
    }
  }, [aabn]);
  return null;
}
