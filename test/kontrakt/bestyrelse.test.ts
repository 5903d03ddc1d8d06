import { startTjeneste, type Testtjeneste } from '../support/service';
import { afgoerelse, koder, paaDagen } from './help';

/** On today's clock: a bydelsbestyrelse takes members in, forms a group, drafts a contract and revises it, and the audit is silent. */

const BESTYRELSE = 'BESTYRELSE-NOERREBRO';

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste({ dag: '2026-11-22' });
});
afterAll(() => t.luk());

const fejl = async (): Promise<unknown[]> => (await t.data<{ fund: unknown[] }>('{ fund(alvor: FEJL) { noegle brud { regel } } }')).fund;

it('fra den første plads til den anden version', async () => {
  const foer = await fejl();
  const { forvaltninger } = await t.data<{ forvaltninger: { nodes: { noegle: string }[] } }>(
    '{ forvaltninger(pr: "2026-11-22", filter: { kommune: { noegle: { eq: "KOEBENHAVN" } } }) { nodes { noegle } } }',
  );
  const forvaltning = forvaltninger.nodes[0]?.noegle ?? '';
  const bestyrelsen = await t.som('FORUM', BESTYRELSE);
  const faelles = { forum: BESTYRELSE };
  expect(koder(await bestyrelsen.handl('optagMedlem', { ...faelles, forvaltning, rolle: 'MEDARBEJDER' }))).toEqual([]);
  expect(koder(await bestyrelsen.handl('optagMedlem', { ...faelles, boligorganisation: '3B', rolle: 'KOORDINATOR' }))).toEqual([]);
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
    ...faelles,
    noegle: 'KONTRAKT-2026',
    titel: 'Kontrakt om boligsocialt samarbejde – Nørrebro 2026',
    fra: '2026-11-22',
    til: '2030-01-01',
    afsnit,
  };
  const gruppe = {
    ...faelles,
    noegle: 'BESTYRELSE-SUNDHED',
    navn: 'Arbejdsgruppe om sundhed',
    indsatsomraade: 'SUNDHED',
    medlemmer: [{ forvaltning }, { boligorganisation: '3B' }],
  };
  // A contract of the board is not worked out by a group of the forum before it.
  const gammel = afsnit.map((a) => ({ ...a, arbejdsgruppe: 'NOERREBRO-SUNDHED' }));
  expect(koder(await bestyrelsen.handl('opretKontrakt', { ...kontrakt, afsnit: gammel }))).toEqual(['ARBEJDSGRUPPE_PASSER_IKKE']);
  expect(koder(await bestyrelsen.handl('opretArbejdsgruppe', gruppe))).toEqual([]);
  expect(koder(await bestyrelsen.handl('opretKontrakt', kontrakt))).toEqual([]);
  const br = await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
  expect(koder(await br.handl('registrerAfgoerelse', afgoerelse('KONTRAKT-2026')))).toEqual([]);
  t = await paaDagen(t, '2026-11-23');
  const igen = await t.som('FORUM', BESTYRELSE);
  const ny = {
    kontrakt: 'KONTRAKT-2026',
    aendringsnote: 'Et mål mere.',
    afsnit: afsnit.map((a) => ({ ...a, maalsaetninger: ['Et nyt mål.'] })),
  };
  const svar = await igen.handl(
    'reviderKontrakt',
    ny,
    'kontrakt { gyldig(pr: "2026-11-23") versioner(last: 1) { nodes { afgoerelser { nodes { organ } } } } }',
  );
  expect(koder(svar)).toEqual([]);
  expect(svar.kontrakt).toEqual({ gyldig: true, versioner: { nodes: [{ afgoerelser: { nodes: [{ organ: 'BYDELSBESTYRELSE' }] } }] } });
  expect(await fejl()).toEqual(foer);
});
