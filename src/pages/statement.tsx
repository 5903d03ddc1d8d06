import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import type { Language } from '../kernel/errors';
import type { Visit, VisitResult } from './visit';

/** The accessibility statement, in Danish and English, as whoever runs the service has filled it in. */
export type Statements = Readonly<Record<Language, Statement>>;

interface Statement {
  readonly title: string;
  /** The text after the title, from Markdown of our own. */
  readonly html: string;
}

export function readStatements(folder: string): Statements {
  return {
    da: readStatement(join(folder, 'accessibility-statement.da.md')),
    en: readStatement(join(folder, 'accessibility-statement.md')),
  };
}

function readStatement(file: string): Statement {
  const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  let html: string | undefined;
  return {
    title: first.replace(/^# /, ''),
    // Made for the first reader: a start does not wait for it.
    get html() {
      html ??= marked.parse(rest.join('\n'), { async: false });
      return html;
    },
  };
}

export async function statementPage({ reader, rest }: Visit, statements: Statements): Promise<VisitResult | null> {
  if (rest !== '') return null;
  const { title, html } = statements[reader.language];
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a file of the project, and nothing that was sent
  const body = <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        {body}
      </>
    ),
  };
}
