import '../../src/app/entities';

import type { Verdict } from '../../src/kernel/rule';
import type { KontraktFacts, PunktFacts, VersionFacts } from '../../src/kontrakt/kontrakt.facts';
import { KONTRAKTREGLER } from '../../src/kontrakt/rules';
import { R12 } from '../../src/kontrakt/rules/r12-versionernes-afgoerelser';
import { startService, type TestService } from '../support/service';

const punkt = (
  kind: PunktFacts['art'],
  organ: PunktFacts['afgoerelse']['organ'],
  date: string,
  outcome: PunktFacts['afgoerelse']['udfald'] = 'GODKENDT',
): PunktFacts => ({
  art: kind,
  afgoerelse: { noegle: `${organ}-${date}`, organ, dato: date, udfald: outcome, kommune: null },
});
const bestyrelse = (date: string, outcome?: PunktFacts['afgoerelse']['udfald']) =>
  punkt('GODKENDELSE', 'KOMMUNALBESTYRELSE', date, outcome);
const forum = (date: string) => punkt('REVISION', 'BOLIGSOCIALT_FORUM', date);

/** A contract with the versions that these items decided. */
function kontrakt(...versioner: PunktFacts[][]): KontraktFacts {
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
      (afgoerelsespunkter, i): VersionFacts => ({
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

const verdict = (...versioner: PunktFacts[][]): Verdict => R12.judge(kontrakt(...versioner), '2020-01-01');
const finding = (d: Verdict): string[] => d.reasons.map((g) => `${g.faktisk} | ${g.graense}`);

describe('R12', () => {
  it('a draft is not relevant, nor is one that is postponed or rejected', () => {
    for (const p of [[], [bestyrelse('2012-02-01', 'UDSAT')], [bestyrelse('2012-02-01', 'AFVIST')]])
      expect(verdict(p).status).toBe('IKKE_RELEVANT');
  });

  it('kommunalbestyrelsen approves the first, the forum or kommunalbestyrelsen the later ones, each on a later day', () => {
    expect(verdict([bestyrelse('2012-02-01')]).status).toBe('OVERHOLDT');
    expect(
      verdict(
        [bestyrelse('2012-02-01', 'UDSAT'), bestyrelse('2012-03-01')],
        [forum('2012-03-02')],
        [bestyrelse('2014-01-01')],
        [forum('2014-01-02')],
      ).status,
    ).toBe('OVERHOLDT');
    expect(verdict([bestyrelse('2012-02-01')], []).status).toBe('OVERHOLDT');
  });

  it('the forum cannot adopt the first, and a committee none', () => {
    expect(finding(verdict([forum('2012-02-01')]))).toEqual(['REVISION BOLIGSOCIALT_FORUM | GODKENDELSE KOMMUNALBESTYRELSE']);
    expect(finding(verdict([punkt('GODKENDELSE', 'FAGUDVALG', '2012-02-01')]))).toEqual([
      'GODKENDELSE FAGUDVALG | GODKENDELSE KOMMUNALBESTYRELSE',
    ]);
    expect(finding(verdict([bestyrelse('2012-02-01')], [punkt('REVISION', 'FORVALTNING', '2012-03-01')]))).toEqual([
      'REVISION FORVALTNING | REVISION BOLIGSOCIALT_FORUM / REVISION BYDELSBESTYRELSE / GODKENDELSE KOMMUNALBESTYRELSE',
    ]);
    expect(finding(verdict([bestyrelse('2012-02-01')], [punkt('GODKENDELSE', 'BOLIGSOCIALT_FORUM', '2012-03-01')]))).toHaveLength(1);
  });

  it('a later version is not adopted before the previous one or on the same day', () => {
    expect(finding(verdict([bestyrelse('2012-02-01')], [forum('2012-02-01')]))).toEqual(['2012-02-01 | 2012-02-01']);
    expect(finding(verdict([bestyrelse('2012-02-01')], [bestyrelse('2012-02-01')]))).toHaveLength(1);
    expect(finding(verdict([bestyrelse('2012-02-01')], [forum('2012-01-31')]))).toEqual(['2012-01-31 | 2012-02-01']);
    expect(finding(verdict([bestyrelse('2012-02-01')], [forum('2013-01-01')], [bestyrelse('2012-12-31')]))).toEqual([
      '2012-12-31 | 2013-01-01',
    ]);
  });

  it('a draft midway: kommunalbestyrelsen can put its own in its place, the forum cannot revise it', () => {
    expect(verdict([], [bestyrelse('2012-02-01')]).status).toBe('OVERHOLDT');
    expect(finding(verdict([], [forum('2012-02-01')]))).toEqual([
      'VERSION_1 | GODKENDELSE KOMMUNALBESTYRELSE',
      'REVISION BOLIGSOCIALT_FORUM | GODKENDELSE KOMMUNALBESTYRELSE',
    ]);
    expect(finding(verdict([bestyrelse('2012-02-01')], [], [forum('2012-03-01')]))).toEqual(['VERSION_2 | GODKENDELSE KOMMUNALBESTYRELSE']);
    // A rejected version is decided.
    expect(verdict([bestyrelse('2012-02-01')], [bestyrelse('2012-03-01', 'AFVIST')], [forum('2012-04-01')]).status).toBe('OVERHOLDT');
  });
});

describe('the kontrakter of the demo', () => {
  let t: TestService;
  beforeAll(async () => {
    t = await startService();
  });
  afterAll(() => t.close());

  it.each(['2012-01-01', '2014-04-23', '2016-06-01', '2026-01-01'])('breaks no rule, seen on %s', async (pr) => {
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
    for (const { noegle: key, regler: rules } of kontrakter.nodes) {
      // R12 says nothing before the first version was approved.
      const expected = KONTRAKTREGLER.map((r) => (r === R12 && pr === '2012-01-01' ? `${r.kode} IKKE_RELEVANT` : `${r.kode} OVERHOLDT`));
      expect([key, rules.map((r) => `${r.kode} ${r.status}`)]).toEqual([key, expected]);
      for (const r of rules) expect([r.krav.length > 20, r.grunde.length]).toEqual([true, 1]);
    }
  });
});
