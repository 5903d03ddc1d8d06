import type { LocalizedText } from '../../src/kernel/errors';
import { newPlan } from '../support/plans';
import { readAnswer, sent, startService } from '../support/service';

/** Faults that the service itself tells, over HTTP in both languages. */

const opret = 'mutation ($input: OpretHelhedsplanInput!) { opretHelhedsplan(input: $input) { udfoert } }';
const draw = 'mutation ($input: TraekHelhedsplanInput!) { traekHelhedsplan(input: $input) { udfoert } }';

export async function serviceErrors(): Promise<(readonly [string, LocalizedText])[]> {
  const t = await startService({ dag: '2014-04-23' });
  const [fsb, pab, tmf] = [
    await t.as('BOLIGORGANISATION', 'FSB'),
    await t.as('BOLIGORGANISATION', 'PAB'),
    await t.as('FORVALTNING', 'TMF'),
  ];
  const input = (more: object) => ({ input: { ...newPlan('SPROG'), ...more } });
  const question: readonly (readonly [string | null, string, object])[] = [
    [tmf.token, opret, input({})],
    [null, opret, input({})],
    [pab.token, draw, { input: { helhedsplan: 'AMAGERBRO' } }],
    [fsb.token, draw, { input: { helhedsplan: 'FINDES-IKKE' } }],
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
  const error: (readonly [string, LocalizedText])[] = [];
  for (const [token, query, variables] of question) {
    const on = async (language: string): Promise<{ message: string; extensions: Record<string, unknown> } | undefined> => {
      const headers = { 'accept-language': language, ...(token ? { authorization: `Bearer ${token}` } : {}) };
      return (await readAnswer(await sent(t.url, { query, variables }, headers))).errors[0];
    };
    const [da, en] = [await on('da'), await on('en')];
    if (!da || !en) throw new Error(`ingen fejl: ${query}`);
    error.push([String(da.extensions.code), { da: da.message, en: en.message }]);
  }
  await t.close();
  return error;
}
