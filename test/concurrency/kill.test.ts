import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { demoFile } from '../support/demo-file';
import { type Outside, openOutside } from '../support/outside';
import { dice } from '../support/random';
import { diskFolder, startService, testToken } from '../support/service';
import { kill, type ServiceProcess, startProcess } from '../support/service-process';
import { type Call, kroner, sendCall, type Udfald } from './calls';
import { buildScene, DAY, type Pools } from './pools';
import { some, withSeed } from './seed-number';

/**
 * The service is killed in the midst of acts and started again on the same file. Each act has an amount of its own (a
 * posting) or a key of its own (a decision with many items), by which its rows are found again.
 */

const SEED_NUMBER = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 4);
const CLIENTS = 10;
const PUNKTER = 12;

interface Attempt {
  readonly nummer: number;
  readonly call: Call;
  udfald: Udfald;
}

interface Task {
  readonly scene: Pools;
  readonly tokens: Readonly<Record<string, string>>;
  readonly attempt: Attempt[];
  /** Acts that had got no answer when the service was killed. */
  unanswered: number;
}

const folder = diskFolder();
const processes: ServiceProcess[] = [];
afterAll(async () => {
  await Promise.all(processes.map(kill));
  rmSync(folder, { recursive: true, force: true });
});

it(
  'SIGKILL in the midst of it all: all that was acknowledged is there, nothing refused is, the unanswered is there whole or not at all',
  () => withSeed('kill', SEED_NUMBER, trial),
  120_000 + ROUNDS * 60_000,
);

async function trial(): Promise<void> {
  const file = join(folder, 'helhed.sqlite');
  copyFileSync(demoFile(), file);
  const t = await startService({ dag: DAY, fil: file });
  const scene = await buildScene(t, 2, 4, 90_000);
  await t.close();
  const tokens = {
    disponerPulje: await testToken(file, 'FORVALTNING', 'TMF'),
    registrerAfgoerelse: await testToken(file, 'KOMMUNALBESTYRELSE', 'KOEBENHAVN'),
  };
  const task: Task = { scene, tokens, attempt: [], unanswered: 0 };
  const outside = await openOutside({ fil: file });
  const before = await outside.number('SELECT COUNT(*) FROM haendelse');
  let foundAgain = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const child = await startProcess(`sqlite:${file}`, { IDAG: DAY });
    processes.push(child);
    foundAgain += await resend(outside, task, child.url);
    await requireOrder(outside, task, before);
    if (round < ROUNDS) await actUntilKilled(task, child, dice(SEED_NUMBER + round));
    else await kill(child);
    await requireOrder(outside, task, before);
  }
  await outside.close();
  const count = (kind: Udfald['art']): number => task.attempt.filter((f) => f.udfald.art === kind).length;
  process.stdout.write(
    `kill: seed ${SEED_NUMBER}, ${ROUNDS} kills, ${task.attempt.length} acts: ${count('udfoert')} carried out, ${count('afvist')} refused; without an answer ${task.unanswered}, of which ${foundAgain} are stored\n`,
  );
  // Without acts in flight when it was killed, nothing has been shown.
  expect(task.unanswered).toBeGreaterThan(0);
  expect(count('udfoert')).toBeGreaterThan(ROUNDS * 10);
  expect(count('afvist')).toBeGreaterThan(0);
}

async function requireOrder(outside: Outside, o: Task, before: number): Promise<void> {
  expect(some(await outside.faults())).toEqual([]);
  expect(some(await deviations(outside, o, before))).toEqual([]);
}

