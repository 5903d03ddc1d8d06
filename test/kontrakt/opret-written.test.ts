import { content, differences } from '../support/past-acts';
import { startService, type TestService, type User } from '../support/service';
import { afsnit, isRefused, newKontrakt } from './help';

/** `opretKontrakt`: input that cannot be used, and the rows that come. */

let t: TestService;
let forum: User;

beforeAll(async () => {
  t = await startService();
  forum = await t.as('FORUM', 'FORUM-AMAGER_SUNDBY');
});
afterAll(() => t.close());

describe('opretKontrakt: input', () => {
  it.each([
    ['input.til', { til: '2017-01-01' }, 'BAD_USER_INPUT input.til'],
    ['no sections', { afsnit: [] }, 'BAD_USER_INPUT input.afsnit'],
    ['same indsatsområde twice', { afsnit: [afsnit(), afsnit()] }, 'BAD_USER_INPUT input.afsnit[1].indsatsomraade'],
    [
      'same plan twice',
      { helhedsplaner: [{ helhedsplan: 'PARTNERSKABET-2018' }, { helhedsplan: 'PARTNERSKABET-2018' }] },
      'BAD_USER_INPUT input.helhedsplaner[1].helhedsplan',
    ],
    [
      'a covering without days',
      { helhedsplaner: [{ helhedsplan: 'PARTNERSKABET-2018', fra: '2018-01-01', til: '2018-01-01' }] },
      'BAD_USER_INPUT input.helhedsplaner[0].til',
    ],
    [
      'a responsible one without a party',
      { afsnit: [afsnit({ ansvar: [{ rolle: 'LEDER', opgave: 'Leder.' }] })] },
      'BAD_USER_INPUT input.afsnit[0].ansvar[0].forvaltning',
    ],
    [
      'a responsible one with two parties',
      { afsnit: [afsnit({ ansvar: [{ forvaltning: 'SUF', boligorganisation: '3B', rolle: 'LEDER', opgave: 'Leder.' }] })] },
      'BAD_USER_INPUT input.afsnit[0].ansvar[0].forvaltning',
    ],
    [
      'same party twice',
      {
        afsnit: [
          afsnit({
            ansvar: [
              { forvaltning: 'SUF', rolle: 'LEDER', opgave: 'Leder.' },
              { forvaltning: 'SUF', rolle: 'BIDRAGER', opgave: 'Bidrager.' },
            ],
          }),
        ],
      },
      'BAD_USER_INPUT input.afsnit[0].ansvar[1]',
    ],
    ['an empty målsætning', { afsnit: [afsnit({ maalsaetninger: [' '] })] }, 'BAD_USER_INPUT input.afsnit[0].maalsaetninger'],
    ['a group that does not exist', { afsnit: [afsnit({ arbejdsgruppe: 'OPFUNDET' })] }, 'NOT_FOUND input.afsnit[0].arbejdsgruppe'],
    ['a forum that does not exist', { forum: 'OPFUNDET' }, 'NOT_FOUND input.forum'],
    ['a key that is taken', { noegle: 'KONTRAKT-NOERREBRO' }, 'CONFLICT input.noegle'],
  ])('%s is an error in the input', async (_name, change, expected) => {
    expect(await isRefused(forum, 'opretKontrakt', newKontrakt(change))).toBe(expected);
  });
});

describe('opretKontrakt: what is written', () => {
  const UDVALG = `kontrakt { noegle titel fra til version byomraade { noegle } forum { noegle } herkomst
    versioner { nodes { nummer gyldigFra aendringsnote godkendt afgoerelsespunkter { totalCount }
      afsnit { nodes { indsatsomraade { noegle } arbejdsgruppe { noegle } snitflade
        maalsaetninger { nodes { nummer tekst } }
        ansvar { nodes { rolle opgave forvaltning { noegle } boligorganisation { noegle } } } } } } }
    daekninger { nodes { fra til helhedsplan { noegle } } } regler { kode status } }
    haendelse { handling dato rolle udfoertFor kontrakt { noegle } }`;

  it('a dry run answers as the act would, and leaves nothing', async () => {
    const before = await content(t);
    const answer = await forum.perform('opretKontrakt', newKontrakt({ dryRun: true }), 'kontrakt { noegle versioner { totalCount } }');
    expect(answer).toMatchObject({
      udfoert: true,
      proeve: true,
      kontrakt: { noegle: 'KONTRAKT-AMAGER-2017', versioner: { totalCount: 1 } },
    });
    expect(differences(before, await content(t))).toEqual([]);
  });

  it('the kontrakt is a draft with all that was sent', async () => {
    const before = await content(t);
    const answer = await forum.perform(
      'opretKontrakt',
      newKontrakt({
        helhedsplaner: [
          { helhedsplan: 'PARTNERSKABET-2018', fra: '2018-01-01' },
          { helhedsplan: 'AMAGERBRO-2018', til: '2020-01-01' },
        ],
        afsnit: [afsnit({ arbejdsgruppe: 'AMAGER_SUNDBY-SUNDHED' })],
      }),
      UDVALG,
    );
    expect(answer).toMatchObject({ udfoert: true, proeve: false, afvisninger: [], advarsler: [] });
    const { maalsaetninger, ansvar, snitflade } = afsnit();
    expect(answer.kontrakt).toMatchObject({
      noegle: 'KONTRAKT-AMAGER-2017',
      fra: '2017-01-01',
      til: '2021-01-01',
      version: 1,
      herkomst: 'INDBERETTET',
      byomraade: { noegle: 'AMAGER_SUNDBY' },
      forum: { noegle: 'FORUM-AMAGER_SUNDBY' },
      versioner: {
        nodes: [
          {
            nummer: 1,
            gyldigFra: '2017-01-01',
            aendringsnote: 'Første version.',
            godkendt: false,
            afgoerelsespunkter: { totalCount: 0 },
            afsnit: {
              nodes: [
                {
                  indsatsomraade: { noegle: 'SUNDHED' },
                  arbejdsgruppe: { noegle: 'AMAGER_SUNDBY-SUNDHED' },
                  snitflade,
                  maalsaetninger: { nodes: maalsaetninger.map((text, i) => ({ nummer: i + 1, tekst: text })) },
                  ansvar: {
                    nodes: ansvar.map((a) => ({
                      rolle: a.rolle,
                      opgave: a.opgave,
                      forvaltning: a.forvaltning ? { noegle: a.forvaltning } : null,
                      boligorganisation: a.boligorganisation ? { noegle: a.boligorganisation } : null,
                    })),
                  },
                },
              ],
            },
          },
        ],
      },
      daekninger: {
        nodes: [
          { fra: '2018-01-01', til: '2021-01-01', helhedsplan: { noegle: 'PARTNERSKABET-2018' } },
          { fra: '2017-01-01', til: '2020-01-01', helhedsplan: { noegle: 'AMAGERBRO-2018' } },
        ],
      },
      regler: expect.arrayContaining([
        { kode: 'R12', status: 'IKKE_RELEVANT' },
        { kode: 'R18', status: 'OVERHOLDT' },
      ]),
    });
    expect(answer.haendelse).toEqual({
      handling: 'opretKontrakt',
      dato: '2014-04-23',
      rolle: 'FORUM',
      udfoertFor: 'FORUM-AMAGER_SUNDBY',
      kontrakt: { noegle: 'KONTRAKT-AMAGER-2017' },
    });
    expect(differences(before, await content(t)).sort()).toEqual(
      ['ansvar', 'haendelse', 'kontrakt', 'kontraktafsnit', 'kontraktdaekning', 'kontraktversion', 'maalsaetning'].sort(),
    );
  });
});
