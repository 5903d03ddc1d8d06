import { advarsler, afvises, andenKommune, forskelle, indhold, koder, sql } from '../kontrakt/help';
import { type Bruger, startTjeneste, type Testtjeneste } from '../support/service';

let t: Testtjeneste;
let forum: Bruger;

beforeEach(async () => {
  t = await startTjeneste();
  await andenKommune(t);
  forum = await t.som('FORUM', 'FORUM-NOERREBRO');
});
afterEach(() => t.luk());

const UDVALG = `forum { noegle version } medlemskab { id fra til rolle forvaltning { noegle } boligorganisation { noegle } herkomst }
  arbejdsgruppe { noegle } haendelse { handling dato forum { noegle } }`;

const optag = (input: Record<string, unknown>, hvem = forum) => hvem.handl('optagMedlem', { forum: 'FORUM-NOERREBRO', ...input }, UDVALG);
const udtraed = (input: Record<string, unknown>, hvem = forum) => hvem.handl('udtraed', input, UDVALG);

interface Plads {
  readonly id: string;
  readonly fra: string;
  readonly til: string | null;
}

/** The seats of a party in the forum, the first one first. */
async function pladser(part: 'forvaltning' | 'boligorganisation', noegle: string, rolle: string): Promise<Plads[]> {
  const { medlemskaber } = await t.data<{ medlemskaber: { nodes: Plads[] } }>(
    `query ($noegle: String!) { medlemskaber(orderBy: [{ fra: ASC }], filter: { forum: { noegle: { eq: "FORUM-NOERREBRO" } },
      rolle: { eq: ${rolle} }, ${part}: { noegle: { eq: $noegle } } }) { nodes { id fra til } } }`,
    { noegle },
  );
  return medlemskaber.nodes;
}

async function plads(part: 'forvaltning' | 'boligorganisation', noegle: string, rolle: string): Promise<Plads> {
  const [foerste] = await pladser(part, noegle, rolle);
  if (!foerste) throw new Error(`${noegle} har ingen plads`);
  return foerste;
}

