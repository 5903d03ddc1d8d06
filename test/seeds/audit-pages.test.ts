import { join } from 'node:path';
import { plant, readPlanted } from '../../seeds/plant';
import { auditFindings, auditPages } from '../support/findings';
import { openOutside } from '../support/outside';
import { startService, type TestService } from '../support/service';
import { wholeAudit } from '../support/whole-audit';

/** The audit page by page: together the pages find what the audit of everything at once finds, and each is bounded. */

const I_DAG = '2026-11-22';
const FIELDS = 'type noegle brud { regel alvor tekst }';

interface Fund {
  type: string;
  noegle: string;
  brud: { regel: string; alvor: string; tekst: string };
}

const told = ({ type, noegle: key, brud }: Fund): string => `${brud.regel} ${type} ${key} ${brud.tekst.replace(/\.$/, '')}`;
const withoutStop = (text: string): string => text.replace(/\.$/, '');

describe('pages of the audit', () => {
  let t: TestService;
  let whole: string[];
  beforeAll(async () => {
    t = await startService({ dag: I_DAG });
    await plant(t.database.writer, await readPlanted(join(process.cwd(), 'seeds/planted-faults')));
    // A ring through the first plan, the last and one between: a page that begins after the first plan does not have all of it.
    const outside = await openOutside(t);
    const ids = (await outside.all<{ id: number }>('SELECT id FROM helhedsplan ORDER BY id')).map((r) => Number(r.id));
    const ring = [ids[0], ids.at(-1), ids[20]].map(Number);
    for (const [i, plan] of ring.entries()) {
      const next = ring[(i + 1) % ring.length] ?? 0;
      const [known] = await outside.all('SELECT id FROM planfoelge WHERE forgaenger_id = $1 AND efterfoelger_id = $2', [plan, next]);
      if (!known) await outside.insert('planfoelge', { forgaenger_id: plan, efterfoelger_id: next, art: 'EFTERFOELGER' });
    }
    await outside.close();
    whole = (await wholeAudit(t, I_DAG)).map(withoutStop);
  });
  afterAll(() => t.close());

  it.each([5, 100])('of %i findings are together the whole audit, in its order', async (first) => {
    const pages = await auditPages<Fund>(t, FIELDS, { first });
    expect(pages.every((p) => p.nodes.length <= first)).toBe(true);
    expect(pages.flatMap((p) => p.nodes).map(told)).toEqual(whole);
    // The ring, and the two that are planted.
    expect(whole.filter((f) => f.startsWith('H76 '))).toHaveLength(3 + 2);
  });

  it('one severity, and one kommune, is what the whole has of it', async () => {
    const error = await auditFindings<Fund>(t, FIELDS, { alvor: 'FEJL', first: 5 });
    const all = await auditFindings<Fund>(t, FIELDS);
    expect(error).toEqual(all.filter((f) => f.brud.alvor === 'FEJL'));
    expect(error.length).toBeGreaterThan(10);
    const [ours, pages] = [await auditFindings<Fund>(t, FIELDS, { kommune: 'KOEBENHAVN' }), await auditPages<Fund>(t, FIELDS)];
    expect(ours.length).toBeGreaterThan(10);
    expect(all.map(told)).toEqual(expect.arrayContaining(ours.map(told)));
    const count =
      'helhedsplaner puljer kontrakter fora afgoerelser politikker boligorganisationer afdelinger bevillingsperioder noegletal boligomraader statslister';
    const counts = await t.data<Record<string, { totalCount: number }>>(
      `{ ${count
        .split(' ')
        .map((list) => `${list} { totalCount }`)
        .join(' ')} }`,
    );
    expect(pages.reduce((sum, p) => sum + p.gennemgaaet, 0)).toBe(Object.values(counts).reduce((sum, c) => sum + c.totalCount, 0));
  });

  it('each finding has a cursor to go on from', async () => {
    const q = `query ($after: String) { fund(first: 3, after: $after) { edges { cursor node { noegle } } nodes { noegle } pageInfo { hasPreviousPage startCursor endCursor } } }`;
    const page = async (after: string | null) => (await t.data<{ fund: FundPage }>(q, { after })).fund;
    const one = await page(null);
    expect(one.edges.map((e) => e.node)).toEqual(one.nodes);
    expect(one.pageInfo).toEqual({ hasPreviousPage: false, startCursor: one.edges[0]?.cursor, endCursor: one.edges[2]?.cursor });
    const two = await page(one.edges[0]?.cursor ?? '');
    expect([two.edges[0], two.edges[1], two.pageInfo.hasPreviousPage]).toEqual([one.edges[1], one.edges[2], true]);
  });

  it('a cursor from elsewhere, and a page that is too large or empty, are refused', async () => {
    const fault = async (args: string): Promise<unknown[]> => {
      const { errors } = await t.ask(`{ fund(${args}) { nodes { noegle } } }`);
      return [errors[0]?.extensions.code, errors[0]?.extensions.argument];
    };
    const { helhedsplaner } = await t.data<{ helhedsplaner: { pageInfo: { endCursor: string } } }>(
      '{ helhedsplaner(first: 1) { pageInfo { endCursor } } }',
    );
    expect(await fault(`after: "${helhedsplaner.pageInfo.endCursor}"`)).toEqual(['BAD_USER_INPUT', 'after']);
    expect(await fault('after: "hest"')).toEqual(['BAD_USER_INPUT', 'after']);
    expect(await fault('first: 0')).toEqual(['BAD_USER_INPUT', 'first']);
    expect(await fault('first: 101')).toEqual(['BAD_USER_INPUT', 'first']);
    expect((await t.ask('{ fund(after: "") { gennemgaaet } }')).errors).toEqual([]);
  });
});

interface FundPage {
  edges: { cursor: string; node: { noegle: string } }[];
  nodes: { noegle: string }[];
  pageInfo: { hasPreviousPage: boolean; startCursor: string; endCursor: string };
}
