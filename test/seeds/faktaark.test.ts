import { startTjeneste, type Testtjeneste } from '../support/service';

/** What the seed must give to be the fact sheet of 2014, asked over HTTP. */
let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste();
});
afterAll(() => t.luk());

const oere = (kroner: number): number => Math.round(kroner * 100);
const sum = (tal: number[]): number => tal.reduce((a, b) => a + b, 0);

describe('faktaarket', () => {
  const TAL =
    'antalHelhedsplaner antalMedfinansierede antalUdsatteByomraader antalFora antalForvaltninger antalKontrakter antalIndsatsomraader puljeBevilget puljeDisponeret puljeRest kommunaltLoft';
  const paa = async (pr: string): Promise<Record<string, number>> =>
    (await t.data<{ faktaark: Record<string, number> }>(`query ($pr: Date!) { faktaark(pr: $pr) { ${TAL} } }`, { pr })).faktaark;

  it('1. januar 2014: 18 planer, 17 medfinansierede, 6 byområder og fora, 7 forvaltninger, 5 indsatsområder, 31,7 mio. kr.', async () => {
    expect(await paa('2014-01-01')).toMatchObject({
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

  it('puljen er på 30,0 mio. til og med 11. december 2013 og 31,7 fra dagen efter', async () => {
    expect([(await paa('2013-12-11')).puljeBevilget, (await paa('2013-12-12')).puljeBevilget]).toEqual([30_000_000, 31_700_000]);
  });

  it('før den første række er alt nul, ikke en fejl', async () => {
    const { kommunaltLoft, ...resten } = await paa('1990-01-01');
    expect(new Set(Object.values(resten))).toEqual(new Set([0]));
    expect(kommunaltLoft).toBe(12.5);
  });

  it('hvert tal kan tælles efter i grundlaget', async () => {
    const liste = 'first: 100) { totalCount nodes { id } }';
    const { faktaark: f } = await t.data<{
      faktaark: Record<string, number> & { grundlag: Record<string, { totalCount: number; nodes: { beloeb?: number; art?: string }[] }> };
    }>(`{ faktaark(pr: "2014-01-01") { ${TAL} grundlag {
      helhedsplaner(${liste} medfinansierede(${liste} udsatteByomraader(${liste} fora(${liste} forvaltninger(${liste} indsatsomraader(${liste} puljer(${liste} afgoerelser(${liste}
      bevillinger(first: 100) { totalCount nodes { beloeb } } disponeringer(first: 100) { totalCount nodes { beloeb art } } } } }`);
    const antal = (navn: string): number | undefined => f.grundlag[navn]?.totalCount;
    expect([
      f.antalHelhedsplaner,
      f.antalMedfinansierede,
      f.antalUdsatteByomraader,
      f.antalFora,
      f.antalForvaltninger,
      f.antalIndsatsomraader,
    ]).toEqual(['helhedsplaner', 'medfinansierede', 'udsatteByomraader', 'fora', 'forvaltninger', 'indsatsomraader'].map(antal));
    expect(oere(f.puljeBevilget ?? 0)).toBe(sum((f.grundlag.bevillinger?.nodes ?? []).map((b) => oere(b.beloeb ?? 0))));
    expect(oere(f.puljeDisponeret ?? 0)).toBe(
      sum((f.grundlag.disponeringer?.nodes ?? []).map((d) => (d.art === 'DISPONERET' ? 1 : -1) * oere(d.beloeb ?? 0))),
    );
    expect(oere(f.puljeRest ?? 0)).toBe(oere(f.puljeBevilget ?? 0) - oere(f.puljeDisponeret ?? 0));
  });

  it('teksten skrives på dansk og engelsk af tallene', async () => {
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

describe('seedets penge', () => {
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

  it('hver plans bidrag er præcis dens ramme (R7)', () => {
    for (const p of planer)
      expect([p.noegle, sum(p.finansiering.nodes.map((b) => oere(b.beloeb)))]).toEqual([p.noegle, oere(p.oekonomiskRamme)]);
  });

  it('Landsbyggefonden højst 75 %, kommunen højst 12,5 %, regnet i øre (R1, R5)', () => {
    for (const p of planer) {
      const fra = (kilde: string): number => sum(p.finansiering.nodes.filter((b) => b.kilde === kilde).map((b) => oere(b.beloeb)));
      expect(8 * fra('KOMMUNE')).toBeLessThanOrEqual(oere(p.oekonomiskRamme));
      if (p.bevillingsperiode.noegle >= '2011') expect(4 * fra('LANDSBYGGEFONDEN')).toBeLessThanOrEqual(3 * oere(p.oekonomiskRamme));
    }
  });

  it('puljemidler kun til planer i byområder, og netop det, der er disponeret (R3)', () => {
    const medPulje = planer.filter((p) => p.finansiering.nodes.some((b) => b.pulje));
    expect(medPulje).toHaveLength(17);
    for (const p of medPulje) {
      expect(p.byomraader.totalCount).toBeGreaterThan(0);
      expect(sum(p.disponeringer.nodes.filter((d) => d.art === 'DISPONERET').map((d) => oere(d.beloeb)))).toBe(
        sum(p.finansiering.nodes.filter((b) => b.pulje).map((b) => oere(b.beloeb))),
      );
    }
  });

  it('puljen er aldrig overdisponeret, på nogen dag (R2)', async () => {
    const dage = [...new Set(planer.flatMap((p) => p.disponeringer.nodes.map((d) => d.dato)))].sort();
    expect(dage.length).toBeGreaterThan(20);
    for (const pr of dage) {
      const { pulje } = await t.data<{ pulje: { bevilget: number; disponeret: number; rest: number; frigivet: number; udbetalt: number } }>(
        'query ($pr: Date) { pulje(noegle: "BOLIGSOCIAL-PULJE") { bevilget(pr: $pr) disponeret(pr: $pr) rest(pr: $pr) frigivet(pr: $pr) udbetalt(pr: $pr) } }',
        { pr },
      );
      expect([pr, pulje.rest >= 0]).toEqual([pr, true]);
      expect(oere(pulje.bevilget) - oere(pulje.disponeret)).toBe(oere(pulje.rest));
      expect(pulje.udbetalt).toBeLessThanOrEqual(pulje.frigivet);
    }
  });
});

describe('seedets netværk', () => {
  it('hvert forum har alle forvaltninger og hver boligorganisation med en aktiv plan', async () => {
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

  it('en, der mangler i et forum, nævnes', async () => {
    const andet = await startTjeneste();
    await andet.database.skriver.enhed((em) =>
      em.query(
        "UPDATE medlemskab SET til = '2013-06-01' WHERE forum_id = 1 AND forvaltning_id = (SELECT id FROM forvaltning WHERE noegle = 'SUF')",
      ),
    );
    await andet.database.skriver.enhed((em) =>
      em.query(
        "DELETE FROM medlemskab WHERE forum_id = 1 AND boligorganisation_id = (SELECT id FROM boligorganisation WHERE noegle = 'FSB')",
      ),
    );
    const q =
      'query ($pr: Date) { node(id: "for_1") { ... on Forum { manglendeRepraesentation(pr: $pr) { forvaltninger { nodes { noegle } } boligorganisationer { nodes { noegle } } } } } }';
    expect(await andet.data(q, { pr: '2014-01-01' })).toEqual({
      node: {
        manglendeRepraesentation: { forvaltninger: { nodes: [{ noegle: 'SUF' }] }, boligorganisationer: { nodes: [{ noegle: 'FSB' }] } },
      },
    });
    expect(await andet.data(q, { pr: '2013-05-31' })).toMatchObject({
      node: { manglendeRepraesentation: { forvaltninger: { nodes: [] } } },
    });
    await andet.luk();
  });

  it('en kontrakt pr. byområde med de fem indsatsområder; første version af kommunalbestyrelsen, to senere af forum (R12, R18)', async () => {
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

  it('hver plan har netop én ledende ansøger, og hver ansøger en afdeling i planen (R10)', async () => {
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
      const ejere = new Set(p.afdelinger.nodes.map((a) => a.boligorganisation.id));
      for (const a of p.ansoegere.nodes) expect([p.noegle, ejere.has(a.boligorganisation.id)]).toEqual([p.noegle, true]);
    }
  });
});