describe('udtraed', () => {
  it('slutter pladsen, og siger, hvem der så mangler (R13)', async () => {
    const { id } = await plads('boligorganisation', 'FSB', 'KOORDINATOR');
    const foer = await indhold(t);
    const svar = await udtraed({ medlemskab: id, til: '2014-05-01' });
    expect(svar).toMatchObject({
      udfoert: true,
      forum: { noegle: 'FORUM-NOERREBRO' },
      medlemskab: { id, fra: '2011-06-01', til: '2014-05-01' },
      haendelse: { handling: 'udtraed', dato: '2014-05-01', forum: { noegle: 'FORUM-NOERREBRO' } },
    });
    expect(advarsler(svar)).toEqual(['ANSVARLIG_UDEN_PLADS', 'MANGLER_REPRAESENTATION', 'MEDLEM_HAR_FORLADT_FORUMMET']);
    expect(forskelle(foer, await indhold(t))).toEqual(['forum', 'haendelse', 'medlemskab']);
    // TMF sits in two roles; one is enough.
    const { id: anden } = await plads('forvaltning', 'TMF', 'MEDARBEJDER');
    expect((await udtraed({ medlemskab: anden, til: '2014-04-30' })).advarsler).toEqual([]);
  });

  it('ikke før en gruppe, der først begynder senere, og som medlemmet er med i', async () => {
    await forum.handl('opretArbejdsgruppe', {
      forum: 'FORUM-NOERREBRO',
      noegle: 'SENERE',
      navn: 'Den senere gruppe',
      indsatsomraade: 'SUNDHED',
      fra: '2015-01-01',
      medlemmer: [{ boligorganisation: 'FSB' }],
    });
    const { id } = await plads('boligorganisation', 'FSB', 'KOORDINATOR');
    const svar = await udtraed({ medlemskab: id, til: '2014-12-31' });
    expect(svar.afvisninger.map((a) => [a.kode, a.faktisk, a.graense])).toEqual([['VAR_MED_I_ARBEJDSGRUPPEN', '2014-12-31', '2015-01-01']]);
    expect(svar.afvisninger[0]?.tekst).toContain('er med i Den senere gruppe, der begynder den 1. januar 2015, og kan ikke udtræde');
    expect((await udtraed({ medlemskab: id, til: '2015-01-02' })).udfoert).toBe(true);
  });

  it('efter pladsens begyndelse og før dens slut', async () => {
    const { id } = await plads('forvaltning', 'TMF', 'LEDER');
    const foer = await indhold(t);
    for (const til of ['2011-05-31', '2011-06-01', '2016-10-01', '2016-10-02']) {
      const svar = await udtraed({ medlemskab: id, til });
      expect(svar.afvisninger).toMatchObject([{ kode: 'PLADSEN_ER_SLUT', faktisk: til, graense: '2011-06-01/2016-10-01' }]);
      expect(svar.medlemskab).toMatchObject({ id, til: '2016-10-01' });
    }
    expect(forskelle(foer, await indhold(t))).toEqual([]);
    for (const til of ['2011-06-02', '2016-09-30']) expect(koder(await udtraed({ medlemskab: id, til, dryRun: true }))).toEqual([]);
  });

  it('en plads kan slutte en hvilken som helst senere dag i forummets tid, men ikke to gange', async () => {
    await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR' });
    const { id } = await plads('boligorganisation', '3B', 'KOORDINATOR');
    expect(koder(await udtraed({ medlemskab: id, til: '2014-04-23' }))).toEqual(['PLADSEN_ER_SLUT']);
    expect(koder(await udtraed({ medlemskab: id, til: '2016-09-30' }))).toEqual([]);
    expect(koder(await udtraed({ medlemskab: id, til: '2016-09-30' }))).toEqual(['PLADSEN_ER_SLUT']);
    expect(koder(await udtraed({ medlemskab: id, til: '2014-04-24' }))).toEqual([]);
  });

  it('siger, hvilket ansvar og hvilke arbejdsgrupper der står tilbage', async () => {
    const { id } = await plads('boligorganisation', 'VIBO', 'KOORDINATOR');
    const svar = await t
      .som('FORUM', 'FORUM-NOERREBRO')
      .then((f) =>
        f.data<{ udtraed: { advarsler: { regel: string; kode: string; tekst: string }[] } }>(
          'mutation ($input: UdtraedInput!) { udtraed(input: $input) { advarsler { regel kode tekst } } }',
          { input: { medlemskab: id, til: '2014-05-01', dryRun: true } },
        ),
      );
    expect(svar.udtraed.advarsler).toEqual([
      {
        regel: 'R13',
        kode: 'MANGLER_REPRAESENTATION',
        tekst: 'VIBO har ingen plads i Boligsocialt Forum for Nørrebro den 1. maj 2014.',
      },
      {
        regel: 'H49',
        kode: 'MEDLEM_HAR_FORLADT_FORUMMET',
        tekst:
          'VIBO er medlem af Arbejdsgruppe om kultur og fritid, Nørrebro, men har ingen plads i Boligsocialt Forum for Nørrebro den 1. maj 2014.',
      },
      {
        regel: 'H89',
        kode: 'ANSVARLIG_UDEN_PLADS',
        tekst:
          'VIBO har ansvar for “Kultur og fritid” i Kontrakt om boligsocialt samarbejde – Nørrebro, men ingen plads i Boligsocialt Forum for Nørrebro den 1. maj 2014.',
      },
    ]);
  });

  it('ikke før den dag, man var med til at danne en arbejdsgruppe', async () => {
    const { id } = await plads('boligorganisation', 'FSB', 'KOORDINATOR');
    const foer = await indhold(t);
    const svar = await udtraed({ medlemskab: id, til: '2011-09-01' });
    expect(svar.afvisninger).toMatchObject([
      { regel: 'H48', kode: 'VAR_MED_I_ARBEJDSGRUPPEN', faktisk: '2011-09-01', graense: '2011-09-01' },
    ]);
    expect(forskelle(foer, await indhold(t))).toEqual([]);
    expect(koder(await udtraed({ medlemskab: id, til: '2011-09-02', dryRun: true }))).toEqual([]);
  });

  it('versionen er forummets', async () => {
    const { id } = await plads('forvaltning', 'TMF', 'LEDER');
    const { forum: set } = await t.data<{ forum: { version: number } }>('{ forum(noegle: "FORUM-NOERREBRO") { version } }');
    expect(koder(await udtraed({ medlemskab: id, til: '2014-05-01', expectedVersion: set.version + 1 }))).toEqual(['VERSIONSKONFLIKT']);
    expect(koder(await udtraed({ medlemskab: id, til: '2014-05-01', expectedVersion: set.version }))).toEqual([]);
  });

  it.each([
    ['med_999999', 'NOT_FOUND input.medlemskab'],
    ['TMF', 'NOT_FOUND input.medlemskab'],
    ['for_1', 'BAD_USER_INPUT input.medlemskab'],
  ])('%s er ikke en plads', async (medlemskab, ventet) => {
    expect(await afvises(forum, 'udtraed', { medlemskab, til: '2014-05-01' })).toBe(ventet);
  });
});

it('den, der er udtrådt, kan optages igen fra samme dag', async () => {
  const { id } = await plads('boligorganisation', 'FSB', 'KOORDINATOR');
  await udtraed({ medlemskab: id, til: '2014-05-01' });
  expect(koder(await optag({ boligorganisation: 'FSB', rolle: 'KOORDINATOR', fra: '2014-04-30' }))).toEqual(['HAR_ALLEREDE_PLADS']);
  const svar = await optag({ boligorganisation: 'FSB', rolle: 'KOORDINATOR', fra: '2014-05-01' });
  expect([koder(svar), advarsler(svar)]).toEqual([[], []]);
  expect((await pladser('boligorganisation', 'FSB', 'KOORDINATOR')).map((p) => `${p.fra}/${p.til}`)).toEqual([
    '2011-06-01/2014-05-01',
    '2014-05-01/2016-10-01',
  ]);
  expect(await sql(t, "SELECT count(*) antal FROM haendelse WHERE handling = 'udtraed'")).toEqual([{ antal: 1 }]);
});
