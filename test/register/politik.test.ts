import { afvist, fejlAf, gaar, grunde, handl, send, uroert } from '../support/planer';
import { fejl, lavRegisterscene, type Registerscene } from './help';

/** Policies and the designations under them. */

let s: Registerscene;
beforeEach(async () => {
  s = await lavRegisterscene();
});
afterEach(() => s.luk());

const vedtag = (mere: Record<string, unknown> = {}) =>
  handl(s.br, 'vedtagPolitik', { noegle: 'POLITIK-2014', titel: 'Politik for udsatte byområder (2014)', ...mere }, UDVALG);
const UDVALG = `politik { noegle fra til version afgoerelse { organ dato kommune { noegle } } udpegninger { nodes { fra til byomraade { noegle } } }
  haendelser { nodes { handling } } } haendelse { handling politik { noegle } afgoerelse { dato } kommune { noegle } }`;

it('en ny politik afløser den gamle, med dens udpegninger, og hviler på en afgørelse', async () => {
  await s.br.handl('ophaevPolitik', { politik: 'POLITIK-2017', til: '2018-01-01' });
  const omraader = ['NOERREBRO', 'TINGBJERG_HUSUM', 'BISPEBJERG_NORDVEST', 'AMAGER_SUNDBY', 'VALBY_VIGERSLEV', 'VESTERBRO_SYDHAVNEN'];
  const svar = await vedtag({ fra: '2018-06-01', byomraader: omraader });
  expect(svar).toMatchObject({
    udfoert: true,
    politik: {
      fra: '2018-06-01',
      til: null,
      afgoerelse: { organ: 'KOMMUNALBESTYRELSE', dato: '2014-04-23', kommune: { noegle: 'KOEBENHAVN' } },
      haendelser: { nodes: [{ handling: 'vedtagPolitik' }] },
    },
    haendelse: { handling: 'vedtagPolitik', politik: { noegle: 'POLITIK-2014' }, afgoerelse: { dato: '2014-04-23' } },
  });
  const naeste = {
    noegle: 'POLITIK-2019',
    titel: 'Politik (2019)',
    fra: '2019-06-01',
    byomraader: ['NOERREBRO'],
    afloeser: 'POLITIK-2014',
  };
  expect((await handl(s.br, 'vedtagPolitik', naeste)).udfoert).toBe(true);
  expect(await s.ude.alle("SELECT til FROM politik WHERE noegle IN ('POLITIK-2014', 'POLITIK-2017') ORDER BY noegle")).toEqual([
    { til: '2019-06-01' },
    { til: '2018-01-01' },
  ]);
  const ude = await s.ude.alle<{ antal: number }>(
    "SELECT COUNT(*) AS antal FROM udpegning u JOIN politik p ON p.id = u.politik_id WHERE p.noegle = 'POLITIK-2014' AND u.til = '2019-06-01'",
  );
  expect(ude).toEqual([{ antal: 6 }]);
  expect(await fejl(s)).toEqual([]);
});

it('to politikker ad gangen afvises, og intet dateres før afgørelsen', async () => {
  await afvist(s, () => vedtag({ fra: '2016-06-01', til: '2017-01-01' }), [
    'POLITIKKER_OVERLAPPER',
    '2016-06-01/2017-01-01',
    '2011-01-01/2017-06-01',
  ]);
  const tidlig = await uroert(s, () => vedtag({ fra: '2010-01-01', til: '2010-06-01' }));
  expect(grunde(tidlig)).toEqual([['AFGOERELSEN_BAERER_DET_IKKE', '2010-01-01', '2014-04-23']]);
  await afvist(s, () => vedtag({ dato: '2014-04-24', fra: '2030-01-01' }), ['I_FREMTIDEN', '2014-04-24', '2014-04-23']);
});

