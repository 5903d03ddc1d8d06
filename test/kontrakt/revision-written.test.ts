import { type Handlet, startTjeneste } from '../support/service';
import { afsnit, afsnitI, forskelle, indhold, koder, paa, revision, sql } from './help';

/** `reviderKontrakt`: the rows that come, and those that stay. */

describe('hvad der skrives', () => {
  const UDVALG = `kontrakt { version til daekninger { nodes { fra til helhedsplan { noegle } } }
      versioner(last: 1) { nodes { nummer gyldigFra aendringsnote godkendt
        afgoerelsespunkter { nodes { art tekst afgoerelse { noegle titel organ dato udfald sagsnr kommune { noegle } } } }
        afsnit { nodes { indsatsomraade { noegle } snitflade } } } } }
    haendelse { handling dato rolle udfoertFor kontrakt { noegle } afgoerelse { noegle } }`;
  const version = (h: Handlet): unknown => (h.kontrakt as { versioner: { nodes: unknown[] } }).versioner.nodes[0];

  it('forummets revision: en ny version med sin afgørelse; de gamle rører den ikke', async () => {
    await paa('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (forum, _bestyrelse, t) => {
      const gamle = () =>
        sql(t, 'SELECT * FROM kontraktafsnit a JOIN kontraktversion v ON v.id = a.kontraktversion_id WHERE v.nummer = 1 ORDER BY a.id');
      const [foer, afsnitFoer] = [await indhold(t), await gamle()];
      const svar = await forum.handl(
        'reviderKontrakt',
        revision({ dato: '2014-04-22', gyldigFra: '2014-05-01', sagsnr: '2014-0012345' }),
        UDVALG,
      );
      expect(koder(svar)).toEqual([]);
      expect(version(svar)).toEqual({
        nummer: 2,
        gyldigFra: '2014-05-01',
        aendringsnote: 'Afsnittet om sundhed er skrevet om.',
        godkendt: true,
        afgoerelsespunkter: {
          nodes: [
            {
              art: 'REVISION',
              tekst: 'Afsnittet om sundhed er skrevet om.',
              afgoerelse: {
                noegle: 'FORUM-2014-04-22',
                titel: 'Revision af Kontrakt om boligsocialt samarbejde – Amager/Sundby',
                organ: 'BOLIGSOCIALT_FORUM',
                dato: '2014-04-22',
                udfald: 'GODKENDT',
                sagsnr: '2014-0012345',
                kommune: { noegle: 'KOEBENHAVN' },
              },
            },
          ],
        },
        afsnit: { nodes: [{ indsatsomraade: { noegle: 'SUNDHED' }, snitflade: afsnit().snitflade }] },
      });
      expect(svar.haendelse).toEqual({
        handling: 'reviderKontrakt',
        dato: '2014-04-22',
        rolle: 'FORUM',
        udfoertFor: 'FORUM-AMAGER_SUNDBY',
        kontrakt: { noegle: 'KONTRAKT-AMAGER_SUNDBY' },
        afgoerelse: { noegle: 'FORUM-2014-04-22' },
      });
      expect(await gamle()).toEqual(afsnitFoer);
      expect(forskelle(foer, await indhold(t)).sort()).toEqual(
        ['afgoerelse', 'afgoerelsespunkt', 'ansvar', 'haendelse', 'kontrakt', 'kontraktafsnit', 'kontraktversion', 'maalsaetning'].sort(),
      );
    });
  });

  it('kommunalbestyrelsens revision er en godkendelse; dækningerne følger kontraktens nye slut', async () => {
    await paa('2014-04-23', 'FORUM-TINGBJERG_HUSUM', async (_forum, bestyrelse) => {
      const ny = revision({
        kontrakt: 'KONTRAKT-TINGBJERG_HUSUM',
        afsnit: [afsnitI('TINGBJERG_HUSUM', 'FSB')],
        til: '2018-01-01',
        noegle: 'BR-2014-04-23',
        titel: 'Kontrakten forlænges',
      });
      const svar = await bestyrelse.handl(
        'reviderKontrakt',
        { ...ny, helhedsplaner: [{ helhedsplan: 'TINGBJERG-2016', fra: '2016-07-01' }] },
        UDVALG,
      );
      expect(koder(svar)).toEqual([]);
      expect(version(svar)).toMatchObject({
        nummer: 2,
        afgoerelsespunkter: {
          nodes: [
            { art: 'GODKENDELSE', afgoerelse: { noegle: 'BR-2014-04-23', titel: 'Kontrakten forlænges', organ: 'KOMMUNALBESTYRELSE' } },
          ],
        },
      });
      expect(svar.kontrakt).toMatchObject({ til: '2018-01-01' });
      const { daekninger } = svar.kontrakt as { daekninger: { nodes: { fra: string; til: string; helhedsplan: { noegle: string } }[] } };
      // The first two ended before the contract did.
      expect(daekninger.nodes.map((d) => `${d.helhedsplan.noegle} ${d.fra}/${d.til}`).sort()).toEqual([
        'HUSUM-NORD 2012-05-31/2016-11-01',
        'TINGBJERG-2016 2016-07-01/2018-01-01',
        'TINGBJERG-UTTERSLEVHUSE 2012-04-26/2016-07-01',
      ]);
    });
    await paa('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (_forum, bestyrelse) => {
      const svar = await bestyrelse.handl('reviderKontrakt', revision({ til: null }), 'kontrakt { til daekninger { nodes { til } } }');
      expect(svar.kontrakt).toEqual({ til: null, daekninger: { nodes: [{ til: null }, { til: null }] } });
    });
  });

  it('versioner, afsnit, målsætninger og ansvar kan hverken rettes eller slettes, heller ikke i databasen', async () => {
    const t = await startTjeneste();
    const foer = await indhold(t);
    for (const tabel of ['kontraktversion', 'kontraktafsnit', 'maalsaetning', 'ansvar'])
      for (const saetning of [`UPDATE ${tabel} SET kildehenvisning = 'rettet' WHERE id = 1`, `DELETE FROM ${tabel} WHERE id = 1`]) {
        const klage = await t.database.skriver.enhed((em) =>
          em.query(saetning).then(
            () => 'ingen klage',
            (fejl: { message: string }) => fejl.message,
          ),
        );
        expect([saetning, klage]).toEqual([saetning, expect.stringContaining(`raekker i ${tabel} aendres ikke`)]);
      }
    expect(forskelle(foer, await indhold(t))).toEqual([]);
    await t.luk();
  });
});
