import { UnStyledButton } from '@graphiql/react';
import type { ReactElement } from 'react';
import { useSprog, useTekster, vaelgSprog } from './language';
import type { Rollevalg } from './role-choice';
import { Rolleskift } from './role-switch';

/** Turns the page's own texts to the other language; it is called what a reader of that language looks for. */
function Sprogskift(): ReactElement {
  const { sprog, navn, titel } = useTekster().andetSprog;
  return (
    <UnStyledButton type="button" className="helhed-sprog" lang={sprog} title={titel} onClick={() => vaelgSprog(sprog)}>
      {navn}
    </UnStyledButton>
  );
}

/** What stands above the editor: the role, the language and the name of the place. */
export function Hoved({ rollevalg }: { rollevalg: Rollevalg | undefined }): ReactElement {
  return (
    <div className="helhed-hoved" lang={useSprog()}>
      {rollevalg && <Rolleskift valg={rollevalg} />}
      <Sprogskift />
      <h1>Helhed</h1>
    </div>
  );
}
