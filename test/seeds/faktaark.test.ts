import { startService, type TestService } from '../support/service';

/** What the seed must give to be the fact sheet of 2014, asked over HTTP. */
let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

const amountInOere = (kroner: number): number => Math.round(kroner * 100);
const sum = (number: number[]): number => number.reduce((a, b) => a + b, 0);

describe('the faktaark', () => {
  const NUMBERS =
    'antalHelhedsplaner antalMedfinansierede antalUdsatteByomraader antalFora antalForvaltninger antalKontrakter antalIndsatsomraader puljeBevilget puljeDisponeret puljeRest kommunaltLoft';
  const on = async (pr: string): Promise<Record<string, number>> =>
    (await t.data<{ faktaark: Record<string, number> }>(`query ($pr: Date!) { faktaark(pr: $pr) { ${NUMBERS} } }`, { pr })).faktaark;

  it('1 January 2014: 18 plans, 17 co-financed, 6 byområder and fora, 7 forvaltninger, 5 indsatsområder, DKK 31.7 million', async () => {
    expect(await on('2014-01-01')).toMatchObject({
      antalHelhedsplaner: 18,
      antalMedfinansierede: 17,
      antalUdsatteByomraader: 6,
      antalFora: 6,
      antalForvaltninger: 7,
      antalIndsatsomraader: 5,
      puljeBevilget: 31_700_000,
      kommunaltLoft: 12.5,
    });
  });

  it('the pulje is 30.0 million through 11 December 2013 and 31.7 from the day after', async () => {
    expect([(await on('2013-12-11')).puljeBevilget, (await on('2013-12-12')).puljeBevilget]).toEqual([30_000_000, 31_700_000]);
  });

  it('before the first row all is zero, not a fault', async () => {
    const { kommunaltLoft, ...theRest } = await on('1990-01-01');
    expect(new Set(Object.values(theRest))).toEqual(new Set([0]));
    expect(kommunaltLoft).toBe(12.5);
  });

  it('each figure can be recounted in the grundlag', async () => {
    const list = 'first: 100) { totalCount nodes { id } }';
    const { faktaark: f } = await t.data<{
      faktaark: Record<string, number> & { grundlag: Record<string, { totalCount: number; nodes: { beloeb?: number; art?: string }[] }> };
    }>(`{ faktaark(pr: "2014-01-01") { ${NUMBERS} grundlag {
      helhedsplaner(${list} medfinansierede(${list} udsatteByomraader(${list} fora(${list} forvaltninger(${list} indsatsomraader(${list} puljer(${list} afgoerelser(${list}
      bevillinger(first: 100) { totalCount nodes { beloeb } } disponeringer(first: 100) { totalCount nodes { beloeb art } } } } }`);
    const count = (name: string): number | undefined => f.grundlag[name]?.totalCount;
    expect([
      f.antalHelhedsplaner,
      f.antalMedfinansierede,
      f.antalUdsatteByomraader,
      f.antalFora,
      f.antalForvaltninger,
      f.antalIndsatsomraader,
    ]).toEqual(['helhedsplaner', 'medfinansierede', 'udsatteByomraader', 'fora', 'forvaltninger', 'indsatsomraader'].map(count));
    expect(amountInOere(f.puljeBevilget ?? 0)).toBe(sum((f.grundlag.bevillinger?.nodes ?? []).map((b) => amountInOere(b.beloeb ?? 0))));
    expect(amountInOere(f.puljeDisponeret ?? 0)).toBe(
      sum((f.grundlag.disponeringer?.nodes ?? []).map((d) => (d.art === 'DISPONERET' ? 1 : -1) * amountInOere(d.beloeb ?? 0))),
    );
    expect(amountInOere(f.puljeRest ?? 0)).toBe(amountInOere(f.puljeBevilget ?? 0) - amountInOere(f.puljeDisponeret ?? 0));
  });

  it('the text is written in Danish and English from the figures', async () => {
    const d = await t.data<{ faktaark: { da: string[]; en: string[] } }>(
      '{ faktaark(pr: "2014-01-01") { da: tekst en: tekst(sprog: EN) } }',
    );
    expect(d.faktaark.da).toHaveLength(7);
    expect(d.faktaark.da[1]).toContain(
      'op til 12,5 % af helhedsplanens samlede økonomiske ramme. Med Budget 2012 blev der afsat en pulje på 30 mio. kr.',
    );
    expect(d.faktaark.da[4]).toMatch(
      /^Pr\. 1\. januar 2014 er der 18 boligsociale helhedsplaner i København, hvoraf 17 ligger i de udsatte byområder /,
    );
    expect(d.faktaark.en[4]).toContain('On 1 January 2014 there are 18 boligsociale helhedsplaner');
  });
});

