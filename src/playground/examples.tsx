import { UnStyledButton } from '@graphiql/react';
import { type ReactElement, useEffect, useId, useState } from 'react';
import type { Example } from '../http/playground-route';
import type { Language } from '../kernel/errors';
import { isRole } from '../kernel/roles';
import { isObject, readJson } from './fetcher';
import { useLanguage, useTexts } from './language';
import type { Texts } from './texts';
import { useOpen } from './use-open-example';
import { VariablesForm } from './variables-form';

/** The list as far as it has come: not here yet, here, or not to be had. */
type State = { kind: 'loading' } | { kind: 'ready'; examples: readonly Example[] } | { kind: 'failed'; status: number | null };

function isActing(value: unknown): value is NonNullable<Example['role']> {
  return (
    isObject(value) && 'rolle' in value && isRole(value.rolle) && 'for' in value && (value.for === null || typeof value.for === 'string')
  );
}

/** The server is our own, but JSON is JSON: check the shape before relying on it. */
function isExample(value: unknown): value is Example {
  return (
    isObject(value) &&
    'name' in value &&
    typeof value.name === 'string' &&
    'title' in value &&
    isObject(value.title) &&
    'da' in value.title &&
    typeof value.title.da === 'string' &&
    'en' in value.title &&
    typeof value.title.en === 'string' &&
    'group' in value &&
    isObject(value.group) &&
    'da' in value.group &&
    typeof value.group.da === 'string' &&
    'en' in value.group &&
    typeof value.group.en === 'string' &&
    'description' in value &&
    typeof value.description === 'string' &&
    'englishDescription' in value &&
    (value.englishDescription === null || typeof value.englishDescription === 'string') &&
    (!('role' in value) || isActing(value.role)) &&
    'document' in value &&
    typeof value.document === 'string'
  );
}

/** Only what is wrong is kept, and not the words for it: the reader may choose another language. */
async function fetchExamples(): Promise<State> {
  const answer = await fetch('/graphiql/eksempler.json').catch(() => null);
  if (answer === null) {
    return { kind: 'failed', status: null };
  }
  const content = readJson(await answer.text());
  return answer.ok && Array.isArray(content) && content.every(isExample)
    ? { kind: 'ready', examples: content }
    : { kind: 'failed', status: answer.status };
}

function useExamples(): State {
  const [state, setState] = useState<State>({ kind: 'loading' });
  useEffect(() => {
    let active = true;
    fetchExamples().then((next) => {
      // The panel unmounts when another plugin opens, perhaps mid-request.
      if (active) {
        setState(next);
      }
    });
    return () => {
      active = false;
    };
  }, []);
  return state;
}

interface InBothLanguages {
  readonly description: string;
  /** The document, described in the same language. */
  readonly document: string;
  /** Said where it is not the language of the page, so that it is read aloud as what it is. */
  readonly long?: Language;
}

function inLanguage({ description, englishDescription, document }: Example, language: Language): InBothLanguages {
  if (language === 'da') {
    return { description, document };
  }
  if (englishDescription === null) {
    return { description, document, long: 'da' };
  }
  return { description: englishDescription, document: document.replace(/^(#.*\n)+/, `# ${englishDescription}\n`) };
}

function roleWritten({ rolle: role, for: who }: NonNullable<Example['role']>, t: Texts): string {
  return t.inRole(`${t.roles[role]}${who === null ? '' : ` (${who})`}`);
}

function Punkt({ example }: { example: Example }): ReactElement {
  const open = useOpen();
  const language = useLanguage();
  const t = useTexts();
  const { description, document, long } = inLanguage(example, language);
  return (
    <UnStyledButton
      type="button"
      className="helhed-eksempel"
      data-eksempel={example.name}
      disabled={open === undefined}
      onClick={() => open?.({ document })}
      lang={long}
    >
      <span className="helhed-eksempel-navn">{example.title[language]}</span>
      <span className="helhed-eksempel-beskrivelse">{description}</span>
      {example.role !== undefined && <span className="helhed-eksempel-beskrivelse">{roleWritten(example.role, t)}</span>}
    </UnStyledButton>
  );
}

/** The panel with the list of examples. */
export function ExamplesPanel(): ReactElement {
  const state = useExamples();
  const t = useTexts();
  return (
    <section className="helhed-panel helhed-eksempler" aria-label={t.examplesName} lang={useLanguage()}>
      <h2>{t.examples}</h2>
      {state.kind === 'loading' && <p>{t.henterEksempler}</p>}
      {state.kind === 'failed' && <p role="alert">{state.status === null ? t.doesNotAnswer : t.examplesMissing(state.status)}</p>}
      {state.kind === 'ready' && (
        <>
          <VariablesForm />
          {inGroups(state.examples).map((examples) => (
            <ExampleGroup key={examples[0]?.group.da} examples={examples} />
          ))}
        </>
      )}
    </section>
  );
}

/** The examples by subject, subjects in the order that they first come in. */
function inGroups(examples: readonly Example[]): readonly (readonly Example[])[] {
  const groups = new Map<string, Example[]>();
  for (const example of examples) {
    const own = groups.get(example.group.da) ?? [];
    own.push(example);
    groups.set(example.group.da, own);
  }
  return [...groups.values()];
}

function ExampleGroup({ examples }: { examples: readonly Example[] }): ReactElement {
  const id = useId();
  const language = useLanguage();
  return (
    <>
      <h3 id={id}>{examples[0]?.group[language]}</h3>
      <ul className="helhed-eksempler-liste" aria-labelledby={id}>
        {examples.map((example) => (
          <li key={example.name}>
            <Punkt example={example} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A sheet with lines; GraphiQL scales it to the sidebar and labels the button. */
export function ExamplesIcon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 3h10l4 4v14H5z" strokeLinejoin="round" />
      <path d="M8.5 10h7M8.5 13.5h7M8.5 17h4" strokeLinecap="round" />
    </svg>
  );
}
