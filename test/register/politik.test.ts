import { errorsOf, goes, perform, reasons, refused, send, untouched } from '../support/acts';
import { error, makeRegisterScene, type RegisterScene } from './help';

/** Policies and the designations under them. */

let s: RegisterScene;
beforeEach(async () => {
  s = await makeRegisterScene();
});
afterEach(() => s.close());

const adopt = (more: Record<string, unknown> = {}) =>
  perform(s.br, 'vedtagPolitik', { noegle: 'POLITIK-2014', titel: 'Politik for udsatte byområder (2014)', ...more }, UDVALG);
const UDVALG = `politik { noegle fra til version afgoerelse { organ dato kommune { noegle } } udpegninger { nodes { fra til byomraade { noegle } } }
  haendelser { nodes { handling } } } haendelse { handling politik { noegle } afgoerelse { dato } kommune { noegle } }`;

it('a new policy replaces the old one, with its udpegninger, and rests on an afgørelse', async () => {
  await s.br.perform('ophaevPolitik', { politik: 'POLITIK-2017', til: '2018-01-01' });
  const omraader = ['NOERREBRO', 'TINGBJERG_HUSUM', 'BISPEBJERG_NORDVEST', 'AMAGER_SUNDBY', 'VALBY_VIGERSLEV', 'VESTERBRO_SYDHAVNEN'];
  const answer = await adopt({ fra: '2018-06-01', byomraader: omraader });
  expect(answer).toMatchObject({
    udfoert: true,
    politik: {
      fra: '2018-06-01',
      til: null,
      afgoerelse: { organ: 'KOMMUNALBESTYRELSE', dato: '2014-04-23', kommune: { noegle: 'KOEBENHAVN' } },
      haendelser: { nodes: [{ handling: 'vedtagPolitik' }] },
    },
    haendelse: { handling: 'vedtagPolitik', politik: { noegle: 'POLITIK-2014' }, afgoerelse: { dato: '2014-04-23' } },
  });
  const next = {
    noegle: 'POLITIK-2019',
    titel: 'Politik (2019)',
    fra: '2019-06-01',
    byomraader: ['NOERREBRO'],
    afloeser: 'POLITIK-2014',
  };
  expect((await perform(s.br, 'vedtagPolitik', next)).udfoert).toBe(true);
  expect(await s.outside.all("SELECT til FROM politik WHERE noegle IN ('POLITIK-2014', 'POLITIK-2017') ORDER BY noegle")).toEqual([
    { til: '2019-06-01' },
    { til: '2018-01-01' },
  ]);
  const outside = await s.outside.all<{ antal: number }>(
    "SELECT COUNT(*) AS antal FROM udpegning u JOIN politik p ON p.id = u.politik_id WHERE p.noegle = 'POLITIK-2014' AND u.til = '2019-06-01'",
  );
  expect(outside).toEqual([{ antal: 6 }]);
  expect(await error(s)).toEqual([]);
});

it('two policies at a time are refused, and nothing is dated before the afgørelse', async () => {
  await refused(s, () => adopt({ fra: '2016-06-01', til: '2017-01-01' }), [
    'POLITIKKER_OVERLAPPER',
    '2016-06-01/2017-01-01',
    '2011-01-01/2017-06-01',
  ]);
  const early = await untouched(s, () => adopt({ fra: '2010-01-01', til: '2010-06-01' }));
  expect(reasons(early)).toEqual([['AFGOERELSEN_BAERER_DET_IKKE', '2010-01-01', '2014-04-23']]);
  await refused(s, () => adopt({ dato: '2014-04-24', fra: '2030-01-01' }), ['I_FREMTIDEN', '2014-04-24', '2014-04-23']);
});

