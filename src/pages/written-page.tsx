import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { Layout } from './layout';
import { type Reader, say } from './reader';
import type { PageContent } from './visit';

/** A page as text, with the mark by which a browser knows whether it has it already. */
export interface WrittenPage {
  readonly html: string;
  readonly etag: string;
}

export function written(request: FastifyRequest, reader: Reader, { title, asked, body }: PageContent, stylesheet: string): WrittenPage {
  const frame = {
    title,
    path: request.url.split('?')[0] ?? '',
    address: `${request.protocol}://${request.host}${request.url}`,
    otherLanguage: inOtherLanguage(request, reader),
    stylesheet,
  };
  const html = `<!doctype html>${renderToString(
    <Layout reader={reader} frame={frame} asked={asked}>
      {body}
    </Layout>,
  )}\n`;
  // The page may be sent compressed, so the mark is a weak one.
  return { html, etag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"` };
}

function inOtherLanguage({ url }: FastifyRequest, reader: Reader): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('sprog', say(reader, 'en', 'da'));
  return `${path}?${parameters}`;
}

/** Whether the browser has the page already. */
export function isUnchanged(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match'];
  return known?.split(',').some((mark) => mark.trim() === etag || mark.trim() === '*') ?? false;
}
