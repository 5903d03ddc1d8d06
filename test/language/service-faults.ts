import type { Saetning } from '../../src/kernel/errors';
import { nyPlan } from '../support/planer';
import { laesSvar, sendt, startTjeneste } from '../support/service';

/** Faults that the service itself tells, over HTTP in both languages. */

const opret = 'mutation ($input: OpretHelhedsplanInput!) { opretHelhedsplan(input: $input) { udfoert } }';
const traek = 'mutation ($input: TraekHelhedsplanInput!) { traekHelhedsplan(input: $input) { udfoert } }';

export async function tjenestefejl(): Promise<(readonly [string, Saetning])[]> {
  const t = await startTjeneste({ dag: '2014-04-23' });
  const [fsb, pab, tmf] = [
    await t.som('BOLIGORGANISATION', 'FSB'),
    await t.som('BOLIGORGANISATION', 'PAB'),
    await t.som('FORVALTNING', 'TMF'),
  ];
  const input = (mere: object) => ({ input: { ...nyPlan('SPROG'), ...mere } });
  const spoergsmaal: readonly (readonly [string | null, string, object])[] = [
    [tmf.token, opret, input({})],
    [null, opret, input({})],
    [pab.token, traek, { input: { helhedsplan: 'AMAGERBRO' } }],
    [fsb.token, traek, { input: { helhedsplan: 'FINDES-IKKE' } }],
    [fsb.token, opret, input({ noegle: 'AMAGERBRO' })],
    [fsb.token, opret, input({ byomraader: ['MIDGAARD'] })],
    [fsb.token, opret, input({ slut: '2013-01-01' })],
    [fsb.token, opret, input({ titel: '' })],
    [fsb.token, opret, input({ byomraader: ['NOERREBRO', 'NOERREBRO'] })],
    [fsb.token, opret, input({ sagsnr: 'abc' })],
    [null, '{ helhedsplan(id: "12") { noegle } }', {}],
    [null, '{ helhedsplaner(first: 9999) { totalCount } }', {}],
    [null, '{ helhedsplaner(after: "x") { totalCount } }', {}],
    [null, '{ faktaark(pr: "2014-01-01", kommune: "AARHUS") { tekst } }', {}],
    [null, '{ helhedsplan(noegle: "AMAGERBRO") { muligeHandlinger(rolle: LANDSBYGGEFOND, for: "FSB") { navn } } }', {}],
    [null, '{ helhedsplan(noegle: "AMAGERBRO") { muligeHandlinger(rolle: FORUM) { navn } } }', {}],
  ];
  const fejl: (readonly [string, Saetning])[] = [];
  for (const [token, query, variables] of spoergsmaal) {
    const paa = async (sprog: string): Promise<{ message: string; extensions: Record<string, unknown> } | undefined> => {
      const hoveder = { 'accept-language': sprog, ...(token ? { authorization: `Bearer ${token}` } : {}) };
      return (await laesSvar(await sendt(t.url, { query, variables }, hoveder))).fejl[0];
    };
    const [da, en] = [await paa('da'), await paa('en')];
    if (!da || !en) throw new Error(`ingen fejl: ${query}`);
    fejl.push([String(da.extensions.code), { da: da.message, en: en.message }]);
  }
  await t.luk();
  return fejl;
}
