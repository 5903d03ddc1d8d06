import { type ReactElement, useEffect, useState } from 'react';
import { formatDialect, postgresql, sqlite } from 'sql-formatter';
import { isObject } from '../fetcher';
import type { AnswerPart } from './tabs';
import { useAnswerTexts } from './texts';

interface StatementFacts {
  readonly sql: string | null;
  readonly statements: number;
  readonly parameters: number;
  readonly cost: number;
  readonly expected: number;
  readonly maxCost: number;
  readonly plan: readonly string[];
}

function isFacts(value: unknown): value is StatementFacts {
  return (
    isObject(value) &&
    'sql' in value &&
    (value.sql === null || typeof value.sql === 'string') &&
    ['statements', 'parameters', 'cost', 'expected', 'maxCost'].every((n) => typeof Reflect.get(value, n) === 'number') &&
    'plan' in value &&
    Array.isArray(value.plan)
  );
}

type State = { kind: 'loading' } | { kind: 'ready'; facts: StatementFacts } | { kind: 'failed'; message: string };

/** What the query of the answer became. */
export function StatementPanel({ run, asker }: AnswerPart): ReactElement {
  const t = useAnswerTexts();
  const [state, setState] = useState<State>({ kind: 'loading' });
  useEffect(() => {
    let active = true;
    const { query, variables, operationName } = run;
    asker.ask('/graphiql/sql', { query, variables, operationName }).then(({ data, errors }) => {
      if (active) {
        setState(isFacts(data) ? { kind: 'ready', facts: data } : { kind: 'failed', message: errors?.[0]?.message ?? '' });
      }
    });
    return () => {
      active = false;
    };
  }, [run, asker]);
  if (state.kind === 'loading') {
    return <p role="status">{t.loading}</p>;
  }
  return state.kind === 'failed' ? <p role="alert">{state.message}</p> : <Facts {...state.facts} />;
}

/** The engines write their parameters differently: `?1` and `$1`. */
function laidOut(sql: string): string {
  try {
    return formatDialect(sql, {
      dialect: /\$\d|::/.test(sql) ? postgresql : sqlite,
      paramTypes: { numbered: ['?', '$'] },
      expressionWidth: 70,
    });
  } catch {
    return sql;
  }
}

function Facts({ sql, statements, parameters, cost, expected, maxCost, plan }: StatementFacts): ReactElement {
  const t = useAnswerTexts().sql;
  if (sql === null) {
    return <p role="status">{t.none}</p>;
  }
  return (
    <div className="helhed-sql">
      <p>
        {t.figures(statements, parameters)}; {t.cost(cost, expected, maxCost)}.
      </p>
      <h3>{t.plan}</h3>
      <pre>{plan.join('\n')}</pre>
      <h3>{t.statement}</h3>
      <CopyButton text={sql} />
      <pre>{laidOut(sql)}</pre>
    </div>
  );
}

function CopyButton({ text }: { text: string }): ReactElement {
  const t = useAnswerTexts().sql;
  const [copied, setCopied] = useState(false);
  return (
    <button type="button" className="helhed-knap" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
      {copied ? t.copied : t.copy}
    </button>
  );
}
