import './arbejdere';
import './app.css';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EKSEMPLER_PLUGIN } from './eksempler';
import { lavHenter } from './henter';
import { Rolleskift } from './rolleskift';
import { Rollevalg } from './rollevalg';

/** Short lines: the editor shares the window with two other panes. */
const FORSIDE_FORESPOERGSEL = `# Velkommen til Helhed.
#
# Her kan du spørge om Københavns
# boligsociale helhedsplaner: hvem
# der står bag, hvad de koster, og
# hvilke boligområder de dækker.
#
# Tryk på afspil (eller Ctrl-Enter)
# for at køre forespørgslen herunder,
# eller vælg en færdig i "Eksempler"
# til venstre.

query Faktaark {
  faktaark(pr: "2014-01-01") {
    antalHelhedsplaner
    antalMedfinansierede
    antalUdsatteByomraader
    puljeBevilget
    puljeDisponeret
    puljeRest
  }
}
`;

const rod = document.getElementById('helhed');
if (rod === null) {
  throw new Error('index.html mangler elementet #helhed.');
}

/*
 * Module constants, not values made during render: GraphiQL introspects the
 * schema again whenever the fetcher changes identity, and resets the open panel
 * whenever the plugin list does. Passing `plugins` replaces GraphiQL's default
 * list, so history has to be named.
 */
const ROLLEVALG = rod.dataset.rolleskift === 'ja' ? new Rollevalg() : undefined;
const HENTER = lavHenter(ROLLEVALG?.hoveder);
const PLUGINS = [EKSEMPLER_PLUGIN, explorerPlugin(), HISTORY_PLUGIN];

createRoot(rod).render(
  <GraphiQL
    fetcher={HENTER}
    plugins={PLUGINS}
    // Where a newcomer should start; GraphiQL remembers another panel left open.
    visiblePlugin={EKSEMPLER_PLUGIN}
    defaultQuery={FORSIDE_FORESPOERGSEL}
    // Examples come with variables, which a collapsed pane would hide.
    defaultEditorToolsVisibility="variables"
  >
    <GraphiQL.Logo>
      <div className="helhed-hoved">
        {ROLLEVALG && <Rolleskift valg={ROLLEVALG} />}
        <span>Helhed</span>
      </div>
    </GraphiQL.Logo>
  </GraphiQL>,
);
