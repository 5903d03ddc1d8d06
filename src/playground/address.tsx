import { useEffect, useRef } from 'react';
import { wordsOfAddress } from './answer/tab-choice';
import { type Opened, useOpen } from './use-open-example';

/**
 * What the address asks for, in the parameters that GraphQL over HTTP gives a GET: `?query=…&variables=…&operationName=…`. The page's
 * own links have them behind `#`, and the tab beside the answer with them.
 */
function inAddress(): Opened | null {
  const word = wordsOfAddress();
  const document = word.get('query');
  if (document === null || document.trim() === '') {
    return null;
  }
  const variables = word.get('variables');
  const operation = word.get('operationName');
  return {
    document,
    ...(variables === null ? {} : { variables: printed(variables) }),
    ...(operation === null ? {} : { operation }),
  };
}

/** Addresses have their variables on one line; what is not JSON is shown as it is, for the editor to mark. */
function printed(variables: string): string {
  try {
    return JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return variables;
  }
}

/** Opens what the address asks for, once there is an editor to open it in. It is not run: a link is not to act for anybody. */
export function AddressOpener(): null {
  const open = useOpen();
  const openedRef = useRef(false);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    // An address that differs behind `#` alone loads no page.
    const again = (): void => {
      const opened = inAddress();
      if (opened !== null) {
        latest.current?.(opened);
      }
    };
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);
  useEffect(() => {
    if (open === undefined || openedRef.current) {
      return;
    }
    openedRef.current = true;
    const opened = inAddress();
    if (opened !== null) {
      open(opened);
    }
  }, [open]);
  return null;
}
