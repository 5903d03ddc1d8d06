import 'reflect-metadata';
import { allNouns } from '../../src/model/model';
import '../../src/app/entities';
import { startService, type TestService } from '../support/service';

/** The demo shows every part of the model, and what an act of its own is for came by that act. */

let t: TestService;
beforeAll(async () => {
  t = await startService({ dag: '2026-11-22' });
});
afterAll(() => t.close());

it('each noun has rows', async () => {
  const nouns = allNouns().filter((n) => n.plural && n.name !== 'Idempotensnoegle');
  const count = await t.data<Record<string, { totalCount: number }>>(`{ ${nouns.map((n) => `${n.plural} { totalCount }`).join(' ')} }`);
  expect(Object.entries(count).filter(([, { totalCount }]) => totalCount === 0)).toEqual([]);
});

interface Posting {
  readonly art: string;
  readonly kommunalAfgoerelse: { readonly organ: string } | null;
  readonly lbfAfgoerelse: { readonly organ: string } | null;
}

it('the reguleringskonto: paid in, and used with both approvals', async () => {
  const { reguleringskontoposter } = await t.data<{ reguleringskontoposter: { nodes: Posting[] } }>(
    '{ reguleringskontoposter { nodes { art kommunalAfgoerelse { organ } lbfAfgoerelse { organ } } } }',
  );
  const posts = reguleringskontoposter.nodes.map((p) =>
    [p.art, p.kommunalAfgoerelse?.organ, p.lbfAfgoerelse?.organ].filter(Boolean).join(' '),
  );
  expect(new Set(posts)).toEqual(new Set(['INDSAT', 'ANVENDT KOMMUNALBESTYRELSE LANDSBYGGEFONDEN']));
});

it('succeskriterier: met and not met, with measurements', async () => {
  const {
    ja,
    nej: no,
    uden: without,
  } = await t.data<Record<string, { totalCount: number }>>(`{
    ja: succeskriterieopfyldelser(filter: { opfyldt: { eq: true } }) { totalCount }
    nej: succeskriterieopfyldelser(filter: { opfyldt: { eq: false } }) { totalCount }
    uden: succeskriterieopfyldelser(filter: { maaling: { isNull: true } }) { totalCount } }`);
  expect([ja?.totalCount, no?.totalCount, without?.totalCount]).toEqual([36, 14, 0]);
});

it('milepæle: each that is reached was reported reached by an act', async () => {
  const {
    naaet: reached,
    aabne: openAll,
    meldt: reported,
  } = await t.data<Record<string, { totalCount: number }>>(`{
    naaet: milepaele(filter: { naaet: { isNull: false } }) { totalCount }
    aabne: milepaele(filter: { naaet: { isNull: true } }) { totalCount }
    meldt: haendelser(filter: { handling: { eq: "naaMilepael" } }) { totalCount } }`);
  expect(reported?.totalCount).toBe(reached?.totalCount);
  expect(reached?.totalCount).toBeGreaterThan(0);
  expect(openAll?.totalCount).toBeGreaterThan(0);
});

it('a redegørelse that was not approved, and its new version', async () => {
  const { helhedsplan } = await t.data(`{ helhedsplan(noegle: "SYN-VESTERBRO-NORD") {
    redegoerelser(filter: { aar: { eq: 2014 } }) { nodes { noegle udgave vurdering vurderet gaelder maalopfyldelser { totalCount } } } } }`);
  expect(helhedsplan).toEqual({
    redegoerelser: {
      nodes: expect.arrayContaining([
        {
          noegle: 'SYN-VESTERBRO-NORD/2014',
          udgave: 1,
          vurdering: 'IKKE_GODKENDT',
          vurderet: '2015-07-20',
          gaelder: false,
          maalopfyldelser: { totalCount: 2 },
        },
        {
          noegle: 'SYN-VESTERBRO-NORD/2014/2',
          udgave: 2,
          vurdering: 'TAGET_TIL_EFTERRETNING',
          vurderet: '2015-10-05',
          gaelder: true,
          maalopfyldelser: { totalCount: 2 },
        },
      ]),
    },
  });
});