it('R3: an udpegning is not revoked before the money that it bears', async () => {
  const [udpegning] = await s.outside.all<{ id: number }>(
    "SELECT u.id FROM udpegning u JOIN politik p ON p.id = u.politik_id JOIN byomraade b ON b.id = u.byomraade_id WHERE p.noegle = 'POLITIK-2011' AND b.noegle = 'NOERREBRO'",
  );
  const ophaev = (to: string, more = {}) => perform(s.br, 'ophaevUdpegning', { udpegning: `udp_${udpegning?.id}`, til: to, ...more });
  const no = await untouched(s, () => ophaev('2012-06-01', { dato: '2012-06-01' }));
  expect(new Set(no.afvisninger.map((a) => a.regel))).toContain('R3');
  await refused(s, () => ophaev('2017-06-01'), ['SLUTTER_UDEN_FOR_SIN_TID', '2017-06-01', '2011-01-01/2017-06-01']);
  await refused(s, () => ophaev('2014-04-22'), ['FOER_GRUNDLAGET', '2014-04-22', '2014-04-23']);
});

it('the policy is not repealed under the plans that have had money of the pulje', async () => {
  const no = await untouched(s, () => perform(s.br, 'ophaevPolitik', { politik: 'POLITIK-2011', til: '2012-01-01', dato: '2011-12-01' }));
  expect(new Set(no.afvisninger.map((a) => a.regel))).toContain('R3');
});

it('a byområde is designated within the policy, once at a time, and only by its own kommune', async () => {
  await s.admin.perform('opretByomraade', { kommune: 'KOEBENHAVN', noegle: 'OESTERBRO', navn: 'Østerbro' });
  const udpeg = (more: Record<string, unknown>) =>
    perform(s.br, 'udpegByomraade', { politik: 'POLITIK-2011', byomraade: 'OESTERBRO', ...more });
  await goes(udpeg({ fra: '2014-05-01', til: '2015-01-01' }));
  await refused(s, () => udpeg({ fra: '2014-12-31' }), ['UDPEGNINGER_OVERLAPPER', '2014-12-31/2017-06-01', '2014-05-01/2015-01-01']);
  await refused(s, () => udpeg({ fra: '2017-01-01', til: '2018-01-01' }), [
    'UDPEGNING_UDEN_FOR_POLITIKKEN',
    '2017-01-01/2018-01-01',
    '2011-01-01/2017-06-01',
  ]);
  await goes(udpeg({ fra: '2015-01-01' }));
  await s.admin.perform('opretKommune', { noegle: 'AARHUS', navn: 'Aarhus', kode: '0751', kommunalbestyrelse: 'Byrådet' });
  await s.admin.perform('opretByomraade', { kommune: 'AARHUS', noegle: 'GELLERUP', navn: 'Gellerup' });
  await refused(s, () => udpeg({ byomraade: 'GELLERUP', fra: '2014-05-01' }), ['UDPEGNING_UDEN_FOR_POLITIKKEN', 'AARHUS', 'KOEBENHAVN']);
});

it('dry runs, versions and keys work as elsewhere', async () => {
  const input = { noegle: 'P', titel: 'P', fra: '2030-01-01', afloeser: 'POLITIK-2017' };
  await untouched(s, () => goes(perform(s.br, 'vedtagPolitik', { ...input, dryRun: true })));
  await refused(s, () => perform(s.br, 'vedtagPolitik', { ...input, expectedVersion: 7 }), ['VERSIONSKONFLIKT', '1', '7']);
  const first = await perform(s.br, 'vedtagPolitik', { ...input, idempotencyKey: 'en' }, 'politik { version }');
  expect(await untouched(s, () => perform(s.br, 'vedtagPolitik', { ...input, idempotencyKey: 'en' }, 'politik { version }'))).toEqual(
    first,
  );
  expect(await errorsOf(s.br, 'vedtagPolitik', { ...input })).toEqual(['CONFLICT', 'input.noegle']);
  expect(await errorsOf(s.br, 'vedtagPolitik', { ...input, noegle: 'Q', fra: '2031-01-01', til: '2030-01-01' })).toEqual([
    'BAD_USER_INPUT',
    ['input.til'],
  ]);
  const two = await send(s.br, 'vedtagPolitik', {
    ...input,
    noegle: 'Q',
    byomraader: ['NOERREBRO', 'NOERREBRO'],
    afloeser: null,
    fra: '2040-01-01',
  });
  expect(two.errors[0]?.extensions.felter).toEqual(['input.byomraader[1]']);
});
