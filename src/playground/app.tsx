import './workers';
import './app.css';
import type { GraphiQLPlugin } from '@graphiql/react';
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { type ReactElement, useMemo, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { AddressOpener } from './address';
import { rememberRun } from './answer/runs';
import { AnswerTabs } from './answer/tabs';
import { createAsker } from './asker';
import { EarlyRun, EditorHabits, SkipLink, Welcome } from './editor';
import { ExamplesIcon, ExamplesPanel } from './examples';
import { Explorer, ExplorerIcon } from './explorer/explorer';
import { createFetcher, isIntrospection, isResult } from './fetcher';
import { PageHeader } from './header';
import { textsNow, useTexts } from './language';
import { LinkButton } from './link';
import { RoleChoice } from './role-choice';
import type { Texts } from './texts';
import { frontPage } from './welcome';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`index.html mangler elementet #${id}.`);
  }
  return found;
}

const ROOT = element('helhed');
const SPRING = element('helhed-spring');

/** Where everything stands in one column, an answer is below what can be seen: it is brought up when it comes. */
function withAnswerInView(fetcher: Fetcher): Fetcher {
  return async (params, choices) => {
    const answer = await fetcher(params, choices);
    if (!isIntrospection(params) && isResult(answer)) {
      rememberRun(params, answer);
    }
    if (!isIntrospection(params) && matchMedia('(max-width: 900px)').matches) {
      requestAnimationFrame(() => document.querySelector('.graphiql-response')?.scrollIntoView({ block: 'start' }));
    }
    return answer;
  };
}

/** Each panel begins at its top: they share the element that scrolls. */
function fromTop(): void {
  requestAnimationFrame(() => document.querySelector('.graphiql-plugin')?.scrollTo(0, 0));
}

/*
 * Module constants, not values made during render: GraphiQL introspects the
 * schema again whenever the fetcher changes identity.
 */
const ROLE_CHOICE = ROOT.dataset.rolleskift === 'ja' ? new RoleChoice() : undefined;
const FETCHER = withAnswerInView(createFetcher(ROLE_CHOICE));
const ASKER = createAsker(ROLE_CHOICE);
const FRONT_PAGE = frontPage(textsNow());

/** Passing `plugins` replaces GraphiQL's default list, so history has to be named. */
function panels(t: Texts): GraphiQLPlugin[] {
  return [
    { title: t.examples, icon: ExamplesIcon, content: ExamplesPanel },
    { title: t.explorer.titel, icon: ExplorerIcon, content: Explorer },
    HISTORY_PLUGIN,
  ];
}

interface Paneler {
  readonly plugins: GraphiQLPlugin[];
  /** The one to show when the list is new: the one that was open, under its new name. */
  readonly shown: GraphiQLPlugin | null | undefined;
}

/** GraphiQL compares the list by identity and opens `shown` whenever it is another, so it is made anew for a new language alone. */
function usePanels(): Paneler & { readonly opened: (plugin: GraphiQLPlugin | null) => void } {
  const t = useTexts();
  const open = useRef<GraphiQLPlugin | null>(null);
  const previous = useRef<GraphiQLPlugin[]>([]);
  const { plugins, shown } = useMemo((): Paneler => {
    const plugins = panels(t);
    const seat = open.current === null ? -1 : previous.current.indexOf(open.current);
    // Where a newcomer should start; GraphiQL remembers another panel left open.
    const shown = previous.current.length === 0 ? plugins[0] : seat < 0 ? open.current : plugins[seat];
    previous.current = plugins;
    return { plugins, shown };
  }, [t]);
  return {
    plugins,
    shown,
    opened: (plugin) => {
      open.current = plugin;
      fromTop();
    },
  };
}

function App(): ReactElement {
  const { plugins, shown, opened } = usePanels();
  return (
    <GraphiQL
      fetcher={FETCHER}
      plugins={plugins}
      {...(shown ? { visiblePlugin: shown } : {})}
      onTogglePluginVisibility={opened}
      defaultQuery={FRONT_PAGE}
      // Examples come with variables, which a collapsed pane would hide.
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <PageHeader roleChoice={ROLE_CHOICE} />
        <SkipLink place={SPRING} />
        <EditorHabits />
        <EarlyRun />
        <Welcome />
        <AddressOpener />
        <AnswerTabs asker={ASKER} />
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <LinkButton />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}

createRoot(ROOT).render(<App />);
