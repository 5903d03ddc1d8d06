import { allNouns } from '../../src/model/model';
import { startService, type TestService } from '../support/service';

/** That nothing invented looks like a fact: each row of the demo says what in it was made up. */

let t: TestService;
beforeAll(async () => {
  t = await startService({ dag: '2026-11-22' });
});
afterAll(() => t.close());

interface NounRow {
  readonly id: number;
  readonly herkomst: string;
  readonly kildehenvisning: string;
  readonly opdigtede_felter: string;
  readonly [column: string]: unknown;
}

const rows = (table: string): Promise<NounRow[]> => t.database.writer.transaction((em) => em.query(`SELECT * FROM "${table}"`));

/** Words by which a source note owns up to an invention. */
const ADMITS = /opdigt|udled|antag|usikker|dannet til demoen|dannet af|regnet efter|er budgetårets/i;

describe.each(allNouns().map((type) => [type.table, type] as const))('%s', (table, type) => {
  it('names in opdigtedeFelter what the kildehenvisning admits, and only fields that it has', async () => {
    for (const r of await rows(table)) {
      const names: unknown[] = JSON.parse(r.opdigtede_felter);
      expect([r.id, names.filter((n) => !type.fields.has(String(n)))]).toEqual([r.id, []]);
      if (r.herkomst === 'SYNTETISK') continue;
      const admits = ADMITS.test(r.kildehenvisning) && r.herkomst !== 'INDBERETTET';
      expect([table, r.id, r.kildehenvisning, admits]).toEqual([table, r.id, r.kildehenvisning, names.length > 0]);
    }
  });
});

it('a plan that no source says there was is SYNTETISK, with all that hangs on it', async () => {
  const d = await t.data<Record<string, { nodes: { noegle: string }[]; totalCount: number }>>(`{
    udledte: helhedsplaner(first: 100, filter: { herkomst: { eq: SYNTETISK }, kildehenvisning: { startsWith: "Udledt" } }, orderBy: [{ noegle: ASC }]) { nodes { noegle } totalCount }
    led: deltagelser(filter: { not: { herkomst: { eq: SYNTETISK } }, helhedsplan: { herkomst: { eq: SYNTETISK } } }) { nodes { helhedsplan { noegle } } totalCount }
    afdelinger: afdelingstilknytninger(filter: { not: { herkomst: { eq: SYNTETISK } }, helhedsplan: { herkomst: { eq: SYNTETISK } } }) { nodes { id } totalCount }
    omraader: byomraadetilknytninger(filter: { not: { herkomst: { eq: SYNTETISK } }, helhedsplan: { herkomst: { eq: SYNTETISK } } }) { nodes { id } totalCount }
  }`);
  expect(d.udledte?.nodes.map((p) => p.noegle)).toEqual([
    'AKB-LUNDTOFTEGADE',
    'FOLEHAVEN-VALBY',
    'SJAELOER-SYDHAVNEN',
    'TINGBJERG-UTTERSLEVHUSE',
  ]);
  expect([d.led?.totalCount, d.afdelinger?.totalCount, d.omraader?.totalCount]).toEqual([0, 0, 0]);
});

it('an amount or a day that no source has is not given a source by the row', async () => {
  const rammer = { contains: 'økonomisk ramme' };
  const d = await t.data<{ uden: { totalCount: number }; med: { totalCount: number } }>(
    `query ($k: PlainStringFilter) {
      uden: helhedsplaner(filter: { kildehenvisning: $k, not: { herkomst: { eq: SYNTETISK } }, and: [{ not: { opdigtedeFelter: { has: "oekonomiskRamme" } } }] }) { totalCount }
      med: helhedsplaner(filter: { opdigtedeFelter: { has: "oekonomiskRamme" } }) { totalCount } }`,
    { k: rammer },
  );
  expect(d.uden.totalCount).toBe(0);
  expect(d.med.totalCount).toBeGreaterThan(20);
});