it('R3: en udpegning ophæves ikke før de penge, den bærer', async () => {
  const [udpegning] = await s.ude.alle<{ id: number }>(
    "SELECT u.id FROM udpegning u JOIN politik p ON p.id = u.politik_id JOIN byomraade b ON b.id = u.byomraade_id WHERE p.noegle = 'POLITIK-2011' AND b.noegle = 'NOERREBRO'",
  );
  const ophaev = (til: string, mere = {}) => handl(s.br, 'ophaevUdpegning', { udpegning: `udp_${udpegning?.id}`, til, ...mere });
  const nej = await uroert(s, () => ophaev('2012-06-01', { dato: '2012-06-01' }));
  expect(new Set(nej.afvisninger.map((a) => a.regel))).toContain('R3');
  await afvist(s, () => ophaev('2017-06-01'), ['SLUTTER_UDEN_FOR_SIN_TID', '2017-06-01', '2011-01-01/2017-06-01']);
  await afvist(s, () => ophaev('2014-04-22'), ['FOER_GRUNDLAGET', '2014-04-22', '2014-04-23']);
});

it('politikken ophæves ikke under de planer, der har fået puljens penge', async () => {
  const nej = await uroert(s, () => handl(s.br, 'ophaevPolitik', { politik: 'POLITIK-2011', til: '2012-01-01', dato: '2011-12-01' }));
  expect(new Set(nej.afvisninger.map((a) => a.regel))).toContain('R3');
});

it('et byområde udpeges inden for politikken, én gang ad gangen, og kun af sin egen kommune', async () => {
  await s.admin.handl('opretByomraade', { kommune: 'KOEBENHAVN', noegle: 'OESTERBRO', navn: 'Østerbro' });
  const udpeg = (mere: Record<string, unknown>) =>
    handl(s.br, 'udpegByomraade', { politik: 'POLITIK-2011', byomraade: 'OESTERBRO', ...mere });
  await gaar(udpeg({ fra: '2014-05-01', til: '2015-01-01' }));
  await afvist(s, () => udpeg({ fra: '2014-12-31' }), ['UDPEGNINGER_OVERLAPPER', '2014-12-31/2017-06-01', '2014-05-01/2015-01-01']);
  await afvist(s, () => udpeg({ fra: '2017-01-01', til: '2018-01-01' }), [
    'UDPEGNING_UDEN_FOR_POLITIKKEN',
    '2017-01-01/2018-01-01',
    '2011-01-01/2017-06-01',
  ]);
  await gaar(udpeg({ fra: '2015-01-01' }));
  await s.admin.handl('opretKommune', { noegle: 'AARHUS', navn: 'Aarhus', kode: '0751', kommunalbestyrelse: 'Byrådet' });
  await s.admin.handl('opretByomraade', { kommune: 'AARHUS', noegle: 'GELLERUP', navn: 'Gellerup' });
  await afvist(s, () => udpeg({ byomraade: 'GELLERUP', fra: '2014-05-01' }), ['UDPEGNING_UDEN_FOR_POLITIKKEN', 'AARHUS', 'KOEBENHAVN']);
});

it('prøver, versioner og nøgler virker som ellers', async () => {
  const input = { noegle: 'P', titel: 'P', fra: '2030-01-01', afloeser: 'POLITIK-2017' };
  await uroert(s, () => gaar(handl(s.br, 'vedtagPolitik', { ...input, dryRun: true })));
  await afvist(s, () => handl(s.br, 'vedtagPolitik', { ...input, expectedVersion: 7 }), ['VERSIONSKONFLIKT', '1', '7']);
  const foerste = await handl(s.br, 'vedtagPolitik', { ...input, idempotencyKey: 'en' }, 'politik { version }');
  expect(await uroert(s, () => handl(s.br, 'vedtagPolitik', { ...input, idempotencyKey: 'en' }, 'politik { version }'))).toEqual(foerste);
  expect(await fejlAf(s.br, 'vedtagPolitik', { ...input })).toEqual(['CONFLICT', 'input.noegle']);
  expect(await fejlAf(s.br, 'vedtagPolitik', { ...input, noegle: 'Q', fra: '2031-01-01', til: '2030-01-01' })).toEqual([
    'BAD_USER_INPUT',
    ['input.til'],
  ]);
  const to = await send(s.br, 'vedtagPolitik', {
    ...input,
    noegle: 'Q',
    byomraader: ['NOERREBRO', 'NOERREBRO'],
    afloeser: null,
    fra: '2040-01-01',
  });
  expect(to.fejl[0]?.extensions.felter).toEqual(['input.byomraader[1]']);
});
