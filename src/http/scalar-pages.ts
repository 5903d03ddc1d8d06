import type { FastifyInstance } from 'fastify';
import type { Sprog } from '../kernel/errors';
import { specifikation } from '../model/scalars';
import { sprogAf } from './language';
import { SKALARSIDER, type Skalarside } from './scalar-texts';

const ORD = {
  da: { form: 'Form', grammatik: 'Grammatik', omfang: 'Omfang', typescript: 'I TypeScript', gyldige: 'Tages', ugyldige: 'Afvises' },
  en: { form: 'Form', grammatik: 'Grammar', omfang: 'Range', typescript: 'In TypeScript', gyldige: 'Taken', ugyldige: 'Refused' },
} as const;

// The page loads nothing; only its own style is let through.
const POLITIK = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const STIL =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}code{overflow-wrap:anywhere}dt{font-weight:600;margin-top:1rem}dd{margin:0}';

/** The pages that `specifiedByURL` leads to: `/scalars/kroner`, in the language that the reader prefers. */
export function skalarsider(app: FastifyInstance): void {
  for (const side of SKALARSIDER)
    app.get(specifikation(side.navn), (request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', POLITIK)
        .header('vary', 'accept-language')
        .send(html(side, sprogAf(request))),
    );
}

function html(side: Skalarside, sprog: Sprog): string {
  const ord = ORD[sprog];
  const kode = (v: unknown): string => `<code>${tegn(typeof v === 'string' ? v : JSON.stringify(v))}</code>`;
  const eksempler = (v: readonly unknown[]): string => v.map((e) => `<code>${tegn(JSON.stringify(e))}</code>`).join(' ');
  const afsnit = [
    [ord.form, tekst(side.form[sprog])],
    [ord.grammatik, kode(side.grammatik)],
    [ord.omfang, tekst(side.omfang[sprog])],
    [ord.typescript, kode(side.typescript)],
    [ord.gyldige, eksempler(side.gyldige)],
    [ord.ugyldige, eksempler(side.ugyldige)],
  ];
  return `<!doctype html><html lang="${sprog}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${side.navn}</title><style>${STIL}</style></head>
<body><h1>${side.navn}</h1><p>${tekst(side.om[sprog])}</p><dl>${afsnit.map(([navn, indhold]) => `<dt>${navn}</dt><dd>${indhold}</dd>`).join('\n')}</dl></body></html>\n`;
}

const tegn = (t: string): string => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const tekst = (t: string): string => tegn(t).replace(/`([^`]+)`/g, '<code>$1</code>');
