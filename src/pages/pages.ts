import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OperationAsker } from '../http/operation-asker';
import { byomraadePage } from './byomraade/byomraade-page';
import { contentsPage } from './contents-page';
import { faktaarkPage } from './faktaark/faktaark-page';
import { missingSubject, type SubjectKind } from './missing-page';
import { type AskedPage, type PagesOptions, pageAnswers } from './page-answers';
import { pictureAnswers, restOf } from './pictures/picture-answers';
import type { PictureDrawer } from './pictures/picture-visit';
import { planPicture } from './pictures/plan-picture';
import { puljePicture } from './pictures/pulje-picture';
import { planPage } from './plan/plan-page';
import { puljePage } from './pulje-page';
import { rulesPage } from './rules-page';
import { statementPage } from './statement';

const SUBJECTS: Readonly<Record<SubjectKind, AskedPage>> = { plan: planPage, byomraade: byomraadePage, pulje: puljePage };

/** What has a picture, too: its address with `.svg` after the key. */
const PICTURES: Readonly<Partial<Record<SubjectKind, PictureDrawer>>> = { pulje: puljePicture };

/**
 * Pages for whoever has no script, no GraphQL and perhaps no screen. Each asks an operation that any client could send, with the rights,
 * the share and the limits of whoever asks for the page.
 */
export async function pages(app: FastifyInstance, asker: OperationAsker, options: PagesOptions): Promise<void> {
  const stylesheet = `/sider/${createHash('sha256').update(options.stylesheet).digest('base64url').slice(0, 12)}.css`;
  app.get(stylesheet, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(options.stylesheet),
  );
  const answer = pageAnswers(asker, options, stylesheet);
  const picture = pictureAnswers(asker, options);
  app.get('/planer.svg', (request, reply) => picture(request, reply, planPicture));
  const route = (path: string, page: AskedPage, drawer?: PictureDrawer): void => {
    const handler = (request: FastifyRequest, reply: FastifyReply) =>
      drawer && restOf(request).endsWith('.svg') ? picture(request, reply, drawer) : answer(request, reply, page);
    app.get(path, handler);
    // A parameter may not be longer than a hundred characters; what stands after a star may.
    app.get(`${path}/*`, handler);
  };
  route('/faktaark', faktaarkPage);
  route('/regler', rulesPage);
  route('/sider', contentsPage);
  route('/tilgaengelighed', (visit) => statementPage(visit, options.statements));
  for (const kind of ['plan', 'byomraade', 'pulje'] as const)
    route(
      `/${kind}`,
      async (visit) => (visit.rest === '' ? null : await SUBJECTS[kind](visit)) ?? missingSubject(visit, kind),
      PICTURES[kind],
    );
}
