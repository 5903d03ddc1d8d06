import { useGraphiQL } from '@graphiql/react';
import {
  type ComponentType,
  type KeyboardEvent,
  type LazyExoticComponent,
  lazy,
  type ReactElement,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import type { RoleRequests } from '../asker';
import { useLanguage } from '../language';
import { type Run, runOf } from './runs';
import { type Shape, shapeOf } from './shape';
import { ANSWER_TABS, type AnswerTab, chooseAnswerTab, useAnswerTab } from './tab-choice';
import { useAnswerTexts } from './texts';

/** What a tab shows: a run, and what the schema says of its answer. */
export interface AnswerPart {
  readonly run: Run;
  readonly shape: Shape;
  readonly asker: RoleRequests;
}

type Panel = LazyExoticComponent<ComponentType<AnswerPart>>;

/** Loaded when they are opened: whoever only reads answers does not wait for them. */
const PANELS: Readonly<Record<Exclude<AnswerTab, 'svar'>, Panel>> = {
  tabel: lazy(() => import('./table').then((m) => ({ default: m.TablePanel }))),
  netvaerk: lazy(() => import('./network').then((m) => ({ default: m.NetworkPanel }))),
  diagram: lazy(() => import('./chart').then((m) => ({ default: m.ChartPanel }))),
  sql: lazy(() => import('./statement').then((m) => ({ default: m.StatementPanel }))),
};

const PANEL_ID = 'helhed-visning';

/** The place that `corrections.mjs` leaves before GraphiQL's own answer. */
function usePlace(): Element | null {
  const [place, setPlace] = useState<Element | null>(null);
  useEffect(() => setPlace(document.querySelector('.helhed-svar-plads')), []);
  return place;
}

/** The answer as it came, as a table, as a network and as a chart, and the statement that gave it. */
export function AnswerTabs({ asker }: { asker: RoleRequests }): ReactElement | null {
  const place = usePlace();
  const tab = useAnswerTab();
  const language = useLanguage();
  const t = useAnswerTexts();
  if (place === null) {
    return null;
  }
  return createPortal(
    <div className="helhed-svar" data-fane={tab} lang={language}>
      <TabList tab={tab} />
      {tab !== 'svar' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled from the keyboard
        <section className="helhed-visning" role="tabpanel" id={PANEL_ID} aria-label={t.tabs[tab]} tabIndex={0}>
          <Suspense fallback={<p>{t.loading}</p>}>
            <Shown tab={tab} asker={asker} />
          </Suspense>
        </section>
      )}
    </div>,
    place,
  );
}

function Shown({ tab, asker }: { tab: Exclude<AnswerTab, 'svar'>; asker: RoleRequests }): ReactElement {
  const t = useAnswerTexts();
  const { answer, schema } = useGraphiQL(({ tabs, activeTabIndex, schema }) => ({ answer: tabs[activeTabIndex]?.response, schema }));
  const run = runOf(answer);
  const shape = useMemo(() => run && shapeOf(schema, run), [run, schema]);
  if (run === undefined || shape === undefined) {
    return <p role="status">{t.noAnswer}</p>;
  }
  const View = PANELS[tab];
  // A new answer begins anew, with its own list, measure and neighbours.
  return <View key={answer} run={run} shape={shape} asker={asker} />;
}

/** One stop of the Tab key; the arrow keys go from tab to tab, and round. */
function TabList({ tab }: { tab: AnswerTab }): ReactElement {
  const t = useAnswerTexts();
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent): void => {
    const to = target(ANSWER_TABS.indexOf(tab), event.key);
    const name = to === undefined ? undefined : ANSWER_TABS[to];
    if (name !== undefined) {
      event.preventDefault();
      chooseAnswerTab(name);
      list.current?.querySelector<HTMLElement>(`[data-fane="${name}"]`)?.focus();
    }
  };
  return (
    <div role="tablist" className="helhed-faner" aria-label={t.tablist} ref={list}>
      {ANSWER_TABS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          data-fane={name}
          aria-selected={name === tab}
          {...(name === tab && name !== 'svar' ? { 'aria-controls': PANEL_ID } : {})}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => chooseAnswerTab(name)}
          onKeyDown={go}
        >
          {t.tabs[name]}
        </button>
      ))}
    </div>
  );
}

function target(from: number, key: string): number | undefined {
  const count = ANSWER_TABS.length;
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
