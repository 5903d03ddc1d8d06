import './workers';
import './app.css';
import type { GraphiQLPlugin } from '@graphiql/react';
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { type ReactElement, useMemo, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { Adresse } from './address';
import { Editorvaner, Spring, Velkomst } from './editor';
import { Eksempelikon, Eksempelpanel } from './examples';
import { Udforsker, Udforskerikon } from './explorer/explorer';
import { erIntrospektion, lavHenter } from './fetcher';
import { Hoved } from './header';
import { teksterNu, useTekster } from './language';
import { Rollevalg } from './role-choice';
import type { Tekster } from './texts';
import { forside } from './welcome';

function element(id: string): HTMLElement {
  const fundet = document.getElementById(id);
  if (fundet === null) {
    throw new Error(`index.html mangler elementet #${id}.`);
  }
  return fundet;
}

const ROD = element('helhed');
const SPRING = element('helhed-spring');

/** Where everything stands in one column, an answer is below what can be seen: it is brought up when it comes. */
function medSvaretIsyne(henter: Fetcher): Fetcher {
  return async (parametre, valg) => {
    const svar = await henter(parametre, valg);
    if (!erIntrospektion(parametre) && matchMedia('(max-width: 900px)').matches) {
      requestAnimationFrame(() => document.querySelector('.graphiql-response')?.scrollIntoView({ block: 'start' }));
    }
    return svar;
  };
}

/** Each panel begins at its top: they share the element that scrolls. */
function fraToppen(): void {
  requestAnimationFrame(() => document.querySelector('.graphiql-plugin')?.scrollTo(0, 0));
}

/*
 * Module constants, not values made during render: GraphiQL introspects the
 * schema again whenever the fetcher changes identity.
 */
const ROLLEVALG = ROD.dataset.rolleskift === 'ja' ? new Rollevalg() : undefined;
const HENTER = medSvaretIsyne(lavHenter(ROLLEVALG));
const FORSIDE = forside(teksterNu());

/** Passing `plugins` replaces GraphiQL's default list, so history has to be named. */
function paneler(t: Tekster): GraphiQLPlugin[] {
  return [
    { title: t.eksempler, icon: Eksempelikon, content: Eksempelpanel },
    { title: t.udforsker.titel, icon: Udforskerikon, content: Udforsker },
    HISTORY_PLUGIN,
  ];
}

interface Paneler {
  readonly plugins: GraphiQLPlugin[];
  /** The one to show when the list is new: the one that was open, under its new name. */
  readonly vist: GraphiQLPlugin | null | undefined;
}

/** GraphiQL compares the list by identity and opens `vist` whenever it is another, so it is made anew for a new language alone. */
function usePaneler(): Paneler & { readonly aabnet: (plugin: GraphiQLPlugin | null) => void } {
  const t = useTekster();
  const aaben = useRef<GraphiQLPlugin | null>(null);
  const forrige = useRef<GraphiQLPlugin[]>([]);
  const { plugins, vist } = useMemo((): Paneler => {
    const plugins = paneler(t);
    const plads = aaben.current === null ? -1 : forrige.current.indexOf(aaben.current);
    // Where a newcomer should start; GraphiQL remembers another panel left open.
    const vist = forrige.current.length === 0 ? plugins[0] : plads < 0 ? aaben.current : plugins[plads];
    forrige.current = plugins;
    return { plugins, vist };
  }, [t]);
  return {
    plugins,
    vist,
    aabnet: (plugin) => {
      aaben.current = plugin;
      fraToppen();
    },
  };
}

function App(): ReactElement {
  const { plugins, vist, aabnet } = usePaneler();
  return (
    <GraphiQL
      fetcher={HENTER}
      plugins={plugins}
      {...(vist ? { visiblePlugin: vist } : {})}
      onTogglePluginVisibility={aabnet}
      defaultQuery={FORSIDE}
      // Examples come with variables, which a collapsed pane would hide.
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <Hoved rollevalg={ROLLEVALG} />
        <Spring sted={SPRING} />
        <Editorvaner />
        <Velkomst />
        <Adresse />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

createRoot(ROD).render(<App />);
