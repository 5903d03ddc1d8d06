import { readFileSync, writeFileSync } from 'node:fs';
import { erRolle } from '../../src/kerne/roller';
import { type Svar, startTjeneste, type Testtjeneste } from '../support/tjeneste';

/** The guide is a test: each step is sent over HTTP, and the answer is what stands under it. `OPDATER_FACIT=1` writes it. */

const FIL = 'docs/vejledning.md';
const SKRIDT = /```graphql\n# som ([A-Z]+|ingen)(?: (\S+))?\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g;

interface Skridt {
  readonly rolle: string;
  readonly hvem: string | undefined;
  readonly query: string;
  readonly facit: string;
}

const tekst = readFileSync(FIL, 'utf8');
const skridt: Skridt[] = [...tekst.matchAll(SKRIDT)].map(([, rolle = '', hvem, query = '', facit = '']) => ({ rolle, hvem, query, facit }));

async function send(t: Testtjeneste, { rolle, hvem, query }: Skridt): Promise<Svar> {
  if (rolle === 'ingen') return t.spoerg(query);
  if (!erRolle(rolle)) throw new Error(`${rolle} er ikke en rolle`);
  return (await t.som(rolle, hvem)).spoerg(query);
}

async function alleSvar(): Promise<string[]> {
  const t = await startTjeneste({ dag: '2026-11-22' });
  try {
    const svar: string[] = [];
    for (const s of skridt) svar.push(vist(await send(t, s)));
    return svar;
  } finally {
    await t.luk();
  }
}

const vist = ({ data, fejl }: Svar): string => `${JSON.stringify(fejl.length > 0 ? { data, errors: fejl } : { data }, null, 2)}\n`;

describe('vejledningen', () => {
  it('hvert skridt svarer, som der står', async () => {
    expect(skridt.length).toBeGreaterThan(25);
    expect(new Set(skridt.map((s) => s.rolle)).size).toBe(6);
    const svar = await alleSvar();
    if (process.env.OPDATER_FACIT) {
      let nr = 0;
      writeFileSync(
        FIL,
        tekst.replace(
          SKRIDT,
          (hele, _r, _h, _q, facit: string) => `${hele.slice(0, hele.length - facit.length - 3)}${svar[nr++] ?? ''}\`\`\``,
        ),
      );
      return;
    }
    for (const [i, s] of skridt.entries()) expect(`${s.query}${svar[i]}`).toBe(`${s.query}${s.facit}`);
  });
});