describe('the money of the seed', () => {
  interface Plan {
    noegle: string;
    oekonomiskRamme: number;
    bevillingsperiode: { noegle: string };
    finansiering: { nodes: { kilde: string; beloeb: number; pulje: { id: string } | null }[] };
    disponeringer: { nodes: { art: string; beloeb: number; dato: string }[] };
    byomraader: { totalCount: number };
  }
  let planer: Plan[];
  beforeAll(async () => {
    const d = await t.data<{ helhedsplaner: { nodes: Plan[] } }>(
      '{ helhedsplaner(first: 100) { nodes { noegle oekonomiskRamme bevillingsperiode { noegle } byomraader { totalCount } finansiering { nodes { kilde beloeb pulje { id } } } disponeringer(first: 100) { nodes { art beloeb dato } } } } }',
    );
    planer = d.helhedsplaner.nodes;
  });

  it('the contributions of each plan are exactly its total (R7)', () => {
    for (const p of planer)
      expect([p.noegle, sum(p.finansiering.nodes.map((b) => amountInOere(b.beloeb)))]).toEqual([p.noegle, amountInOere(p.oekonomiskRamme)]);
  });

  it('Landsbyggefonden at most 75%, the kommune at most 12.5%, calculated in øre (R1, R5)', () => {
    for (const p of planer) {
      const from = (source: string): number =>
        sum(p.finansiering.nodes.filter((b) => b.kilde === source).map((b) => amountInOere(b.beloeb)));
      expect(8 * from('KOMMUNE')).toBeLessThanOrEqual(amountInOere(p.oekonomiskRamme));
      if (p.bevillingsperiode.noegle >= '2011')
        expect(4 * from('LANDSBYGGEFONDEN')).toBeLessThanOrEqual(3 * amountInOere(p.oekonomiskRamme));
    }
  });

  it('money of the pulje only for plans in byområder, and just what is committed (R3)', () => {
    const withPulje = planer.filter((p) => p.finansiering.nodes.some((b) => b.pulje));
    expect(withPulje).toHaveLength(17);
    for (const p of withPulje) {
      expect(p.byomraader.totalCount).toBeGreaterThan(0);
      expect(sum(p.disponeringer.nodes.filter((d) => d.art === 'DISPONERET').map((d) => amountInOere(d.beloeb)))).toBe(
        sum(p.finansiering.nodes.filter((b) => b.pulje).map((b) => amountInOere(b.beloeb))),
      );
    }
  });

  it('the pulje is never overcommitted, on any day (R2)', async () => {
    const days = [...new Set(planer.flatMap((p) => p.disponeringer.nodes.map((d) => d.dato)))].sort();
    expect(days.length).toBeGreaterThan(20);
    for (const pr of days) {
      const { pulje } = await t.data<{ pulje: { bevilget: number; disponeret: number; rest: number; frigivet: number; udbetalt: number } }>(
        'query ($pr: Date) { pulje(noegle: "BOLIGSOCIAL-PULJE") { bevilget(pr: $pr) disponeret(pr: $pr) rest(pr: $pr) frigivet(pr: $pr) udbetalt(pr: $pr) } }',
        { pr },
      );
      expect([pr, pulje.rest >= 0]).toEqual([pr, true]);
      expect(amountInOere(pulje.bevilget) - amountInOere(pulje.disponeret)).toBe(amountInOere(pulje.rest));
      expect(pulje.udbetalt).toBeLessThanOrEqual(pulje.frigivet);
    }
  });
});