/** Lets clients act until enough has been answered, and kills the service while they do. */
async function actUntilKilled(o: Task, child: ServiceProcess, random: () => number): Promise<void> {
  let left = 20 + Math.floor(random() * 80);
  let lives = true;
  const client = async (): Promise<void> => {
    while (lives) {
      const f = newAttempt(o, random);
      const { udfald: outcome } = await sendCall(child.url, o.tokens[f.call.handling] ?? '', [f.call]);
      f.udfald = outcome[0] ?? f.udfald;
      if (f.udfald.art === 'ukendt') return;
      left -= 1;
      if (left === 0) void kills();
    }
  };
  // Not just after an answer, when the next act has hardly begun, but somewhere within one.
  const kills = async (): Promise<void> => {
    await wait(random() * 30);
    lives = false;
    await kill(child);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await child.slut;
  o.unanswered += o.attempt.filter((f) => f.udfald.art === 'ukendt').length;
}

function newAttempt(o: Task, random: () => number): Attempt {
  const number = o.attempt.length + 1;
  const plan = o.scene.planer[Math.floor(random() * o.scene.planer.length)]?.noegle ?? '';
  const common = { idempotencyKey: `drab-${number}`, dato: DAY };
  const f: Attempt = { nummer: number, call: { handling: '', input: {} }, udfald: { art: 'ukendt' } };
  const roll = random();
  const call: Call =
    roll < 0.2
      ? { handling: 'registrerAfgoerelse', input: { ...common, ...decision(number, plan) } }
      : {
          handling: 'disponerPulje',
          input: { ...common, helhedsplan: plan, beloeb: amountFor(number), ...(roll < 0.4 ? { expectedVersion: 1 } : {}) },
        };
  const fresh = Object.assign(f, { call });
  o.attempt.push(fresh);
  return fresh;
}

/** Every attempt posts an amount that no other does. */
const amountFor = (number: number): number => kroner(1000 + number);

const decision = (number: number, plan: string): Record<string, unknown> => ({
  organ: 'KOMMUNALBESTYRELSE',
  udfald: 'GODKENDT',
  titel: `Frigivelser ${number}`,
  noegle: `DRAB-${number}`,
  punkter: Array.from({ length: PUNKTER }, () => ({ art: 'FRIGIVELSE', helhedsplan: plan })),
});

/** What is stored of each attempt, held against what its client was told. */
async function deviations(outside: Outside, o: Task, before: number): Promise<string[]> {
  const posts = counting(
    await outside.all<{ n: number }>(
      "SELECT d.beloeb - 1000 AS n FROM disponering d JOIN pulje p ON p.id = d.pulje_id WHERE p.noegle LIKE 'PROEVE%'",
    ),
  );
  const punkter = counting(
    await outside.all<{ n: number }>(`SELECT CAST(substr(a.noegle, 6) AS INTEGER) AS n FROM afgoerelse a
      JOIN afgoerelsespunkt p ON p.afgoerelse_id = a.id WHERE a.noegle LIKE 'DRAB-%'`),
  );
  const keys = counting(await outside.all<{ n: number }>('SELECT CAST(substr(noegle, 6) AS INTEGER) AS n FROM idempotensnoegle'));
  const error: string[] = [];
  for (const { nummer: number, call, udfald: outcome } of o.attempt) {
    const rows = call.handling === 'disponerPulje' ? [posts.get(number) ?? 0, 1] : [punkter.get(number) ?? 0, PUNKTER];
    const [exists = 0, wholly] = rows;
    const said = outcome.art === 'udfoert' ? [wholly] : outcome.art === 'ukendt' ? [0, wholly] : [0];
    if (!said.includes(exists)) error.push(`${outcome.art}, but ${exists} rows: ${JSON.stringify(call)}`);
    if ((keys.get(number) ?? 0) !== (exists > 0 ? 1 : 0)) error.push(`the key does not follow the act: ${JSON.stringify(call)}`);
  }
  const haendelser = (await outside.number('SELECT COUNT(*) FROM haendelse')) - before;
  if (haendelser !== keys.size) error.push(`${haendelser} hændelser, ${keys.size} keys`);
  return error;
}

function counting(rows: readonly { readonly n: number }[]): Map<number, number> {
  const all = new Map<number, number>();
  for (const { n } of rows) all.set(n, (all.get(n) ?? 0) + 1);
  return all;
}

/** Sends again, under the same keys, what got no answer. Gives how many of them had been stored. */
async function resend(outside: Outside, o: Task, url: string): Promise<number> {
  const saved = new Set((await outside.all<{ noegle: string }>('SELECT noegle FROM idempotensnoegle')).map((r) => r.noegle));
  const uncertain = o.attempt.filter((f) => f.udfald.art === 'ukendt');
  const known = o.attempt.filter((f) => f.udfald.art === 'udfoert').at(-1);
  const again = async (f: Attempt): Promise<Udfald | undefined> =>
    (await sendCall(url, o.tokens[f.call.handling] ?? '', [f.call])).udfald[0];
  for (const f of uncertain) f.udfald = (await again(f)) ?? f.udfald;
  expect(uncertain.filter((f) => f.udfald.art === 'ukendt' || f.udfald.art === 'fejl')).toEqual([]);
  // What was answered before the service was killed is answered in the same words after.
  if (known) expect(await again(known)).toEqual(known.udfald);
  return uncertain.filter((f) => saved.has(String(f.call.input.idempotencyKey))).length;
}
