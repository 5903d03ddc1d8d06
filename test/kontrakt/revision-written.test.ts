import { content, differences, sql } from '../support/past-acts';
import { type Acted, startService } from '../support/service';
import { afsnit, afsnitIn, codes, on, revision } from './help';

/** `reviderKontrakt`: the rows that come, and those that stay. */

describe('what is written', () => {
  const UDVALG = `kontrakt { version til daekninger { nodes { fra til helhedsplan { noegle } } }
      versioner(last: 1) { nodes { nummer gyldigFra aendringsnote godkendt
        afgoerelsespunkter { nodes { art tekst afgoerelse { noegle titel organ dato udfald sagsnr kommune { noegle } } } }
        afsnit { nodes { indsatsomraade { noegle } snitflade } } } } }
    haendelse { handling dato rolle udfoertFor kontrakt { noegle } afgoerelse { noegle } }`;
  const version = (h: Acted): unknown => (h.kontrakt as { versioner: { nodes: unknown[] } }).versioner.nodes[0];

  it("the forum's revision: a new version with its afgørelse; it does not touch the old ones", async () => {
    await on('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (forum, _bestyrelse, t) => {
      const old = () =>
        sql(t, 'SELECT * FROM kontraktafsnit a JOIN kontraktversion v ON v.id = a.kontraktversion_id WHERE v.nummer = 1 ORDER BY a.id');
      const [before, afsnitFoer] = [await content(t), await old()];
      const answer = await forum.perform(
        'reviderKontrakt',
        revision({ dato: '2014-04-22', gyldigFra: '2014-05-01', sagsnr: '2014-0012345' }),
        UDVALG,
      );
      expect(codes(answer)).toEqual([]);
      expect(version(answer)).toEqual({
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
      expect(answer.haendelse).toEqual({
        handling: 'reviderKontrakt',
        dato: '2014-04-22',
        rolle: 'FORUM',
        udfoertFor: 'FORUM-AMAGER_SUNDBY',
        kontrakt: { noegle: 'KONTRAKT-AMAGER_SUNDBY' },
        afgoerelse: { noegle: 'FORUM-2014-04-22' },
      });
      expect(await old()).toEqual(afsnitFoer);
      expect(differences(before, await content(t)).sort()).toEqual(
        ['afgoerelse', 'afgoerelsespunkt', 'ansvar', 'haendelse', 'kontrakt', 'kontraktafsnit', 'kontraktversion', 'maalsaetning'].sort(),
      );
    });
  });

  it("kommunalbestyrelsen's revision is an approval; the coverings follow the new end of the kontrakt", async () => {
    await on('2014-04-23', 'FORUM-TINGBJERG_HUSUM', async (_forum, bestyrelse) => {
      const fresh = revision({
        kontrakt: 'KONTRAKT-TINGBJERG_HUSUM',
        afsnit: [afsnitIn('TINGBJERG_HUSUM', 'FSB')],
        til: '2018-01-01',
        noegle: 'BR-2014-04-23',
        titel: 'Kontrakten forlænges',
      });
      const answer = await bestyrelse.perform(
        'reviderKontrakt',
        { ...fresh, helhedsplaner: [{ helhedsplan: 'TINGBJERG-2016', fra: '2016-07-01' }] },
        UDVALG,
      );
      expect(codes(answer)).toEqual([]);
      expect(version(answer)).toMatchObject({
        nummer: 2,
        afgoerelsespunkter: {
          nodes: [
            { art: 'GODKENDELSE', afgoerelse: { noegle: 'BR-2014-04-23', titel: 'Kontrakten forlænges', organ: 'KOMMUNALBESTYRELSE' } },
          ],
        },
      });
      expect(answer.kontrakt).toMatchObject({ til: '2018-01-01' });
      const { daekninger } = answer.kontrakt as { daekninger: { nodes: { fra: string; til: string; helhedsplan: { noegle: string } }[] } };
      // The first two ended before the contract did.
      expect(daekninger.nodes.map((d) => `${d.helhedsplan.noegle} ${d.fra}/${d.til}`).sort()).toEqual([
        'HUSUM-NORD 2012-05-31/2016-11-01',
        'TINGBJERG-2016 2016-07-01/2018-01-01',
        'TINGBJERG-UTTERSLEVHUSE 2012-04-26/2016-07-01',
      ]);
    });
    await on('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (_forum, bestyrelse) => {
      const answer = await bestyrelse.perform('reviderKontrakt', revision({ til: null }), 'kontrakt { til daekninger { nodes { til } } }');
      expect(answer.kontrakt).toEqual({ til: null, daekninger: { nodes: [{ til: null }, { til: null }] } });
    });
  });

  it('versions, sections, målsætninger and ansvar can be neither corrected nor deleted, not in the database either', async () => {
    const t = await startService();
    const before = await content(t);
    for (const table of ['kontraktversion', 'kontraktafsnit', 'maalsaetning', 'ansvar'])
      for (const text of [`UPDATE ${table} SET kildehenvisning = 'rettet' WHERE id = 1`, `DELETE FROM ${table} WHERE id = 1`]) {
        const complaint = await t.database.writer
          .transaction((em) => em.query(text).catch((error: Error) => Promise.reject(new Error(error.message))))
          .then(
            () => 'no complaint',
            (error: Error) => error.message,
          );
        expect([text, complaint]).toEqual([text, expect.stringContaining(`raekker i ${table} aendres ikke`)]);
      }
    expect(differences(before, await content(t))).toEqual([]);
    await t.close();
  });
});
