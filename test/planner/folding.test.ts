import type { ActName } from '../../src/access/act-permissions';
import { allNouns } from '../../src/model/model';
import { makeRegisterScene, type RegisterScene } from '../register/help';
import { execute } from '../support/acts';
import { foldedFields, shadowErrors } from '../support/folded';
import { planI } from '../support/plans';

/** Every text that people write folds alike: what stands beside it is right, whoever wrote it, and filters and orders use it. */

let s: RegisterScene;
beforeAll(async () => {
  s = await makeRegisterScene();
});
afterAll(() => s.close());

/** Accents, spare white space, decomposed letters, capitals and ligatures: nothing of it is the lower case of A to Z. */
const ODD = 'Ærø  Café\u00A0Aa\u030Agård É\u0301 ﬁn STRAẞE';

describe('what stands beside the texts', () => {
  it('is their folding in the whole demo', async () => {
    const { set, error } = await shadowErrors(s.outside);
    expect(error).toEqual([]);
    expect(set).toBeGreaterThan(5000);
  });

  it('covers all text that is not a key or a number', () => {
    const names = foldedFields().map(({ table, field }) => `${table}.${field.column}`);
    expect(names).toEqual(expect.arrayContaining(['forvaltning.kortnavn', 'byomraade.bydele', 'bevilling.titel', 'maal.tekst']));
    expect(names.filter((n) => /\.(noegle|kode|sagsnr|lbf_sagsnr|dokumentnr|nummer|opdigtede_felter|handling|foer)$/.test(n))).toEqual([]);
    expect(names.filter((n) => n.endsWith('.kildehenvisning'))).toHaveLength(allNouns().length);
  });

  it.each<['admin' | 'br', ActName, Record<string, unknown>]>([
    ['admin', 'retKommune', { kommune: 'KOEBENHAVN', navn: ODD, kommunalbestyrelse: ODD }],
    ['admin', 'retForvaltning', { forvaltning: 'OEKF', kortnavn: 'É  ØKF', udvalg: ODD }],
    ['admin', 'retForvaltning', { forvaltning: 'OEKF', aliaser: [ODD, 'Økonomi'] }],
    ['admin', 'retForvaltning', { forvaltning: 'OEKF', aliaser: [] }],
    ['admin', 'retByomraade', { byomraade: 'NOERREBRO', bydele: [ODD, 'Nørrebro'] }],
    ['admin', 'retByomraade', { byomraade: 'NOERREBRO', navn: ODD, bydele: [] }],
    ['admin', 'retBoligorganisation', { boligorganisation: 'FSB', navn: ODD }],
    ['admin', 'retAfdeling', { afdeling: 'FSB/1-85', aliaser: [ODD] }],
    ['br', 'retForum', { forum: 'FORUM-NOERREBRO', navn: ODD }],
    ['br', 'retPulje', { pulje: 'BOLIGSOCIAL-PULJE', navn: ODD }],
    ['admin', 'retBevillingsperiode', { bevillingsperiode: '2011-14', navn: ODD, regelgrundlag: ODD }],
    ['admin', 'retIndsatsomraade', { indsatsomraade: 'SUNDHED', navn: ODD, aliaser: ['Ældre', ODD] }],
  ])('follows when %s with %s gives %j', async (who, act, input) => {
    await execute(s[who], act, input);
    expect((await shadowErrors(s.outside)).error).toEqual([]);
  });

  it('follows a plan that is made and corrected, and a dry run changes nothing', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'FOLDET', { titel: ODD, aliaser: [ODD], formaal: ODD });
    const fix = (more: Record<string, unknown>) => execute(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, ...more });
    for (const purpose of [ODD, 'Et formål', null, 'Café']) {
      await fix({ formaal: purpose, aliaser: purpose === null ? [] : [purpose] });
      expect((await shadowErrors(s.outside)).error).toEqual([]);
    }
    const before = await s.outside.all('SELECT * FROM helhedsplan');
    await fix({ formaal: 'Thé', dryRun: true });
    expect(await s.outside.all('SELECT * FROM helhedsplan')).toEqual(before);
  });

  it('follows what is imported from files', async () => {
    const files = [
      { navn: 'boligorganisation.yml', indhold: `- { noegle: NYBO, navn: "${ODD} 2", aliaser: Nybo; Ny  Bø }` },
      { navn: 'afdelinger.yaml', indhold: '- { boligorganisation: NYBO, nummer: 1, navn: Aagård, byomraade: NOERREBRO, aliaser: [Thé] }' },
    ];
    await execute(s.admin, 'importer', { filer: files });
    const { error } = await shadowErrors(s.outside);
    expect(error).toEqual([]);
    expect(await s.t.data('{ afdelinger(filter: { aliaser: { has: "THE" } }) { nodes { noegle } } }')).toEqual({
      afdelinger: { nodes: [{ noegle: 'NYBO/1' }] },
    });
  });

  it('the guard bites on each kind', async () => {
    const before = (await shadowErrors(s.outside)).error;
    await s.outside.run(`UPDATE kommune SET kommunalbestyrelse_foldet = 'x' WHERE noegle = 'KOEBENHAVN';
      UPDATE forvaltning SET kortnavn_sort = 'x' WHERE noegle = 'TMF'; UPDATE byomraade SET bydele = '["Sjælør"]' WHERE noegle = 'NOERREBRO';
      UPDATE milepael SET tekst = 'Café' WHERE id = (SELECT MIN(id) FROM milepael)`);
    const { error } = await shadowErrors(s.outside);
    expect(before).toEqual([]);
    expect(error.map((f) => f.replace(/ \d+ /, ' ').replace(/:.*/, '')).sort()).toEqual([
      'byomraade bydele_foldet',
      'forvaltning kortnavn_sort',
      'kommune kommunalbestyrelse_foldet',
      'milepael tekst_foldet',
    ]);
  });
});