it('what is known is as the sources say: residents and homes, who recommended and released, and the forvaltninger', async () => {
  const plan = `afdelinger { totalCount aggregate { sum { antalLejemaal antalBeboere } ukendte { antalLejemaal antalBeboere } } }`;
  const caseFacts = 'nodes { art afgoerelse { organ sagsnr } }';
  const d = await t.data(`{
    amager: helhedsplan(noegle: "AMAGERPLANEN") { start ${plan} }
    sydhavnen: helhedsplan(noegle: "SJAELOER-SYDHAVNEN") { ${plan} }
    mjoelner: helhedsplan(noegle: "MJOELNERPARKEN-2017") { afgoerelsespunkter(filter: { afgoerelse: { organ: { in: [FAGUDVALG, KOMMUNALBESTYRELSE] } } }) { ${caseFacts} } }
    amagers: helhedsplan(noegle: "AMAGERPLANEN") { afgoerelsespunkter(filter: { afgoerelse: { organ: { in: [FAGUDVALG, KOMMUNALBESTYRELSE] } } }) { ${caseFacts} } }
    puljen2006: afgoerelse(noegle: "TMU-2006-05-17") { sagsnr }
    foer: forvaltninger(pr: "2025-12-31") { totalCount aggregate { count } nodes { noegle } }
    efter: forvaltninger(pr: "2026-01-01", orderBy: [{ navn: ASC }]) { nodes { navn } }
  }`);
  const number = (count: number, antalLejemaal: number, antalBeboere: number): object => ({
    afdelinger: { totalCount: count, aggregate: { sum: { antalLejemaal, antalBeboere }, ukendte: { antalLejemaal: 0, antalBeboere: 0 } } },
  });
  const punkt = (kind: string, organ: string, sagsnr: string | null): object => ({ art: kind, afgoerelse: { organ, sagsnr } });
  expect(d).toMatchObject({
    amager: { start: '2022-01-01', ...number(19, 4135, 9027) },
    sydhavnen: number(12, 3905, 7117),
    mjoelner: {
      afgoerelsespunkter: {
        nodes: [
          punkt('INDSTILLING', 'FAGUDVALG', '2017-0236733'),
          punkt('INDSTILLING', 'FAGUDVALG', '2017-0236733'),
          punkt('GODKENDELSE', 'KOMMUNALBESTYRELSE', '2017-0236733'),
          punkt('FRIGIVELSE', 'KOMMUNALBESTYRELSE', '2017-0236733'),
        ],
      },
    },
    amagers: {
      afgoerelsespunkter: {
        nodes: [
          punkt('GODKENDELSE', 'FAGUDVALG', null),
          punkt('INDSTILLING', 'FAGUDVALG', null),
          punkt('FRIGIVELSE', 'KOMMUNALBESTYRELSE', null),
        ],
      },
    },
    puljen2006: { sagsnr: 'TMU 296/2006, J.nr. 403.0005/04' },
    foer: { totalCount: 7 },
    efter: {
      nodes: [
        { navn: 'Beskæftigelses-, Integrations- og Erhvervsforvaltningen' },
        { navn: 'Børne- og Ungdomsforvaltningen' },
        { navn: 'Klima-, Miljø- og Teknikforvaltningen' },
        { navn: 'Kultur- og Fritidsforvaltningen' },
        { navn: 'Socialforvaltningen' },
        { navn: 'Sundheds- og Omsorgsforvaltningen' },
        { navn: 'Økonomiforvaltningen' },
      ],
    },
  });
});

it('the application of each plan lies in its bevillingsperiode, and places and afdelinger belong together', async () => {
  const searched = "(SELECT MIN(e.dato) FROM haendelse e WHERE e.helhedsplan_id = h.id AND e.handling = 'ansoegPraekvalifikation')";
  const takesPart = 'l.helhedsplan_id = h.id AND l.fra <= h.slut AND (l.til IS NULL OR l.til > h.start)';
  const breach = await t.database.writer.transaction((em) =>
    em.query(`
      SELECT h.noegle, 'periode' AS brud FROM helhedsplan h JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id
        WHERE ${searched} < p.fra OR ${searched} >= p.til
      UNION ALL SELECT h.noegle, 'byområde' FROM byomraadetilknytning b JOIN helhedsplan h ON h.id = b.helhedsplan_id
        WHERE NOT EXISTS (SELECT 1 FROM afdelingstilknytning l JOIN afdeling a ON a.id = l.afdeling_id WHERE ${takesPart} AND a.byomraade_id = b.byomraade_id)
      UNION ALL SELECT h.noegle, 'afdeling' FROM afdelingstilknytning l JOIN helhedsplan h ON h.id = l.helhedsplan_id WHERE NOT (${takesPart})
      UNION ALL SELECT h.noegle, 'ansøger' FROM deltagelse d JOIN helhedsplan h ON h.id = d.helhedsplan_id
        WHERE NOT EXISTS (SELECT 1 FROM afdelingstilknytning l JOIN afdeling a ON a.id = l.afdeling_id WHERE ${takesPart} AND a.boligorganisation_id = d.boligorganisation_id)`),
  );
  expect(breach).toEqual([]);
});