describe('the network of the seed', () => {
  it('each forum has all forvaltninger and each boligorganisation with an active plan', async () => {
    const d = await t.data<{
      fora: {
        totalCount: number;
        nodes: {
          medlemskaber: { nodes: { forvaltning: { noegle: string } | null }[] };
          manglendeRepraesentation: Record<string, { totalCount: number }>;
        }[];
      };
    }>(
      '{ fora(filter: { art: { eq: BOLIGSOCIALT_FORUM } }) { totalCount nodes { medlemskaber(first: 100, pr: "2014-01-01") { nodes { forvaltning { noegle } } } manglendeRepraesentation(pr: "2014-01-01") { forvaltninger { totalCount } boligorganisationer { totalCount } } } } }',
    );
    expect(d.fora.totalCount).toBe(6);
    for (const f of d.fora.nodes) {
      expect(f.manglendeRepraesentation).toEqual({ forvaltninger: { totalCount: 0 }, boligorganisationer: { totalCount: 0 } });
      expect(new Set(f.medlemskaber.nodes.flatMap((m) => (m.forvaltning ? [m.forvaltning.noegle] : []))).size).toBe(7);
    }
  });

  it('one that is missing in a forum is named', async () => {
    const other = await startService();
    await other.database.writer.transaction((em) =>
      em.query(
        "UPDATE medlemskab SET til = '2013-06-01' WHERE forum_id = 1 AND forvaltning_id = (SELECT id FROM forvaltning WHERE noegle = 'SUF')",
      ),
    );
    await other.database.writer.transaction((em) =>
      em.query(
        "DELETE FROM medlemskab WHERE forum_id = 1 AND boligorganisation_id = (SELECT id FROM boligorganisation WHERE noegle = 'FSB')",
      ),
    );
    const q =
      'query ($pr: Date) { node(id: "for_1") { ... on Forum { manglendeRepraesentation(pr: $pr) { forvaltninger { nodes { noegle } } boligorganisationer { nodes { noegle } } } } } }';
    expect(await other.data(q, { pr: '2014-01-01' })).toEqual({
      node: {
        manglendeRepraesentation: { forvaltninger: { nodes: [{ noegle: 'SUF' }] }, boligorganisationer: { nodes: [{ noegle: 'FSB' }] } },
      },
    });
    expect(await other.data(q, { pr: '2013-05-31' })).toMatchObject({
      node: { manglendeRepraesentation: { forvaltninger: { nodes: [] } } },
    });
    await other.close();
  });

  it('one kontrakt a byområde with the five indsatsområder; first version by kommunalbestyrelsen, two later ones by the forum (R12, R18)', async () => {
    const d = await t.data<{
      kontrakter: {
        nodes: {
          byomraade: { noegle: string };
          versioner: {
            nodes: {
              nummer: number;
              afgoerelser: { nodes: { organ: string; dato: string }[] };
              afsnit: {
                nodes: {
                  indsatsomraade: { kode: string; kontraktomraade: boolean };
                  maalsaetninger: { totalCount: number };
                  ansvar: { nodes: { forvaltning: unknown; boligorganisation: unknown }[] };
                }[];
              };
            }[];
          };
        }[];
      };
    }>(
      '{ kontrakter(first: 10) { nodes { byomraade { noegle } versioner(first: 3, orderBy: [{ nummer: ASC }]) { nodes { nummer afgoerelser(first: 3) { nodes { organ dato } } afsnit { nodes { indsatsomraade { kode kontraktomraade } maalsaetninger { totalCount } ansvar { nodes { forvaltning { id } boligorganisation { id } } } } } } } } } }',
    );
    expect(new Set(d.kontrakter.nodes.map((k) => k.byomraade.noegle)).size).toBe(6);
    expect(d.kontrakter.nodes.filter((k) => k.versioner.nodes.length > 1)).toHaveLength(2);
    for (const v of d.kontrakter.nodes.flatMap((k) => k.versioner.nodes)) {
      expect(v.afgoerelser.nodes.map((a) => a.organ)).toEqual([v.nummer === 1 ? 'KOMMUNALBESTYRELSE' : 'BOLIGSOCIALT_FORUM']);
      expect(v.afsnit.nodes.map((a) => a.indsatsomraade.kode).sort()).toEqual([
        'BOERN_UNGE',
        'KULTUR_FRITID',
        'SUNDHED',
        'UDDANNELSE_BESKAEFTIGELSE',
        'UDSATTE_GRUPPER',
      ]);
      for (const a of v.afsnit.nodes) {
        expect([a.indsatsomraade.kontraktomraade, a.maalsaetninger.totalCount > 0]).toEqual([true, true]);
        expect(a.ansvar.nodes.some((x) => x.forvaltning) && a.ansvar.nodes.some((x) => x.boligorganisation)).toBe(true);
      }
    }
  });

  it('each plan has just one leading applicant, and each applicant an afdeling in the plan (R10)', async () => {
    const d = await t.data<{
      helhedsplaner: {
        nodes: {
          noegle: string;
          ansoegere: { nodes: { rolle: string; boligorganisation: { id: string } }[] };
          afdelinger: { nodes: { boligorganisation: { id: string } }[] };
        }[];
      };
    }>(
      '{ helhedsplaner(first: 100) { nodes { noegle ansoegere { nodes { rolle boligorganisation { id } } } afdelinger(first: 100) { nodes { boligorganisation { id } } } } } }',
    );
    for (const p of d.helhedsplaner.nodes) {
      expect([p.noegle, p.ansoegere.nodes.filter((a) => a.rolle === 'LEDENDE').length]).toEqual([p.noegle, 1]);
      const owners = new Set(p.afdelinger.nodes.map((a) => a.boligorganisation.id));
      for (const a of p.ansoegere.nodes) expect([p.noegle, owners.has(a.boligorganisation.id)]).toEqual([p.noegle, true]);
    }
  });
});
