import { type Kald, send } from './calls';
import type { Maade } from './fault-injection';
import { type Aktoerer, DAG, frigivelse, nyPlan } from './scene';
import { Proevestand, UTILGAENGELIG } from './test-bench';

/** Each statement of an act fails in turn, in several ways: every table stays as it was, and the next act works. */

let p: Proevestand;
const antal = new Map<string, number>();
beforeAll(async () => {
  p = await Proevestand.rejs();
});
afterAll(async () => {
  await p.luk();
  process.stdout.write(`sætninger, der fejlede på skift: ${[...antal].map(([navn, n]) => `${navn} ${n}`).join(', ')}\n`);
});

interface Tilfaelde {
  readonly hvem: keyof Aktoerer;
  readonly kald: (maade: Maade) => Kald;
  readonly ventet: 'udfoert' | 'afvist' | 'proevet';
}

const disponer = (mere: Kald['input']): Kald => ({
  handling: 'disponerPulje',
  input: { helhedsplan: 'PROEVE-1-1', beloeb: 7, ...mere },
});

// Each way has rows of its own to make, since the last attempt of each succeeds.
const opret = (maade: Maade): Kald => ({
  handling: 'opretHelhedsplan',
  input: { ...nyPlan(`NY-${maade.toUpperCase()}`, 'PROEVEPULJE-1'), idempotencyKey: `ny-${maade}` },
});

const registrer = (maade: Maade): Kald => ({
  handling: 'registrerAfgoerelse',
  input: {
    ...frigivelse('', `AFG-${maade.toUpperCase()}`, DAG),
    idempotencyKey: `afg-${maade}`,
    punkter: [
      { art: 'FRIGIVELSE', helhedsplan: 'PROEVE-1-1' },
      { art: 'FRIGIVELSE', helhedsplan: 'PROEVE-1-2' },
      { art: 'BEVILLING', pulje: 'PROEVEPULJE-1', beloeb: 100 },
    ],
  },
});

const TILFAELDE: Readonly<Record<string, Tilfaelde>> = {
  disponerPulje: { hvem: 'forvaltning', kald: (m) => disponer({ idempotencyKey: `disponer-${m}` }), ventet: 'udfoert' },
  'disponerPulje, der afvises': { hvem: 'forvaltning', kald: () => disponer({ beloeb: 95_000 }), ventet: 'afvist' },
  'disponerPulje på prøve': { hvem: 'forvaltning', kald: () => disponer({ dryRun: true }), ventet: 'proevet' },
  opretHelhedsplan: { hvem: 'ansoeger', kald: opret, ventet: 'udfoert' },
  registrerAfgoerelse: { hvem: 'kommunalbestyrelse', kald: registrer, ventet: 'udfoert' },
};

describe.each(Object.entries(TILFAELDE))('%s', (navn, tilfaelde) => {
  it.each(['foer', 'efter', 'rullet', 'fast'] as const)(
    '%s',
    async (maade) => {
      const n = await fejning(tilfaelde, maade);
      antal.set(navn, (antal.get(navn) ?? 0) + n);
      // BEGIN, what is read and written, the end: an act of fewer statements was not looked at.
      expect(n).toBeGreaterThanOrEqual(6);
    },
    180_000,
  );
});

/** Lets statement 1, 2, … fail until the act has no more of them; gives how many there were. */
async function fejning({ hvem, kald, ventet }: Tilfaelde, maade: Maade): Promise<number> {
  const { fejler } = p;
  for (let n = 1; ; n += 1) {
    const foer = await p.nabo.dump();
    fejler.ved(n, maade);
    const [udfald] = (await send(p.t.url, p.som[hvem].token, [kald(maade)])).udfald;
    fejler.stop();
    if (!fejler.ramt) {
      expect(udfald?.art).toBe(ventet);
      return n - 1;
    }
    // Committed, and then the fault: sent again, the key tells that it was done.
    if (maade === 'efter' && fejler.ramt === 'COMMIT') continue;
    // The rollback that ends a refusal or a dry run may fail: the answer stands, and nothing was kept.
    if (fejler.ramt !== 'ROLLBACK') expect([n, fejler.ramt, udfald]).toEqual([n, fejler.ramt, UTILGAENGELIG]);
    expect(await p.nabo.dump()).toEqual(foer);
    // The file is not kept from others by a transaction that nobody ends, where ending it can be tried and succeeds.
    if (maade !== 'fast' && !/^(ROLLBACK|BEGIN)/.test(fejler.ramt)) await p.nabo.koer('BEGIN IMMEDIATE; ROLLBACK');
    await p.kraevAtDerKanSkrives();
  }
}

it('af flere handlinger i én operation fejler kun den, der fejler', async () => {
  const { fejler } = p;
  const ingen = Number.MAX_SAFE_INTEGER;
  fejler.ved(ingen, 'rullet');
  await p.disponer();
  const saetninger = fejler.antal;
  const foer = await p.poster();
  // The third statement of the second act.
  fejler.ved(saetninger + 3, 'rullet');
  const svar = await send(
    p.t.url,
    p.som.forvaltning.token,
    [1, 2, 3].map((beloeb) => disponer({ beloeb })),
  );
  fejler.stop();
  expect([svar.status, svar.udfald.map((u) => u.art)]).toEqual([200, ['udfoert', 'fejl', 'udfoert']]);
  expect(await p.poster()).toBe(foer + 2);
});
