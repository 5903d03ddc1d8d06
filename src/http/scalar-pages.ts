import type { FastifyInstance } from 'fastify';
import type { Language } from '../kernel/errors';
import { specificationOf } from '../model/scalars';
import { languageOf } from './language';
import { SCALAR_PAGES, type ScalarPage } from './scalar-texts';

const WORDS = {
  da: { shape: 'Form', grammar: 'Grammatik', size: 'Omfang', typescript: 'I TypeScript', validOnes: 'Tages', invalidOnes: 'Afvises' },
  en: { shape: 'Form', grammar: 'Grammar', size: 'Range', typescript: 'In TypeScript', validOnes: 'Taken', invalidOnes: 'Refused' },
} as const;

// The page loads nothing; only its own style is let through.
const POLITIK = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}code{overflow-wrap:anywhere}dt{font-weight:600;margin-top:1rem}dd{margin:0}';

/** The pages that `specifiedByURL` leads to: `/scalars/kroner`, in the language that the reader prefers. */
export function scalarPages(app: FastifyInstance): void {
  for (const page of SCALAR_PAGES)
    app.get(specificationOf(page.name), (request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', POLITIK)
        .header('vary', 'accept-language')
        .send(html(page, languageOf(request))),
    );
}

function html(page: ScalarPage, language: Language): string {
  const word = WORDS[language];
  const code = (v: unknown): string => `<code>${characters(typeof v === 'string' ? v : JSON.stringify(v))}</code>`;
  const examples = (v: readonly unknown[]): string => v.map((e) => `<code>${characters(JSON.stringify(e))}</code>`).join(' ');
  const afsnit = [
    [word.shape, text(page.shape[language])],
    [word.grammar, code(page.grammar)],
    [word.size, text(page.size[language])],
    [word.typescript, code(page.typescript)],
    [word.validOnes, examples(page.validOnes)],
    [word.invalidOnes, examples(page.invalidOnes)],
  ];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${page.name}</title><style>${STYLE}</style></head>
<body><h1>${page.name}</h1><p>${text(page.about[language])}</p><dl>${afsnit.map(([name, content]) => `<dt>${name}</dt><dd>${content}</dd>`).join('\n')}</dl></body></html>\n`;
}

const characters = (t: string): string => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const text = (t: string): string => characters(t).replace(/`([^`]+)`/g, '<code>$1</code>');
