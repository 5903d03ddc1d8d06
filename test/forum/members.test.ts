import { advarsler, afvises, andenKommune, forskelle, indhold, koder, nyForvaltning, sql } from '../kontrakt/help';
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

describe('hvem', () => {
  it('forummet selv eller en administrator; ingen andre', async () => {
    const foer = await indhold(t);
    const { id } = await plads('forvaltning', 'TMF', 'LEDER');
    const handlinger = [
      ['optagMedlem', { forum: 'FORUM-NOERREBRO', boligorganisation: '3B', rolle: 'KOORDINATOR' }],
      ['udtraed', { medlemskab: id, til: '2014-05-01' }],
    ] as const;
    for (const [handling, input] of handlinger) {
      expect(await afvises(t, handling, input)).toBe('FORBIDDEN');
      for (const [rolle, hvem] of [
        ['FORVALTNING', 'TMF'],
        ['BOLIGORGANISATION', '3B'],
        ['KOMMUNALBESTYRELSE', 'KOEBENHAVN'],
        ['FORUM', 'FORUM-AMAGER_SUNDBY'],
      ] as const)
        expect([handling, rolle, await afvises(await t.som(rolle, hvem), handling, input)]).toEqual([handling, rolle, 'FORBIDDEN']);
      for (const hvem of [forum, await t.som('ADMINISTRATOR')])
        expect(await hvem.handl(handling, { ...input, dryRun: true })).toMatchObject({ udfoert: true, proeve: true });
    }
    expect(forskelle(foer, await indhold(t))).toEqual([]);
  });
});

