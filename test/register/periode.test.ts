import { errorsOf, execute, goes, perform, refused, untouched } from '../support/acts';
import { error, makeRegisterScene, type RegisterScene } from './help';

/** Programme periods and their focus areas, fields, pools, kommuner and areas. */

let s: RegisterScene;
beforeEach(async () => {
  s = await makeRegisterScene();
});
afterEach(() => s.close());

const fix = (more: Record<string, unknown>) => perform(s.lbf, 'retBevillingsperiode', { bevillingsperiode: '2011-14', ...more });

it('the local minimum is at least 25% from 2011', async () => {
  await refused(s, () => fix({ lokaltMinimum: 24.99 }), ['LOKALT_MINIMUM_FOR_LAVT', '24.99', '25']);
  await goes(fix({ lokaltMinimum: 25 }));
  await goes(perform(s.lbf, 'retBevillingsperiode', { bevillingsperiode: '2007-10', lokaltMinimum: 10 }));
});

it('R5: a higher minimum cannot be brought in under plans that are paid by the old one', async () => {
  const no = await untouched(s, () => fix({ lokaltMinimum: 40 }));
  expect(new Set(no.afvisninger.map((a) => a.regel))).toEqual(new Set(['R5']));
});

it('R18: an indsatsområde that mål of plans lie in is not taken out of the period', async () => {
  const without = ['BOERN_UNGE', 'KULTUR_FRITID'].map((indsatsomraade) => ({ indsatsomraade }));
  const no = await untouched(s, () => fix({ indsatsomraader: without }));
  expect(new Set(no.afvisninger.map((a) => a.regel))).toContain('R18');
});

it('R19: the period is not moved away from the applications that it has received', async () => {
  const no = await untouched(s, () => fix({ fra: '2014-06-01' }));
  expect(new Set(no.afvisninger.map((a) => a.regel))).toContain('R19');
});

it('one bevillingsperiode runs at a time', async () => {
  const fresh = {
    noegle: '2027-30',
    navn: '2027-30-midlerne',
    regelgrundlag: 'Lov',
    lokaltMinimum: 25,
    fra: '2027-01-01',
    til: '2031-01-01',
  };
  await refused(s, () => perform(s.lbf, 'opretBevillingsperiode', { ...fresh, fra: '2026-12-31' }), [
    'BEVILLINGSPERIODER_OVERLAPPER',
    '2026-12-31/2031-01-01',
    '2019-01-01/2027-01-01',
  ]);
  await execute(s.lbf, 'opretIndsatsomraade', { noegle: 'KLIMA', navn: 'Klima' });
  const answer = await execute(
    s.lbf,
    'opretBevillingsperiode',
    { ...fresh, indsatsomraader: [{ indsatsomraade: 'KLIMA' }, { indsatsomraade: 'SUNDHED', navnIPerioden: 'Sundhed for alle' }] },
    'bevillingsperiode { lokaltMinimum periodeindsatser { nodes { navnIPerioden indsatsomraade { noegle kontraktomraade } } } }',
  );
  expect(answer).toMatchObject({
    bevillingsperiode: {
      lokaltMinimum: 25,
      periodeindsatser: {
        nodes: [
          { navnIPerioden: 'Klima', indsatsomraade: { noegle: 'KLIMA', kontraktomraade: false } },
          { navnIPerioden: 'Sundhed for alle', indsatsomraade: { noegle: 'SUNDHED' } },
        ],
      },
    },
  });
  expect(await error(s)).toEqual([]);
});

it('R18: a field that kontrakter and groups use becomes one of those of kontrakter', async () => {
  const no = await untouched(s, () => perform(s.admin, 'retIndsatsomraade', { indsatsomraade: 'SUNDHED', kontraktomraade: false }));
  expect(new Set(no.afvisninger.map((a) => a.regel))).toEqual(new Set(['R18']));
  await goes(perform(s.admin, 'retIndsatsomraade', { indsatsomraade: 'SUNDHED', navn: 'Sundhed og trivsel' }));
  await goes(perform(s.admin, 'retIndsatsomraade', { indsatsomraade: 'INTEGRATION', kontraktomraade: true }));
});

it('a new pulje is empty until money is appropriated to it', async () => {
  await execute(s.br, 'opretPulje', { noegle: 'PULJE-2015', navn: 'Pulje 2015' });
  await execute(s.br, 'retPulje', { pulje: 'PULJE-2015', navn: 'Puljen af 2015' });
  await execute(s.br, 'bevilPulje', { pulje: 'PULJE-2015', titel: 'Budget 2014', beloeb: 1_000_000 });
  expect(await s.t.data('{ pulje(noegle: "PULJE-2015") { navn bevilget kommune { noegle } version } }')).toEqual({
    pulje: { navn: 'Puljen af 2015', bevilget: 1_000_000, kommune: { noegle: 'KOEBENHAVN' }, version: 3 },
  });
});

it("kommuner and byområder have keys, codes and names that do not stand in each other's way", async () => {
  expect(await errorsOf(s.admin, 'opretKommune', { noegle: 'X', navn: 'X', kode: '0101', kommunalbestyrelse: 'B' })).toEqual([
    'CONFLICT',
    'input.kode',
  ]);
  expect(await errorsOf(s.admin, 'opretKommune', { noegle: 'X', navn: 'X', kode: '101', kommunalbestyrelse: 'B' })).toEqual([
    'BAD_USER_INPUT',
    ['input.kode'],
  ]);
  await execute(s.admin, 'opretKommune', { noegle: 'X', navn: 'X', kode: '0999', kommunalbestyrelse: 'B' });
  await goes(perform(s.admin, 'retKommune', { kommune: 'X', navn: 'Y', kode: '0999' }));
  expect(await errorsOf(s.admin, 'retKommune', { kommune: 'X', navn: null })).toEqual(['BAD_USER_INPUT', ['input.navn']]);
  await goes(perform(s.admin, 'retByomraade', { byomraade: 'NOERREBRO', navn: 'Nørrebro og Nordvest' }));
  const d = await s.t.data('{ byomraader(filter: { navn: { eq: "nørrebro" } }) { nodes { noegle } } }');
  expect(d).toEqual({ byomraader: { nodes: [{ noegle: 'NOERREBRO' }] } });
});
