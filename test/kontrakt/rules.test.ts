import '../../src/app/entities';

import type { Dom } from '../../src/kernel/rule';
import type { Kontraktfakta, Punkt, Version } from '../../src/kontrakt/kontrakt.facts';
import { KONTRAKTREGLER } from '../../src/kontrakt/rules';
import { R12 } from '../../src/kontrakt/rules/r12-versionernes-afgoerelser';
import { startTjeneste, type Testtjeneste } from '../support/service';

const punkt = (
  art: Punkt['art'],
  organ: Punkt['afgoerelse']['organ'],
  dato: string,
  udfald: Punkt['afgoerelse']['udfald'] = 'GODKENDT',
): Punkt => ({
  art,
  afgoerelse: { noegle: `${organ}-${dato}`, organ, dato, udfald, kommune: null },
});
const bestyrelse = (dato: string, udfald?: Punkt['afgoerelse']['udfald']) => punkt('GODKENDELSE', 'KOMMUNALBESTYRELSE', dato, udfald);
const forum = (dato: string) => punkt('REVISION', 'BOLIGSOCIALT_FORUM', dato);

/** A contract with the versions that these items decided. */
function kontrakt(...versioner: Punkt[][]): Kontraktfakta {
  return {
    id: 1,
    noegle: 'K',
    titel: 'K',
    version: 1,
    fra: '2012-01-01',
    til: null,
    byomraade: { noegle: 'B', navn: 'B', kommune: { noegle: 'K', navn: 'K', forvaltninger: [] }, kontrakter: [] },
    forum: { noegle: 'F', navn: 'F', art: 'BOLIGSOCIALT_FORUM', fra: '2011-01-01', til: null, byomraader: [{ noegle: 'B', navn: 'B' }] },
    haendelser: [],
    versioner: versioner.map(
      (afgoerelsespunkter, i): Version => ({
        id: i + 1,
        nummer: i + 1,
        gyldigFra: '2012-01-01',
        aendringsnote: '',
        afgoerelsespunkter,
        afsnit: [],
      }),
    ),
    daekninger: [],
  };
}

const dom = (...versioner: Punkt[][]): Dom => R12.bedoem(kontrakt(...versioner), '2020-01-01');
const fund = (d: Dom): string[] => d.grunde.map((g) => `${g.faktisk} | ${g.graense}`);

describe('R12', () => {
  it('et udkast er ikke relevant, heller ikke et, der er udsat eller forkastet', () => {
    for (const p of [[], [bestyrelse('2012-02-01', 'UDSAT')], [bestyrelse('2012-02-01', 'AFVIST')]])
      expect(dom(p).status).toBe('IKKE_RELEVANT');
  });

  it('bestyrelsen godkender den første, forummet eller bestyrelsen de senere, hver på en senere dag', () => {
    expect(dom([bestyrelse('2012-02-01')]).status).toBe('OVERHOLDT');
    expect(
      dom(
        [bestyrelse('2012-02-01', 'UDSAT'), bestyrelse('2012-03-01')],
        [forum('2012-03-02')],
        [bestyrelse('2014-01-01')],
        [forum('2014-01-02')],
      ).status,
    ).toBe('OVERHOLDT');
    expect(dom([bestyrelse('2012-02-01')], []).status).toBe('OVERHOLDT');
  });

  it('forummet kan ikke vedtage den første, og et udvalg ingen', () => {
    expect(fund(dom([forum('2012-02-01')]))).toEqual(['REVISION BOLIGSOCIALT_FORUM | GODKENDELSE KOMMUNALBESTYRELSE']);
    expect(fund(dom([punkt('GODKENDELSE', 'FAGUDVALG', '2012-02-01')]))).toEqual([
      'GODKENDELSE FAGUDVALG | GODKENDELSE KOMMUNALBESTYRELSE',
    ]);
    expect(fund(dom([bestyrelse('2012-02-01')], [punkt('REVISION', 'FORVALTNING', '2012-03-01')]))).toEqual([
      'REVISION FORVALTNING | REVISION BOLIGSOCIALT_FORUM / GODKENDELSE KOMMUNALBESTYRELSE',
    ]);
    expect(fund(dom([bestyrelse('2012-02-01')], [punkt('GODKENDELSE', 'BOLIGSOCIALT_FORUM', '2012-03-01')]))).toHaveLength(1);
  });

  it('en senere version er ikke vedtaget før den foregående eller samme dag', () => {
    expect(fund(dom([bestyrelse('2012-02-01')], [forum('2012-02-01')]))).toEqual(['2012-02-01 | 2012-02-01']);
    expect(fund(dom([bestyrelse('2012-02-01')], [bestyrelse('2012-02-01')]))).toHaveLength(1);
    expect(fund(dom([bestyrelse('2012-02-01')], [forum('2012-01-31')]))).toEqual(['2012-01-31 | 2012-02-01']);
    expect(fund(dom([bestyrelse('2012-02-01')], [forum('2013-01-01')], [bestyrelse('2012-12-31')]))).toEqual(['2012-12-31 | 2013-01-01']);
  });

  it('et udkast midt i rækken: bestyrelsen kan sætte sit eget i stedet, forummet ikke revidere det', () => {
    expect(dom([], [bestyrelse('2012-02-01')]).status).toBe('OVERHOLDT');
    expect(fund(dom([], [forum('2012-02-01')]))).toEqual([
      'VERSION_1 | GODKENDELSE KOMMUNALBESTYRELSE',
      'REVISION BOLIGSOCIALT_FORUM | GODKENDELSE KOMMUNALBESTYRELSE',
    ]);
    expect(fund(dom([bestyrelse('2012-02-01')], [], [forum('2012-03-01')]))).toEqual(['VERSION_2 | GODKENDELSE KOMMUNALBESTYRELSE']);
    // A rejected version is decided.
    expect(dom([bestyrelse('2012-02-01')], [bestyrelse('2012-03-01', 'AFVIST')], [forum('2012-04-01')]).status).toBe('OVERHOLDT');
  });
});

describe('demoens kontrakter', () => {
  let t: Testtjeneste;
  beforeAll(async () => {
    t = await startTjeneste();
  });
  afterAll(() => t.luk());

  it.each(['2012-01-01', '2014-04-23', '2016-06-01', '2026-01-01'])('bryder ingen regel, set den %s', async (pr) => {
    interface Vurdering {
      readonly kode: string;
      readonly status: string;
      readonly krav: string;
      readonly grunde: readonly string[];
    }
    const { kontrakter } = await t.data<{ kontrakter: { nodes: { noegle: string; regler: Vurdering[] }[] } }>(
      `query ($pr: Date!) { kontrakter { nodes { noegle regler(pr: $pr) { kode status krav(sprog: EN) grunde } } } }`,
      { pr },
    );
    expect(kontrakter.nodes).toHaveLength(6);
    for (const { noegle, regler } of kontrakter.nodes) {
      // R12 says nothing before the first version was approved.
      const ventet = KONTRAKTREGLER.map((r) => (r === R12 && pr === '2012-01-01' ? `${r.kode} IKKE_RELEVANT` : `${r.kode} OVERHOLDT`));
      expect([noegle, regler.map((r) => `${r.kode} ${r.status}`)]).toEqual([noegle, ventet]);
      for (const r of regler) expect([r.krav.length > 20, r.grunde.length]).toEqual([true, 1]);
    }
  });
});