describe('optagMedlem', () => {
  it('giver en plads fra i dag, med hændelse, og forummets version vokser', async () => {
    const foer = await indhold(t);
    const { forum: set } = await t.data<{ forum: { version: number } }>('{ forum(noegle: "FORUM-NOERREBRO") { version } }');
    const svar = await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', expectedVersion: set.version });
    expect(svar).toMatchObject({
      udfoert: true,
      advarsler: [],
      forum: { noegle: 'FORUM-NOERREBRO', version: set.version + 1 },
      medlemskab: {
        fra: '2014-04-23',
        // With the forum, whose end is known.
        til: '2016-10-01',
        rolle: 'KOORDINATOR',
        forvaltning: null,
        boligorganisation: { noegle: '3B' },
        herkomst: 'INDBERETTET',
      },
      arbejdsgruppe: null,
      haendelse: { handling: 'optagMedlem', dato: '2014-04-23', forum: { noegle: 'FORUM-NOERREBRO' } },
    });
    expect(forskelle(foer, await indhold(t))).toEqual(['forum', 'haendelse', 'medlemskab']);
    const igen = await optag({ boligorganisation: 'PAB', rolle: 'KOORDINATOR', expectedVersion: set.version });
    expect([koder(igen), igen.medlemskab]).toEqual([['VERSIONSKONFLIKT'], null]);
  });

  it('rollen passer til parten', async () => {
    const foer = await indhold(t);
    const proev = async (part: object, rolle: string) => koder(await optag({ ...part, rolle, dryRun: true }));
    for (const rolle of ['LEDER', 'MEDARBEJDER']) expect(await proev({ boligorganisation: '3B' }, rolle)).toEqual(['ROLLEN_PASSER_IKKE']);
    expect(await proev({ boligorganisation: '3B' }, 'KOORDINATOR')).toEqual([]);
    expect(await proev({ forvaltning: 'KFF' }, 'KOORDINATOR')).toEqual(['ROLLEN_PASSER_IKKE']);
    expect(await proev({ forvaltning: 'KFF' }, 'MEDARBEJDER')).toEqual([]);
    expect(forskelle(foer, await indhold(t))).toEqual([]);
  });

  it('forvaltningen er kommunens og findes på dagen', async () => {
    await nyForvaltning(t, 'NYF', 'KOEBENHAVN', '2014-05-01');
    const proev = async (forvaltning: string, fra: string) => koder(await optag({ forvaltning, rolle: 'LEDER', fra, dryRun: true }));
    expect(await proev('AAR-MSO', '2014-05-01')).toEqual(['FORVALTNING_GAELDER_IKKE']);
    expect(await proev('NYF', '2014-04-30')).toEqual(['FORVALTNING_GAELDER_IKKE']);
    expect(await proev('NYF', '2014-05-01')).toEqual([]);
  });

  it('en boligorganisation har afdelinger i byområdets kommune', async () => {
    await sql(
      t,
      `INSERT INTO boligorganisation (noegle, navn, navn_foldet, navn_sort, aliaser, herkomst, kildehenvisning)
       VALUES ('AAB-AARHUS', 'AAB Aarhus', 'aab aarhus', 'aab aarhus', '[]', 'SYNTETISK', 'Opdigtet til en test')`,
    );
    const foer = await indhold(t);
    const svar = await optag({ boligorganisation: 'AAB-AARHUS', rolle: 'KOORDINATOR' });
    expect(svar.afvisninger).toMatchObject([
      { regel: 'H87', kode: 'INGEN_AFDELINGER_I_KOMMUNEN', graense: 'KOEBENHAVN', tekst: 'AAB Aarhus har ingen afdelinger i København.' },
    ]);
    expect(forskelle(foer, await indhold(t))).toEqual([]);
  });

  it('parten sidder ikke i rollen i forvejen', async () => {
    const { fra, til } = await plads('forvaltning', 'TMF', 'MEDARBEJDER');
    expect([fra, til]).toEqual(['2011-06-01', '2016-10-01']);
    const foer = await indhold(t);
    const svar = await optag({ forvaltning: 'TMF', rolle: 'MEDARBEJDER' });
    expect(svar.afvisninger).toMatchObject([
      { kode: 'HAR_ALLEREDE_PLADS', faktisk: '2014-04-23/2016-10-01', graense: '2011-06-01/2016-10-01' },
    ]);
    expect(forskelle(foer, await indhold(t))).toEqual([]);
    // KFF sits as a leader, which is another role.
    expect(koder(await optag({ forvaltning: 'KFF', rolle: 'MEDARBEJDER' }))).toEqual([]);
    // A seat for some days ends where the next begins.
    expect(koder(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', fra: '2014-06-01' }))).toEqual([]);
    expect(koder(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', til: '2014-06-02' }))).toEqual(['HAR_ALLEREDE_PLADS']);
    expect(koder(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', til: '2014-06-01' }))).toEqual([]);
  });

  it.each([
    ['2011-05-31', ['FORUM_IKKE_I_KRAFT']],
    ['2011-06-01', []],
    ['2016-09-30', []],
    ['2016-10-01', ['FORUM_IKKE_I_KRAFT']],
  ])('forummet er i kraft den %s: %j', async (fra, ventet) => {
    expect(koder(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', fra, dryRun: true }))).toEqual(ventet);
  });

  it('pladsen slutter senest med forummet', async () => {
    const foer = await indhold(t);
    const svar = await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', til: '2016-10-02' });
    expect(svar.afvisninger).toMatchObject([
      { kode: 'FORUM_IKKE_I_KRAFT', regel: 'H37', faktisk: '2014-04-23/2016-10-02', graense: '2011-06-01/2016-10-01' },
    ]);
    expect(forskelle(foer, await indhold(t))).toEqual([]);
    expect(koder(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', til: '2016-10-01', dryRun: true }))).toEqual([]);
  });

  it('siger alle grunde på én gang', async () => {
    const svar = await optag({ forvaltning: 'AAR-MSO', rolle: 'KOORDINATOR', fra: '2011-05-31' });
    expect(koder(svar)).toEqual(['FORUM_IKKE_I_KRAFT', 'FORVALTNING_GAELDER_IKKE', 'ROLLEN_PASSER_IKKE']);
  });

  it.each([
    ['ingen part', {}, 'BAD_USER_INPUT input.forvaltning'],
    ['to parter', { forvaltning: 'TMF', boligorganisation: '3B' }, 'BAD_USER_INPUT input.forvaltning'],
    ['ingen dage', { boligorganisation: '3B', fra: '2014-05-01', til: '2014-05-01' }, 'BAD_USER_INPUT input.til'],
    ['en part, der ikke findes', { boligorganisation: 'OPFUNDET' }, 'NOT_FOUND input.boligorganisation'],
    ['et andet slags id', { forvaltning: 'bol_1' }, 'BAD_USER_INPUT input.forvaltning'],
  ])('%s er en fejl i input', async (_navn, part, ventet) => {
    expect(await afvises(forum, 'optagMedlem', { forum: 'FORUM-NOERREBRO', rolle: 'KOORDINATOR', ...part })).toBe(ventet);
  });

  it('siger, hvem der stadig mangler (R13)', async () => {
    await nyForvaltning(t, 'NYF', 'KOEBENHAVN', '2014-05-01');
    await nyForvaltning(t, 'NYF2', 'KOEBENHAVN', '2014-06-01');
    expect(advarsler(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR' }))).toEqual([]);
    const maj = await optag({ boligorganisation: 'PAB', rolle: 'KOORDINATOR', fra: '2014-05-31' });
    expect([maj.udfoert, maj.advarsler]).toEqual([true, [{ kode: 'MANGLER_REPRAESENTATION' }]]);
    expect((await optag({ boligorganisation: 'SAB', rolle: 'KOORDINATOR', fra: '2014-06-01' })).advarsler).toHaveLength(2);
    expect((await optag({ forvaltning: 'NYF', rolle: 'LEDER', fra: '2014-06-01' })).advarsler).toHaveLength(1);
    expect((await optag({ forvaltning: 'NYF2', rolle: 'MEDARBEJDER', fra: '2014-06-01' })).advarsler).toEqual([]);
  });

  it('en prøve efterlader intet', async () => {
    const foer = await indhold(t);
    const svar = await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', dryRun: true });
    expect(svar).toMatchObject({ udfoert: true, proeve: true, medlemskab: { boligorganisation: { noegle: '3B' } } });
    expect(forskelle(foer, await indhold(t))).toEqual([]);
  });
});
