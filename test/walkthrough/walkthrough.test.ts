import { readFileSync, writeFileSync } from 'node:fs';
import { erRolle } from '../../src/kernel/roles';
import { type Svar, startTjeneste, type Testtjeneste } from '../support/service';

/**
 * The guide is a test: the service is started on each day that it says, on one and the same file, each step is sent over HTTP,
 * and the answer is what stands under it. `OPDATER_FACIT=1` writes it.
 */

const FIL = 'docs/vejledning.md';
const START = /^IDAG=(\S+) npm start$/;
const SKRIDT = /^(IDAG=\S+ npm start)$|```graphql\n# som ([A-Z]+|ingen)(?: (\S+))?\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/gm;

interface Skridt {
  readonly rolle: string;
  readonly hvem: string | undefined;
  readonly query: string;
  readonly facit: string;
  /** The day that the service was last started on. */
  readonly dag: string;
}

const tekst = readFileSync(FIL, 'utf8');
const skridt: Skridt[] = [];
let dag = '';
for (const [, start, rolle = '', hvem, query = '', facit = ''] of tekst.matchAll(SKRIDT)) {
  if (start) dag = START.exec(start)?.[1] ?? '';
  else skridt.push({ rolle, hvem, query, facit, dag });
}

async function send(t: Testtjeneste, { rolle, hvem, query }: Skridt): Promise<Svar> {
  if (rolle === 'ingen') return t.spoerg(query);
  if (!erRolle(rolle)) throw new Error(`${rolle} er ikke en rolle`);
  return (await t.som(rolle, hvem)).spoerg(query);
}

async function alleSvar(): Promise<string[]> {
  const svar: string[] = [];
  let t: Testtjeneste | undefined;
  let paa = '';
  try {
    for (const s of skridt) {
      if (!t || paa !== s.dag) {
        await t?.luk();
        t = await startTjeneste({ fil: t?.fil, miljoe: { IDAG: s.dag } });
        paa = s.dag;
      }
      svar.push(vist(await send(t, s)));
    }
    return svar;
  } finally {
    await t?.luk();
  }
}

const vist = ({ data, fejl }: Svar): string => `${JSON.stringify(fejl.length > 0 ? { data, errors: fejl } : { data }, null, 2)}\n`;

describe('vejledningen', () => {
  it('hvert skridt svarer, som der står', async () => {
    expect(skridt.length).toBeGreaterThan(25);
    expect(new Set(skridt.map((s) => s.rolle)).size).toBe(6);
    expect([...new Set(skridt.map((s) => s.dag))]).toEqual(['2014-04-23', '2014-12-11', '2015-06-15', '2016-07-05', '2016-08-22']);
    const svar = await alleSvar();
    if (process.env.OPDATER_FACIT) {
      let nr = 0;
      writeFileSync(
        FIL,
        tekst.replace(SKRIDT, (hele, start, _r, _h, _q, facit: string) =>
          start ? hele : `${hele.slice(0, hele.length - facit.length - 3)}${svar[nr++] ?? ''}\`\`\``,
        ),
      );
      return;
    }
    for (const [i, s] of skridt.entries()) expect(`${s.query}${svar[i]}`).toBe(`${s.query}${s.facit}`);
  });
});
