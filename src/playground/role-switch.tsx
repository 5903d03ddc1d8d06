import { UnStyledButton } from '@graphiql/react';
import { type ReactElement, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { isRole, ROLES } from '../kernel/roles';
import { useLanguage, useTexts } from './language';
import type { RoleChoice, State } from './role-choice';
import type { Texts } from './texts';

function statusText({ status, role }: State, t: Texts): string {
  const what = t.actsFor[role];
  switch (status) {
    case 'UDEN':
      return t.status.without;
    case 'HENTER':
      return t.status.fetcher;
    case 'MANGLER':
      return what ? t.choose(what.word) : '';
    case 'HANDLER':
      return t.status.handles;
    case 'FEJL':
      return t.status.error;
  }
}

interface Parts {
  readonly choices: RoleChoice;
  readonly state: State;
}

function RoleField({ choices, state }: Parts): ReactElement {
  const id = useId();
  const t = useTexts();
  return (
    <>
      <label htmlFor={id}>{t.role}</label>
      <select
        id={id}
        value={state.role}
        onChange={({ target }) => {
          if (isRole(target.value)) {
            choices.chooseRole(target.value);
          }
        }}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t.roles[role]}
          </option>
        ))}
      </select>
    </>
  );
}

function LeadingField({ choices, state }: Parts): ReactElement | null {
  const id = useId();
  const t = useTexts();
  const what = t.actsFor[state.role];
  if (what === undefined || state.organisations.length === 0) {
    return null;
  }
  return (
    <>
      <label htmlFor={id}>
        {t.for}
        <span className="helhed-skjult"> {what.word}</span>
      </label>
      <select
        id={id}
        value={state.for ?? ''}
        title={state.organisations.find((o) => o.key === state.for)?.name}
        onChange={({ target }) => choices.chooseFor(target.value)}
      >
        {state.for === null && (
          <option value="" disabled>
            {t.choose(what.word)} …
          </option>
        )}
        {state.organisations.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

/** Chooses the role that everything on the page is asked in. */
export function RoleSwitch({ choices }: { choices: RoleChoice }): ReactElement {
  const state = useSyncExternalStore(choices.subscribe, choices.read);
  const language = useLanguage();
  const t = useTexts();
  const saidIn = useRef(language);
  useEffect(() => {
    // Why there is no token was said in the language of then; it is asked again, to be said in that of now.
    if (saidIn.current !== language && choices.read().status === 'FEJL') {
      choices.tryAgain();
    }
    saidIn.current = language;
  }, [language, choices]);
  return (
    <div className="helhed-rolle" data-status={state.status}>
      <RoleField choices={choices} state={state} />
      <LeadingField choices={choices} state={state} />
      <span className="helhed-rolle-status" role="status">
        {statusText(state, t)}
      </span>
      {state.status === 'FEJL' && (
        <div className="helhed-rolle-fejl" role="alert">
          <p>
            {t.cannotBeTaken} {state.message}
          </p>
          <UnStyledButton type="button" onClick={() => choices.tryAgain()}>
            {t.tryAgain}
          </UnStyledButton>
        </div>
      )}
    </div>
  );
}
