import { auditFindings } from '../support/findings';
import { startService, type TestService } from '../support/service';
import { afgoerelseOf, codes, onDay } from './help';

/** On today's clock: a bydelsbestyrelse takes members in, forms a group, drafts a contract and revises it, and the audit is silent. */

const BESTYRELSE = 'BESTYRELSE-NOERREBRO';

let t: TestService;
beforeAll(async () => {
  t = await startService({ dag: '2026-11-22' });
});
afterAll(() => t.close());

const error = (): Promise<unknown[]> => auditFindings(t, 'noegle brud { regel }', { alvor: 'FEJL' });

it('from the first seat to the second version', async () => {
  const before = await error();
  const { forvaltninger } = await t.data<{ forvaltninger: { nodes: { noegle: string }[] } }>(
    '{ forvaltninger(pr: "2026-11-22", filter: { kommune: { noegle: { eq: "KOEBENHAVN" } } }) { nodes { noegle } } }',
  );
  const forvaltning = forvaltninger.nodes[0]?.noegle ?? '';
  const bestyrelsen = await t.as('FORUM', BESTYRELSE);
  const common = { forum: BESTYRELSE };
  expect(codes(await bestyrelsen.perform('optagMedlem', { ...common, forvaltning, rolle: 'MEDARBEJDER' }))).toEqual([]);
  expect(codes(await bestyrelsen.perform('optagMedlem', { ...common, boligorganisation: '3B', rolle: 'KOORDINATOR' }))).toEqual([]);
  const afsnit = [
    {
      indsatsomraade: 'SUNDHED',
      arbejdsgruppe: 'BESTYRELSE-SUNDHED',
      snitflade: 'Snitflade til forebyggelsescentret.',
      maalsaetninger: ['Flere beboere bruger forebyggelsescentret.'],
      ansvar: [
        { forvaltning, rolle: 'LEDER', opgave: 'Leder samarbejdet.' },
        { boligorganisation: '3B', rolle: 'BIDRAGER', opgave: 'Stiller lokaler til rådighed.' },
      ],
    },
  ];
  const kontrakt = {
    ...common,
    noegle: 'KONTRAKT-2026',
    titel: 'Kontrakt om boligsocialt samarbejde – Nørrebro 2026',
    fra: '2026-11-22',
    til: '2030-01-01',
    afsnit,
  };
  const group = {
    ...common,
    noegle: 'BESTYRELSE-SUNDHED',
    navn: 'Arbejdsgruppe om sundhed',
    indsatsomraade: 'SUNDHED',
    medlemmer: [{ forvaltning }, { boligorganisation: '3B' }],
  };
  // A contract of the board is not worked out by a group of the forum before it.
  const old = afsnit.map((a) => ({ ...a, arbejdsgruppe: 'NOERREBRO-SUNDHED' }));
  expect(codes(await bestyrelsen.perform('opretKontrakt', { ...kontrakt, afsnit: old }))).toEqual(['ARBEJDSGRUPPE_PASSER_IKKE']);
  expect(codes(await bestyrelsen.perform('opretArbejdsgruppe', group))).toEqual([]);
  expect(codes(await bestyrelsen.perform('opretKontrakt', kontrakt))).toEqual([]);
  const br = await t.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
  expect(codes(await br.perform('registrerAfgoerelse', afgoerelseOf('KONTRAKT-2026')))).toEqual([]);
  t = await onDay(t, '2026-11-23');
  const again = await t.as('FORUM', BESTYRELSE);
  const fresh = {
    kontrakt: 'KONTRAKT-2026',
    aendringsnote: 'Et mål mere.',
    afsnit: afsnit.map((a) => ({ ...a, maalsaetninger: ['Et nyt mål.'] })),
  };
  const answer = await again.perform(
    'reviderKontrakt',
    fresh,
    'kontrakt { gyldig(pr: "2026-11-23") versioner(last: 1) { nodes { afgoerelser { nodes { organ } } } } }',
  );
  expect(codes(answer)).toEqual([]);
  expect(answer.kontrakt).toEqual({ gyldig: true, versioner: { nodes: [{ afgoerelser: { nodes: [{ organ: 'BYDELSBESTYRELSE' }] } }] } });
  expect(await error()).toEqual(before);
});
